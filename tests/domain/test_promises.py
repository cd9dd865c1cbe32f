import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promises import (
    MAX_OPEN,
    SILENCE,
    EventKind,
    Promise,
    Reminder,
    Report,
    State,
    Terms,
    accept,
    fall_due,
    make,
    may_open,
    reminders,
    renegotiate,
    report,
    seen,
    successor,
    view,
    withdraw,
)
from bot.domain.schedules import Every, Schedule
from bot.errors import RuleBroken

MADE = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
DUE = MADE + timedelta(hours=3)
LATER = DUE + timedelta(hours=2)


def terms(**given) -> Terms:
    fields = {
        "what": "call from the platform",
        "due_at": DUE,
        "zone": "Europe/Berlin",
        "obstacle": "the late train",
        "plan": "then from the train",
    }
    return Terms(**{**fields, **given})


def promised(to: str | None = "ana", joint: bool = False, **given) -> Promise:
    return make(id="p1", maker="ben", to=to, terms=terms(**given), at=MADE, joint=joint)


def agreed(**given) -> Promise:
    return accept(promised(**given), "ana", MADE)


def reported(word: Report = Report.KEPT, to: str | None = "ana") -> Promise:
    return report(promised(to) if to is None else agreed(), word, by="ben", at=LATER)


def both(told: Report, saw: Report) -> Promise:
    return seen(reported(told), saw, "ana", LATER)


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
    ("to", "changes", "message"),
    [
        ("ben", {}, "no recipient"),
        ("ana", {"due_at": MADE}, "later than it is made"),
        ("ana", {"due_at": datetime(2027, 1, 1)}, "not at a local time"),
        ("ana", {"what": "  "}, "says what"),
        ("ana", {"buffer_min": 121}, "two hours"),
    ],
)
def test_a_promise_that_cant_be_kept_track_of_is_refused(to, changes, message):
    with pytest.raises(RuleBroken, match=message):
        promised(to, **changes)


def test_nobody_makes_a_joint_promise_alone():
    with pytest.raises(RuleBroken, match="two makers"):
        promised(None, joint=True)


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


def test_time_alone_makes_it_due_for_whoever_looks():
    assert agreed().state_at(DUE - timedelta(seconds=1)) is State.ACTIVE
    assert agreed().state_at(DUE) is State.DUE


def test_the_makers_word_stands_beside_it():
    promise = reported(Report.LATE)
    assert promise.state is State.REPORTED
    assert promise.report is Report.LATE
    assert kinds(promise) == ["offered", "activated", "due", "reported"]
    assert not promise.is_open


def test_only_the_maker_reports_once_and_after_the_time():
    for other in ("ana", "eve"):
        with pytest.raises(RuleBroken):
            report(agreed(), Report.KEPT, other, LATER)
    with pytest.raises(RuleBroken):
        report(agreed(), Report.KEPT, "ben", MADE)
    with pytest.raises(RuleBroken):
        report(reported(), Report.MISSED, "ben", LATER)


def test_only_the_recipient_says_how_they_saw_it_once_and_only_of_what_they_took():
    for other in ("ben", "eve"):
        with pytest.raises(RuleBroken):
            seen(reported(), Report.KEPT, other, LATER)
    with pytest.raises(RuleBroken, match="accept"):
        seen(report(promised(), Report.KEPT, "ben", LATER), Report.KEPT, "ana", LATER)
    with pytest.raises(RuleBroken):
        seen(agreed(), Report.KEPT, "ana", MADE)
    with pytest.raises(RuleBroken):
        seen(both(Report.KEPT, Report.KEPT), Report.LATE, "ana", LATER)


@pytest.mark.parametrize("told", Report)
@pytest.mark.parametrize("saw", Report)
def test_two_words_that_agree_confirm_and_two_that_differ_dispute_in_either_order(told, saw):
    state = State.CONFIRMED if told is saw else State.DISPUTED
    first_told = both(told, saw)
    first_seen = report(seen(agreed(), saw, "ana", LATER), told, "ben", LATER)
    assert first_told.state is first_seen.state is state
    assert (first_told.word_of("ben"), first_told.word_of("ana")) == (told, saw)


def test_the_recipients_word_alone_settles_nothing():
    promise = seen(agreed(), Report.KEPT, "ana", LATER)
    assert promise.state is State.DUE
    assert promise.state_at(DUE + SILENCE) is State.UNCONFIRMED


def test_what_both_have_spoken_of_stays():
    for judged in (both(Report.KEPT, Report.KEPT), both(Report.KEPT, Report.MISSED)):
        with pytest.raises(RuleBroken):
            withdraw(judged, "ben", LATER)
        assert judged.state_at(DUE + 100 * SILENCE) is judged.state


def test_silence_is_unconfirmed_and_can_still_be_broken():
    silent = reported()
    assert silent.state_at(DUE + SILENCE - timedelta(seconds=1)) is State.REPORTED
    assert silent.state_at(DUE + SILENCE) is State.UNCONFIRMED
    assert seen(silent, Report.KEPT, "ana", DUE + 2 * SILENCE).state is State.CONFIRMED


def test_a_promise_nobody_spoke_of_is_not_kept_and_can_still_be_reported():
    silent = fall_due(agreed(), DUE)
    assert silent.state_at(DUE + SILENCE) is State.UNCONFIRMED
    assert silent.report is None
    assert report(silent, Report.MISSED, "ben", DUE + 2 * SILENCE).report is Report.MISSED


def test_a_promise_to_oneself_waits_for_nobodys_confirmation():
    assert reported(to=None).state_at(DUE + 2 * SILENCE) is State.REPORTED
    with pytest.raises(RuleBroken):
        seen(reported(to=None), Report.KEPT, "ana", LATER)


def test_a_joint_promise_has_two_makers_whose_words_count_alike():
    promise = promised(joint=True)
    assert promise.state is State.ACTIVE
    assert promise.makers == ("ben", "ana")
    one = report(promise, Report.KEPT, "ana", LATER)
    assert one.state is State.REPORTED
    assert report(one, Report.KEPT, "ben", LATER).state is State.CONFIRMED
    assert report(one, Report.LATE, "ben", LATER).state is State.DISPUTED
    with pytest.raises(RuleBroken):
        seen(promise, Report.KEPT, "ana", LATER)


def test_a_promise_can_be_taken_even_after_its_time():
    late = accept(report(promised(), Report.KEPT, "ben", LATER), "ana", LATER)
    assert late.state is State.REPORTED
    assert seen(late, Report.KEPT, "ana", LATER).state is State.CONFIRMED


def test_each_sees_the_others_private_press_from_its_hour_on_and_their_own_at_once():
    hour = LATER + timedelta(hours=3)
    told = report(agreed(), Report.MISSED, "ben", LATER, shown_at=hour)
    assert view(told, "ben", LATER) == told
    assert view(told, "ana", LATER).state is State.DUE
    assert view(told, "ana", hour) == told
    moved = renegotiate(agreed(), "ben", MADE, due_at=LATER, shown_at=hour)
    assert view(moved, "ana", MADE).due_at == DUE
    assert view(moved, "ana", hour).due_at == view(moved, "ben", MADE).due_at == LATER


def test_new_terms_told_in_time_keep_the_old_ones_in_history():
    first = agreed()
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
        _ = Promise("p", "ben", None, terms(), (), "p").state


# --- coming round ----------------------------------------------------------------------------------------------

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAYS = Schedule(datetime(2026, 11, 27, 18, 30, tzinfo=BERLIN), Every.WEEK, weekdays=(4,), count=3)
DAILY = Schedule(datetime(2026, 11, 23, 7, 0, tzinfo=BERLIN), Every.DAY)


def coming_round(schedule: Schedule, **given) -> Promise:
    return promised(due_at=schedule.first, schedule=schedule, **given)


def test_its_next_time_is_a_promise_of_its_own_in_the_same_series():
    first = accept(coming_round(FRIDAYS), "ana", MADE)
    due = fall_due(first, first.due_at)
    second = successor(due, "p2", due.due_at)
    assert (second.id, second.series, second.state) == ("p2", "p1", State.ACTIVE)
    assert second.due_at == first.due_at + timedelta(days=7)
    assert second.what == first.what


def test_it_ends_with_its_count_and_has_no_next_time_when_it_was_once_or_taken_back():
    times = [coming_round(FRIDAYS)]
    while (following := successor(fall_due(times[-1], times[-1].due_at), "next", times[-1].due_at)) is not None:
        times.append(following)
    assert len(times) == 3
    assert successor(fall_due(promised(), DUE), "p2", DUE) is None
    assert successor(withdraw(coming_round(FRIDAYS), "ben", MADE), "p2", FRIDAYS.first) is None


def test_one_nobody_has_taken_stays_an_offer_the_next_time():
    due = fall_due(coming_round(FRIDAYS), FRIDAYS.first)
    assert successor(due, "p2", FRIDAYS.first).state is State.OFFERED


def test_times_that_passed_while_nobody_was_there_are_passed_over():
    due = fall_due(coming_round(DAILY, to=None), DAILY.first)
    back = DAILY.first + timedelta(days=9, hours=3)
    assert successor(due, "p2", back).due_at == DAILY.first.astimezone(UTC) + timedelta(days=9)


def test_one_that_comes_round_nearly_every_day_has_one_reminder():
    assert [each.kind for each in reminders(coming_round(DAILY, to=None))] == ["before"]
    assert reminders(fall_due(coming_round(DAILY, to=None), DAILY.first)) == ()
    assert [each.kind for each in reminders(coming_round(FRIDAYS))] == ["before", "at", "after"]


def test_a_buffer_moves_the_reminder_before_and_nothing_else():
    early = reminders(promised(buffer_min=5))
    assert early[0] == Reminder("before", DUE - timedelta(minutes=15))
    assert [each.due_at for each in early[1:]] == [DUE, DUE + timedelta(minutes=45)]


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
    st.builds(lambda by, at: lambda p: accept(p, by, at, at + HOUR), people, hours),
    st.builds(lambda at: lambda p: fall_due(p, at), hours),
    st.builds(lambda by, at, word: lambda p: report(p, word, by, at, at + HOUR), people, hours, words),
    st.builds(lambda by, at, word: lambda p: seen(p, word, by, at, at + HOUR), people, hours, words),
    st.builds(lambda by, at, due: lambda p: renegotiate(p, by, at, due_at=due), people, hours, hours),
    st.builds(lambda by, at: lambda p: withdraw(p, by, at), people, hours),
)
HOUR = timedelta(hours=1)


@given(st.lists(deeds, max_size=25), st.sampled_from(["ana", None]), st.booleans())
def test_whatever_is_tried_the_rules_hold_and_history_only_grows(tried, to, joint):
    promise = promised(to, joint=joint and to is not None)
    for deed in tried:
        before = promise
        with suppress(RuleBroken):
            promise = deed(promise)
        assert promise.events[: len(before.events)] == before.events
    by = {kind: [event.by for event in promise.events if event.kind is kind] for kind in EventKind}
    makers = set(promise.makers)
    assert set(by[EventKind.REPORTED] + by[EventKind.WITHDRAWN] + by[EventKind.RENEGOTIATED]) <= makers
    assert set(by[EventKind.SEEN]) <= {"ana"} & {to} - (makers if promise.joint else set())
    spoken = by[EventKind.REPORTED] + by[EventKind.SEEN]
    assert len(spoken) == len(set(spoken))
    assert (promise.state in (State.CONFIRMED, State.DISPUTED)) is (len(spoken) == 2)
    assert promise.state is not State.REPORTED or set(spoken) <= makers
    assert Promise.from_json(json.loads(json.dumps(promise.to_json()))) == promise


@given(st.lists(deeds, max_size=25), st.sampled_from(["ana", "ben"]), hours)
def test_nobody_knows_of_the_others_press_before_its_hour(tried, viewer, now):
    promise = promised()
    for deed in tried:
        with suppress(RuleBroken):
            promise = deed(promise)
    told = view(promise, viewer, now)
    hidden = [event for event in promise.events if event not in told.events]
    assert all(event.by != viewer and event.shown_at > now for event in hidden)
    assert all(event.by in (None, viewer) or (event.shown_at or now) <= now for event in told.events)
    assert view(promise, viewer, now + timedelta(days=9)) == promise
