"""Spoken: what Telegram says to us, read from the JSON in which it says it."""

import json

import orjson


def spoken(body: bytes) -> object:
    """What a body says; raises ValueError where it is no JSON.

    Half of a surrogate pair is JSON, though no text that can be kept, and orjson refuses it: one such update would
    hold up all others for ever. The standard library reads it, so that this one can be put aside.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return _at_leisure(body)


def _at_leisure(body: bytes) -> object:
    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("It is nested too deeply.") from None
