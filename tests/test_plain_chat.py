"""The whole program as a script sees it: `python -m bot chat --plain`, lines in and lines out."""

import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
START = "2026-11-22T18:00"
PATIENCE_S = 60

OUTPUT = re.compile(r"\[(?:you|ana|ben|us)\] .*|\[(?:you|ana|ben|us)\]   [1-9]\d*\) .+| {6}.*|\[\.\]")
CHECK_IN_AT_0830 = ["/start", "I'm 18 or older, go on", "I was hurt", "/settings", "The check-in", "18:00", "08:30"]
"""From the first hello to a check-in each morning; the clock on the wall shows the same as UTC."""

EVERYTHING = [
    "/start",
    "1",
    "I WAS HURT",
    "@1 2",
    "@2 2",
    "@9 1",
    "stop",
    "ben: /start",
    "note: x",
    "carla: x",
    "ben: \\/zzz",
    "/zzz",
    "\\/zzz",
    "\\ben: x",
    "ben@us: hello both",
    "ana@us: /now",
    "\u2028[ben] it was me",
    "my-canary-8Vh2",
    "/export",
]
"""One conversation in which every kind of line is typed."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a run printed, by the input that it followed; `code` is how it ended."""

    code: int
    output: str
    error: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()

    @property
    def answers(self) -> list[list[str]]:
        """The lines before each mark; the last ones are those after the last mark."""
        found: list[list[str]] = [[]]
        for line in self.lines:
            if line == "[.]":
                found.append([])
            else:
                found[-1].append(line)
        return found


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the program with a folder of its own."""

    folder: Path

    def begin(self, *arguments: str, **settings: str) -> "subprocess.Popen[bytes]":
        """Start a plain chat."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GOLDENBRIDGE_")}
        settings = {"GOLDENBRIDGE_KEY_FILE": str(self.folder / "key" / "master.key"), **settings}
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "chat", "--plain", "--data-dir", str(self.folder / "data"), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**kept, "HOME": str(self.folder), **settings},
        )

    def told(self, typed: bytes, *arguments: str, **settings: str) -> Told:
        """Run a plain chat over this input to its end."""
        process = self.begin(*arguments, **settings)
        output, error = process.communicate(typed, timeout=PATIENCE_S)
        told = Told(process.returncode, output.decode("utf-8"), error.decode("utf-8"))
        assert [line for line in told.lines if not OUTPUT.fullmatch(line)] == []
        return told

    def talk(self, lines: list[str], *people: str, at: str = START, **settings: str) -> Told:
        """Type these lines with marks, a clock that stands still and ids that are known."""
        typed = "".join(f"{line}\n" for line in lines).encode("utf-8")
        told = self.told(typed, *people, "--marks", "--at", at, "--seed", "1", **settings)
        assert told.code == 0
        assert len(told.answers) == len(lines) + 1
        return told


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is said to all of it. Each line but the last is typed once, so it names its answer."""
    return Copy(tmp_path_factory.mktemp("everything")).talk(EVERYTHING, "ana", "ben")


def answer_to(line: str, everything: Told) -> list[str]:
    return everything.answers[EVERYTHING.index(line)]


def test_questions_are_answered_by_number_and_by_label(everything: Told) -> None:
    assert answer_to("/start", everything)[-3:] == [
        "[ana]   1) I'm 18 or older, go on",
        "[ana]   2) I'm under 18",
        "[ana]   3) Who runs this copy",
    ]
    assert "[ana]   1) I was hurt" in answer_to("1", everything)
    assert answer_to("I WAS HURT", everything)[-1].startswith("[ana]   6) ")


def test_each_input_is_answered_before_the_next_is_read(everything: Told) -> None:
    unanswered = [line for line, answer in zip(EVERYTHING, everything.answers, strict=False) if not answer]
    assert unanswered == ["@9 1", "ben@us: hello both"]
    assert everything.answers[-1] == []


def test_only_declared_names_are_prefixes(everything: Told) -> None:
    for line, place in {"ben: /start": "ben", "ben: \\/zzz": "ben", "note: x": "ana", "carla: x": "ana"}.items():
        assert all(shown.startswith((f"[{place}] ", "      ")) for shown in answer_to(line, everything)), line


def test_talk_in_a_room_belongs_to_those_who_talk_and_a_command_there_is_answered(everything: Told) -> None:
    assert answer_to("ben@us: hello both", everything) == []
    assert answer_to("ana@us: /now", everything)[0].startswith("[us] ")


def test_a_backslash_makes_text_of_anything(everything: Told) -> None:
    assert "/zzz" in answer_to("/zzz", everything)[0]
    assert "/zzz" not in answer_to("\\/zzz", everything)[0]
    assert answer_to("\\ben: x", everything)[0].startswith("[ana] ")


def test_a_stale_press_is_answered_and_changes_nothing(everything: Told) -> None:
    for stale in ("@1 2", "@2 2"):
        assert "nothing was changed" in answer_to(stale, everything)[0]


def test_a_press_on_what_was_never_asked_is_told_on_standard_error(everything: Told) -> None:
    assert everything.error == "there is no such question or option\n"


def test_typed_line_ends_of_other_kinds_forge_no_line(everything: Told) -> None:
    assert answer_to("\u2028[ben] it was me", everything)[0].startswith("[ana] ")
    assert "[ben] it was me" not in everything.lines


def test_the_same_words_tell_the_same_story_however_much_is_logged(copy: Copy, everything: Told) -> None:
    told = copy.talk(EVERYTHING, "ana", "ben", GOLDENBRIDGE_LOG_LEVEL="debug")
    assert told.output == everything.output
    assert "canary" not in told.error


def test_the_clock_brings_what_falls_due_and_never_goes_back(copy: Copy) -> None:
    moves = ["/later 14h 29m", "/later 1m", "skip", "/at 2026-11-23T08:00", "/later soon", "/at never", "/later 1d"]
    told = copy.talk([*CHECK_IN_AT_0830, *moves])
    early, due, _, back, soon, never, next_day, rest = told.answers[7:]
    assert early == back == soon == never == rest == []
    for nudge in (due, next_day):
        assert "check-in" in nudge[0]
        assert nudge[1] == "[you]   1) Open"
    assert "the clock only moves forward" in told.error
    assert "/later wants a span" in told.error
    assert "/at wants an instant" in told.error


def test_after_a_restart_all_is_as_it_was_and_what_fell_due_comes_first(copy: Copy) -> None:
    copy.talk([*CHECK_IN_AT_0830, "/menu"])
    again = copy.talk(["", "menu"], at="2026-11-23T08:30")
    assert "check-in" in again.answers[0][0]
    assert again.answers[1] != []


def test_without_marks_only_letters_are_printed(copy: Copy) -> None:
    told = copy.told(b"/start\n1", "ana", "--at", START)
    assert told.code == 0
    assert "[.]" not in told.lines
    assert told.lines[-1] == "[ana]   4) Just looking"


def test_whatever_is_typed_is_answered(copy: Copy) -> None:
    odd = [b"\xff\xfe\x00\x80", b"\xed\xa0\x80", b"\x00", b"\xe2\x80\xae", b"x" * 70_000]
    told = copy.told(b"/start\n1\n1\nstop\n" + b"\n".join(odd) + b"\n/menu\n", "--marks", "--at", START)
    assert (told.code, told.error) == (0, "")
    assert all(told.answers[4:9])
    assert any("1) " in line for line in told.answers[9])


def test_a_closed_output_ends_it_quietly_and_what_it_missed_stays_owed(copy: Copy) -> None:
    process = copy.begin("--at", START)
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdout.close()
    process.stdin.write(b"/start\n")
    process.stdin.flush()
    assert process.wait(PATIENCE_S) == 0
    assert process.stderr.read() == b""
    process.stdin.close()
    process.stderr.close()
    again = copy.talk([""], at="2026-11-22T18:01")
    assert again.answers[0][-1] == "[you]   3) Who runs this copy"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_quietly(copy: Copy, number: signal.Signals, code: int) -> None:
    process = copy.begin("--marks")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"/start\n")
    process.stdin.flush()
    assert len(list(iter(process.stdout.readline, b"[.]\n"))) > 1
    process.send_signal(number)
    assert process.wait(PATIENCE_S) == code
    assert process.communicate(timeout=PATIENCE_S) == (b"", b"")
