"""How a text names what is filled in when it is said: `{product}`, or `{product|your order}` with a fallback."""

import re

PLACEHOLDER = re.compile(r"\{(?P<name>[a-z_]+)(?:\|(?P<fallback>[^{}|]+))?\}")


_BRACES = re.compile(r"\{+[^{}]*\}+|\{+\S*|\}+")


def well_formed(text: str) -> str:
    """The same text; raises ValueError with a sentence if a brace stands outside a well-formed placeholder."""
    for braces in _BRACES.findall(text):
        if not PLACEHOLDER.fullmatch(braces):
            raise ValueError(f"'{braces}' is not a placeholder; write {{product}} or {{product|your order}}")
    return text
