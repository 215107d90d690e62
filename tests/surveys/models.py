"""Models: surveys, facts and answers made up by chance, of every kind and with conditions of every form.

Hypothesis chooses the seeds only: made up by its own strategies, a survey takes a hundred times as long.
"""

from collections.abc import Callable, Sequence
from random import Random

from hypothesis import strategies as st

from surveys.journey import SurveyId
from surveys.language import Language, Text
from surveys.mood import Label
from surveys.questions import (
    SCALES,
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Direction,
    Kind,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    YesNo,
)
from surveys.survey import Survey
from surveys.when import (
    SIGNS,
    SKIPPED,
    Among,
    Attribute,
    Both,
    Claim,
    Compared,
    Either,
    Facts,
    Feels,
    Given,
    Has,
    Known,
    Not,
    PassedOver,
    QuestionId,
    Value,
    When,
)

EN = Language("en")


def words(text: str) -> Text:
    """A text that is the same in every language."""
    return Text({EN: text})


OPTIONS = (Option("a", words("Apples")), Option("b", words("Pears")), Option("c", words("Neither")))
CHOICE = Choice(OPTIONS)
KINDS: tuple[Kind, ...] = (
    Nps(),
    Csat(),
    Ces(),
    Ces(Direction.EFFORT),
    Rating(3),
    CHOICE,
    Choices(OPTIONS),
    YesNo(),
    Number(0, 9),
    OpenText(),
    Photo(),
    Contact(words("To call you back.")),
)


EARLIER = ("satisfied", "reason", "why", "topics")
_WORDS = ("a", "b", "yes", "no", "web", "en", "vip", "0", "1", "3", "2.5", "two words", 'a "b"')
_DEEPEST = 2


def value(question: Question, chance: Random) -> Value:
    """Something that can be said to a question, SKIPPED among it where it is optional."""
    if question.optional and not chance.randrange(4):
        return SKIPPED
    match question.kind:
        case Nps() | Csat() | Ces() as kind:
            return chance.randint(*SCALES[type(kind)])
        case Rating(most):
            return chance.randint(1, most)
        case Number():
            return chance.choice((0, 2.5, 9))
        case Choice(options):
            return chance.choice(options).id
        case Choices(options):
            return tuple(option.id for option in chance.sample(options, chance.randint(1, len(options))))
        case YesNo():
            return chance.choice(("yes", "no"))
        case _:
            return chance.choice(("good", "bad", "42"))


def chances() -> st.SearchStrategy[Random]:
    """Seeded chance, the same for the same seed."""
    return st.integers(0, 2**32).map(Random)


def surveys() -> st.SearchStrategy[Survey]:
    """One to seven questions, each of which may depend on earlier ones, may end the survey, or stands in a block.

    As in files, no condition rests on a question of the same block, and no question of a block ends the survey.
    """
    return chances().map(_survey)


def facts() -> st.SearchStrategy[Facts]:
    """What may be known when a survey begins; the moods are those of texts that no question need have."""
    return chances().map(_facts)


def conditions() -> st.SearchStrategy[When]:
    """Conditions about some earlier questions and every fact, up to a few claims deep."""
    return chances().map(lambda chance: _condition(EARLIER, chance))


def _survey(chance: Random) -> Survey:
    count = chance.randint(1, 7)
    first = chance.randint(0, count)
    block = range(first, chance.randint(first, count))
    questions = tuple(_question(at, block, chance) for at in range(count))
    return Survey(SurveyId("made-up"), words("Made up"), questions, document="{}")


def _question(at: int, block: range, chance: Random) -> Question:
    in_block = at in block
    earlier = tuple(f"q{before}" for before in range(block.start if in_block else at))
    return Question(
        id=QuestionId(f"q{at}"),
        ask=words(f"Question {at}?"),
        kind=chance.choice(KINDS),
        when=_condition(earlier, chance) if chance.randrange(2) else None,
        optional=not chance.randrange(2),
        end_if=None if in_block or chance.randrange(4) else _condition((*earlier, f"q{at}"), chance),
        shuffle="block" if in_block else None,
    )


def _condition(questions: Sequence[str], chance: Random, deep: int = 0) -> When:
    parts = 1 if deep == _DEEPEST else chance.choice((1, 1, 2, 3))
    if parts == 1:
        claim = _claim(questions, chance)
        return claim if chance.randrange(4) else Not(claim)
    joined = tuple(_condition(questions, chance, deep + 1) for _ in range(parts))
    return chance.choice((Both, Either))(joined)


def _claim(questions: Sequence[str], chance: Random) -> Claim:
    subjects = (Attribute("channel"), *Known, *map(QuestionId, questions))
    subject, word = chance.choice(subjects), chance.choice(_WORDS)
    about_any: list[Callable[[], Claim]] = [
        lambda: Compared(subject, chance.choice(SIGNS), word),
        lambda: Among(subject, tuple(chance.sample(_WORDS, 2))),
    ]
    if isinstance(subject, Attribute | Known):
        return chance.choice(about_any)()
    about_questions: list[Callable[[], Claim]] = [
        lambda: Has(subject, word),
        lambda: Feels(subject, chance.choice(tuple(Label))),
        lambda: Given(subject),
        lambda: PassedOver(subject),
    ]
    return chance.choice([*about_any, *about_questions])()


def _facts(chance: Random) -> Facts:
    return Facts(
        attributes={"channel": chance.choice(_WORDS)} if chance.randrange(2) else {},
        segments=tuple(chance.sample(_WORDS, chance.randrange(3))),
        language=chance.choice((EN, None)),
        moods={QuestionId(f"q{at}"): chance.choice(tuple(Label)) for at in range(chance.randrange(7))},
        chance=chance.randrange(4),
    )
