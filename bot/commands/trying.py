"""`waypulse try`: answer a survey in the terminal, with the same engine and the same words as in the chat."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.named_values import named_values
from bot.importing.fields import Fields
from bot.settings import configured
from handlers.dialogue.asking import in_their_order, show
from handlers.dialogue.moods import moods
from handlers.dialogue.offering import offered
from handlers.dialogue.understanding import Agrees, Marks, understood
from handlers.texts import LANGUAGES, plain
from surveys import engine
from surveys.catalog import Catalog
from surveys.documents.likeness import meant
from surveys.errors import Fault, Misconfigured, Unreadable
from surveys.feedback import AGREED, JourneyTag, Response, ResponseId
from surveys.journey import RespondentId, StageId, SurveyId
from surveys.language import Language
from surveys.questions import Contact, Photo, Question
from surveys.reply import SKIP, Pressed, Refusal, Reply, Sent, Wrote
from surveys.survey import Survey
from surveys.when import Answers, Facts, as_json

_TAG = re.compile(r"<[^>]*>")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
"""Marks that keep words of both directions apart in a chat; most terminals would print them."""
_WORDS = ("back", "skip", "stop")
"""What can be written in place of an answer, beside the labels of these buttons in any language."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A survey as it is answered here: nothing is stored."""

    survey: Survey
    opened: Response
    facts: Facts
    answers: Answers = field(default_factory=dict)

    @property
    def response(self) -> Response:
        """The response as it is now. Consent is a press before the answer; here it is taken as given."""
        asks_for_contact = self.pending is not None and isinstance(self.pending.kind, Contact)
        return replace(self.opened, draft=(AGREED,)) if asks_for_contact else self.opened

    @property
    def pending(self) -> Question | None:
        """The question that waits."""
        return engine.pending(self.survey, self.answers, self.facts)

    def after(self, answers: Answers) -> "Rehearsal":
        """The same once these are the answers."""
        known = replace(self.facts, moods=moods(self.survey, answers, self.opened.language))
        said = engine.relevant(self.survey, answers, known)
        return replace(self, opened=replace(self.opened, draft=()), facts=known, answers=said)

    def marking(self, options: tuple[str, ...]) -> "Rehearsal":
        """The same with these options marked."""
        return replace(self, opened=replace(self.opened, draft=options))

    def shown(self) -> str:
        """The live message as plain text, with its buttons, and in the last line what else can be written."""
        showing = show(self.survey, self.response, self.answers, self.facts)
        text = unescape(_TAG.sub("", showing.text))
        return text if self.pending is None else "\n".join((text, *self._buttons(self.pending)))

    def _buttons(self, question: Question) -> Iterator[str]:
        offers = offered(in_their_order(question, self.facts), self.response.language, self.response.draft)
        yield from (" ".join(f"[{offer.label}]" for offer in row) for row in offers)
        yield f"({' · '.join(word for word in _WORDS if word != 'skip' or question.optional)})"


def trying(
    survey: Annotated[str, typer.Argument(help="The id of a survey.")],
    language: Annotated[str | None, typer.Option(help="The journey's first one if left out.")] = None,
    folder: Annotated[Path | None, typer.Option(help="The folder; that of the settings if left out.")] = None,
    attribute: Annotated[list[str] | None, typer.Option(help="What the event says, such as product=kettle.")] = None,
    segment: Annotated[list[str] | None, typer.Option(help="A group the customer belongs to.")] = None,
) -> None:
    """Answer a survey here, by typing what the buttons say; nothing is stored. The answers are printed at the end."""
    _, catalog = configured(os.environ, folder)
    asked, spoken = _survey(survey, catalog), _language(language, catalog)
    facts = Facts(_attributes(attribute or []), tuple(segment or ()), spoken)
    rehearsal = _answered(Rehearsal(asked, _response(asked, spoken, catalog), facts))
    if rehearsal is not None:
        _tell(rehearsal.shown())
        said = {name: as_json(value) for name, value in rehearsal.answers.items()}
        typer.echo(f"\n{json.dumps(said, ensure_ascii=False)}")


def _answered(rehearsal: Rehearsal) -> Rehearsal | None:
    """Asks until nothing is left to ask; None where the person stopped or had no more to say."""
    while rehearsal.pending is not None:
        _tell(rehearsal.shown())
        try:
            written = input("> ").strip()
        except EOFError:
            return None
        typer.echo()
        if _spells("stop", written):
            return None
        rehearsal = _gone_on(rehearsal, rehearsal.pending, written)
    return rehearsal


def _gone_on(rehearsal: Rehearsal, question: Question, written: str) -> Rehearsal:
    """The rehearsal after what was written; where it is no answer, it is said why."""
    if _spells("back", written):
        return rehearsal.after(engine.back(rehearsal.survey, rehearsal.answers, rehearsal.facts))
    language = rehearsal.response.language
    said = understood(rehearsal, question, _reply(question, written, language))
    match said:
        case Refusal(key, arguments):
            _tell(f"{plain(key, language, **arguments)}\n")
            return rehearsal
        case Agrees():
            return rehearsal
        case Marks(draft):
            return rehearsal.marking(draft)
        case _:
            return rehearsal.after({**rehearsal.answers, **said})


def _tell(text: str) -> None:
    typer.echo(text.translate(_ISOLATES))


def _reply(question: Question, written: str, language: Language) -> Reply:
    """What a line stands for: a press where it says that this is passed over, a picture where one is asked for."""
    if _spells("skip", written):
        return Pressed(SKIP)
    is_picture = isinstance(question.kind, Photo) and written
    return Sent("photo", written, language) if is_picture else Wrote(written, language)


def _spells(button: str, written: str) -> bool:
    """Whether a line says what this button says in any language, or its English name."""
    labels = {button, *(plain(f"button-{button}", language) for language in LANGUAGES)}
    return bool(_letters(written)) and _letters(written) in {_letters(label) for label in labels}


def _letters(text: str) -> str:
    return _NO_LETTERS.sub(" ", text).strip().casefold()


def _survey(wanted: str, catalog: Catalog) -> Survey:
    if wanted not in catalog.surveys:
        known = tuple(catalog.surveys)
        otherwise = f"; there are {', '.join(known)}"
        raise Misconfigured([Fault("SURVEY", 0, f"there is no survey '{wanted}'{meant(wanted, known) or otherwise}")])
    return catalog.surveys[SurveyId(wanted)]


def _language(wanted: str | None, catalog: Catalog) -> Language:
    known = catalog.journey.languages
    if wanted is not None and wanted not in known:
        raise Misconfigured([Fault("--language", 0, f"the journey has no '{wanted}'; it has {', '.join(known)}")])
    return Language(wanted) if wanted else known[0]


def _attributes(written: list[str]) -> dict[str, str]:
    fields = Fields({})
    found = named_values(written, fields)
    if fields.wrong:
        raise Unreadable([Fault(one.field, 0, one.sentence) for one in fields.wrong])
    return found


def _response(survey: Survey, language: Language, catalog: Catalog) -> Response:
    """A response that nobody gives, so that the live message can be shown."""
    journey = catalog.journey
    tag = JourneyTag(journey.id, next((stage.id for stage in journey.stages), StageId("")), None)
    return Response(
        id=ResponseId(1),
        respondent=RespondentId(1),
        invitation=None,
        event=None,
        tag=tag,
        survey=survey.id,
        version=survey.version,
        language=language,
        opened_at=datetime.min.replace(tzinfo=UTC),
    )
