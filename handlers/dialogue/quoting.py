"""Quoting: an answer beside its question, for whoever reads what a customer said; their own words as a quote."""

from handlers.dialogue.asking import briefly, label
from handlers.texts import Html, say, shortened
from surveys.language import Language
from surveys.questions import OpenText, Question
from surveys.when import SKIPPED, Answers, Facts


def told(question: Question, answers: Answers, language: Language, facts: Facts, *, longest: int) -> Html:
    """The question in short and what was answered, at most so many characters of it."""
    value = answers[question.id]
    is_quote = isinstance(question.kind, OpenText) and value is not SKIPPED
    answer = shortened(label(question, value, language, facts), longest)
    words = briefly(question, language, facts)
    return say("alert-quote" if is_quote else "alert-answer", language, question=words, answer=answer)
