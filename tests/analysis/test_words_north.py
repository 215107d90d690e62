"""Dutch, German and Italian: what customers write there, and the form of every file of words."""

from collections import Counter
from pathlib import Path

import pytest

from analysis.sentiment.engine import label
from analysis.sentiment.engines import engine
from surveys.language import Language
from surveys.mood import Label

FILES = sorted((Path(__file__).parents[2] / "analysis" / "sentiment" / "words").glob("*.txt"))
HEADINGS = {"words", "expected", "strength", "negation", "contented", "whole", "turns", "improve", "good"}
WEIGHING = {"words", "expected", "whole", "improve", "good"}
ENGINE = engine()
POSITIVE, NEGATIVE, NEUTRAL = Label.POSITIVE, Label.NEGATIVE, Label.NEUTRAL

GERMAN = [
    ("Sehr schnelle Lieferung, gerne wieder!", POSITIVE),
    ("Alles bestens, nichts zu meckern.", POSITIVE),
    ("Es gab keinerlei Probleme bei der Rückgabe", POSITIVE),
    ("Hätte nicht besser laufen können", POSITIVE),
    ("Die Beratung war kompetent und die Ware top verpackt", POSITIVE),
    ("Die Beraterin hat sich viel Zeit genommen", POSITIVE),
    ("Nicht teuer und trotzdem hochwertig", POSITIVE),
    ("Das Buffet lässt keine Wünsche offen.", POSITIVE),
    ("Etwas klein, aber sehr gemütlich und sauber", POSITIVE),
    ("Das Problem wurde sofort behoben", POSITIVE),
    ("Hat gar nicht lange gedauert", POSITIVE),
    ("Passt perfekt, nicht zu groß", POSITIVE),
    ("puenktlich und zuverlaessig", POSITIVE),
    ("Super", POSITIVE),
    ("Das Paket kommt einfach nicht an", NEGATIVE),
    ("Die App stürzt dauernd ab", NEGATIVE),
    ("Funktioniert bei uns leider nicht", NEGATIVE),
    ("Nie wieder!", NEGATIVE),
    ("Der Service lässt leider sehr zu wünschen übrig", NEGATIVE),
    ("Könnte besser sein", NEGATIVE),
    ("Die Lieferung sollte schneller gehen", NEGATIVE),
    ("Am Telefon meldet sich niemand zurück", NEGATIVE),
    ("Nicht besonders freundlich", NEGATIVE),
    ("Schönes Geschäft, aber an der Kasse wartet man ewig und wird unfreundlich behandelt", NEGATIVE),
    ("Ich habe meine Bestellung nie erhalten", NEGATIVE),
    ("Versteckte Gebühren und niemand fühlt sich zuständig", NEGATIVE),
    ("Überteuert", NEGATIVE),
    ("voellig ueberteuert", NEGATIVE),
    ("Die Hose passt nicht und die Rücksendung ist umständlich", NEGATIVE),
    ("Ich habe am Montag zwei Hemden bestellt.", NEUTRAL),
    ("Wir waren zu dritt", NEUTRAL),
    ("Guten Tag", NEUTRAL),
]

DUTCH = [
    ("Snelle levering en netjes verpakt", POSITIVE),
    ("Niets op aan te merken", POSITIVE),
    ("Nooit problemen gehad met deze winkel", POSITIVE),
    ("Kan niet beter!", POSITIVE),
    ("Zeker een aanrader", POSITIVE),
    ("Het viel reuze mee", POSITIVE),
    ("Niet duur en toch degelijk", POSITIVE),
    ("Klein hotel maar ontzettend gezellig en schoon", POSITIVE),
    ("De medewerkster dacht goed mee en was heel geduldig", POSITIVE),
    ("Mijn klacht is meteen opgelost", POSITIVE),
    ("Werkt prima, niets op aan te merken", POSITIVE),
    ("Het duurde niet lang", POSITIVE),
    ("Toppie", POSITIVE),
    ("Helemaal niet slecht", POSITIVE),
    ("Mijn pakje kwam nooit aan", NEGATIVE),
    ("Ze bellen gewoon niet terug", NEGATIVE),
    ("De app werkt weer eens niet", NEGATIVE),
    ("De bediening liet te wensen over", NEGATIVE),
    ("Kan beter", NEGATIVE),
    ("De wachttijd mag wel korter", NEGATIVE),
    ("Nooit meer", NEGATIVE),
    ("Niet zo vriendelijk aan de balie", NEGATIVE),
    ("Mooie zaak, maar de kassa's zijn traag en het personeel is chagrijnig", NEGATIVE),
    ("Van het kastje naar de muur gestuurd", NEGATIVE),
    ("Drie keer gebeld en nog steeds geen antwoord", NEGATIVE),
    ("Veel te duur", NEGATIVE),
    ("Waardeloos", NEGATIVE),
    ("De koffie was koud en het brood viel tegen", NEGATIVE),
    ("Ik heb dinsdag een fiets besteld.", NEUTRAL),
    ("Wij waren met zijn vieren", NEUTRAL),
    ("Goedemorgen", NEUTRAL),
]

ITALIAN = [
    ("Consegna velocissima, tutto perfetto", POSITIVE),
    ("Un'ottima esperienza, ci tornerò", POSITIVE),
    ("Nulla da eccepire", POSITIVE),
    ("Non ho avuto nessun problema", POSITIVE),
    ("Non ci hanno mai deluso", POSITIVE),
    ("Personale gentile e sempre disponibile", POSITIVE),
    ("Lo consiglio a tutti", POSITIVE),
    ("Meglio di così non si può", POSITIVE),
    ("Niente male", POSITIVE),
    ("Camera piccola ma pulita e molto accogliente", POSITIVE),
    ("Il guasto è stato risolto subito, bravi", POSITIVE),
    ("Non ho dovuto aspettare", POSITIVE),
    ("Il corriere è arrivato subito", POSITIVE),
    ("Ottimo", POSITIVE),
    ("qualita ottima, prezzo giusto", POSITIVE),
    ("L'app non funziona", NEGATIVE),
    ("Il pacco non è mai arrivato", NEGATIVE),
    ("Mai più", NEGATIVE),
    ("Al telefono non risponde nessuno", NEGATIVE),
    ("Il servizio lascia molto a desiderare", NEGATIVE),
    ("Potrebbe essere migliore", NEGATIVE),
    ("Servirebbe più personale alle casse", NEGATIVE),
    ("Non mi hanno ancora rimborsato", NEGATIVE),
    ("Bel locale, però il cameriere era maleducato e la pasta scotta", NEGATIVE),
    ("Non lo consiglio", NEGATIVE),
    ("Poco professionali", NEGATIVE),
    ("Troppo caro", NEGATIVE),
    ("Pessimo", NEGATIVE),
    ("Dopo due settimane sto ancora aspettando", NEGATIVE),
    ("Ho ordinato due libri lunedì.", NEUTRAL),
    ("Eravamo in quattro", NEUTRAL),
    ("Buongiorno", NEUTRAL),
]

SAID = [
    *(("de", text, expected) for text, expected in GERMAN),
    *(("nl", text, expected) for text, expected in DUTCH),
    *(("it", text, expected) for text, expected in ITALIAN),
]


def value(text: str, language: str, question_kind: str = "text") -> float:
    found = ENGINE.score(text, Language(language), question_kind)
    assert found is not None
    return found.value


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_customers_are_understood(language: str, text: str, expected: Label) -> None:
    assert label(value(text, language)) is expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Nichts."),
        ("de", "Mir fällt nichts ein"),
        ("de", "Weiter so!"),
        ("nl", "Niks"),
        ("nl", "Ga zo door!"),
        ("nl", "Geen verbeterpunten"),
        ("it", "Niente"),
        ("it", "Nulla da segnalare."),
        ("it", "Va bene così"),
    ],
)
def test_nothing_to_improve_is_praise(language: str, text: str) -> None:
    assert value(text, language, "improve") > 0


@pytest.mark.parametrize(
    ("language", "praise", "stronger", "weaker"),
    [
        ("de", "freundlich", "sehr freundlich", "einigermaßen freundlich"),
        ("nl", "vriendelijk", "heel vriendelijk", "tamelijk vriendelijk"),
        ("it", "gentile", "molto gentile", "abbastanza gentile"),
    ],
)
def test_a_word_before_it_makes_praise_stronger_or_weaker(
    language: str, praise: str, stronger: str, weaker: str
) -> None:
    assert value(stronger, language) > value(praise, language) > value(weaker, language)


def entries(file: Path) -> list[tuple[str, str, str]]:
    """Heading, term and number of every line that is neither empty nor a note."""
    found, heading = [], ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.removeprefix("[").removesuffix("]")
        elif line.strip() and not line.startswith("#"):
            term, _, number = line.partition("\t")
            found.append((heading, term, number))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_words_uses_known_headings(file: Path) -> None:
    assert {heading for heading, _, _ in entries(file)} <= HEADINGS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_weight_is_a_number_from_minus_one_to_one(file: Path) -> None:
    weights = {term: float(number) for heading, term, number in entries(file) if heading in WEIGHING}
    assert {term: weight for term, weight in weights.items() if not -1 <= weight <= 1} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_term_stands_twice_under_a_heading(file: Path) -> None:
    times = Counter((heading, term) for heading, term, _ in entries(file))
    assert [term for term, n in times.items() if n > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_terms_are_in_small_letters_with_single_spaces(file: Path) -> None:
    assert [term for _, term, _ in entries(file) if term != " ".join(term.lower().split())] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_begins_with_a_note(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("#")
