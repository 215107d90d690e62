"""The parameters of one call, read as Telegram reads them: JSON values, or strings that hold JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import orjson

from bot.sandbox.answers import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Params:
    given: Mapping[str, object]

    def text(self, name: str) -> str:
        """Return the parameter as text; empty when it is missing."""
        match self.given.get(name):
            case None | Upload():
                return ""
            case str(value):
                return value
            case value:
                return orjson.dumps(value).decode()

    def number(self, name: str) -> int | None:
        value = self.text(name).strip()
        if not value:
            return None
        try:
            return int(value)
        except ValueError:
            raise bad_request(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "y", "t", "1"}

    def decoded(self, name: str) -> object:
        """Return what the parameter's JSON says, whether it came as JSON or as a string of it."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            decoded: object = orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {name} JSON object") from None
        return decoded

    def fields(self, name: str) -> Mapping[str, object]:
        """Return a parameter that must be a JSON object; empty when it is missing."""
        value = self.decoded(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {name}: expected an Object")
        return value

    def rows(self, name: str) -> list[object]:
        """Return a parameter that must be a JSON array; empty when it is missing."""
        value = self.decoded(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"can't parse {name}: expected an Array")
        return value

    def upload(self, name: str) -> Upload | None:
        """Return the file of that name, or the one its `attach://` points at."""
        value = self.given.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.given.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload) else None
