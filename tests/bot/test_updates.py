"""Updates: what Telegram sends becomes what happened."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.updates import event
from handlers.events import Admitted, Chat, Edited, Expelled, Migrated, Parted, Person, Reacted, Said, Showed, Tapped
from surveys.files import File

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
SECONDS = 1_794_000_000
AT = datetime.fromtimestamp(SECONDS, UTC)

ADA = Person(7, "Ada Lovelace", "nl")
PRIVATE = Chat(7, "private", "Ada")
STAFF = Chat(-100, "group", "Support")
INSIGHTS = Chat(-200, "channel", "Insights")

ADA_JSON = {"id": 7, "is_bot": False, "first_name": "Ada", "last_name": "Lovelace", "language_code": "nl"}
PRIVATE_JSON = {"id": 7, "type": "private", "first_name": "Ada", "last_name": "Lovelace"}
STAFF_JSON = {"id": -100, "type": "supergroup", "title": "Support"}
INSIGHTS_JSON = {"id": -200, "type": "channel", "title": "Insights"}


def message(chat: object = PRIVATE_JSON, **fields: object) -> dict[str, object]:
    return {"message_id": 5, "from": ADA_JSON, "chat": chat, "date": SECONDS, **fields}


def read(kind: str, fields: object) -> object:
    return event({"update_id": 1, kind: fields}, NOW)


def test_a_text() -> None:
    assert read("message", message(text="It was late.")) == Said(PRIVATE, ADA, AT, 5, "It was late.")


def test_a_command_is_a_text_like_any_other() -> None:
    entities = [{"type": "bot_command", "offset": 0, "length": 6}]
    assert read("message", message(text="/start x", entities=entities)) == Said(PRIVATE, ADA, AT, 5, "/start x")


def test_a_forwarded_text_is_said_by_who_forwards_it() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Bob", "date": 1}
    assert read("message", message(text="Hi", forward_origin=origin)) == Said(PRIVATE, ADA, AT, 5, "Hi")


def test_an_answer_to_a_message() -> None:
    said = read("message", message(STAFF_JSON, text="Mine", reply_to_message=message(STAFF_JSON, message_id=3)))
    assert said == Said(STAFF, ADA, AT, 5, "Mine", reply_to=3, answered=ADA)


def test_an_answer_to_forwarded_words_is_one_to_whoever_said_them() -> None:
    bob = {"id": 8, "is_bot": False, "first_name": "Bob", "username": "Bob_B"}
    forwarded = message(forward_origin={"type": "user", "sender_user": bob, "date": 1})
    said = read("message", message(text="/grant staff", reply_to_message=forwarded))
    assert said == Said(PRIVATE, ADA, AT, 5, "/grant staff", 5, Person(8, "Bob", username="Bob_B"))


@pytest.mark.parametrize(
    "replied",
    [
        message(sender_chat={"id": -100, "type": "supergroup", "title": "Support"}),
        message(forward_origin={"type": "hidden_user", "sender_user_name": "Bob", "date": 1}),
        message() | {"from": {"id": 1, "is_bot": True, "first_name": "Waypulse"}},
    ],
)
def test_an_answer_to_nobody_in_particular(replied: dict[str, Any]) -> None:
    assert read("message", message(text="Hi", reply_to_message=replied)) == Said(PRIVATE, ADA, AT, 5, "Hi", 5)


@pytest.mark.parametrize(
    "gone", [{"status": "left"}, {"status": "kicked"}, {"status": "restricted", "is_member": False}]
)
def test_an_administrator_is_told_who_has_left(gone: dict[str, Any]) -> None:
    change = {"chat": STAFF_JSON, "from": ADA_JSON, "date": SECONDS, "new_chat_member": {"user": ADA_JSON, **gone}}
    assert read("chat_member", change) == Parted(STAFF, ADA, AT)
    change["new_chat_member"] = {"user": ADA_JSON, "status": "member"}
    assert read("chat_member", change) is None


def test_a_topic_is_known_and_its_opening_is_no_message_to_answer() -> None:
    opening = message(STAFF_JSON, message_id=9, forum_topic_created={"name": "Cases"})
    fields = message(STAFF_JSON, text="Hi", message_thread_id=9, is_topic_message=True, reply_to_message=opening)
    assert read("message", fields) == Said(Chat(-100, "group", "Support", thread=9), ADA, AT, 5, "Hi")


def test_a_group_says_whether_it_has_topics() -> None:
    forum = {**STAFF_JSON, "is_forum": True}
    assert read("message", message(forum, text="Hi")) == Said(
        Chat(-100, "group", "Support", has_topics=True), ADA, AT, 5, "Hi"
    )


def reaction(*signs: dict[str, str], **who: object) -> dict[str, object]:
    said = {"date": SECONDS, "old_reaction": [], "new_reaction": list(signs)}
    return {"chat": PRIVATE_JSON, "message_id": 5, **said, **(who or {"user": ADA_JSON})}


def test_the_newest_reaction_is_the_one_that_counts() -> None:
    heart, thumb = {"type": "emoji", "emoji": "❤"}, {"type": "emoji", "emoji": "👍"}
    own = {"type": "custom_emoji", "custom_emoji_id": "1"}
    assert read("message_reaction", reaction(heart, thumb)) == Reacted(PRIVATE, ADA, AT, 5, "👍")
    assert read("message_reaction", reaction(heart, own)) == Reacted(PRIVATE, ADA, AT, 5, "❤")
    assert read("message_reaction", reaction()) == Reacted(PRIVATE, ADA, AT, 5, "")
    assert read("message_reaction", reaction(actor_chat=STAFF_JSON)) == Reacted(PRIVATE, None, AT, 5, "")


def test_somebody_has_left_a_group() -> None:
    assert read("message", message(STAFF_JSON, left_chat_member=ADA_JSON)) == Parted(STAFF, ADA, AT)


def test_a_chain_of_answers_is_no_topic() -> None:
    assert read("message", message(STAFF_JSON, text="Hi", message_thread_id=9)) == Said(STAFF, ADA, AT, 5, "Hi")


def test_a_post_in_a_channel_is_nobodys() -> None:
    post = {"message_id": 5, "chat": INSIGHTS_JSON, "sender_chat": INSIGHTS_JSON, "date": SECONDS, "text": "/report"}
    assert read("channel_post", post) == Said(INSIGHTS, None, AT, 5, "/report")


def test_who_writes_in_the_name_of_the_group_is_nobody() -> None:
    said = read("message", message(STAFF_JSON, text="Hi", sender_chat=STAFF_JSON))
    assert said == Said(STAFF, None, AT, 5, "Hi")


def test_a_channels_post_repeated_in_its_group_is_passed_over() -> None:
    assert read("message", message(STAFF_JSON, text="Digest", is_automatic_forward=True)) is None


def test_an_edited_text_has_the_time_of_the_edit() -> None:
    edited = message(text="It was very late.", edit_date=SECONDS + 60)
    at = datetime.fromtimestamp(SECONDS + 60, UTC)
    assert read("edited_message", edited) == Edited(PRIVATE, ADA, at, 5, "It was very late.")


def test_an_edited_picture_is_passed_over() -> None:
    assert read("edited_message", message(photo=[{}])) is None


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"sticker": {}}, "sticker"),
        ({"voice": {}}, "voice"),
        ({"photo": [{}]}, "photo"),
        ({"document": {}, "animation": {}}, "animation"),
        ({"location": {}, "venue": {}}, "venue"),
        ({"contact": {}}, "contact"),
        ({"dice": {}}, "dice"),
    ],
)
def test_what_is_no_text_is_shown(fields: dict[str, object], what: str) -> None:
    assert read("message", message(**fields)) == Showed(PRIVATE, ADA, AT, 5, what)


def test_the_words_with_a_picture_are_kept() -> None:
    assert read("message", message(photo=[{}], caption="Broken")) == Showed(PRIVATE, ADA, AT, 5, "photo", "Broken")
    assert read("message", message(photo=[{}], media_group_id="7")) == Showed(PRIVATE, ADA, AT, 5, "photo", album="7")


def press(**fields: object) -> dict[str, object]:
    return {"id": "q1", "from": ADA_JSON, "message": message(), "data": "17:satisfied:3", **fields}


def test_a_press_happens_now() -> None:
    assert read("callback_query", press()) == Tapped(PRIVATE, ADA, NOW, "q1", 5, "17:satisfied:3")


def test_a_press_under_a_message_too_old_to_be_shown() -> None:
    old = {"message_id": 5, "chat": PRIVATE_JSON, "date": 0}
    assert read("callback_query", press(message=old)) == Tapped(PRIVATE, ADA, NOW, "q1", 5, "17:satisfied:3")


def test_a_press_that_is_not_under_a_message_of_ours_is_passed_over() -> None:
    inline = press(inline_message_id="x")
    del inline["message"]
    game = press(game_short_name="chess")
    del game["data"]
    assert read("callback_query", inline) is None
    assert read("callback_query", game) is None


def membership(chat: object, status: str, **rights: object) -> dict[str, object]:
    bot = {"id": 1, "is_bot": True, "first_name": "Waypulse"}
    before, after = {"user": bot, "status": "left"}, {"user": bot, "status": status, **rights}
    return {"chat": chat, "from": ADA_JSON, "date": SECONDS, "old_chat_member": before, "new_chat_member": after}


@pytest.mark.parametrize(
    ("change", "happened"),
    [
        (membership(PRIVATE_JSON, "member"), Admitted(PRIVATE, ADA, AT, may_post=True)),
        (membership(PRIVATE_JSON, "kicked"), Expelled(PRIVATE, ADA, AT)),
        (membership(STAFF_JSON, "member"), Admitted(STAFF, ADA, AT, may_post=True)),
        (membership(STAFF_JSON, "administrator"), Admitted(STAFF, ADA, AT, may_post=True)),
        (membership(STAFF_JSON, "left"), Expelled(STAFF, ADA, AT)),
        (membership(STAFF_JSON, "restricted", is_member=False), Expelled(STAFF, ADA, AT)),
        (
            membership(STAFF_JSON, "restricted", is_member=True, can_send_messages=False),
            Admitted(STAFF, ADA, AT, may_post=False),
        ),
        (
            membership(INSIGHTS_JSON, "administrator", can_post_messages=True),
            Admitted(INSIGHTS, ADA, AT, may_post=True),
        ),
        (membership(INSIGHTS_JSON, "administrator"), Admitted(INSIGHTS, ADA, AT, may_post=False)),
        (membership(STAFF_JSON, "something-new"), None),
    ],
)
def test_where_the_bot_is_let_in_and_put_out(change: dict[str, object], happened: object) -> None:
    assert read("my_chat_member", change) == happened


def test_a_group_that_became_a_supergroup() -> None:
    group = {"id": -5, "type": "group", "title": "Support"}
    assert read("message", message(group, migrate_to_chat_id=-100)) == Migrated(
        Chat(-5, "group", "Support"), AT, -100
    )


@pytest.mark.parametrize("fields", [{"new_chat_members": [ADA_JSON]}, {"pinned_message": {}}, {}])
def test_what_only_the_chat_itself_reports_is_passed_over(fields: dict[str, object]) -> None:
    assert read("message", message(STAFF_JSON, **fields)) is None


def test_kinds_of_updates_that_were_not_asked_for_are_passed_over() -> None:
    assert read("poll_answer", {}) is None


def test_what_happens_in_a_kind_of_chat_that_nobody_knew_of_is_passed_over() -> None:
    planet = {"id": -9, "type": "planet", "title": "Mars"}
    assert read("message", message(planet, text="Hi")) is None
    assert read("my_chat_member", membership(planet, "member")) is None


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**40, True, 5.0, "5"])
def test_a_number_that_no_id_can_be_is_refused_before_it_reaches_the_database(number: object) -> None:
    with pytest.raises(ValueError, match="not as the Bot API describes it"):
        read("message", message({"id": number, "type": "private"}, text="Hi"))
    with pytest.raises(ValueError, match="not as the Bot API describes it"):
        read("message", message(text="Hi") | {"message_id": number})


@pytest.mark.parametrize("seconds", [2**40, -(2**40), 2**62])
def test_a_moment_that_no_calendar_knows_is_refused_in_the_same_words(seconds: int) -> None:
    with pytest.raises(ValueError, match="not as the Bot API describes it"):
        read("message", message(text="Hi") | {"date": seconds})


SOUND: list[dict[str, Any]] = [
    {"update_id": 1, "message": message(text="Hi", reply_to_message=message(message_id=3))},
    {"update_id": 1, "message": message(photo=[{}], caption="Broken")},
    {"update_id": 1, "edited_message": message(text="Hi", edit_date=SECONDS)},
    {"update_id": 1, "message_reaction": reaction({"type": "emoji", "emoji": "❤"})},
    {"update_id": 1, "message": message(STAFF_JSON, left_chat_member=ADA_JSON)},
    {"update_id": 1, "callback_query": press()},
    {"update_id": 1, "my_chat_member": membership(STAFF_JSON, "member")},
]
JUNK = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just([]), st.just({}))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """A sound update with one field taken away or replaced by junk, at any depth."""

    def damage(fields: dict[str, Any]) -> dict[str, Any]:
        key = draw(st.sampled_from(sorted(fields)))
        if isinstance(fields[key], dict) and draw(st.booleans()):
            return {**fields, key: damage(fields[key])}
        rest = {name: value for name, value in fields.items() if name != key}
        return rest if draw(st.booleans()) else {**rest, key: draw(JUNK)}

    return damage(draw(st.sampled_from(SOUND)))


@given(damaged())
def test_a_damaged_update_is_read_or_refused_and_nothing_else(update: dict[str, Any]) -> None:
    try:
        happened = event(update, NOW)
    except ValueError:
        return
    if isinstance(happened, Said):
        assert isinstance(happened.text, str)
        assert isinstance(happened.chat.id, int)


def test_a_file_is_known_by_its_reference_and_of_a_photo_the_largest() -> None:
    small, large = (
        {"file_id": key, "file_unique_id": f"u-{key}", "file_size": size} for key, size in (("s", 9), ("l", 99))
    )
    showed = read("message", message(photo=[small, large], caption="Broken"))
    assert showed == Showed(PRIVATE, ADA, AT, 5, "photo", "Broken", File("photo", "l", "u-l", 99))
    spoken = read("message", message(voice={"file_id": "v", "file_unique_id": "u", "duration": 3}))
    assert spoken == Showed(PRIVATE, ADA, AT, 5, "voice", file=File("voice", "v", "u"))


def test_a_contact_says_whose_it_is() -> None:
    contact = {"phone_number": "+31612345678", "first_name": "Ada", "user_id": 7}
    assert read("message", message(contact=contact)) == Showed(
        PRIVATE, ADA, AT, 5, "contact", phone="+31612345678", owner=7
    )


def test_edited_words_beside_a_photo_are_an_edit() -> None:
    assert read("edited_message", message(photo=[{}], caption="Torn")) == Edited(PRIVATE, ADA, AT, 5, "Torn")
