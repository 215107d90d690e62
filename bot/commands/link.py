"""`waypulse link`: a deep link, by which a customer comes to the bot from a touchpoint."""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from analysis.qr import qr_code
from bot.clock import SystemClock
from bot.commands.named_values import named_values
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.failures import DeliveryFailure
from bot.importing.fields import Fields
from bot.importing.terms import Terms, name
from bot.settings import Settings
from bot.telegram import Courier, connect
from handlers.owners.linking import about
from handlers.owners.linking import caption as caption_of
from handlers.world import staff_language
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.links import Link, Reach, address, lasting, most_people, new_link

_UNKNOWN = "YOUR_BOT"
_PICTURES = (".png", ".svg")
_USERNAME = re.compile(r"@?([A-Za-z0-9_]{4,32})")


def link(  # noqa: PLR0913  one parameter an option
    touchpoint: Annotated[
        str, typer.Argument(metavar="TOUCHPOINT", help="A touchpoint of the journey.", show_default=False)
    ],
    *,
    customer: Annotated[str, typer.Option(help="Your own reference of the customer who gets the link.")] = "",
    attribute: Annotated[
        list[str], typer.Option(help="What the survey's texts can name, as name=value; several times.")
    ] = [],  # noqa: B006 - Typer reads the default and changes nothing
    lasts: Annotated[str, typer.Option(help="How long it is good, such as 30d; for ever if left out.")] = "",
    most: Annotated[str, typer.Option(help="How many people can come by it, 1 for once; any if left out.")] = "",
    qr: Annotated[str, typer.Option(help="Where its QR code goes: a .png, or a .svg for print.")] = "",
    caption: Annotated[str, typer.Option(help="What stands below the code, in your own words.")] = "",
    bot: Annotated[str, typer.Option(help="The bot's username; Telegram is asked if left out.")] = "",
) -> None:
    """Make a link. Whoever follows it is asked about the touchpoint at once; with a customer it is theirs alone."""
    words = {"touchpoint": touchpoint, "customer": customer, "--lasts": lasts, "--most": most, "--qr": qr}
    wanted = _Wanted(Fields(words | {"--caption": caption, "--bot": bot}), attribute)
    username, token = asyncio.run(wanted.make())
    typer.echo(address(username or _UNKNOWN, token))
    if not username:
        typer.echo(f"The bot's username is not known; put it in the place of {_UNKNOWN}, or give --bot.", err=True)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which link is wanted, in words."""

    fields: Fields
    attributes: list[str]

    async def make(self) -> tuple[str | None, str]:
        """The bot's username and the payload; raises `Unreadable` with every fault."""
        async with workplace() as place:
            made, file = self._read(place), self.fields.optional("--qr", _picture)
            given = self.fields.optional("--bot", _username)
            if made is None or self.fields.wrong:
                raise Unreadable([Fault(one.field, 0, one.sentence) for one in self.fields.wrong])
            username = given or await _ask(place.settings)
            if file:
                _draw(username, made, self._caption(made, place), file)
            async with place.store.transaction() as tx:
                await tx.links.add(made)
                record(Act.LINK_MADE, about(made), tx, made.made_at)
        return username, made.token

    def _read(self, place: Workplace) -> Link | None:
        now = SystemClock().now()
        found = self.fields.required("touchpoint", Terms(place.world.catalog, place.world.zone, now).touchpoint)
        reach = Reach(
            customer=self.fields.optional("customer", name),
            attributes=named_values(self.attributes, self.fields),
            lasts=self.fields.optional("--lasts", lasting),
            most=self.fields.optional("--most", most_people),
        )
        return new_link(found, reach, place.world.chance, now) if found else None

    def _caption(self, made: Link, place: Workplace) -> str:
        journey, spoken = place.world.catalog.journey, staff_language(place.world)
        title = journey.touchpoint(made.touchpoint).title.said_in(spoken) if made.touchpoint else ""
        return self.fields.words("--caption") or caption_of(title, place.world)


def _picture(words: str) -> Path:
    file = Path(words)
    if file.suffix.lower() not in _PICTURES:
        raise ValueError(f"{words!r} is no picture; write a name that ends in .png, or in .svg for print")
    return file


def _draw(bot: str | None, made: Link, caption: str, file: Path) -> None:
    if bot is None:
        raise Unreadable([Fault("--bot", 0, "a code must say which bot it leads to; give the bot's username")])
    code = qr_code(address(bot, made.token), caption)
    try:
        file.write_bytes(code.svg if file.suffix.lower() == ".svg" else code.png)
    except OSError as error:
        raise Unreadable([Fault("--qr", 0, f"{file} cannot be written: {error.strerror}")]) from None


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
