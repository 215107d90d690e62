"""What a Bot API refuses to know is left out, once it was seen to refuse it."""

import pytest

from bot.failures import Rejected
from bot.features import Feature, features, without
from bot.telegram import Courier
from handlers.replies import Button, Edit, React, Send
from tests.bot.scripted_api import ScriptedApi, answer

COPY = Button("Copy the code", copied="WINTER-7Q2F", style="primary")
REVIEW = Button("Write a review", url="https://shop.example/review")
THANKS = Send(7, "Thank you! <code>WINTER-7Q2F</code>", ((COPY,), (REVIEW,)), effect="5046509860389126442")


async def test_all_of_them_go_out_as_the_bot_api_spells_them(api: ScriptedApi, courier: Courier) -> None:
    assert await courier.deliver(THANKS) == 7
    asked = api.asked[0].parameters
    assert asked["message_effect_id"] == "5046509860389126442"
    assert asked["reply_markup"] == {
        "inline_keyboard": [
            [{"text": "Copy the code", "copy_text": {"text": "WINTER-7Q2F"}, "style": "primary"}],
            [{"text": "Write a review", "url": "https://shop.example/review"}],
        ]
    }


@pytest.mark.parametrize(
    ("refusal", "feature"),
    [
        ("Bad Request: EFFECT_ID_INVALID", Feature.EFFECT),
        ("Bad Request: can't parse inline keyboard button: unknown field style", Feature.STYLE),
        (
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            Feature.COPY,
        ),
    ],
)
async def test_what_is_refused_is_left_out_at_once_and_from_then_on(
    api: ScriptedApi, courier: Courier, refusal: str, feature: Feature
) -> None:
    api.turns.append(answer(400, refusal))
    assert await courier.deliver(THANKS) == 7
    assert await courier.deliver(THANKS) == 7
    refused, *others = (asked.parameters for asked in api.asked)
    plainer = without(THANKS, [feature])
    assert isinstance(plainer, Send)
    assert feature not in features(plainer)
    assert [("message_effect_id" in one) for one in (refused, *others)] == [True, *[bool(plainer.effect)] * 2]
    rows = [one["reply_markup"] for one in others]
    assert rows[0] == rows[1]
    assert ("copy_text" in str(rows[0])) == (feature is not Feature.COPY)
    assert ("style" in str(rows[0])) == (feature is Feature.EFFECT)


async def test_a_bot_api_that_knows_none_of_them_gets_words_and_a_link(api: ScriptedApi, courier: Courier) -> None:
    for sentence in ("invalid message effect", "unknown style", "copy_text is not supported"):
        api.turns.append(answer(400, f"Bad Request: {sentence}"))
    assert await courier.deliver(THANKS) == 7
    assert len(api.asked) == 4
    assert api.asked[-1].parameters["reply_markup"] == {
        "inline_keyboard": [[{"text": "Write a review", "url": "https://shop.example/review"}]]
    }
    assert "WINTER-7Q2F" in str(api.asked[-1].parameters["text"])


async def test_a_refusal_for_another_reason_stays_one(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(400, "Bad Request: can't parse entities: unexpected end tag"))
    with pytest.raises(Rejected):
        await courier.deliver(THANKS)
    api.turns.append(answer(400, "Bad Request: EFFECT_ID_INVALID"))
    with pytest.raises(Rejected):
        await courier.deliver(Edit(7, 3, "Without any effect"))


@pytest.mark.parametrize(
    "why", ["REACTION_INVALID", "REACTIONS_TOO_MANY", "MESSAGE_ID_INVALID", "message to react not found"]
)
async def test_a_reaction_that_is_refused_is_dropped(api: ScriptedApi, courier: Courier, why: str) -> None:
    api.turns.append(answer(400, f"Bad Request: {why}"))
    assert await courier.deliver(React(7, 3, "👍")) is None
    assert len(api.asked) == 1
