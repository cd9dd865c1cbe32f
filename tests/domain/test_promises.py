import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promises import (
    MAX_OPEN,
    EventKind,
    Promise,
    Reminder,
    Report,
    State,
    accept,
    confirm,
    dispute,
    fall_due,
    lapse,
    make,
    may_open,
    reminders,
    renegotiate,
    report,
    seen,
    state_of,
    withdraw,
)
from bot.errors import RuleBroken

MADE = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
DUE = MADE + timedelta(hours=3)
LATER = DUE + timedelta(hours=2)


def promised(to: str | None = "ana", due_at: datetime = DUE) -> Promise:
    return make(
        id="p1",
        maker="ben",
        to=to,
        what="call from the platform",
        due_at=due_at,
        zone="Europe/Berlin",
        obstacle="the late train",
        plan="then from the train",
        at=MADE,
    )


def reported(word: Report = Report.KEPT, to: str | None = "ana") -> Promise:
    return report(promised(to), word, by="ben", at=LATER)


def kinds(promise: Promise) -> list[str]:
    return [event.kind.value for event in promise.events]


def test_a_promise_to_another_is_offered_and_one_to_oneself_is_active():
    assert promised().state is State.OFFERED
    assert promised(to=None).state is State.ACTIVE
    assert promised().is_open


def test_what_was_promised_can_be_read_back():
    promise = promised()
    assert (promise.what, promise.zone, promise.due_at) == ("call from the platform", "Europe/Berlin", DUE)
    assert (promise.obstacle, promise.plan) == ("the late train", "then from the train")


def test_words_stay_out_of_what_is_printed():
    changed = renegotiate(promised(), "ben", MADE, what="call from home")
    for secret in ("platform", "train", "home"):
        assert secret not in repr(changed)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"to": "ben"}, "no recipient"),
        ({"due_at": MADE}, "later than it is made"),
        ({"due_at": datetime(2027, 1, 1)}, "not at a local time"),
        ({"what": "  "}, "says what"),
    ],
)
def test_a_promise_that_cant_be_kept_track_of_is_refused(changes, message):
    terms = {"to": "ana", "what": "call", "due_at": DUE, **changes}
    with pytest.raises(RuleBroken, match=message):
        make(id="p1", maker="ben", zone="Europe/Berlin", at=MADE, **terms)


def test_it_is_accepted_by_its_recipient_only_and_once():
    promise = accept(promised(), "ana", MADE)
    assert promise.state is State.ACTIVE
    with pytest.raises(RuleBroken):
        accept(promise, "ana", MADE)
    for other in ("ben", "eve"):
        with pytest.raises(RuleBroken):
            accept(promised(), other, MADE)


def test_it_falls_due_when_its_time_has_come_and_not_before():
    with pytest.raises(RuleBroken, match="not due"):
        fall_due(promised(), DUE - timedelta(seconds=1))
    assert fall_due(promised(), DUE).state is State.DUE


def test_the_makers_word_stands_beside_it():
    promise = reported(Report.LATE)
    assert promise.state is State.REPORTED
    assert promise.report is Report.LATE
    assert kinds(promise) == ["offered", "due", "reported"]
    assert not promise.is_open


def test_only_the_maker_reports_once_and_after_the_time():
    for other in ("ana", "eve"):
        with pytest.raises(RuleBroken):
            report(promised(), Report.KEPT, other, LATER)
    with pytest.raises(RuleBroken):
        report(promised(), Report.KEPT, "ben", MADE)
    with pytest.raises(RuleBroken):
        report(reported(), Report.MISSED, "ben", LATER)


def test_only_the_recipient_confirms_or_disputes():
    for deed in (confirm, dispute):
        for other in ("ben", "eve"):
            with pytest.raises(RuleBroken):
                deed(reported(), other, LATER)
        with pytest.raises(RuleBroken):
            deed(promised(), "ana", LATER)
    assert confirm(reported(), "ana", LATER).state is State.CONFIRMED
    assert dispute(reported(), "ana", LATER).state is State.DISPUTED


def test_a_recipient_who_saw_the_same_confirms_and_one_who_did_not_disputes():
    assert seen(reported(Report.LATE), Report.LATE, "ana", LATER).state is State.CONFIRMED
    disputed = seen(reported(Report.KEPT), Report.MISSED, "ana", LATER)
    assert disputed.state is State.DISPUTED
    assert disputed.report is Report.KEPT
    assert disputed.events[-1].word is Report.MISSED


def test_what_was_judged_stays():
    for judged in (confirm(reported(), "ana", LATER), dispute(reported(), "ana", LATER)):
        with pytest.raises(RuleBroken):
            confirm(judged, "ana", LATER)
        with pytest.raises(RuleBroken):
            withdraw(judged, "ben", LATER)
        with pytest.raises(RuleBroken):
            lapse(judged, LATER)


def test_silence_is_unconfirmed_and_can_still_be_broken():
    silent = lapse(reported(), LATER)
    assert silent.state is State.UNCONFIRMED
    assert silent.report is Report.KEPT
    assert confirm(silent, "ana", LATER).state is State.CONFIRMED
    with pytest.raises(RuleBroken):
        report(silent, Report.LATE, "ben", LATER)


def test_a_promise_nobody_spoke_of_is_not_kept_and_can_still_be_reported():
    silent = lapse(fall_due(promised(), DUE), LATER)
    assert silent.state is State.UNCONFIRMED
    assert silent.report is None
    with pytest.raises(RuleBroken, match="not reported yet"):
        confirm(silent, "ana", LATER)
    assert report(silent, Report.MISSED, "ben", LATER).report is Report.MISSED


def test_a_promise_to_oneself_waits_for_nobodys_confirmation():
    with pytest.raises(RuleBroken):
        lapse(reported(to=None), LATER)
    with pytest.raises(RuleBroken):
        confirm(reported(to=None), "ana", LATER)


def test_new_terms_told_in_time_keep_the_old_ones_in_history():
    first = accept(promised(), "ana", MADE)
    second = renegotiate(first, "ben", MADE, due_at=LATER, what="call from home", obstacle="noise", plan="the kitchen")
    assert (second.due_at, second.what, second.plan) == (LATER, "call from home", "the kitchen")
    assert second.state is State.ACTIVE
    assert second.events[-1].was == first.terms
    assert kinds(second) == ["offered", "activated", "renegotiated"]


def test_new_terms_are_the_makers_in_time_and_new():
    for by, at, due_at in (("ana", MADE, LATER), ("ben", DUE, LATER), ("ben", MADE, MADE), ("ben", MADE, DUE)):
        with pytest.raises(RuleBroken):
            renegotiate(promised(), by, at, due_at=due_at)
    with pytest.raises(RuleBroken):
        renegotiate(reported(), "ben", LATER, due_at=LATER + timedelta(days=1))


def test_it_is_taken_back_by_its_maker_before_it_is_due():
    assert withdraw(promised(), "ben", MADE).state is State.WITHDRAWN
    for by, at in (("ana", MADE), ("ben", DUE)):
        with pytest.raises(RuleBroken):
            withdraw(promised(), by, at)


def test_five_open_ones_are_enough_unless_raised_on_purpose():
    assert may_open(MAX_OPEN - 1)
    assert not may_open(MAX_OPEN)
    assert may_open(MAX_OPEN, most=7)


def test_nothing_is_a_promise_before_it_is_offered():
    with pytest.raises(RuleBroken):
        state_of(())


# --- reminders -------------------------------------------------------------------------------------------------


def test_its_maker_is_reminded_before_at_and_once_after():
    assert reminders(promised()) == (
        Reminder("before", DUE - timedelta(minutes=10)),
        Reminder("at", DUE),
        Reminder("after", DUE + timedelta(minutes=45)),
    )


def test_a_promise_for_a_moment_from_now_has_no_reminder_before():
    near = promised(due_at=MADE + timedelta(minutes=14))
    assert [reminder.kind for reminder in reminders(near)] == ["at", "after"]
    moved = renegotiate(near, "ben", MADE + timedelta(minutes=1), due_at=DUE)
    assert [reminder.kind for reminder in reminders(moved)] == ["before", "at", "after"]


def test_reminders_end_with_the_promise():
    assert [reminder.kind for reminder in reminders(fall_due(promised(), DUE))] == ["after"]
    assert reminders(reported()) == ()
    assert reminders(withdraw(promised(), "ben", MADE)) == ()


# --- properties ------------------------------------------------------------------------------------------------

people = st.sampled_from(["ben", "ana", "eve"])
words = st.sampled_from(Report)
hours = st.integers(0, 12).map(lambda n: MADE + timedelta(hours=n))
deeds = st.one_of(
    st.builds(lambda by, at: lambda p: accept(p, by, at), people, hours),
    st.builds(lambda at: lambda p: fall_due(p, at), hours),
    st.builds(lambda by, at, word: lambda p: report(p, word, by, at), people, hours, words),
    st.builds(lambda by, at: lambda p: confirm(p, by, at), people, hours),
    st.builds(lambda by, at, word: lambda p: seen(p, word, by, at), people, hours, words),
    st.builds(lambda by, at, due: lambda p: renegotiate(p, by, at, due_at=due), people, hours, hours),
    st.builds(lambda by, at: lambda p: withdraw(p, by, at), people, hours),
    st.builds(lambda at: lambda p: lapse(p, at), hours),
)


@given(st.lists(deeds, max_size=25), st.sampled_from(["ana", None]))
def test_whatever_is_tried_the_rules_hold_and_history_only_grows(tried, to):
    promise = promised(to)
    for deed in tried:
        before = promise
        with suppress(RuleBroken):
            promise = deed(promise)
        assert promise.events[: len(before.events)] == before.events
    assert promise.state is state_of(promise.events)
    by = {kind: {event.by for event in promise.events if event.kind is kind} for kind in EventKind}
    assert by[EventKind.REPORTED] | by[EventKind.WITHDRAWN] | by[EventKind.RENEGOTIATED] <= {"ben"}
    assert by[EventKind.CONFIRMED] | by[EventKind.DISPUTED] <= {"ana"} & {to}
    assert sum(event.kind is EventKind.REPORTED for event in promise.events) <= 1
    assert (promise.report is None) is not bool(by[EventKind.REPORTED])
    assert Promise.from_json(json.loads(json.dumps(promise.to_json()))) == promise
