"""Volunteered feedback: the one survey that nobody is invited to, and that is there in every journey."""

from surveys.catalog import survey_from
from surveys.feedback import Response
from surveys.when import QuestionId

_DOCUMENT = """{
"survey": "feedback",
"title": {"en": "Your feedback", "nl": "Uw feedback", "de": "Ihr Feedback", "fr": "Votre avis", "es": "Su opinión",
 "it": "Il Suo parere", "pt": "A sua opinião"},
"questions": [{"text": "feedback", "ask": {
 "en": "What would you like to tell us?",
 "nl": "Wat wilt u ons vertellen?",
 "de": "Was möchten Sie uns sagen?",
 "fr": "Que souhaitez-vous nous dire ?",
 "es": "¿Qué le gustaría contarnos?",
 "it": "Che cosa desidera dirci?",
 "pt": "O que gostaria de nos contar?"}}]
}"""

VOLUNTEERED = survey_from(_DOCUMENT)
TEXT = QuestionId("feedback")


def is_volunteered(response: Response) -> bool:
    """Whether a person gave this feedback unasked. Where its tag has no touchpoint, the stage is only assumed."""
    return response.survey == VOLUNTEERED.id and response.invitation is None and response.version is not None
