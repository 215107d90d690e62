"""Bodies of HTTP requests: JSON, a form, or a form with files, turned into parameters."""

from email.message import Message as Headers
from email.parser import BytesParser
from email.policy import HTTP
from typing import cast
from urllib.parse import parse_qsl

import orjson

from bot.sandbox.answers import bad_request
from bot.sandbox.params import Params, Upload


def read_body(content_type: str, query: str, body: bytes) -> Params:
    """Return the parameters of a call; those in the body win over those in the address."""
    given: dict[str, object] = dict(parse_qsl(query, keep_blank_values=True))
    kind = content_type.partition(";")[0].strip().lower()
    match kind:
        case "application/json":
            given |= _read_json(body)
        case "application/x-www-form-urlencoded":
            given |= dict(parse_qsl(body.decode(), keep_blank_values=True))
        case "multipart/form-data":
            given |= dict(_read_part(part) for part in _parts(content_type, body))
    return Params(given)


def _read_json(body: bytes) -> dict[str, object]:
    try:
        decoded = orjson.loads(body or b"{}")
    except orjson.JSONDecodeError:
        raise bad_request("can't parse request body as JSON object") from None
    if not isinstance(decoded, dict):
        raise bad_request("request body must be a JSON object")
    return decoded


def _parts(content_type: str, body: bytes) -> list[bytes]:
    boundary = _headers(f"Content-Type: {content_type}\r\n".encode()).get_boundary()
    if not boundary:
        raise bad_request("the multipart body has no boundary")
    # The first delimiter has no line end before it; with one, all of them are alike.
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode())
    return [piece.removeprefix(b"\r\n") for piece in pieces[1:-1]]


def _read_part(part: bytes) -> tuple[str, object]:
    head, _, content = part.partition(b"\r\n\r\n")
    headers = _headers(head)
    name = str(headers.get_param("name", "", header="content-disposition"))
    filename = headers.get_filename()
    return name, content.decode() if filename is None else Upload(filename, content)


def _headers(head: bytes) -> Headers:
    # The stubs promise an EmailMessage only; its older parent has all that is read here.
    return cast("Headers", BytesParser(policy=HTTP).parsebytes(head + b"\r\n\r\n", headersonly=True))
