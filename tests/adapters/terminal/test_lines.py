"""What a typed line means."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.terminal.lines import (
    ALONE,
    FURTHEST,
    At,
    Happens,
    Later,
    Misread,
    Pressed,
    Said,
    Slash,
    is_room,
    read_instant,
    read_line,
)
from bot.services.records import HeardKind

TWO = ("ana", "ben")

ANYTHING = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))


def test_bare_words_are_the_first_persons_and_private() -> None:
    assert read_line("he lied to me\n", TWO) == Said("ana", "he lied to me")


def test_a_declared_name_speaks() -> None:
    assert read_line("ben: I'm here", TWO) == Said("ben", "I'm here")


def test_a_name_at_us_speaks_in_the_room() -> None:
    assert read_line("ben@us: I'm here", TWO) == Said("ben", "I'm here", room="us")


def test_a_room_that_moved_is_named_by_where_it_is_now() -> None:
    assert read_line("ben@us2: I'm here", TWO) == Said("ben", "I'm here", room="us2")
    assert [is_room(name) for name in ("us", "us2", "us9999", "use", "ana", "")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_third_speaks_in_the_room_only() -> None:
    assert read_line("cleo@us: hello", TWO, thirds={"cleo"}) == Said("cleo", "hello", room="us")
    assert read_line("cleo: hello", TWO, thirds={"cleo"}) == Said("ana", "cleo: hello")
    assert read_line("cleo@us: hello", TWO) == Said("ana", "cleo@us: hello")


def test_a_speaker_in_the_room_takes_bare_words_there() -> None:
    assert read_line("hello both", TWO, "ben@us") == Said("ben", "hello both", room="us")
    assert read_line("/link", TWO, "ben@us") == Slash("ben", "link", "", room="us")
    assert read_line("ana: only for me", TWO, "ben@us") == Said("ana", "only for me")


@pytest.mark.parametrize(
    ("line", "happens"),
    [
        ("us: /joins cleo", Happens(HeardKind.JOINED, "us", "cleo")),
        ("us2: /leaves ana ", Happens(HeardKind.LEFT, "us2", "ana")),
        ("us: /moves", Happens(HeardKind.MOVED, "us", "us2")),
        ("us2: /moves", Happens(HeardKind.MOVED, "us2", "us3")),
        ("us: /moves us7", Happens(HeardKind.MOVED, "us", "us7")),
        ("us: /removes", Happens(HeardKind.REMOVED, "us", "us")),
    ],
)
def test_a_room_tells_who_comes_and_goes(line: str, happens: Happens) -> None:
    assert read_line(line, TWO) == happens
    assert read_line(line, ("ana",), "ana@us") == happens


@pytest.mark.parametrize(
    "line",
    [
        "us: /joins",
        "us: /leaves",
        "us: /joins us2",
        "us: /joins c!",
        "us: /moves home",
        "us: /moves us",
        "us: /removes ana",
    ],
)
def test_what_cannot_happen_in_a_room_is_told(line: str) -> None:
    assert read_line(line, TWO) == Misread("a room knows /joins NAME, /leaves NAME, /moves and /removes")


@pytest.mark.parametrize(
    "line", ["us: we need to talk", "us: /link", "us /joins cleo", "use: /joins cleo", "us: /joins cleo now"]
)
def test_other_words_about_us_are_text(line: str) -> None:
    assert read_line(line, TWO) == Said("ana", line)


def test_somebody_alone_has_no_room() -> None:
    assert read_line("us: /joins cleo", (ALONE,)) == Said(ALONE, "us: /joins cleo")
    assert read_line("you@us: hello", (ALONE,)) == Said(ALONE, "you@us: hello")


@pytest.mark.parametrize(
    "line", ["note: call her", "Ana: hello", "carla: hello", "ana@home: hello", "@us: hello", ": x"]
)
def test_whatever_else_stands_before_a_colon_is_text(line: str) -> None:
    assert read_line(line, TWO) == Said("ana", line)


def test_only_one_blank_after_the_prefix_is_dropped() -> None:
    assert read_line("ben:   - eggs", TWO) == Said("ben", "  - eggs")


def test_a_prefix_alone_says_nothing() -> None:
    assert read_line("ben:", TWO) == Said("ben", "")


def test_a_name_that_nobody_declared_is_no_prefix() -> None:
    assert read_line("you: always late", (ALONE,)) == Said(ALONE, "you: always late")
    assert read_line("you: always late", (ALONE, "ben")) == Said(ALONE, "always late")


def test_the_speaker_of_the_moment_takes_bare_words() -> None:
    assert read_line("I'm here", TWO, "ben") == Said("ben", "I'm here")
    assert read_line("ana: I'm here", TWO, "ben") == Said("ana", "I'm here")


@pytest.mark.parametrize("text", ["/help", "ben: hello", "@3 2", "\\back", "/later 1d"])
def test_a_backslash_makes_text_of_anything(text: str) -> None:
    assert read_line(f"\\{text}", TWO) == Said("ana", text)
    assert read_line(f"ben: \\{text}", TWO) == Said("ben", text)
    assert read_line(f"ben@us: \\{text}", TWO) == Said("ben", text, room="us")


def test_an_option_of_an_earlier_question_can_be_pressed() -> None:
    assert read_line("@3 2", TWO) == Pressed("ana", 3, 2)
    assert read_line("ben@us: @1 1", TWO) == Pressed("ben", 1, 1, room="us")


@pytest.mark.parametrize("line", ["@3", "@3 2 please", "@ 3 2", "3 2", "@three two"])
def test_what_only_looks_like_a_press_is_text(line: str) -> None:
    assert read_line(line, TWO) == Said("ana", line)


def test_a_slash_command_has_a_name_and_a_rest() -> None:
    assert read_line("/Pair K7QM-2X4T", TWO) == Slash("ana", "pair", "K7QM-2X4T")
    assert read_line("ben: /menu", TWO) == Slash("ben", "menu", "")
    assert read_line("ben: /Język", TWO) == Slash("ben", "język", "")
    assert read_line("ben@us: /menu", TWO) == Slash("ben", "menu", "", room="us")


@pytest.mark.parametrize("line", ["/", "//", "/ menu", "/usr/bin", "1/2"])
def test_a_slash_without_a_command_is_text(line: str) -> None:
    assert read_line(line, TWO) == Said("ana", line)


def test_pasted_lines_stay_one_message() -> None:
    assert read_line("first\nben: second\n", TWO) == Said("ana", "first\nben: second")
    assert read_line("ben: first\nsecond", TWO) == Said("ben", "first\nsecond")
    assert read_line("/pair one\ntwo", TWO) == Slash("ana", "pair", "one\ntwo")


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("/later 1d 2h 30m", timedelta(days=1, hours=2, minutes=30)),
        ("/later 2w", timedelta(weeks=2)),
        ("/later 45s", timedelta(seconds=45)),
        ("ben: /later 0m", timedelta()),
    ],
)
def test_later_adds_up_its_spans(line: str, by: timedelta) -> None:
    assert read_line(line, TWO) == Later(by)


@pytest.mark.parametrize(
    "line", ["/later", "/later soon", "/later 1d tomorrow", "/later 1.5h", "/later -1d", "/later 1"]
)
def test_a_span_that_is_none_is_told(line: str) -> None:
    assert read_line(line, TWO) == Misread("/later wants a span, such as /later 1d 2h 30m")


def test_at_names_an_instant_in_utc_or_in_a_zone() -> None:
    assert read_line("/at 2026-03-29T08:00", TWO) == At(datetime(2026, 3, 29, 8, tzinfo=UTC))
    assert read_line("/at 2026-03-29T08:00+02:00", TWO) == At(datetime(2026, 3, 29, 6, tzinfo=UTC))
    assert read_line("/at 2026-03-29T08:00Z", TWO) == At(datetime(2026, 3, 29, 8, tzinfo=UTC))
    assert read_line("/at 2026-03-29", TWO) == At(datetime(2026, 3, 29, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2026-02-31T08:00",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-12:00",
        "3000-01-01",
        "1969-12-31",
    ],
)
def test_an_instant_that_is_none_is_told(text: str) -> None:
    assert read_instant(text) is None
    assert read_line(f"/at {text}", TWO) == Misread("/at wants an instant, such as /at 2026-03-29T08:00")


def test_the_longest_span_ends_where_the_calendar_does() -> None:
    longest = read_line("/later " + "999999w " * 500, TWO)
    assert isinstance(longest, Later)
    assert datetime(1970, 1, 1, tzinfo=UTC) + longest.by == FURTHEST


def test_half_a_character_does_no_harm() -> None:
    assert read_line("a\ud83d\ude00b", TWO) == Said("ana", "a\U0001f600b")
    assert read_line("a\ud83d b", TWO) == Said("ana", "a\ufffd b")
    assert read_line("/pair \udcff", TWO) == Slash("ana", "pair", "\ufffd")


@given(ANYTHING)
def test_escaped_text_comes_through_whole(text: str) -> None:
    assert read_line(f"\\{text}\n", TWO) == Said("ana", text)
    assert read_line(f"ben: \\{text}\n", TWO) == Said("ben", text)


@given(st.text(st.characters(codec=None)), st.sampled_from([*TWO, "ana@us"]))
def test_every_line_means_something_that_can_be_stored(text: str, speaker: str) -> None:
    meant = read_line(text, TWO, speaker)
    words = [getattr(meant, name, "") for name in ("text", "command", "rest")]
    assert all(word.encode("utf-8").decode("utf-8") == word for word in words)
