"""Grounds: what the alert rules want to know of a response, beside its scores."""

from analysis.detection import detect, detectable
from handlers.dialogue.moods import mood_of
from surveys.alert_rules import AlertRules
from surveys.feedback import Response
from surveys.grounds import Told, told
from surveys.mood import Label
from surveys.survey import Survey
from surveys.volunteered import is_volunteered
from surveys.when import Answers, Facts

_LANGUAGES = tuple(sorted(detectable()))


def told_of(response: Response, survey: Survey, answers: Answers, facts: Facts, rules: AlertRules) -> Told:
    """What a response says by itself: without its themes, and without what the person said before.

    In which language something was written is found out only where the rules look for words.
    """
    said = told(survey, answers, facts)
    texts = said.texts if rules.words else ()
    languages = {response.language, *(detect(text, _LANGUAGES, response.language) for text in texts)}
    return said.within(frozenset(languages), complains=_complains(response, survey, answers))


def _complains(response: Response, survey: Survey, answers: Answers) -> bool:
    """Whether feedback that nobody asked for sounds negative: it has no score, so the words decide."""
    if not is_volunteered(response):
        return False
    said = ((question, answers.get(question.id)) for question in survey.questions)
    moods = (mood_of(text, response.language, question) for question, text in said if isinstance(text, str))
    return Label.NEGATIVE in moods
