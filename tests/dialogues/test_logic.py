"""What a survey asks next: by earlier answers, their mood, the event and the person, and whatever is edited."""

from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from tests.service import Place, Service, company, heard, serving
from tests.surveys.folders import JOURNEY, changed, folder

SURVEY = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - csat: satisfied
    ask: {en: How satisfied are you?, nl: Hoe tevreden bent u?}
    go: end if satisfied >= 4 and not (segment == vip or event.channel in [store, phone])
  - text: why
    ask: {en: What could be better?, nl: Wat kan beter?}
    asks: improve
  - yesno: call
    when: why is negative
    ask: {en: "We are sorry about “{answer.why}”. May we call you, {name|please}?", nl: Mogen wij u bellen?}
  - yesno: shop
    shuffle: order
    ask: {en: Was the shop clear?, nl: Was de winkel duidelijk?}
  - yesno: box
    shuffle: order
    ask: {en: Was the box whole?, nl: Was de doos heel?}
  - yesno: courier
    shuffle: order
    ask: {en: Was the courier kind?, nl: Was de bezorger vriendelijk?}
"""
_BLOCK = ("Was the shop clear?", "Was the box whole?", "Was the courier kind?")


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """A survey with conditions of every form."""
    return Catalog.load(folder(tmp_path, delivery=SURVEY))


async def test_a_survey_ends_early_for_whoever_has_no_more_to_say(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "5")
    assert await service.answers(ada) == {"satisfied": 5}
    assert (await service.state(ada))[0] == "completed"


async def test_what_is_asked_depends_on_the_event_and_the_person(service: Service, ada: Person) -> None:
    await service.deliver(ada, channel="Store")
    await service.taps(ada, "5")
    assert "What could be better?" in heard(ada)[-1]


async def test_the_mood_of_the_words_chooses_the_follow_up(service: Service, ada: Person, bob: Person) -> None:
    for person, words in ((ada, "Nothing at all, it was great."), (bob, "Terrible, the box was broken.")):
        await service.deliver(person)
        await service.taps(person, "2")
        await service.says(person, words)
    assert any(question in heard(ada)[-1] for question in _BLOCK)
    assert "We are sorry about “Terrible, the box was broken.”. May we call you, Bob?" in heard(bob)[-1]


async def test_a_shuffled_block_stays_in_its_order_across_a_restart(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "2")
    await service.says(ada, "Nothing.")
    order = []
    for _ in _BLOCK:
        order.append(next(question for question in _BLOCK if question in heard(ada)[-1] and question not in order))
        await service.restart()
        await service.taps(ada, "Yes")
    assert sorted(order) == sorted(_BLOCK)
    assert (await service.state(ada))[0] == "completed"


async def test_who_has_begun_finishes_the_survey_as_it_was(
    catalog: Catalog, place: Place, olga: Person, telegram: Telegram, tmp_path: Path
) -> None:
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    async with serving(company(catalog, owners=[olga.id]), place) as before:
        await before.admit(ada, "C-1")
        await before.deliver(ada)
        await before.taps(ada, "2")
    edited = changed(SURVEY, "en: What could be better?", "en: What went wrong?")
    edited = changed(edited, "csat: satisfied", "ces: satisfied")
    async with serving(company(Catalog.load(folder(tmp_path, delivery=edited)), owners=[olga.id]), place) as after:
        await after.admit(bob, "C-2")
        await after.says(ada, "Broken.")
        assert "May we call you" in heard(ada)[-1]
        assert "What went wrong?" not in "".join(heard(ada)), "She goes on with what she began."
        await after.taps(ada, "No", "Yes", "Yes", "Yes")
        assert (await after.state(ada))[0] == "completed"
        await after.deliver(bob)
        await after.taps(bob, "2")
        assert "What went wrong?" in heard(bob)[-1]
        kinds = after.rows("SELECT kind FROM answers WHERE question = 'satisfied' ORDER BY kind")
        assert kinds == [("ces",), ("csat",)]
        async with after.app.store.snapshot() as tx:
            assert len(await tx.survey_versions.editions()) == 2


_BY_LANGUAGE = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - csat: satisfied
    ask: {en: How satisfied are you?, nl: Hoe tevreden bent u?}
    go: end if satisfied >= 4 and language == nl
  - yesno: english
    when: language == en and satisfied >= 3
    ask: {en: Was all of it in English?, nl: Was alles in het Engels?}
  - yesno: dutch
    when: not language == en
    ask: {en: Was all of it in Dutch?, nl: Was alles in het Nederlands?}
  - yesno: channel
    when: event.touchpoint == parcel.delivered and event.channel == store
    ask: {en: Was the shop clear?, nl: Was de winkel duidelijk?}
  - yesno: again
    ask: {en: Will you come again?, nl: Komt u terug?}
"""


class TestALanguageThatChanges:
    """Whoever has answered in one language loses nothing by going on in another."""

    @pytest.fixture
    def catalog(self, tmp_path: Path) -> Catalog:
        return Catalog.load(folder(tmp_path, delivery=_BY_LANGUAGE))

    async def test_what_was_asked_in_one_language_stays_answered_in_another(
        self, service: Service, ada: Person
    ) -> None:
        await service.deliver(ada)
        await service.taps(ada, "3", "Yes")
        await service.says(ada, "/language")
        await service.taps(ada, "Nederlands", "Nee", "Ja")
        assert await service.answers(ada) == {"satisfied": 3, "english": "yes", "dutch": "no", "again": "yes"}

    async def test_an_end_for_another_language_cuts_off_nothing_that_was_said(
        self, service: Service, ada: Person
    ) -> None:
        await service.deliver(ada)
        await service.taps(ada, "5", "Yes")
        await service.says(ada, "/language")
        await service.taps(ada, "Nederlands")
        assert await service.answers(ada) == {"satisfied": 5, "english": "yes"}
        assert await service.state(ada) == ("completed", None), "Nothing more is asked of her: she is done."
        assert "Dank u" in heard(ada)[-1]

    async def test_to_go_back_still_withdraws_what_a_new_answer_makes_irrelevant(
        self, service: Service, ada: Person
    ) -> None:
        await service.deliver(ada)
        await service.taps(ada, "3", "Yes")
        await service.says(ada, "/language")
        await service.taps(ada, "Nederlands", "Nee", "‹ Terug", "‹ Terug", "2", "Nee", "Ja")
        assert await service.answers(ada) == {"satisfied": 2, "dutch": "no", "again": "yes"}

    async def test_the_touchpoint_and_its_channel_can_be_asked_about(self, service: Service, ada: Person) -> None:
        await service.deliver(ada, channel="store")
        await service.taps(ada, "3", "Yes")
        assert "Was the shop clear?" in ada.sees


_BOTH_WAYS = """\
survey: delivery
title: {en: "Your {product|order}", he: "{product|ההזמנה} שלכם"}
questions:
  - choice: best
    ask: {en: "What was best about {product|your order} (new)?", he: "מה היה הכי טוב?"}
    options:
      - {id: product, title: {en: "{product|The order} itself", he: "{product|ההזמנה} עצמה"}}
      - {id: price, title: {en: The price, he: המחיר}}
  - nps: recommend
    ask: {en: "Why {answer.best|that}?", he: "{product|זה}: להמליץ?"}
  - text: why
    ask: {en: Why?, he: למה?}
"""


class TestBothWays:
    """What runs from right to left stands beside what runs from left to right, and neither turns the other round."""

    @pytest.fixture
    def catalog(self, tmp_path: Path) -> Catalog:
        journey = JOURNEY.replace("nl:", "he:").replace("[en, nl]", "[en, he]")
        return Catalog.load(folder(tmp_path, journey=journey, delivery=_BOTH_WAYS))

    async def test_a_product_from_right_to_left_in_an_english_question(self, service: Service, ada: Person) -> None:
        await service.deliver(ada, product="מנורה!")
        assert "What was best about \u2068מנורה!\u2069 (new)?" in ada.sees
        assert ada.buttons()[0] == ["\u2068מנורה!\u2069 itself"]
        await service.says(ada, "מנורה! itself")
        assert await service.answers(ada) == {"best": "product"}, "What is typed has no marks."
        assert "Why \u2068\u2068מנורה!\u2069 itself\u2069?" in ada.sees
        assert service.rows("SELECT count(*) FROM answers WHERE text LIKE '%' || char(8296) || '%'") == [(0,)]

    async def test_a_product_from_left_to_right_in_a_hebrew_question(
        self, service: Service, telegram: Telegram
    ) -> None:
        noa = telegram.person("Noa", language="he")
        await service.admit(noa)
        await service.deliver(noa, product="Lamp (XL)!")
        await service.taps(noa, "המחיר")
        assert "\u2068Lamp (XL)!\u2069: להמליץ?" in noa.sees
        await service.taps(noa, "9")
        assert "להמליץ? \u20689\xa0of\xa010\u2069" in noa.sees
