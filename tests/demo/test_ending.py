"""The demo is told to end before its time."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path
from signal import SIGINT

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_SECONDS = 5.0


@pytest.mark.long
@pytest.mark.parametrize(("choices", "code"), [((), 0), (("--headless",), 2)], ids=["page", "headless"])
async def test_whoever_does_not_want_to_see_the_weeks_pass_need_not(choices: tuple[str, ...], code: int) -> None:
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", *choices),
        cwd=ROOT,
        stdout=PIPE,
        stderr=STDOUT,
        env={**os.environ, "FORCE_COLOR": "1"},
    )
    assert demo.stdout is not None
    try:
        await demo.stdout.readuntil(b"Eight weeks pass")
        demo.send_signal(SIGINT)
        async with asyncio.timeout(LONGEST_SECONDS):
            said = await demo.stdout.read()
        assert await demo.wait() == code
        assert b"Traceback" not in said
        assert b"is shown at" not in said
    finally:
        if demo.returncode is None:
            demo.kill()
            await demo.wait()
