"""What must hold for the ways through a survey: each question can be met, and what its words repeat has been said."""

from collections.abc import Iterator, Mapping

from surveys.documents.claim_rules import id_of
from surveys.documents.closing_rules import closing_texts
from surveys.documents.likeness import meant
from surveys.documents.placeholders import ANSWER, names
from surveys.documents.source import Place, Source, top
from surveys.errors import Fault
from surveys.proof import Proof, proof
from surveys.survey import Survey


def proof_faults(source: Source, survey: Survey) -> Iterator[Fault]:
    """A fault for each question, ending and placeholder that no way through the survey bears out.

    `survey` is what stands in `source`, which must be without other faults.
    """
    asked = {id_of(place).text or "": place for place in top(source).at("questions").entries()}
    strange = tuple(_strange_answers(source, asked))
    yield from strange
    if not strange:
        yield from _unproven(asked, top(source).at("questions"), proof(survey))


def _unproven(asked: Mapping[str, Place], questions: Place, found: Proof) -> Iterator[Fault]:
    for question, repeated in sorted(found.missing):
        # The words of an option that asks on stand with the question it belongs to.
        place = asked[question.partition(".")[0]].at("ask")
        sentence = f"whoever is asked this may not have said anything to '{repeated}'"
        yield place.fault(f"{sentence}; write {{{ANSWER}{repeated}|…}} with other words in place of the dots")
    if not found.is_whole:
        return
    if found.is_idle:
        yield questions.fault(
            "somebody may be asked nothing at all, since each question has a condition; let one be asked always"
        )
    for name, place in asked.items():
        if name not in found.asked:
            yield place.at("when").fault(_never_asked(name, place))
        elif place.at("go").value is not None and name not in found.ending:
            yield place.at("go").fault(f"the survey never ends here: nobody who is asked '{name}' can answer so")


def _never_asked(name: str, place: Place) -> str:
    if place.at("when").value is None:
        return f"'{name}' is never asked: the survey always ends before it"
    return f"'{name}' is never asked: what is said before it cannot agree with its condition"


def _strange_answers(source: Source, asked: Mapping[str, Place]) -> Iterator[Fault]:
    """A fault for each answer that a text repeats and that nobody can have given by then."""
    yield from _strange(top(source).at("title"), {}, "the title is shown before anything was answered")
    before: dict[str, Place] = {}
    for name, question in asked.items():
        known = _outside(question.at("shuffle").text, before)
        options = (option.at("title") for option in question.at("options").entries())
        for text in (question.at("ask"), *options):
            yield from _strange(text, known, "the answer to a question is known once it was asked before this one")
        before[name] = question
    for text in closing_texts(top(source)):
        yield from _strange(text, before, "no question of this survey is called so")


def _outside(block: str | None, before: Mapping[str, Place]) -> Mapping[str, Place]:
    """Without the neighbours that may be asked later, in the same shuffled block."""
    return {name: place for name, place in before.items() if block is None or place.at("shuffle").text != block}


def _strange(text: Place, known: Mapping[str, Place], otherwise: str) -> Iterator[Fault]:
    said = (text.at(code).text or "" for code in text.keys)
    repeated = dict.fromkeys(
        name.removeprefix(ANSWER) for words in said for name in names(words) if name.startswith(ANSWER)
    )
    for answer in repeated:
        if answer not in known:
            yield text.fault(
                f"'{{{ANSWER}{answer}}}' has no answer to repeat{meant(answer, known) or f'; {otherwise}'}"
            )
