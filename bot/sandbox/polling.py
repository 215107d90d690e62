"""The methods of the Bot API by which a bot comes to its updates."""

from bot.sandbox.answers import conflict
from bot.sandbox.exchange import Exchange
from bot.sandbox.params import Params
from bot.sandbox.updates import LONGEST_BATCH

LONGEST_POLL = 50


async def get_updates(exchange: Exchange, params: Params) -> object:
    if exchange.profile.webhook_url:
        advice = "use deleteWebhook to delete the webhook first"
        raise conflict(f"can't use getUpdates method while webhook is active; {advice}")
    _remember_allowed(exchange, params)
    limit = params.number("limit") or LONGEST_BATCH
    batch = await exchange.updates.fetch(
        offset=params.number("offset") or 0,
        limit=min(max(limit, 1), LONGEST_BATCH),
        seconds=min(max(params.number("timeout") or 0, 0), LONGEST_POLL),
    )
    return [update.json() for update in batch]


def set_webhook(exchange: Exchange, params: Params) -> object:
    """Keep the address; the sandbox sends nothing there."""
    exchange.profile.webhook_url = params.text("url")
    _remember_allowed(exchange, params)
    if params.flag("drop_pending_updates"):
        exchange.updates.drop_all()
    return True


def delete_webhook(exchange: Exchange, params: Params) -> object:
    exchange.profile.webhook_url = ""
    if params.flag("drop_pending_updates"):
        exchange.updates.drop_all()
    return True


def get_webhook_info(exchange: Exchange, _params: Params) -> object:
    return {
        "url": exchange.profile.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(exchange.updates),
    }


def _remember_allowed(exchange: Exchange, params: Params) -> None:
    if params.decoded("allowed_updates") is not None:
        exchange.updates.allow(frozenset(map(str, params.rows("allowed_updates"))))
