"""What sound documents say of the end of a survey, as a Closing."""

from collections.abc import Mapping

from surveys.closing import Closing, Promise, Review, Standing
from surveys.documents.fields import PROMISED_BY
from surveys.documents.kinds import sorted_text
from surveys.documents.shapes import JourneyDocument, ReviewDocument, SurveyDocument, ThanksDocument
from surveys.language import Text


def closing(document: JourneyDocument | SurveyDocument) -> Closing:
    """The closing that a file describes; a journey has neither thanks nor rewards."""
    promise, review = _promise(document.promise or {}), _review(document.review)
    match document:
        case JourneyDocument():
            return Closing(promise=promise, review=review)
        case SurveyDocument():
            return Closing(_thanks(document.thanks), promise, review, document.reward)


def _thanks(document: ThanksDocument) -> Mapping[Standing, Text]:
    said = {standing: getattr(document, standing.value) for standing in Standing}
    return {standing: sorted_text(words) for standing, words in said.items() if words}


def _promise(written: Mapping[str, str]) -> Promise | None:
    words = {code: said for code, said in written.items() if code != PROMISED_BY}
    return Promise(written.get(PROMISED_BY), sorted_text(words) if words else None) if written else None


def _review(document: ReviewDocument | None) -> Review | None:
    label = sorted_text(document.label) if document and document.label else None
    return Review(document.url, label) if document else None
