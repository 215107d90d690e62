"""Correcting: a reading as it is after what staff said of it, whichever engine made it."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.reading import Reading
from analysis.sentiment.engine import label
from surveys.corrections import Correction, Objection
from surveys.feedback import Mention, Sentiment
from surveys.mood import Label

_COMPLAINS = frozenset({Label.NEGATIVE, Label.MIXED})


def corrected_reading(reading: Reading, text: str, corrections: Sequence[Correction]) -> Reading:
    """What counts of a reading of this text.

    Where staff said "not negative", neither the text nor a mention is below 0; where they said "not a complaint",
    only the mentions are not: it may sound sad and blame nobody. A theme found wrongly is another one or none; one
    that was missed, or is not found any more, is mentioned by the whole text and felt as the text is.
    """
    objections = {one.objection for one in corrections}
    sentiment, mentions = reading.sentiment, _rethemed(reading, text, corrections)
    if Objection.NOT_NEGATIVE in objections and sentiment is not None:
        sentiment = _lifted_sentiment(sentiment)
    if objections & {Objection.NOT_NEGATIVE, Objection.NO_COMPLAINT}:
        mentions = tuple(_lifted(one) for one in mentions)
    return replace(reading, sentiment=sentiment, mentions=mentions)


def _lifted_sentiment(sentiment: Sentiment) -> Sentiment:
    if sentiment.label not in _COMPLAINS:
        return sentiment
    value = max(0.0, sentiment.value)
    return replace(sentiment, value=value, label=label(value))


def _lifted(mention: Mention) -> Mention:
    if mention.label not in _COMPLAINS:
        return mention
    value = max(0.0, mention.sentiment)
    return replace(mention, sentiment=value, label=label(value))


def _rethemed(reading: Reading, text: str, corrections: Sequence[Correction]) -> tuple[Mention, ...]:
    """All at once: where two themes change places, neither is changed twice."""
    about = [one for one in corrections if one.objection is Objection.THEME]
    becomes = {one.theme: one.becomes for one in about if one.theme is not None}
    named = [(becomes.get(one.theme, one.theme), one) for one in reading.mentions]
    kept = [replace(one, theme=theme) for theme, one in named if theme is not None]
    found = {one.theme for one in kept}
    missed = dict.fromkeys(one.becomes for one in about if one.becomes is not None and one.becomes not in found)
    value = reading.sentiment.value if reading.sentiment else 0.0
    added = [Mention(theme, 0, len(text), value, label(value)) for theme in missed if theme is not None]
    return tuple(dict.fromkeys((*kept, *added)))
