"""Whether the bot learns is what the settings say."""

import pytest

from bot.running import company
from bot.settings import Settings
from surveys.catalog import built_in_folder


@pytest.mark.parametrize(("said", "learns"), [("", True), ("on", True), ("off", False)])
def test_the_bot_learns_unless_it_is_switched_off(said: str, learns: bool) -> None:  # noqa: FBT001 - a column of the table
    settings = Settings.load({"WAYPULSE_LEARN": said}, built_in_folder("four-stages"))
    assert company(settings, settings.catalog()).plan.learns is learns
