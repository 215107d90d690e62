"""Catalog: the journey and its surveys, loaded from a folder with all faults at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from surveys.documents import building
from surveys.documents.journey_rules import journey_faults, languages_of
from surveys.documents.method_rules import method_warnings
from surveys.documents.proof_rules import proof_faults
from surveys.documents.reading import read_file
from surveys.documents.sentences import fit
from surveys.documents.shapes import JourneyDocument, SurveyDocument
from surveys.documents.source import Source, top
from surveys.documents.survey_rules import survey_faults
from surveys.errors import Fault, Misconfigured, Missing
from surveys.journey import Journey, SurveyId, TouchpointId
from surveys.proof import proof
from surveys.survey import Survey

BUILT_IN = ("four-stages", "seven-stages")
"""The journeys that come with Waypulse."""

_DEFINITIONS = Path(__file__).parent / "definitions"


@dataclass(frozen=True, slots=True)
class Catalog:
    """A journey and its surveys."""

    journey: Journey
    surveys: Mapping[SurveyId, Survey]

    @classmethod
    def load(cls, folder: Path) -> "Catalog":
        """Read `journey.yaml` and `surveys/*.yaml`; raises `Misconfigured` with every fault of every file."""
        journey_file = read_file(folder / "journey.yaml", "journey.yaml")
        survey_files = tuple(read_file(path, f"surveys/{path.name}") for path in _survey_paths(folder))
        journey, faults = fit(journey_file, JourneyDocument)
        fitted = tuple(fit(file, SurveyDocument) for file in survey_files)
        found = {*faults, *_faults(journey_file, survey_files), *_misnamed(folder)}
        found.update(fault for _, wrong in fitted for fault in wrong)
        documents = tuple(document for document, _ in fitted)
        found.update(_unproven(survey_files, documents, {fault.file for fault in found}))
        if journey is None or found:
            raise Misconfigured(tuple(found))
        surveys = (building.survey(document) for document in documents if document)
        return cls(building.journey(journey), {survey.id: survey for survey in surveys})

    @classmethod
    def built_in(cls, name: str) -> "Catalog":
        """A journey that comes with Waypulse, by its name in `BUILT_IN`; raises `Misconfigured` on any other."""
        return cls.load(built_in_folder(name))

    def survey(self, survey_id: SurveyId) -> Survey:
        """The survey with this id; raises `Missing`."""
        if survey_id not in self.surveys:
            raise Missing(f"The catalog has no survey {survey_id}.")
        return self.surveys[survey_id]

    def survey_for(self, touchpoint_id: TouchpointId) -> Survey | None:
        """What is asked after a touchpoint, None where nobody is asked; raises `Missing` without the touchpoint."""
        survey_id = self.journey.touchpoint(touchpoint_id).survey
        return self.survey(survey_id) if survey_id else None


def survey_from(document: str) -> Survey:
    """The survey that was stored under its canonical `document`, whatever its file says today."""
    return building.survey(SurveyDocument.model_validate_json(document))


def built_in_folder(name: str) -> Path:
    """Where the files of a journey that comes with Waypulse stand; raises `Misconfigured` on an unknown name."""
    if name not in BUILT_IN:
        sentence = f"there is no built-in journey '{name}'; choose {' or '.join(BUILT_IN)}"
        raise Misconfigured([Fault("journey", 0, sentence)])
    return _DEFINITIONS / name


def warnings(folder: Path) -> tuple[Fault, ...]:
    """What a careful interviewer would say of the surveys in a folder; none of it keeps them from loading."""
    surveys = tuple(read_file(path, f"surveys/{path.name}") for path in _survey_paths(folder))
    given_up = (fault for file in surveys for fault in _given_up(file))
    return tuple(sorted({*method_warnings(surveys), *given_up}))


def _survey_paths(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted((folder / "surveys").glob("*.yaml")))


def _unproven(
    files: Sequence[Source], documents: Sequence[SurveyDocument | None], faulty: Collection[str]
) -> Iterator[Fault]:
    """What no way through a survey bears out; only of files that have no other faults can that be said."""
    for file, document in zip(files, documents, strict=True):
        if document and file.file not in faulty:
            yield from proof_faults(file, building.survey(document))


def _given_up(file: Source) -> Iterator[Fault]:
    document, _ = fit(file, SurveyDocument)
    if document and not proof(building.survey(document)).is_whole:
        sentence = "there are too many ways through these conditions to try all; whether each can hold is not proven"
        yield top(file).at("questions").fault(sentence)


def _misnamed(folder: Path) -> Iterator[Fault]:
    """A fault for each file that would be overlooked."""
    for path in (*folder.glob("journey.yml"), *folder.glob("surveys/*.yml")):
        yield Fault(path.relative_to(folder).as_posix(), 0, f"the file is not read; rename it to {path.stem}.yaml")


def _faults(journey: Source, surveys: tuple[Source, ...]) -> Iterator[Fault]:
    """What is wrong beyond the shapes: in the reading, within the files and between them."""
    for file in (journey, *surveys):
        yield from file.faults
    for file in surveys:
        yield from survey_faults(file, languages_of(journey))
    # A survey that cannot be read is taken to be called as its file, so that its touchpoints are not blamed.
    known = {top(file).at("survey").text or Path(file.file).stem for file in surveys}
    yield from journey_faults(journey, known)
    yield from _taken(surveys)


def _taken(surveys: tuple[Source, ...]) -> Iterator[Fault]:
    first: dict[str, Source] = {}
    for file in surveys:
        named = top(file).at("survey")
        if named.text and first.setdefault(named.text, file) is not file:
            sentence = f"the survey id '{named.text}' is taken by {first[named.text].file}; choose another"
            yield named.fault(sentence)
