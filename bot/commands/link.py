"""`waypulse link`: a deep link, by which a customer comes to the bot from a touchpoint."""

import asyncio
import re
import secrets
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.named_values import named_values
from bot.commands.workplace import workplace
from bot.failures import DeliveryFailure
from bot.importing.fields import Fields
from bot.importing.terms import Terms, name
from bot.settings import Settings
from bot.telegram import Courier, connect
from surveys.errors import Fault, Unreadable
from surveys.store.links import Link

_UNKNOWN = "YOUR_BOT"
_USERNAME = re.compile(r"@?([A-Za-z0-9_]{4,32})")


def link(
    touchpoint: Annotated[
        str, typer.Argument(metavar="TOUCHPOINT", help="A touchpoint of the journey.", show_default=False)
    ],
    *,
    customer: Annotated[str, typer.Option(help="Your own reference of the customer who gets the link.")] = "",
    attribute: Annotated[
        list[str], typer.Option(help="What the survey's texts can name, as name=value; several times.")
    ] = [],  # noqa: B006 - Typer reads the default and changes nothing
    bot: Annotated[str, typer.Option(help="The bot's username; Telegram is asked if left out.")] = "",
) -> None:
    """Make a link. Whoever follows it is asked about the touchpoint at once; with a customer it is theirs alone."""
    username, token = asyncio.run(_link(touchpoint, customer, attribute, bot))
    typer.echo(f"https://t.me/{username or _UNKNOWN}?start={token}")
    if not username:
        typer.echo(f"The bot's username is not known; put it in the place of {_UNKNOWN}, or give --bot.", err=True)


async def _link(touchpoint: str, customer: str, attributes: list[str], bot: str) -> tuple[str | None, str]:
    fields = Fields({"touchpoint": touchpoint, "customer": customer, "--bot": bot})
    async with workplace() as place:
        now = SystemClock().now()
        found = fields.required("touchpoint", Terms(place.world.catalog, place.world.zone, now).touchpoint)
        known_as, given = fields.optional("customer", name), fields.optional("--bot", _username)
        values = named_values(attributes, fields)
        if fields.wrong:
            raise Unreadable([Fault(one.field, 0, one.sentence) for one in fields.wrong])
        made = Link(secrets.token_urlsafe(12), found, known_as, values, now)
        async with place.store.transaction() as tx:
            await tx.links.add(made)
        return given or await _ask(place.settings), made.token


def _username(words: str) -> str:
    found = _USERNAME.fullmatch(words)
    if found is None:
        raise ValueError(f"{words!r} is not a bot's username; write one such as example_bot")
    return found[1]


async def _ask(settings: Settings) -> str | None:
    """The bot's name by its token, None without a token or an answer."""
    if settings.bot_token is None:
        return None
    courier = Courier(connect(settings.token(), api_url=settings.api_url, file_url=settings.file_url))
    try:
        return await courier.introduce()
    except DeliveryFailure:
        return None
    finally:
        await courier.close()
