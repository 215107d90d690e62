"""Every kind of question: tapped, typed, answered wrongly, taken back, in another language, and across a restart.

    tapped, taken back                            test_tapped_then_taken_back_then_tapped_again
    wrong, typed, taken back in words             test_a_wrong_reply_changes_nothing_and_what_is_typed_counts
    another language, a restart in the middle     test_another_language_and_a_new_start_in_the_middle

Each row holds for each of `KINDS`. What only one kind does stands in the files beside this one.
"""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from surveys.questions import KINDS as EVERY
from tests.dialogues.kinds import AGAIN, KINDS, WORDS, asks, does, every_kind
from tests.service import Service, heard


@pytest.fixture
def catalog() -> Catalog:
    return every_kind()


def test_no_kind_is_left_out() -> None:
    assert {asked.question.removeprefix("- ").partition(":")[0] for asked in KINDS.values()} == set(EVERY)


each = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.long
@each
async def test_tapped_then_taken_back_then_tapped_again(service: Service, ada: Person, kind: str) -> None:
    tapped = KINDS[kind].tapped
    await asks(service, ada, kind)
    await does(service, ada, *tapped.acts)
    assert await service.answers(ada) == tapped.answers
    await service.taps(ada, *["‹ Back"] * len(tapped.answers))
    assert await service.answers(ada) == {}
    await does(service, ada, *tapped.acts, "Yes")
    assert await service.answers(ada) == {**tapped.answers, AGAIN: "yes"}
    assert await service.state(ada) == ("completed", None)
    assert service.parked == []


@pytest.mark.long
@each
async def test_a_wrong_reply_changes_nothing_and_what_is_typed_counts(
    service: Service, ada: Person, kind: str
) -> None:
    asked, typed = KINDS[kind], KINDS[kind].typed
    await asks(service, ada, kind)
    before = len(heard(ada))
    await service.says(ada, asked.wrong)
    ada.sends_sticker()
    await service.settle()
    refusal, _ = heard(ada)[before:]
    assert refusal == asked.refusal
    assert await service.answers(ada) == {}
    await does(service, ada, *typed.acts)
    assert await service.answers(ada) == typed.answers
    await service.says(ada, *["back"] * len(typed.answers))
    assert await service.answers(ada) == {}
    await does(service, ada, *typed.acts, f"{WORDS}yes")
    assert await service.answers(ada) == {**typed.answers, AGAIN: "yes"}
    assert await service.state(ada) == ("completed", None)


@pytest.mark.long
@each
async def test_another_language_and_a_new_start_in_the_middle(service: Service, ada: Person, kind: str) -> None:
    """In the middle of the survey, and of the answer where it takes more than one act."""
    tapped, dutch = KINDS[kind].tapped, KINDS[kind].dutch or KINDS[kind].tapped.acts
    begun = len(dutch) > 1
    await asks(service, ada, kind)
    await does(service, ada, *tapped.acts[:begun])
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    await service.restart()
    await does(service, ada, *dutch[begun:])
    await service.restart()
    assert await service.answers(ada) == tapped.answers
    await service.taps(ada, "Ja")
    assert await service.answers(ada) == {**tapped.answers, AGAIN: "yes"}
    assert await service.state(ada) == ("completed", None)
