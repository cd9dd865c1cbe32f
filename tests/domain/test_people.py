import json
import unicodedata
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import people
from bot.domain.people import (
    FOLDED_KEPT,
    GATE_LOCKED,
    GATE_OPEN,
    NAME_LENGTH,
    RECENT_KEPT,
    STANCES,
    Folded,
    Profile,
    Recent,
    clean_name,
)
from bot.domain.quiet import Quiet

TODAY = date(2026, 11, 22)

clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))
marks = st.text("0123456789abcdef", min_size=16, max_size=16)
profiles = st.builds(
    Profile,
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=NAME_LENGTH),
    language=st.sampled_from(["en", "pl"]),
    zone=st.none() | st.sampled_from(["Europe/Berlin", "Etc/GMT-2"]),
    stance=st.none() | st.sampled_from(STANCES),
    country=st.none() | st.sampled_from(["DE", "PL"]),
    adult=st.booleans(),
    created_at=st.none() | moments,
    checkin_at=st.none() | clocks,
    checkins_since=st.none() | moments,
    unanswered=st.integers(0, 9),
    asked_to_pause=st.booleans(),
    muted=st.booleans(),
    offers_muted=st.booleans(),
    quiet=st.builds(Quiet, clocks, clocks),
    consents=st.frozensets(st.sampled_from(["keep", "nudge", "pair"])),
    counts=st.dictionaries(st.sampled_from(["now", "checkin"]), st.integers(0, 99)),
    dismissed=st.dictionaries(marks, st.dates()),
    alarmed=st.none() | marks,
    last_heard=st.none() | st.dates(),
    away_days=st.integers(0, 999),
    weekly_since=st.none() | st.dates(),
    knocked_at=st.none() | moments,
    folded=st.lists(st.builds(Folded, marks, st.just("review"), st.text("abc ", max_size=9), st.booleans())).map(tuple),
    recent=st.lists(st.builds(Recent, st.dates(), st.just("shaky"), st.none() | st.just("reminder"))).map(tuple),
)


@given(profiles)
def test_a_person_is_the_same_after_being_kept(profile):
    stored = profile.to_json()
    assert json.loads(json.dumps(stored)) == stored
    assert Profile.from_json(stored) == profile


def test_nobody_has_agreed_to_anything_at_first():
    first = Profile()
    assert (first.adult, first.consents, first.checkin_at, first.zone) == (False, frozenset(), None, None)
    assert first.quiet == Quiet(time(22), time(8))
    assert Profile.from_json({}) == first


def test_unknown_keys_are_passed_over_and_strange_values_forgotten():
    profile = Profile.from_json({"name": "Ana", "shoe_size": 38, "stance": "judge", "zone": None})
    assert profile == Profile(name="Ana")


def test_an_older_form_is_brought_up_to_date(monkeypatch):
    monkeypatch.setitem(people.UPCASTS, 0, lambda old: {**old, "name": old["nick"]})
    assert Profile.from_json({"v": 0, "nick": "Ana"}).name == "Ana"


def test_a_persons_words_stay_out_of_what_is_printed():
    profile = Profile(name="Ana", alarmed="mark", recent=(Recent(TODAY, "shaky", "reminder"),))
    for secret in ("Ana", "mark", "shaky", "reminder"):
        assert secret not in repr(profile)


def test_each_beginning_of_a_flow_is_counted():
    profile = Profile().with_started("now").with_started("now").with_started("checkin")
    assert profile.counts == {"now": 2, "checkin": 1}


def test_a_consent_is_given_and_taken_back():
    agreed = Profile().with_consent("keep")
    assert agreed.consents == {"keep"}
    assert agreed.without_consent("keep").without_consent("keep").consents == frozenset()


def test_words_that_meant_something_else_are_known_for_that_day_only():
    profile = Profile(alarmed="aa").with_dismissed("aa", TODAY).with_dismissed("bb", TODAY)
    assert profile.alarmed is None
    assert profile.has_dismissed("aa", TODAY)
    assert not profile.has_dismissed("aa", TODAY + timedelta(days=1))
    assert set(profile.with_dismissed("cc", TODAY + timedelta(days=1)).dismissed) == {"cc"}


def test_a_check_in_ends_the_silence_and_the_last_thirty_are_kept():
    profile = Profile(unanswered=5, asked_to_pause=True)
    for n in range(40):
        profile = profile.with_checkin(Recent(TODAY + timedelta(days=n), "steady"))
    assert (profile.unanswered, profile.asked_to_pause) == (0, False)
    assert len(profile.recent) == RECENT_KEPT
    again = profile.with_checkin(Recent(profile.recent[-1].day, "shaky", "reminder"))
    assert len(again.recent) == RECENT_KEPT
    assert again.recent[-1].weight == "reminder"


def test_changing_a_person_leaves_the_former_one_as_it_was():
    before = Profile(counts={"now": 1})
    before.with_started("now")
    assert before.counts == {"now": 1}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ana", "Ana"),
        ("  Ana \n Maria\t", "Ana Maria"),
        ("A\u0301na", "Ána"),
        ("\u202eneB", "neB"),
        ("A\0na\u200b", "Ana"),
        ("👩‍👧 Ana", "👩‍👧 Ana"),
        ("x" * 100, "x" * NAME_LENGTH),
        ("", None),
        ("\u200b\u2800 \u3164", None),
        ("\ud800", None),
    ],
)
def test_a_name_is_fit_for_one_line(typed, name):
    assert clean_name(typed) == name


@given(st.text() | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zs", "Lu", "Mn"])))
def test_every_name_is_short_visible_and_harmless(typed):
    name = clean_name(typed)
    if name is None:
        return
    assert 0 < len(name) <= NAME_LENGTH
    assert name == name.strip() == unicodedata.normalize("NFC", name)
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name)
    turning = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
    assert turning.isdisjoint(unicodedata.bidirectional(sign) for sign in name)


@pytest.mark.parametrize("gate", [GATE_OPEN, GATE_LOCKED, None])
def test_where_the_gate_stands_is_kept(gate: str | None) -> None:
    assert Profile.from_json(Profile(gate=gate).to_json()).gate == gate


def test_a_gate_that_nobody_knows_is_none() -> None:
    assert Profile.from_json({**Profile().to_json(), "gate": "ajar"}).gate is None


def test_days_away_are_counted_between_two_days_on_which_somebody_was_heard():
    heard = Profile().with_heard(TODAY)
    assert (heard.last_heard, heard.away_days) == (TODAY, 0)
    back = heard.with_heard(TODAY + timedelta(days=9))
    assert (back.last_heard, back.away_days) == (TODAY + timedelta(days=9), 9)
    assert back.with_heard(TODAY + timedelta(days=10)).away_days == 1


@pytest.mark.parametrize("ago", [0, 1, 30])
def test_the_same_day_or_one_that_lies_back_by_another_clock_changes_nothing(ago):
    heard = Profile().with_heard(TODAY)
    assert heard.with_heard(TODAY - timedelta(days=ago)) is heard


def test_what_waits_is_told_once_a_checkin_was_answered():
    waiting = Profile().with_folded(Folded("one", "offer", "x"))
    assert [each.told for each in waiting.folded] == [False]
    told = waiting.with_checkin(Recent(TODAY, "steady")).with_folded(Folded("two", "review", "Phones"))
    assert [(each.nudge, each.told) for each in told.folded] == [("one", True), ("two", False)]
    assert told.without_folded("one").without_folded("two").folded == ()
    assert waiting.without_folded("other") is waiting


def test_what_waits_again_waits_untold_and_no_heap_grows():
    told = Profile(folded=(Folded("one", "offer", told=True),))
    assert told.with_folded(Folded("one", "offer")).folded == (Folded("one", "offer"),)
    for n in range(FOLDED_KEPT + 5):
        told = told.with_folded(Folded(f"{n}", "review", "secret"))
    assert len(told.folded) == FOLDED_KEPT
    assert "secret" not in repr(told)


def test_what_was_gone_through_keeps_its_last_date_and_is_read_back() -> None:
    later = TODAY + timedelta(days=3)
    profile = Profile(area="money", focus="respect").with_walked("why", TODAY).with_walked("why", later)
    assert profile.walked == {"why": later}
    assert Profile.from_json(json.loads(json.dumps(profile.to_json()))) == profile


def test_a_place_or_a_choice_that_nobody_knows_any_more_is_none() -> None:
    profile = Profile.from_json({**Profile().to_json(), "area": "the garden", "focus": "charm"})
    assert (profile.area, profile.focus) == (None, None)
