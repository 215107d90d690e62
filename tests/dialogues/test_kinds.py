"""Every kind of question, tapped, typed, answered wrongly, taken back, in another language, and across a restart."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from handlers.texts import LANGUAGES, plain
from surveys.catalog import Catalog
from surveys.when import SKIPPED, QuestionId, Value
from tests.service import Service, heard

_Q = QuestionId("q")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands in a file, and what is said to it: typed, it is the same answer as tapped.

    `dutch` are the taps in another language, where they differ.
    """

    question: str
    tapped: tuple[str, ...]
    value: Value
    typed: str
    wrong: str
    refusal: str
    dutch: tuple[str, ...] = ()


def _no_step(low: int, high: int) -> str:
    return f"Please choose a number from {low} to {high}."


_OPTIONS = """
    options:
      - {id: price, title: {en: The price, nl: De prijs}}
      - {id: staff, title: {en: The staff, nl: Het personeel}}
      - {id: place, title: {en: The place, nl: De plek}}"""
_OTHER = """
      - {id: other, title: {en: Something else, nl: Iets anders}, other: {en: What?, nl: Wat?}}"""
_REACH = """- contact: q
    ask: {en: May we call you?, nl: Mogen we u bellen?}
    purpose: {en: Call me about this, nl: Bel mij hierover}"""
_UNTICKED = "Please tick the buttons and tap Done, or write their numbers, such as 1, 3."
_TICKS = ("☐ The staff", "☐ The price", "Done"), ("☐ Het personeel", "☐ De prijs", "Klaar")
_ONE_OF = "Please choose one of the buttons."
_RANGE = "\n    low: 1\n    high: 10"
_NOT_WHOLE = "Please write a whole number, such as 12."
KINDS = {
    "nps": Asked("- nps: q", ("9",), 9, "9\xa0of\xa010", "11", _no_step(0, 10)),
    "csat": Asked("- csat: q", ("4",), 4, " 4! ", "6", _no_step(1, 5)),
    "ces": Asked("- ces: q", ("7",), 7, "7/7", "0", _no_step(1, 7)),
    "stars": Asked("- rating: q", ("⭐⭐⭐⭐",), 4, "4 Sterne", "6", _no_step(1, 5)),
    "faces": Asked("- rating: q\n    look: faces\n    most: 4", ("😀",), 4, "😀", "5", _no_step(1, 4)),
    "choice": Asked("- choice: q" + _OPTIONS, ("The staff",), "staff", "2", "4", _ONE_OF, ("Het personeel",)),
    "choices": Asked(
        "- choices: q\n    most: 2" + _OPTIONS,
        *(_TICKS[0], ("price", "staff"), "De prijs\nThe staff", "everything", _UNTICKED, _TICKS[1]),
    ),
    "yesno": Asked("- yesno: q", ("No",), "no", "nein", "perhaps", "Please answer yes or no.", ("Nee",)),
    "number": Asked("- number: q" + _RANGE, ("7",), 7, "7.0", "7.5", _NOT_WHOLE),
}
_ASK = "\n    ask: {en: What about it?, nl: Wat vindt u?}"
_TEMPLATE = """
survey: %s
title: {en: Your visit, nl: Uw bezoek}
questions:
  %s
  - yesno: again
    ask: {en: Will you come again?, nl: Komt u terug?}
"""
_OTHERS = {
    "decimals": "- number: q\n    low: 0\n    decimals: 1\n    unit: {en: kg, nl: kg}",
    "text": "- text: q",
    "photo": "- photo: q",
    "contact": _REACH,
    "other": "- choice: q" + _OPTIONS + _OTHER,
    "others": "- choices: q" + _OPTIONS + _OTHER,
    "shuffled": "- choice: q\n    shuffle: true" + _OPTIONS,
}
_JOURNEY = """
journey: every
languages: [en, nl]
stages:
  - id: use
    title: {en: Use, nl: Gebruik}
    touchpoints:
%s
fatigue: {gap_after_invitation: 0, gap_after_response: 0, at_most: 9 per 1d, quiet_hours: none}
"""


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """A journey with a survey for each kind."""
    folder: Path = tmp_path_factory.mktemp("every")
    (folder / "surveys").mkdir()
    questions = {name: one.question for name, one in KINDS.items()} | _OTHERS
    for name, written in questions.items():
        question = written if "ask:" in written else written + _ASK
        (folder / "surveys" / f"{name}.yaml").write_text(_TEMPLATE % (name, question), encoding="utf-8")
    places = "\n".join(f"      - {{id: {name}.seen, title: {{en: A, nl: A}}, survey: {name}}}" for name in questions)
    (folder / "journey.yaml").write_text(_JOURNEY % places, encoding="utf-8")
    return Catalog.load(folder)


@pytest.fixture
def catalog(every: Catalog) -> Catalog:
    return every


async def asks(service: Service, person: Person, kind: str) -> None:
    await service.touchpoint(f"{kind}.seen", person)
    await service.settle()


async def answer(service: Service, person: Person) -> Value | None:
    return (await service.answers(person)).get(_Q)


each = pytest.mark.parametrize("kind", KINDS)


@each
async def test_tapped_then_taken_back_then_tapped_again(service: Service, ada: Person, kind: str) -> None:
    asked = KINDS[kind]
    await asks(service, ada, kind)
    await service.taps(ada, *asked.tapped)
    assert await answer(service, ada) == asked.value
    await service.taps(ada, "‹ Back")
    assert await answer(service, ada) is None
    await service.taps(ada, *asked.tapped, "Yes")
    assert await service.answers(ada) == {"q": asked.value, "again": "yes"}
    assert service.parked == []


@each
async def test_a_wrong_reply_gets_one_sentence_and_changes_nothing(service: Service, ada: Person, kind: str) -> None:
    asked = KINDS[kind]
    await asks(service, ada, kind)
    before = len(heard(ada))
    await service.says(ada, asked.wrong)
    assert heard(ada)[before:] == [asked.refusal]
    ada.sends_sticker()
    await service.settle()
    assert len(heard(ada)) == before + 2
    assert await service.answers(ada) == {}
    await service.says(ada, asked.typed)
    assert await answer(service, ada) == asked.value


@each
async def test_the_language_changes_and_the_bot_starts_anew_in_the_middle(
    service: Service, ada: Person, kind: str
) -> None:
    asked = KINDS[kind]
    await asks(service, ada, kind)
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    await service.restart()
    await service.taps(ada, *(asked.dutch or asked.tapped))
    assert await answer(service, ada) == asked.value
    await service.taps(ada, "Ja")
    assert await service.state(ada) == ("completed", None)


async def _gives(service: Service, person: Person, kind: str) -> str:
    """Somebody answers in words or with a picture, in Dutch; what is kept of it."""
    match kind:
        case "photo":
            person.sends_photo("Kijk")
            await service.settle()
            return "Kijk"
        case "contact":
            await service.taps(person, "✓ Bel mij hierover")
            await service.restart()
            await service.says(person, "ada@example.org")
            return "ada@example.org"
        case _:
            await service.says(person, "Mooi")
            return "Mooi"


@pytest.mark.parametrize("kind", ["text", "photo", "contact"])
async def test_what_is_not_tapped_outlives_another_language_a_restart_and_going_back(
    service: Service, ada: Person, kind: str
) -> None:
    await asks(service, ada, kind)
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    await service.restart()
    kept = await _gives(service, ada, kind)
    assert await answer(service, ada) == kept
    await service.taps(ada, "‹ Terug")
    assert await answer(service, ada) is None
    await service.restart()
    await _gives(service, ada, kind)
    await service.taps(ada, "Ja")
    assert await service.answers(ada) == {"q": kept, "again": "yes"}
    assert await service.state(ada) == ("completed", None)


class TestSeveralOptions:
    """Ticked, unticked, and done."""

    async def test_what_is_ticked_outlives_a_restart_another_language_and_a_second_device(
        self, service: Service, ada: Person
    ) -> None:
        await asks(service, ada, "choices")
        fresh = {button.label: button.value for button in ada.chat.messages[-1].buttons}
        await service.taps(ada, "☐ The place")
        assert ["☑ The place"] in ada.buttons()
        await service.restart()
        await service.says(ada, "/language")
        await service.taps(ada, "Nederlands")
        question = ada.chat.messages[0]
        assert "☑ De plek" in {button.label for button in question.buttons}
        ada.taps_data(fresh["☐ The staff"], question)
        ada.taps_data(fresh["☐ The place"], question)
        await service.settle()
        await service.taps(ada, "Klaar")
        assert await answer(service, ada) == ("place", "staff")

    async def test_two_ticks_before_the_bot_answers_both_count(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        for label in ("☐ The staff", "☐ The place", "☐ The staff"):
            ada.taps(label)
        await service.settle()
        await service.taps(ada, "Done")
        assert await answer(service, ada) == ("place", "staff")

    async def test_too_few_and_too_many_are_told_in_a_toast(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        await service.taps(ada, "Done")
        assert ada.toasts[-1] == "Please choose at least 1."
        await service.taps(ada, "☐ The price", "☐ The staff", "☐ The place")
        assert ada.toasts[-1] == "Please choose 2 at most."
        await service.taps(ada, "☑ The price", "☐ The place")
        await service.says(ada, "done")
        assert await answer(service, ada) == ("place", "staff")

    async def test_a_typed_option_joins_those_that_are_ticked(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        await service.taps(ada, "☐ The place")
        await service.says(ada, "the price")
        assert await answer(service, ada) == ("place", "price")
        assert "The price, The place" in ada.sees

    async def test_a_tick_from_yesterday_is_told_so(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        message = ada.chat.messages[-1]
        older = next(button.value for button in message.buttons if button.label == "☐ The place")
        await service.taps(ada, "☐ The price", "Done")
        ada.taps_data(older, message)
        await service.settle()
        assert ada.toasts[-1] == "You have answered this already. Use Back to change it."
        assert await answer(service, ada) == ("price",)


class TestWhatIsNotListed:
    """An option that stands for everything else asks what it was."""

    async def test_the_button_asks_for_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "other")
        await service.taps(ada, "Something else")
        assert "What?" in ada.sees
        await service.says(ada, "The music")
        assert await service.answers(ada) == {"q": "other", "q.other": "The music"}
        await service.taps(ada, "‹ Back", "‹ Back", "The price")
        assert await service.answers(ada) == {"q": "price"}

    async def test_who_writes_their_own_words_at_once_is_not_asked_twice(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "other")
        await service.says(ada, "The music")
        assert await service.answers(ada) == {"q": "other", "q.other": "The music"}
        assert "Will you come again?" in ada.sees

    async def test_they_go_along_with_what_is_ticked(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "others")
        await service.taps(ada, "☐ The price")
        await service.says(ada, "The music was too loud")
        assert await service.answers(ada) == {"q": ("other", "price"), "q.other": "The music was too loud"}


async def test_shuffled_options_keep_their_order_for_a_person_in_every_language(
    service: Service, ada: Person
) -> None:
    await asks(service, ada, "shuffled")
    english = [row[0] for row in ada.buttons()[:3]]
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    dutch = {"The price": "De prijs", "The staff": "Het personeel", "The place": "De plek"}
    assert [row[0] for row in ada.chat.messages[0].content.labels[:3]] == [dutch[title] for title in english]
    await service.says(ada, "2")
    assert dutch[english[1]] in ada.sees


@pytest.mark.parametrize(("typed", "value"), [("12,5", 12.5), ("12.5 kg", 12.5), ("١٢٫٥", 12.5), ("12", 12)])
async def test_a_number_is_read_as_people_write_it(service: Service, ada: Person, typed: str, value: float) -> None:
    await asks(service, ada, "decimals")
    await service.says(ada, typed)
    assert await answer(service, ada) == value
    assert f"{value:g}\xa0kg" in ada.sees


async def test_a_number_out_of_its_range_is_told_the_range(service: Service, ada: Person) -> None:
    await asks(service, ada, "decimals")
    await service.says(ada, "-3", "12.55", "many")
    assert heard(ada)[1:] == [
        "Please write a number from 0 up.",
        "Please shorten the number; digits after the point: 1 at most.",
        "Please write a number, such as 12.",
    ]


class TestTexts:
    """Several messages are one answer; spoken ones and pictures count."""

    async def test_messages_in_a_row_are_one_text(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        for text in ("The box was torn.", "And wet!", "5"):
            ada.says(text)
        await service.settle()
        assert await answer(service, ada) == "The box was torn.\nAnd wet!\n5"
        await service.says(ada, "Also late.")
        assert await answer(service, ada) == "The box was torn.\nAnd wet!\n5\nAlso late."
        await service.taps(ada, "Yes")
        assert await service.state(ada) == ("completed", None)

    async def test_what_was_sent_before_and_is_edited_changes_its_part(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        first = ada.says("The box was torn.")
        await service.settle()
        second = ada.says("And wet!")
        await service.settle()
        ada.edits(first, "The box was open.")
        await service.settle()
        assert await answer(service, ada) == "The box was open.\nAnd wet!"
        ada.edits(second, "And dry.")
        await service.settle()
        assert await answer(service, ada) == "The box was open.\nAnd dry."
        assert "The box was open." in heard(ada)[-1]

    async def test_an_edited_number_goes_another_way(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "nps")
        message = ada.says("8")
        await service.settle()
        ada.edits(message, "9")
        await service.settle()
        assert await answer(service, ada) == 9
        assert "9\xa0of\xa010" in ada.sees
        ada.edits(message, "99")
        await service.settle()
        assert ada.sees == "Please choose a number from 0 to 10."
        assert await answer(service, ada) == 9

    async def test_a_voice_message_is_an_answer_without_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        ada.sends_voice()
        await service.settle()
        assert await answer(service, ada) == ""
        assert "What about it? voice message" in ada.sees
        ada.sends_photo("And look at this")
        await service.settle()
        assert await answer(service, ada) == "And look at this"
        ((parts,),) = service.rows("SELECT parts FROM answers WHERE question = 'q'")
        assert '"voice"' in parts
        assert '"photo"' in parts
        assert service.rows("SELECT count(*) FROM sentiments") == [(1,)]

    async def test_words_beside_a_voice_or_a_picture_can_be_edited(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        spoken = ada.sends_voice("In short: torn.")
        await service.settle()
        shown = ada.sends_photo("This corner")
        await service.settle()
        assert await answer(service, ada) == "In short: torn.\nThis corner"
        ada.edits(spoken, "In short: wet.")
        ada.edits(shown, "That corner")
        await service.settle()
        assert await answer(service, ada) == "In short: wet.\nThat corner"
        ((parts,),) = service.rows("SELECT parts FROM answers WHERE question = 'q'")
        assert '"voice"' in parts
        assert '"photo"' in parts

    async def test_for_some_minutes_after_the_end_more_can_be_said(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        await service.says(ada, "The box was torn.")
        await service.taps(ada, "‹ Back")
        await service.says(ada, "The box was open.")
        await service.taps(ada, "No")
        await service.says(ada, "And wet.")
        assert ada.sees.startswith("Thank you for writing."), "The question after it was answered."
        await asks(service, ada, "other")
        await service.taps(ada, "The price")
        await service.taps(ada, "Yes")
        await service.pass_time(minutes=6)
        await service.says(ada, "Late")
        assert await service.answers(ada) == {"q": "price", "again": "yes"}

    async def test_a_bare_picture_is_asked_for_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        ada.sends_photo()
        await service.settle()
        assert ada.sees == "Please answer in your own words."


class TestPhotos:
    """A picture is asked for."""

    async def test_a_picture_is_kept_by_its_reference(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "photo")
        await service.says(ada, "Here it is")
        assert ada.sees == "Please send a picture here."
        ada.sends_photo("The corner")
        await service.settle()
        assert await answer(service, ada) == "The corner"
        assert service.rows("SELECT parts ->> '$[0][2]' FROM answers WHERE question = 'q'") == [("photo",)]
        await service.taps(ada, "‹ Back")
        assert service.rows("SELECT count(*) FROM answers") == [(0,)]

    async def test_a_second_picture_belongs_to_the_first(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "photo")
        for _ in range(2):
            ada.sends_photo()
            await service.settle()
        assert service.rows("SELECT json_array_length(parts) FROM answers") == [(2,)]


class TestContacts:
    """Consent first; then the key, or typed; and the key goes."""

    async def test_nothing_is_taken_before_consent(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.says(ada, "ada@example.org")
        assert ada.sees == "May we use it? Please tap the button above, or write yes or no."
        assert await service.answers(ada) == {}
        assert ada.panel == []

    async def test_the_key_shares_ones_own_number_and_goes(self, service: Service, ada: Person, bob: Person) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this")
        assert ada.panel == [["📱 Share my number"]]
        for whose in (bob.account, None):
            ada.sends_contact(whose)
            await service.settle()
            assert ada.sees.startswith("Please share your own number")
        ada.shares_contact()
        await service.settle()
        assert ada.panel == []
        assert await answer(service, ada) == f"+31{ada.id % 10**9:09d}"
        assert "Will you come again?" in ada.sees

    async def test_consent_and_address_can_be_typed(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.says(ada, "yes", "somewhere", "ada@example.org")
        assert await answer(service, ada) == "ada@example.org"
        assert ada.panel == []

    @pytest.mark.parametrize("decline", ["tapped", "No, thanks", "nein", "late"])
    async def test_anybody_can_decline_at_any_time(self, service: Service, ada: Person, decline: str) -> None:
        await asks(service, ada, "contact")
        if decline == "late":
            await service.taps(ada, "✓ Call me about this")
        if decline in {"tapped", "late"}:
            await service.taps(ada, "No, thanks")
        else:
            await service.says(ada, decline)
        assert await answer(service, ada) is SKIPPED
        assert ada.panel == []

    async def test_to_stop_takes_the_key_away(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this", "Stop asking")
        assert ada.panel == []

    @pytest.mark.parametrize("end", ["later", "stop", "forgotten", "expired"])
    async def test_the_key_never_outlives_its_question(self, service: Service, ada: Person, end: str) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this")
        match end:
            case "later":
                await service.taps(ada, "Later", "‹ Back to the question")
                assert ["✓ Call me about this"] in ada.buttons(), "Who comes back is asked for consent anew."
            case "stop":
                await service.says(ada, "/stop")
            case "forgotten":
                await service.says(ada, "/forget")
                await service.taps(ada, "Yes, erase everything")
            case _:
                await service.pass_time(days=8)
                assert await service.state(ada) == ("expired", None)
        assert ada.panel == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_on_our_own_buttons_differ_from_each_other(language: str) -> None:
    named = ("done", "skip", "refuse", "back", "later", "stop", "stay", "now")
    keys = tuple(f"button-{name}" for name in named)
    assert len({plain(key, type(next(iter(LANGUAGES)))(language)) for key in keys}) == len(keys)
