"""What the Bot API answers: a result, or a refusal in Telegram's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the Bot API: JSON, or the page of a gateway that could not reach it."""

    status: int
    body: Mapping[str, object] | str


def granted(result: object) -> Answer:
    return Answer(HTTPStatus.OK, {"ok": True, "result": result})


class Refused(Exception):
    """Telegram says no."""

    def __init__(self, status: HTTPStatus, description: str, *, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def answer(self) -> Answer:
        body: dict[str, object] = {
            "ok": False,
            "error_code": int(self.status),
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return Answer(self.status, body)


def bad_request(reason: str) -> Refused:
    return Refused(HTTPStatus.BAD_REQUEST, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    return Refused(HTTPStatus.FORBIDDEN, f"Forbidden: {reason}")


def conflict(reason: str) -> Refused:
    return Refused(HTTPStatus.CONFLICT, f"Conflict: {reason}")


def too_many(seconds: int) -> Refused:
    description = f"Too Many Requests: retry after {seconds}"
    return Refused(HTTPStatus.TOO_MANY_REQUESTS, description, parameters={"retry_after": seconds})


def moved(new_chat_id: int) -> Refused:
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refused(HTTPStatus.BAD_REQUEST, reason, parameters={"migrate_to_chat_id": new_chat_id})
