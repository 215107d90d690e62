"""The engines by name; naming them here loads none of them."""

import pkgutil
from typing import cast

from analysis.sentiment.engine import SentimentEngine
from surveys.errors import Fault, Misconfigured

DEFAULT = "waypulse"

ENGINES = {
    "waypulse": "analysis.sentiment.waypulse:WaypulseEngine",
    "textblob": "analysis.sentiment.textblob:TextBlobEngine",
    "vader": "analysis.sentiment.vader:VaderEngine",
}


def engine(name: str = DEFAULT) -> SentimentEngine:
    """The engine of this name; raises `Misconfigured`, which names those there are."""
    if name not in ENGINES:
        known = ", ".join(ENGINES)
        sentence = f"There is no sentiment engine called {name!r}; use one of {known}."
        raise Misconfigured([Fault("WAYPULSE_SENTIMENT", 0, sentence)])
    return cast("SentimentEngine", pkgutil.resolve_name(ENGINES[name])())
