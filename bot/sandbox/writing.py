"""Texts and captions of a call: parsed, measured, and refused where Telegram would."""

from bot.sandbox.answers import bad_request
from bot.sandbox.entities import MAX_ENTITIES, Formatted, read_entities, trimmed, with_found
from bot.sandbox.html import read_html
from bot.sandbox.params import Params

MAX_TEXT = 4096
MAX_CAPTION = 1024


def read_text(params: Params) -> Formatted:
    """Return the text of a message: 1 to 4,096 characters after its markup is taken out."""
    formatted = _formatted(params, "text", "entities")
    if not formatted.text:
        raise bad_request("message text is empty")
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return formatted


def read_caption(params: Params) -> Formatted:
    """Return a caption: at most 1,024 characters after its markup is taken out, perhaps none."""
    formatted = _formatted(params, "caption", "caption_entities")
    if len(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _formatted(params: Params, name: str, entities: str) -> Formatted:
    source = params.text(name)
    match params.text("parse_mode").lower():
        case "":
            formatted = Formatted(source, read_entities(params.rows(entities)))
        case "html":
            formatted = read_html(source)
        case _:
            # Telegram knows two kinds of Markdown besides; nothing here is to be written in them.
            raise bad_request("unsupported parse_mode")
    full = with_found(trimmed(formatted))
    return Formatted(full.text, full.entities[:MAX_ENTITIES])
