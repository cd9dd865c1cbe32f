from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.offers import A_DAY, APOLOGY, KINDS, LIFE, WORDS, Hindrance, Sent, hindrance, may_send, refusal

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
LINTS = Path(__file__).with_name("lints")

HERE = Path(__file__).parent
REFUSED, CARRIED = (
    (HERE / "offers" / f"{name}.txt").read_text("utf-8").splitlines() for name in ("refused", "carried")
)


def marked(sign: str, *names: str) -> list[str]:
    lines = [line for name in names for line in (LINTS / "corpus" / f"{name}.txt").read_text("utf-8").splitlines()]
    return [line[2:] for line in lines if line.startswith(sign)]


def honest() -> list[str]:
    return [line for path in sorted((LINTS / "honest").iterdir()) for line in path.read_text("utf-8").splitlines()]


def quoted(text: str) -> str | None:
    found = refusal(text)
    return found.quote if found else None


# --- what isn't carried ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", REFUSED)
def test_threats_and_conditions_are_not_carried(text):
    quote = quoted(text)
    assert quote
    assert quote in text


@pytest.mark.parametrize("text", CARRIED)
def test_boundaries_apologies_and_plans_are_carried(text):
    assert quoted(text) is None


def test_the_examples_are_many_and_all_different():
    assert len({*REFUSED, *CARRIED}) == len(REFUSED) + len(CARRIED)
    assert len(REFUSED) >= 100
    assert len(CARRIED) >= 150


def test_all_that_is_honest_in_the_lints_own_corpora_is_carried():
    families = ("threat", "condition_on_freedom", "rule_for_them")
    texts = honest() + marked("-", *families)
    assert [(text, quoted(text)) for text in texts if quoted(text)] == []


def test_hardly_a_threat_or_condition_of_the_lints_own_corpora_passes():
    texts = marked("+", "threat", "condition_on_freedom")
    assert [text for text in texts if quoted(text) is None] == []


def test_one_line_among_many_is_found_and_quoted_as_typed():
    long = "I lied to you about the loan for a year.\nYou couldn’t sleep.\n" * 8
    assert quoted(long) is None
    assert quoted(f"{long}And you’ll never see the kids again.\n{long}") == "you’ll never see the kids"


def test_an_honest_line_beside_it_covers_nothing_up():
    assert quoted("I'll show you the messages I wrote. Now show me your messages.") == "show me your messages"
    assert quoted("You don't need my permission. Give me your phone.") == "Give me your phone"


@given(st.lists(st.sampled_from(CARRIED), max_size=6).map("\n".join))
def test_what_is_carried_line_by_line_is_carried_together(text):
    assert refusal(text) is None


@given(st.lists(st.sampled_from([*REFUSED, *CARRIED]), max_size=6).map(" ".join) | st.text(max_size=300))
def test_whatever_is_typed_a_quotation_stands_in_it(text):
    quote = quoted(text)
    assert quote is None or (quote.strip() and quote in text)


def test_a_whole_page_is_read_to_its_end():
    page = "I read your letters without my glasses and you don't go out any more. " * 80
    assert quoted(page + "Give me your phone.") == "Give me your phone"


# --- how many, and how long --------------------------------------------------------------------------------------


def sent(kind: str = WORDS, *, ago: timedelta = timedelta(hours=1), left: timedelta = LIFE) -> Sent:
    return Sent(kind, NOW - ago, NOW + left)


def test_the_first_and_the_second_of_a_day_are_taken_and_the_third_is_not():
    assert hindrance(WORDS, [], NOW) is None
    assert hindrance(WORDS, [sent()], NOW) is None
    assert hindrance(WORDS, [sent(), sent()], NOW) is Hindrance.TWO_TODAY


def test_a_withdrawn_one_counts_like_any_other():
    withdrawn = sent(left=-MOMENT)
    assert hindrance(WORDS, [withdrawn, withdrawn], NOW) is Hindrance.TWO_TODAY


def test_a_day_has_twenty_four_hours_and_midnight_changes_nothing():
    assert may_send([sent(), sent(ago=A_DAY)], NOW)
    assert not may_send([sent(), sent(ago=A_DAY - MOMENT)], NOW)


def test_one_apology_at_a_time():
    old = sent(APOLOGY, ago=timedelta(days=3))
    assert hindrance(APOLOGY, [old], NOW) is Hindrance.APOLOGY_OPEN
    assert hindrance(WORDS, [old], NOW) is None


def test_an_apology_ends_with_its_week_or_when_it_is_withdrawn():
    old = timedelta(days=8)
    assert hindrance(APOLOGY, [sent(APOLOGY, ago=old, left=MOMENT)], NOW) is Hindrance.APOLOGY_OPEN
    assert hindrance(APOLOGY, [sent(APOLOGY, ago=old, left=timedelta(0))], NOW) is None


@given(
    st.lists(
        st.builds(
            sent,
            st.sampled_from(sorted(KINDS)),
            ago=st.timedeltas(timedelta(0), timedelta(days=9)),
            left=st.timedeltas(timedelta(days=-2), timedelta(days=8)),
        ),
        max_size=6,
    ),
    st.sampled_from(sorted(KINDS)),
)
def test_never_more_than_two_a_day_and_never_two_apologies(past, kind):
    hinders = hindrance(kind, past, NOW)
    today = sum(1 for offer in past if NOW - offer.made_at < A_DAY)
    is_open = any(offer.kind == APOLOGY and offer.ends_at > NOW for offer in past)
    assert (hinders is Hindrance.TWO_TODAY) == (today >= 2) == (not may_send(past, NOW))
    assert (hinders is None) == (today < 2 and not (kind == APOLOGY and is_open))
