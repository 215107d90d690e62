"""Case place: where staff see a case, in a topic of its own or below its alert."""

from handlers.replies import Send, ShutTopic
from handlers.texts import Html
from surveys.cases import Case, CaseState


def in_case(case: Case, text: Html) -> Send:
    """A message where staff see the case."""
    return Send(case.chat or 0, text, thread=case.thread, reply_to=alert_of(case), repeat=True)


def alert_of(case: Case) -> int | None:
    """The message to which all that is written of a case replies; None where it has a topic."""
    return None if case.thread else case.message


def shut(case: Case) -> tuple[ShutTopic, ...]:
    """The topic of a case is open as long as the case is."""
    if case.chat is None or case.thread is None:
        return ()
    return (ShutTopic(case.chat, case.thread, is_shut=case.state is CaseState.CLOSED),)
