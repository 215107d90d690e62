"""The end of a survey: thanks that fit, a promise, a review, a code, and a nod at what was written."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.dialogue.thanking import CELEBRATION
from surveys.catalog import Catalog
from tests.service import Chats, Service, heard, said, sample

GLAD = "Thank you! We are glad that it went well."
NEITHER = "Thank you! Your answers go straight to the people who can do something about it."
SORRY = "Thank you for telling us. We are sorry that it was not as it should have been."
REVIEW = ["Write a review"]


@pytest.fixture
def catalog() -> Catalog:
    return sample("closing")


async def fill(service: Service, *codes: str) -> None:
    async with service.app.store.transaction() as tx:
        await tx.rewards.add("winter", codes)


async def visits(service: Service, person: Person, score: int, *, why: str = "") -> None:
    """Somebody comes by, and says how it was."""
    await service.touchpoint("visit.ended", person)
    await service.taps(person, str(score))
    if why:
        await service.says(person, why)
    else:
        await service.taps(person, "Skip")


def effects(person: Person) -> list[str | None]:
    """The effects that came with the bot's messages, oldest first."""
    return [message.effect for message in person.chat.messages if message.effect]


def reactions(person: Person, text: str) -> tuple[str, ...]:
    """What the bot set under something that the person wrote."""
    return next(message.reactions for message in person.chat.messages if message.text == text)


class TestWords:
    """They fit the mood."""

    async def test_a_promoter_is_celebrated_in_a_new_message(self, service: Service, ada: Person) -> None:
        await visits(service, ada, 5)
        answered, thanked = ada.chat.messages[-2:]
        assert answered.text == "Your visit\nHow satisfied are you? 5\xa0of\xa05\nWhy? skipped"
        assert not answered.content.keyboard
        assert thanked.text.startswith(GLAD)
        assert thanked.effect == CELEBRATION

    async def test_who_is_neither_is_thanked_where_the_survey_stands(self, service: Service, ada: Person) -> None:
        await service.touchpoint("visit.ended", ada)
        before = len(heard(ada))
        await service.taps(ada, "3", "Skip")
        assert ada.sees == f"Your visit\nHow satisfied are you? 3\xa0of\xa05\nWhy? skipped\n\n{NEITHER}"
        assert (len(heard(ada)), effects(ada), ada.buttons()) == (before, [], [])

    async def test_a_detractor_reads_who_reads_it(self, service: Service, bob: Person) -> None:
        await visits(service, bob, 1, why="The box was torn.")
        assert bob.sees == f"{SORRY} Anna reads this today."
        assert effects(bob) == []

    async def test_thanks_after_a_text_stand_below_it(self, service: Service, ada: Person) -> None:
        await visits(service, ada, 5, why="Lovely staff!")
        above, wrote, thanked = ada.chat.messages[-3:]
        assert above.text == "Your visit\nHow satisfied are you? 5\xa0of\xa05\n\nWhy?"
        assert wrote.text == "Lovely staff!"
        assert thanked.text.startswith(GLAD)
        assert effects(ada) == [CELEBRATION]

    async def test_whoever_complains_in_words_is_not_celebrated(self, service: Service, ada: Person) -> None:
        await visits(service, ada, 4, why="The terrible staff were rude to me.")
        assert ada.sees == NEITHER
        assert effects(ada) == []

    async def test_the_companys_own_words_come_first(self, service: Service, ada: Person, bob: Person) -> None:
        await service.touchpoint("class.ended", ada, gift="tea & cake")
        await service.taps(ada, "9")
        assert ada.sees.startswith("Bravo! Enjoy <tea & cake>.")
        await service.touchpoint("class.ended", bob)
        await service.taps(bob, "3")
        assert bob.sees.endswith("Oh dear. You said 3\xa0of\xa010; I call you tomorrow.\n— Ben")

    async def test_a_promoter_in_dutch(self, service: Service, telegram: Telegram) -> None:
        person = telegram.person("Cees", language="nl")
        await service.admit(person)
        await service.touchpoint("stay.ended", person)
        await service.taps(person, "7")
        assert person.sees.startswith("Dank u wel! Fijn dat het goed is gegaan.")
        assert person.buttons() == [["Review schrijven"]]


class TestReviews:
    """Promoters are asked for one, and not again for half a year."""

    async def test_a_promoter_may_tell_others(self, service: Service, ada: Person) -> None:
        await visits(service, ada, 5)
        assert ada.sees == f"{GLAD}\n\nWould you like to tell others, too?"
        assert ada.buttons() == [REVIEW]
        await service.taps(ada, *REVIEW)
        assert ada.opened == ["https://shop.example/review"]

    async def test_nobody_else_is_asked(self, service: Service, ada: Person, bob: Person) -> None:
        await visits(service, ada, 3)
        await visits(service, bob, 1)
        assert (ada.buttons(), bob.buttons()) == ([], [])

    async def test_a_survey_can_have_a_page_of_its_own(self, service: Service, ada: Person) -> None:
        await service.touchpoint("class.ended", ada)
        await service.taps(ada, "10", "Tell your friends")
        assert ada.opened == ["https://class.example/tell"]

    async def test_not_again_within_180_days_whatever_the_survey(self, service: Service, ada: Person) -> None:
        await visits(service, ada, 5)
        await service.pass_time(days=179)
        await service.touchpoint("class.ended", ada)
        await service.taps(ada, "10")
        thanked = ada.chat.messages[-1]
        assert (thanked.content.labels, thanked.text) == ([], "Bravo! Enjoy <your day>.")
        await service.pass_time(days=1)
        await visits(service, ada, 5)
        assert ada.buttons() == [REVIEW]


class TestCodes:
    """Each is given once, and one to a person."""

    async def test_a_code_is_shown_and_copied_by_a_press(self, service: Service, ada: Person) -> None:
        await fill(service, "WINTER-1", "WINTER-2")
        await visits(service, ada, 3)
        assert ada.sees.endswith(f"{NEITHER}\n\nAs a thank-you, here is a code for you: WINTER-1")
        await service.taps(ada, "Copy the code")
        assert ada.copied == ["WINTER-1"]

    async def test_one_to_a_person_and_each_once(self, service: Service, ada: Person, bob: Person) -> None:
        await fill(service, "WINTER-1", "WINTER-2")
        await visits(service, ada, 3)
        await service.touchpoint("stay.ended", ada)
        await service.taps(ada, "4")
        assert "WINTER" not in ada.sees
        await visits(service, bob, 1)
        assert "WINTER-2" in bob.sees
        given = service.rows("SELECT code, respondent FROM rewards WHERE given_at IS NOT NULL ORDER BY code")
        assert given == [("WINTER-1", ada.id), ("WINTER-2", bob.id)]

    async def test_two_who_finish_in_the_same_batch_get_one_each(
        self, service: Service, ada: Person, bob: Person
    ) -> None:
        await fill(service, "WINTER-1", "WINTER-2")
        for person in (ada, bob):
            await service.touchpoint("stay.ended", person)
        for person in (ada, bob):
            person.taps("4")
        await service.settle()
        assert {person.sees[-8:] for person in (ada, bob)} == {"WINTER-1", "WINTER-2"}

    async def test_going_on_after_a_restart_gives_no_second_code(self, service: Service, ada: Person) -> None:
        await fill(service, "WINTER-1", "WINTER-2")
        await service.touchpoint("stay.ended", ada)
        ada.taps("4")
        ada.taps("4")
        await service.restart()
        await service.settle()
        assert service.rows("SELECT count(*) FROM rewards WHERE given_at IS NOT NULL") == [(1,)]
        assert "WINTER-1" in ada.sees

    async def test_an_empty_pool_is_not_spoken_of(self, service: Service, ada: Person, chats: Chats) -> None:
        await visits(service, ada, 3)
        assert ada.sees.endswith(NEITHER)
        assert said(chats.staff, service.place.telegram.bot.id) == []

    @pytest.mark.long
    async def test_staff_hear_once_when_a_pool_runs_low_and_when_it_is_empty(
        self, service: Service, telegram: Telegram, chats: Chats
    ) -> None:
        await fill(service, *(f"WINTER-{number}" for number in range(12)))
        for number in range(13):
            person = telegram.person(f"P{number}")
            await service.admit(person)
            await service.touchpoint("stay.ended", person)
            await service.taps(person, "4")
        few, gone = said(chats.staff, telegram.bot.id)
        assert few.startswith("Only 10 codes are left in the pool “winter”.")
        assert gone.startswith("The last code in the pool “winter” has been given.")


class TestNods:
    """What somebody wrote is acknowledged where it stands."""

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("score", "text", "reaction"),
        [
            (5, "Lovely staff!", "👍"),
            (1, "The box was torn.", "🙏"),
            (4, "The terrible staff were rude to me.", "🙏"),
            (3, "Hm.", "👍"),
        ],
    )
    async def test_by_a_reaction_that_fits(
        self, service: Service, ada: Person, score: int, text: str, reaction: str
    ) -> None:
        await visits(service, ada, score, why=text)
        assert reactions(ada, text) == (reaction,)

    async def test_a_typed_score_is_no_text(self, service: Service, ada: Person) -> None:
        await service.touchpoint("visit.ended", ada)
        await service.says(ada, "4")
        assert reactions(ada, "4") == ()

    async def test_a_reaction_that_fails_is_dropped(self, service: Service, ada: Person) -> None:
        await service.touchpoint("visit.ended", ada)
        await service.taps(ada, "5")
        wrote = ada.says("Lovely!")
        ada.chat.remove(wrote)
        await service.settle()
        assert ada.sees.startswith(GLAD)
        assert service.parked == []
