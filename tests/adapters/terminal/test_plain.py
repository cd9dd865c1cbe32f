"""The plain mode: bytes in, bytes out."""

import asyncio
import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from scene import START, Scene, asked, letter, scene, until

from bot.adapters.terminal import plain
from bot.adapters.terminal.plain import print_letter, print_lines, run_plain


@dataclass(slots=True)
class Descriptor:
    """Something with a file descriptor."""

    number: int

    def fileno(self) -> int:
        return self.number


@dataclass(slots=True)
class Typist:
    """Writes to standard input."""

    writing: int

    def types(self, raw: bytes) -> None:
        os.write(self.writing, raw)

    def ends(self) -> None:
        os.close(self.writing)
        self.writing = -1


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    reading, writing = os.pipe()
    monkeypatch.setattr(sys, "stdin", Descriptor(reading))
    monkeypatch.setattr(plain, "PACE", timedelta(milliseconds=20))
    made = Typist(writing)
    yield made
    if made.writing >= 0:
        made.ends()


@contextmanager
def closed_output() -> Iterator[None]:
    """A standard output that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", Descriptor(writing))
        yield
    os.close(writing)


def plain_scene(*people: str, answers: list[list[object]] | None = None) -> Scene:
    return scene(*people, show=print_letter, answers=answers or [])


async def test_each_line_is_answered_before_the_mark(typist: Typist, capfd: pytest.CaptureFixture[str]) -> None:
    made = plain_scene("ana", "ben", answers=[[letter("One.")], [letter("Two.", at="ben"), asked("Which?", "A")]])
    typist.types(b"hello\nben: hello\n")
    typist.ends()
    assert await run_plain(made.talk, marks=True) == 0
    assert capfd.readouterr() == ("[ana] One.\n[.]\n[ben] Two.\n[ana] Which?\n[ana]   1) A\n[.]\n", "")


async def test_without_marks_there_are_only_letters(typist: Typist, capfd: pytest.CaptureFixture[str]) -> None:
    made = plain_scene("ana", answers=[[letter("One.")]])
    typist.types(b"hello\n\nhello")
    typist.ends()
    assert await run_plain(made.talk) == 0
    assert capfd.readouterr().out == "[ana] One.\n"
    assert made.ear.texts == [("ana", "hello"), ("ana", "hello")]


async def test_an_empty_line_is_not_heard_but_marked(typist: Typist, capfd: pytest.CaptureFixture[str]) -> None:
    made = plain_scene("ana")
    typist.types(b"\n \n")
    typist.ends()
    await run_plain(made.talk, marks=True)
    assert capfd.readouterr().out == "[.]\n[.]\n"
    assert made.ear.heard == []


async def test_complaints_go_to_standard_error(typist: Typist, capfd: pytest.CaptureFixture[str]) -> None:
    typist.types(b"/later soon\n@1 1\n")
    typist.ends()
    assert await run_plain(plain_scene("ana").talk, marks=True) == 0
    shown = capfd.readouterr()
    assert shown.out == "[.]\n[.]\n"
    assert "/later wants a span" in shown.err
    assert "there is no such question or option" in shown.err


async def test_what_was_owed_before_is_shown_first(typist: Typist, capfd: pytest.CaptureFixture[str]) -> None:
    made = plain_scene("ana", answers=[[letter("Later.")]])
    made.post.now.append(letter("Earlier."))
    typist.types(b"hello\n")
    typist.ends()
    await run_plain(made.talk)
    assert capfd.readouterr().out == "[ana] Earlier.\n[ana] Later.\n"


async def test_bytes_that_are_no_text_do_no_harm(typist: Typist) -> None:
    made = plain_scene("ana")
    typist.types(b"a\xff\xfeb\nana: \xed\xa0\x80\n")
    typist.ends()
    assert await run_plain(made.talk) == 0
    assert made.ear.texts == [("ana", "a\ufffd\ufffdb"), ("ana", "\ufffd\ufffd\ufffd")]


def test_half_a_character_can_be_shown(capfd: pytest.CaptureFixture[str]) -> None:
    print_letter(letter("a\ud800b"))
    assert capfd.readouterr().out == "[ana] a?b\n"


async def test_what_falls_due_while_a_line_is_awaited_arrives(
    typist: Typist, capfd: pytest.CaptureFixture[str]
) -> None:
    made = plain_scene("ana")
    running = asyncio.create_task(run_plain(made.talk, ticking=True))
    await asyncio.sleep(0.01)
    made.post.later.append((START, letter("A check-in.")))
    await until(lambda: not made.post.later and not made.post.now)
    assert capfd.readouterr().out == "[ana] A check-in.\n"
    typist.ends()
    assert await asyncio.wait_for(running, 10) == 0


async def test_with_a_clock_that_stands_still_nothing_arrives_by_itself(typist: Typist) -> None:
    made = plain_scene("ana")
    running = asyncio.create_task(run_plain(made.talk))
    await asyncio.sleep(0.01)
    made.post.later.append((START, letter("A check-in.")))
    await asyncio.sleep(0.06)
    assert made.post.later
    typist.ends()
    await asyncio.wait_for(running, 10)
    assert made.post.later == []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
async def test_a_signal_ends_it_once_what_is_owed_was_shown(
    typist: Typist, capfd: pytest.CaptureFixture[str], number: signal.Signals, code: int
) -> None:
    made = plain_scene("ana")
    running = asyncio.create_task(run_plain(made.talk))
    await asyncio.sleep(0.01)
    made.post.now.append(letter("One more thing."))
    os.kill(os.getpid(), number)
    assert await asyncio.wait_for(running, 10) == code
    assert capfd.readouterr() == ("[ana] One more thing.\n", "")


async def test_a_closed_output_ends_it_quietly_with_nothing_lost(
    typist: Typist, capfd: pytest.CaptureFixture[str]
) -> None:
    made = plain_scene("ana", answers=[[letter("One."), letter("Two.")], [letter("Three.")]])
    typist.types(b"hello\nagain\n")
    with closed_output():
        assert await asyncio.wait_for(run_plain(made.talk, marks=True), 10) == 0
    assert [one.text.reveal for one in made.post.now] == ["One.", "Two."]
    assert made.ear.texts == [("ana", "hello")]
    assert capfd.readouterr().err == ""


async def test_an_output_closed_while_a_line_is_awaited_ends_it(typist: Typist) -> None:
    made = plain_scene("ana")
    with closed_output():
        running = asyncio.create_task(run_plain(made.talk, ticking=True))
        await asyncio.sleep(0.01)
        made.post.later.append((START, letter("A check-in.")))
        assert await asyncio.wait_for(running, 10) == 0
    assert len(made.post.now) == 1


async def test_a_mark_that_cannot_be_written_ends_it(typist: Typist) -> None:
    typist.types(b"hello\n")
    with closed_output():
        assert await asyncio.wait_for(run_plain(plain_scene("ana").talk, marks=True), 10) == 0


async def test_an_output_that_is_full_is_told(
    typist: Typist, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(descriptor: int, raw: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    made = plain_scene("ana", answers=[[letter("One.")]])
    typist.types(b"hello\n")
    monkeypatch.setattr(plain.os, "write", full)
    assert await run_plain(made.talk) == 1
    assert capfd.readouterr() == ("", "the output can't be written: No space left on device\n")


async def test_without_standard_streams_it_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    made = plain_scene("ana")
    made.post.now.append(letter("One."))
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert await run_plain(made.talk) == 0
    assert len(made.post.now) == 1


def test_an_output_that_takes_little_at_once_gets_all(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = os.write
    monkeypatch.setattr(plain.os, "write", lambda descriptor, raw: whole(descriptor, raw[:3]))
    print_lines(["first line", "second line"])
    monkeypatch.undo()
    assert capfd.readouterr().out == "first line\nsecond line\n"
