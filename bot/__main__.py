"""The command line: one command a file in `bot/commands`, each loaded when it is called."""

import os
import sys
import traceback
from collections.abc import Iterator, Sequence

import typer
from typer.core import TyperGroup

from bot.commands.later import Later
from bot.redaction import redact
from surveys.errors import Misconfigured, Unreadable, WaypulseError

_COMMANDS = [
    Later(
        "demo",
        "The whole product on this machine, without a token: a web page with three chats.",
        "bot.commands.demo:demo",
        "waypulse demo --headless --out shown",
    ),
    Later("run", "Run the bot.", "bot.commands.run:run", "WAYPULSE_BOT_TOKEN_FILE=token.txt waypulse run"),
    Later(
        "init",
        "Make a folder with a journey, its surveys and the settings.",
        "bot.commands.init:init",
        "waypulse init shop --journey seven-stages",
    ),
    Later(
        "check",
        "Tell every fault of a journey, its surveys and the settings.",
        "bot.commands.check:check",
        "waypulse check shop",
    ),
    Later(
        "schema",
        "The JSON Schema of journey and survey files, for editors.",
        "bot.commands.schema:schema",
        "waypulse schema survey > survey.schema.json",
    ),
    Later(
        "try",
        "Answer a survey in the terminal; nothing is stored.",
        "bot.commands.trying:trying",
        "waypulse try delivery --language de --attribute product=kettle",
    ),
    Later(
        "trigger",
        "Tell of a touchpoint that happened to a customer.",
        "bot.commands.trigger:trigger",
        "waypulse trigger parcel.delivered --customer C-1001 --attribute product=kettle",
    ),
    Later(
        "link",
        "Make a link by which a customer comes to the bot.",
        "bot.commands.link:link",
        "waypulse link store.purchase --customer C-1001 --lasts 30d --qr card.svg",
    ),
    Later(
        "links",
        "The links there are, and the keys that shops sign links of their own with.",
        "bot.commands.links:links",
        "waypulse links make-key 01",
    ),
    Later(
        "import",
        "Import events, responses or feedback from a file of CSV, JSONL or XLSX.",
        "bot.commands.imports:imports",
        "waypulse import feedback reviews.csv --skip-bad",
    ),
    Later(
        "export",
        "Write responses, feedback, events, invitations or verbatims into a file.",
        "bot.commands.export:export",
        "waypulse export responses --week 2026-W46 --wide --out responses.xlsx",
    ),
    Later(
        "analyse",
        "Read texts: JSONL in, JSONL with sentiment and themes out.",
        "bot.commands.analyse:analyse",
        """echo '{"id": 1, "text": "The parcel came late."}' | waypulse analyse""",
    ),
    Later(
        "report",
        "The figures of a period, compared with the one before.",
        "bot.commands.report:report",
        "waypulse report --week 2026-W46 --out shown",
    ),
    Later(
        "customer",
        "One customer's path along the journey, as a picture.",
        "bot.commands.customer:customer",
        "waypulse customer C-1001 --out path.png",
    ),
    Later(
        "themes",
        "Propose words that the themes lack, from what customers wrote.",
        "bot.commands.themes:themes",
        "waypulse themes suggest --days 90",
    ),
    Later(
        "rewards",
        "The pools of codes that surveys give away: add codes, list what is left.",
        "bot.commands.rewards:rewards",
        "waypulse rewards add winter codes.txt",
    ),
    Later(
        "key",
        "The keys of the HTTP door: make, list and revoke them.",
        "bot.commands.key:key",
        "waypulse key make shop --scope events --scope links",
    ),
    Later(
        "hook",
        "Other systems that are told what happens: add, list, remove and resume them, and see the log.",
        "bot.commands.hook:hook",
        "waypulse hook add https://crm.example.com/waypulse --on response.completed --on alert",
    ),
    Later(
        "audit",
        "Who did what that not everybody may do: the last acts, or all of them as a file.",
        "bot.commands.audit:audit",
        "waypulse audit --out acts.csv",
    ),
    Later(
        "doctor",
        "Whether everything is as a bot needs it, and what to do where it is not.",
        "bot.commands.doctor:doctor",
        "waypulse doctor",
    ),
    Later(
        "forget",
        "Erase a customer everywhere; the figures stay without them.",
        "bot.commands.forgetting:forget",
        "waypulse forget C-1001",
    ),
    Later("migrate", "Bring the database up to date.", "bot.commands.migrate:migrate", "waypulse migrate"),
]

WAYPULSE = TyperGroup(
    name="waypulse",
    commands=_COMMANDS,
    help="Waypulse asks customers at each stage of their journey, and shows where it hurts.",
    epilog="Settings are read from the environment (WAYPULSE_…) and from .env; `waypulse init` writes one out.",
    no_args_is_help=True,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 2 where the input is wrong, with every fault on standard error."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has enough. What is still buffered must not fail at the end of the process.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        WAYPULSE.main(arguments, prog_name="waypulse")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last stop: what goes past here goes past the redaction
        return max(_told(one) for one in _leaves(error))
    return 0


def _leaves(error: Exception) -> Iterator[Exception]:
    """The error itself, or all that a group of tasks failed with."""
    if isinstance(error, ExceptionGroup):
        for one in error.exceptions:
            yield from _leaves(one)
    else:
        yield error


def _told(error: Exception) -> int:
    match error:
        case Misconfigured() | Unreadable():
            _say("\n".join(map(str, error.faults)))
            return 2
        case WaypulseError():
            _say(str(error))
        case _:
            _say("".join(traceback.format_exception(error)))
    return 1


def _say(text: str) -> None:
    typer.echo(redact(text.rstrip()), err=True)


if __name__ == "__main__":
    sys.exit(main())
