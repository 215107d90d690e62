"""What a careful interviewer would say of a survey: warned of in every language, and never of ours."""

from pathlib import Path

import pytest

from surveys.catalog import BUILT_IN, Catalog, built_in_folder, warnings
from surveys.documents.method_rules import wordings
from surveys.language import Language
from tests.surveys.folders import SURVEY, changed, faults, folder


def _warned(at: Path, survey: str) -> list[str]:
    folder(at, delivery=survey)
    assert faults(at) == [], "A warning keeps nothing from loading."
    return [str(one).removeprefix("surveys/delivery.yaml:") for one in warnings(at)]


def _asking(kind: str, code: str, words: str) -> str:
    texts = {"en": "Hm?", "nl": "Hm?", code: words}
    asked = ", ".join(f'{language}: "{text}"' for language, text in texts.items())
    return f"survey: delivery\ntitle: {{en: A, nl: B}}\nquestions:\n  - {kind}: asked\n    ask: {{{asked}}}\n"


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_surveys_that_come_with_waypulse_are_asked_well(name: str) -> None:
    assert warnings(built_in_folder(name)) == ()
    assert set(map(Language, wordings())) >= set(Catalog.built_in(name).journey.languages), (
        "In each of their languages."
    )


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("csat", "en", "How satisfied or dissatisfied are you with the delivery and the packaging?"),
        ("yesno", "nl", "Was het pakket heel en op tijd?"),
        ("yesno", "de", "Kam das Paket heil und pünktlich an?"),
        ("csat", "fr", "Quel est votre degré de satisfaction ou d'insatisfaction concernant le prix et le délai ?"),
        ("ces", "es", "¿Le resultó fácil o difícil pedir y pagar?"),
        ("ces", "it", "Quanto è stato facile o difficile ordinare e pagare?"),
        ("yesno", "pt", "A encomenda chegou inteira e a tempo?"),
    ],
)
def test_two_questions_in_one_are_pointed_out(tmp_path: Path, kind: str, code: str, words: str) -> None:
    (warned,) = _warned(tmp_path, _asking(kind, code, words))
    assert warned.startswith("5: '")
    assert f"({code}) may join two questions, which one answer cannot tell apart; ask one" in warned


@pytest.mark.parametrize(
    ("code", "words", "leads"),
    [
        ("en", "How great was our service?", "how great"),
        ("en", "Don’t you agree that we are fast?", "don't you"),
        ("nl", "Hoe geweldig vond u onze winkel?", "hoe geweldig"),
        ("de", "Finden Sie nicht auch, dass wir schnell sind?", "finden sie nicht auch"),
        ("fr", "Êtes-vous d'accord que nous sommes rapides ?", "êtes-vous d'accord"),
        ("es", "¿Cuánto le gustó nuestra tienda?", "cuánto le gustó"),
        ("it", "Quanto le è piaciuto il negozio?", "quanto le è piaciuto"),
        ("pt", "Quanto gostou da loja?", "quanto gostou"),
    ],
)
def test_words_that_tell_what_to_answer_are_pointed_out(tmp_path: Path, code: str, words: str, leads: str) -> None:
    assert _warned(tmp_path, _asking("text", code, words)) == [
        f"5: '{leads}' ({code}) tells people what to answer; ask so that each answer is as easy"
    ]


def test_a_scale_with_one_end_named_is_pointed_out(tmp_path: Path) -> None:
    (warned,) = _warned(tmp_path, _asking("csat", "de", "Wie zufrieden sind Sie?"))
    assert warned == "5: one end of the scale is named only (de); name both, such as satisfied or dissatisfied"


def test_an_nps_that_asks_something_else_is_pointed_out(tmp_path: Path) -> None:
    warned = _warned(tmp_path, _asking("nps", "en", "How was it?"))
    assert warned[0].startswith("5: this (en) is not the nps question, how likely somebody is to recommend you")


def test_more_than_five_questions_are_pointed_out(tmp_path: Path) -> None:
    more = "".join(f"  - text: t{at}\n    ask: {{en: Hm?, nl: Hm?}}\n" for at in range(3))
    assert _warned(tmp_path, _balanced() + more) == [
        "6: there are 6 questions; with more than 5 many people leave halfway"
    ]


def test_a_placeholder_that_may_leave_a_gap_or_is_missing_in_a_language_is_pointed_out(tmp_path: Path) -> None:
    survey = changed(_balanced(), "en: Tell us more.", "en: 'Tell us more of {product}.'")
    assert _warned(tmp_path, survey) == [
        "18: '{product}' is said in some languages, but not in nl",
        "18: '{product}' leaves a gap where it is not known; write for example {product|your order}",
    ]
    survey = changed(_balanced(), "en: Tell us more.", "en: 'Tell us more, {name|please}.'")
    assert _warned(tmp_path, survey) == ["18: '{name}' is said in some languages, but not in nl"]


def test_a_score_that_is_asked_otherwise_elsewhere_is_pointed_out(tmp_path: Path) -> None:
    again = changed(_balanced(), "survey: delivery", "survey: again")
    kind = again.replace("csat: satisfied", "ces: satisfied").replace("when: satisfied <= 3", "when: satisfied <= 2")
    words = again.replace("How satisfied", "Just how satisfied")
    for survey, sentence in (
        (kind, "'satisfied' is ces in surveys/again.yaml and csat here, so its scores cannot be compared"),
        (words, "ask 'satisfied' with the same words everywhere: it begins otherwise in surveys/again.yaml (en)"),
    ):
        folder(tmp_path, again=survey, delivery=_balanced())
        assert any(str(one).endswith(sentence) for one in warnings(tmp_path)), warnings(tmp_path)


def _balanced() -> str:
    """The small survey, asked well."""
    survey = changed(SURVEY, "How satisfied are you?", "How satisfied or dissatisfied are you?")
    return changed(survey, "Hoe tevreden bent u?", "Hoe tevreden of ontevreden bent u?")
