"""Masking: a quote without what could lead to the person who said it."""

import re

MASK = "▮▮▮"

_ADDRESSES_ON_THE_NET = r"[^\s@]{1,64}@\S+|https?://\S+|www\.\S+|@\w{3,}"
_NUMBERS = r"\+?\d[\d\s()./-]{4,}\d|\b\d{5,}\b|#\s?\d{3,}|\b[A-Z]{1,4}-?\d{3,}\w*"
_POSTCODES = r"\b\d{4}\s?[A-Z]{2}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
_STREETS = (
    r"\b(?i:\w{2,30}(?:straat|laan|plein|gracht|kade|dijk|singel|steeg|straße|strasse|gasse|platz))\s\d{1,5}\s?[a-zA-Z]?\b",
    r"\b\d{1,5}[a-zA-Z]?\s(?:[A-Z][\w'’-]{1,30}\s){1,3}(?i:street|st|road|rd|avenue|ave|lane|drive|close|court|square)\b",
    r"\b(?i:rue|calle|via|rua|avenida)\s(?:\w{1,3}\s){0,2}[A-Z][\w'’-]{1,30}(?:\s[A-Z][\w'’-]{1,30})?,?\s\d{1,5}\b",
)
_CONTACT = re.compile("|".join((_ADDRESSES_ON_THE_NET, *_STREETS, _POSTCODES, _NUMBERS)))

_PARTICLES = r"(?:(?i:van|von|de|der|den|ter|ten|di|da|du|la|le|del|dos)\s){0,3}"
_CAPITALISED = r"(?:[A-Z]['’])?[A-ZÀ-ÖØ-Þ][^\W\d_]{1,30}"
_NAME = rf"{_PARTICLES}{_CAPITALISED}(?:[ '’-]{_PARTICLES}{_CAPITALISED}){{0,2}}"
_TITLES = r"mr|mrs|ms|dr|dhr|mevr|mw|mme|sr|sra"
_BEFORE_NAMES = (
    r"mr|mrs|ms|miss|dr|dear|hi|hello|hey|regards|sincerely|cheers|my name is|i spoke (?:to|with)|spoke (?:to|with)"
    r"|dhr|mevr|mw|meneer|mevrouw|beste|geachte|hallo|hoi|groet|groeten|groetjes|mijn naam is|ik heet|sprak met"
    r"|herr|frau|lieber|liebe|grüße|gruß|mein name ist|ich heiße|sprach mit"
    r"|monsieur|madame|mme|bonjour|cordialement|je m['’]appelle|parlé (?:à|avec)"
    r"|señor|señora|sr|sra|hola|saludos|me llamo|hablé con"
    r"|signor|signora|saluti|mi chiamo|parlato con|senhor|senhora|meu nome é|falei com"
)
_CALLED = re.compile(rf"(?P<before>\b(?i:{_BEFORE_NAMES})\b,?\s+|\b(?i:{_TITLES})\.\s?)(?P<name>{_NAME})")


def masked(text: str) -> str:
    """The text with e-mail and street addresses, links, accounts, long numbers, and introduced names made unreadable.

    A name is known by what stands before it: a greeting, a title, "my name is"; other names stay.
    """
    return _CALLED.sub(rf"\g<before>{MASK}", _CONTACT.sub(MASK, text))
