"""Buttons: whatever a press stands for survives the 64 bytes that Telegram gives it."""

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.buttons import (
    LONGEST,
    Agree,
    Choose,
    Forget,
    LiveIn,
    Move,
    Open,
    Pause,
    Place,
    Press,
    Rest,
    Speak,
    Turn,
    UseChat,
    View,
    pack,
    unpack,
)
from handlers.cases.buttons import CaseStep, HandOver, Judge, TakeAlert, WorkOn
from handlers.cases.correction_buttons import NOTHING, Look, Object, PickWrong, Retheme, mark_of
from handlers.check_ins.buttons import CheckInStep, DoCheckIn, PickCustomer, PickTouchpoint
from handlers.owners.link_buttons import ListLinks, PickForLink, RevokeLink
from handlers.owners.owner_buttons import LookBack, MakeLink, SetUp, SetUpStep, TakeLog, TryOut
from handlers.reports.export_buttons import PickExport
from surveys.cases import AlertId
from surveys.check_ins import CheckInId
from surveys.corrections import Objection
from surveys.exports import Format, Sort
from surveys.feedback import ResponseId
from surveys.journey import RespondentId
from surveys.store.chats import Purpose

numbers = st.integers(0, 2**63 - 1)
places = st.integers(0, 999)
values = st.one_of(st.from_regex(r"\A[a-z0-9-]{1,20}\Z"), st.sampled_from(["skip", "yes", "no", "10"]))
marks = st.builds(mark_of, st.text(max_size=80))
presses: st.SearchStrategy[Press] = st.one_of(
    st.builds(Choose, numbers, places, values),
    st.builds(Turn, numbers, places, st.sampled_from(Move)),
    st.builds(Agree, st.booleans(), numbers),
    st.builds(Speak, st.from_regex(r"\A[a-z]{2}\Z")),
    st.builds(UseChat, st.sampled_from([*Purpose, None])),
    st.builds(TakeAlert, numbers),
    st.builds(WorkOn, numbers, st.sampled_from(CaseStep)),
    st.builds(HandOver, numbers, numbers),
    st.builds(Judge, numbers, st.booleans()),
    st.builds(PickTouchpoint, numbers, places),
    st.builds(PickCustomer, numbers, numbers),
    st.builds(Look, numbers, st.just("") | marks),
    st.builds(Object, numbers, st.just("") | marks, st.sampled_from(Objection), st.booleans()),
    st.builds(PickWrong, numbers, marks, st.just(NOTHING) | marks),
    st.builds(Retheme, numbers, marks, st.just(NOTHING) | marks, st.just(NOTHING) | marks, st.booleans()),
    st.builds(DoCheckIn, numbers, st.sampled_from(CheckInStep)),
    st.builds(PickForLink, places),
    st.just(ListLinks()),
    st.builds(RevokeLink, st.from_regex(r"\A[A-Za-z0-9_-]{1,32}\Z"), st.booleans()),
    st.builds(LookBack, numbers),
    st.builds(TakeLog, st.sampled_from(Format)),
    st.builds(SetUp, st.sampled_from(SetUpStep)),
    st.builds(MakeLink, places),
    st.builds(TryOut, places),
    st.builds(Forget, st.booleans(), numbers),
    st.builds(Pause, places),
    st.builds(Rest, st.from_regex(r"\A([0-9]{1,2}-[0-9]{1,2})?\Z")),
    st.builds(LiveIn, st.sampled_from(sorted(available_timezones()))),
    st.builds(Place, numbers, st.none() | places),
    st.builds(PickExport, numbers, st.sampled_from(Sort), st.booleans(), st.sampled_from([*Format, None])),
    st.builds(Open, numbers, st.sampled_from(View), st.from_regex(r"\A([0-9a-f]{8})?\Z")),
)


@given(presses)
def test_a_press_comes_back_as_it_was_packed(press: Press) -> None:
    data = pack(press)
    assert len(data.encode()) <= LONGEST
    assert unpack(data) == press


@given(st.one_of(st.text(max_size=64), st.from_regex(r"\A([amclptkdfqwxzohy]|c[lowb])(:[-0-9a-fx_ ]{0,30}){0,4}\Z")))
def test_no_data_breaks_the_reading_and_no_id_is_too_large(data: str) -> None:
    match unpack(data):
        case Choose(response=number) | Turn(response=number) | TakeAlert(alert=number):
            assert 0 <= number < 2**63
        case WorkOn(case=number) | HandOver(case=number) | Judge(case=number):
            assert 0 <= number < 2**63
        case Look(response=number) | Object(response=number) | Retheme(response=number):
            assert 0 <= number < 2**63
        case Place(response=number) | Forget(asked=number) | LookBack(before=number):
            assert 0 <= number < 2**63
        case Agree(invitation=number) | PickCustomer(respondent=number) | Open(digest=number):
            assert 0 <= number < 2**63
        case _:
            pass


@pytest.mark.parametrize(
    "press",
    [
        TakeAlert(AlertId(1)),
        PickCustomer(CheckInId(2**62), RespondentId(5)),
        Choose(ResponseId(2**63 - 1), 7, "x" * 20),
    ],
)
def test_ids_are_written_short(press: Press) -> None:
    assert len(pack(press)) <= 41


def test_a_button_that_does_not_fit_says_what_to_shorten() -> None:
    with pytest.raises(ValueError, match="shorten the ids"):
        pack(Choose(ResponseId(1), 0, "x" * 64))
