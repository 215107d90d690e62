"""Settings: everything the operator can set, read once at the start and passed on as values."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, SecretStr, ValidationError

from analysis.sentiment.engines import DEFAULT, ENGINES
from bot import setting_values as values
from bot.environment import PREFIX, Environment
from bot.web.credentials import DoorSecrets
from bot.webhook import Webhook
from bot.week import Weekly
from surveys.catalog import Catalog, built_in_folder
from surveys.errors import Fault, Misconfigured

LogLevel = Literal["debug", "info", "warning", "error"]
LogFormat = Literal["text", "json"]
Switch = Literal["on", "off"]

SECRETS = frozenset({"BOT_TOKEN", "API_KEY", "SHOPIFY_SECRET", "WOOCOMMERCE_SECRET", "WEBHOOK_SECRET"})
"""The settings that may also be given as `NAME_FILE`."""

_NOT_SET = "It is not set; write the token that BotFather gives into .env, or try `waypulse demo`."
_HERE = Path()
_HIGHEST_PORT = 65535
_CENTURY = 36500


class Settings(BaseModel):
    """All settings, frozen. They come from `load` alone: nothing is read from the process behind its back."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True)

    bot_token: Annotated[SecretStr | None, BeforeValidator(values.token)] = None
    api_url: Annotated[str, BeforeValidator(values.root("/bot"))] = "https://api.telegram.org/bot"
    file_url: Annotated[str, BeforeValidator(values.root("/file/bot"))] = "https://api.telegram.org/file/bot"
    database_url: Annotated[str | None, BeforeValidator(values.database)] = None
    folder: Annotated[Path, BeforeValidator(values.folder)] = _HERE
    owner_ids: Annotated[frozenset[int], BeforeValidator(values.ids)] = frozenset()
    admin_chat: Annotated[int | None, BeforeValidator(values.chat)] = None
    staff_chat: Annotated[int | None, BeforeValidator(values.chat)] = None
    timezone: Annotated[ZoneInfo, BeforeValidator(values.zone)] = ZoneInfo("UTC")
    digest: Annotated[Weekly, BeforeValidator(values.digest)] = Weekly(0, time(9))
    webhook_url: Annotated[str | None, BeforeValidator(values.webhook)] = None
    webhook_secret: Annotated[SecretStr | None, BeforeValidator(values.webhook_secret)] = None
    http_host: Annotated[str, BeforeValidator(values.host)] = "127.0.0.1"
    http_port: Annotated[int, BeforeValidator(values.within(0, _HIGHEST_PORT))] = 8080
    api_key: SecretStr | None = None
    shopify_secret: SecretStr | None = None
    woocommerce_secret: SecretStr | None = None
    retention_days: Annotated[int, BeforeValidator(values.within(1, _CENTURY))] = 730
    sentiment: Annotated[str, BeforeValidator(values.one_of(*ENGINES))] = DEFAULT
    learn: Annotated[Switch, BeforeValidator(values.one_of(*get_args(Switch)))] = "on"
    log_level: Annotated[LogLevel, BeforeValidator(values.one_of(*get_args(LogLevel)))] = "info"
    log_format: Annotated[LogFormat, BeforeValidator(values.one_of(*get_args(LogFormat)))] = "text"

    @classmethod
    def load(cls, environment: Mapping[str, str], folder: Path | None = None, *, talks: bool = False) -> "Settings":
        """Read the environment and the folder's `.env`; raises `Misconfigured` with every fault.

        The folder is the one given, else `WAYPULSE_FOLDER`, else the present one. Whoever talks to Telegram needs a
        token.
        """
        place = _place(environment, folder)
        written = Environment(environment, place)
        given = written.values(_names(), SECRETS) | {"FOLDER": str(place)}
        lacking = _lacking(written) if talks else ()
        try:
            settings = cls.model_validate({name.lower(): words for name, words in given.items()})
        except ValidationError as error:
            raise Misconfigured([*written.faults, *lacking, *_faults(error, written)]) from None
        if faults := [*written.faults, *lacking, *_at_odds(settings, written)]:
            raise Misconfigured(faults)
        return settings

    @property
    def database(self) -> str:
        """The URL of the database: the one set, else of a file in the operator's folder."""
        return self.database_url or f"{values.SQLITE}{self.folder / 'waypulse.db'}"

    @property
    def database_file(self) -> Path:
        """The file that the database is kept in."""
        return Path(self.database.removeprefix(values.SQLITE))

    @property
    def learns(self) -> bool:
        """Whether texts are read with what was learnt from the customers' own scores."""
        return self.learn == "on"

    @property
    def journey_folder(self) -> Path:
        """Where the journey is read from; the built-in one where the present folder holds none."""
        return _journey_folder(self.folder)

    def catalog(self) -> Catalog:
        """The journey and its surveys; raises `Misconfigured` with every fault."""
        return Catalog.load(self.journey_folder)

    def token(self) -> str:
        """The bot's token, which only talking to Telegram needs; raises `Misconfigured` without one."""
        if self.bot_token is None:
            raise Misconfigured([Fault(f"{PREFIX}BOT_TOKEN", 0, _NOT_SET)])
        return self.bot_token.get_secret_value()

    def secrets(self) -> tuple[str, ...]:
        """Everything that must never be shown."""
        kept = (self.bot_token, self.webhook_secret, self.api_key, self.shopify_secret, self.woocommerce_secret)
        return tuple(one.get_secret_value() for one in kept if one)

    def door_secrets(self) -> DoorSecrets:
        """What opens the HTTP door, and proves who speaks there."""
        return DoorSecrets(self.api_key, self.shopify_secret, self.woocommerce_secret, self.webhook_secret)

    @property
    def webhook(self) -> Webhook | None:
        """Where Telegram brings updates to; None where they are fetched."""
        if self.webhook_url is None or self.webhook_secret is None:
            return None
        return Webhook(self.webhook_url, self.webhook_secret.get_secret_value())


def configured(
    environment: Mapping[str, str], folder: Path | None = None, *, talks: bool = False
) -> tuple[Settings, Catalog]:
    """The settings, as `Settings.load` reads them, and the journey with its surveys.

    Raises `Misconfigured` with every fault of all of them.
    """
    try:
        settings = Settings.load(environment, folder, talks=talks)
    except Misconfigured as wrong:
        raise Misconfigured([*wrong.faults, *_journey_faults(_place(environment, folder))]) from None
    return settings, settings.catalog()


def _place(environment: Mapping[str, str], folder: Path | None) -> Path:
    return folder or Path(environment.get(f"{PREFIX}FOLDER") or _HERE)


def _journey_folder(place: Path) -> Path:
    own = place != _HERE or (place / "journey.yaml").exists()
    return place if own else built_in_folder("four-stages")


def _journey_faults(place: Path) -> Sequence[Fault]:
    """What is wrong with the journey of a folder, if there is such a folder."""
    try:
        if place.is_dir():
            Catalog.load(_journey_folder(place))
    except Misconfigured as wrong:
        return wrong.faults
    return ()


def _names() -> frozenset[str]:
    return frozenset(name.upper() for name in Settings.model_fields)


def _faults(error: ValidationError, written: Environment) -> Iterator[Fault]:
    for wrong in error.errors(include_url=False, include_input=False):
        yield written.fault(f"{PREFIX}{wrong['loc'][0]}".upper(), str(wrong["ctx"]["error"]))


def _lacking(written: Environment) -> Sequence[Fault]:
    return () if written.has("BOT_TOKEN") else (written.fault(f"{PREFIX}BOT_TOKEN", _NOT_SET),)


def _at_odds(settings: Settings, written: Environment) -> Iterator[Fault]:
    """What cannot be together."""
    if settings.webhook_url and settings.webhook_secret is None:
        sentence = "It is not set, so anybody could speak as Telegram; write what `openssl rand -hex 32` gives."
        yield written.fault(f"{PREFIX}WEBHOOK_SECRET", sentence)
    if settings.webhook_url and not settings.http_port:
        sentence = "It is 0, so Telegram finds no door; write a port, or leave WAYPULSE_WEBHOOK_URL out."
        yield written.fault(f"{PREFIX}HTTP_PORT", sentence)
