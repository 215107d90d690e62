"""Small operator's folders to load, and what loading them says."""

from pathlib import Path

from surveys.catalog import Catalog
from surveys.errors import Misconfigured

JOURNEY = """\
journey: shop
languages: [en, nl]
stages:
  - id: purchase
    title: {en: Purchase, nl: Aankoop}
    touchpoints:
      - id: parcel.delivered
        title: {en: Parcel delivered, nl: Pakket bezorgd}
        survey: delivery
        delay: 2h
        importance: 0.8
themes:
  delivery:
    title: {en: Delivery}
    words: {en: [deliver*, late], nl: [bezorg*]}
    not: {en: [late at night]}
fatigue: {gap_after_invitation: 7d, at_most: 2 per 30d, quiet_hours: "21:00-09:00"}
"""

SURVEY = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
expires: 5d
remind: 24h
sample: 0.5
questions:
  - csat: satisfied
    ask: {en: How satisfied are you?, nl: Hoe tevreden bent u?}
  - choice: reason
    ask: {en: What went wrong?, nl: Wat ging er mis?}
    when: satisfied <= 3
    options:
      - {id: late, title: {en: It was late, nl: Het was te laat}}
      - {id: broken, title: {en: It was broken, nl: Het was kapot}}
  - text: why
    when: reason == late
    optional: true
    ask: {en: Tell us more., nl: Vertel ons meer.}
"""


def folder(at: Path, *, journey: str = JOURNEY, **surveys: str) -> Path:
    """A folder with this journey and these surveys; with the sound one if none is given."""
    (at / "surveys").mkdir(exist_ok=True)
    (at / "journey.yaml").write_text(journey, encoding="utf-8")
    for name, text in (surveys or {"delivery": SURVEY}).items():
        (at / "surveys" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return at


def faults(at: Path) -> list[str]:
    """What is wrong in a folder, line by line; nothing if it loads."""
    try:
        Catalog.load(at)
    except Misconfigured as error:
        return str(error).splitlines()
    return []


def changed(text: str, old: str, new: str) -> str:
    """A text with one thing in it changed."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)
