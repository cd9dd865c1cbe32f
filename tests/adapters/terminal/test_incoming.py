"""Lines of standard input."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator

import pytest

from bot.adapters.terminal.incoming import CHUNK, Incoming, ended_by_signals


class Pipe:
    """What is written comes in; `close` is the end of input."""

    def __init__(self) -> None:
        self.reading, self._writing = os.pipe()
        self._open = True

    def write(self, raw: bytes) -> None:
        os.write(self._writing, raw)

    def close(self) -> None:
        if self._open:
            os.close(self._writing)
            self._open = False


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    made = Pipe()
    yield made
    made.close()


async def all_of(incoming: Incoming) -> list[str]:
    lines = []
    while (line := await incoming.line()) is not None:
        lines.append(line)
    return lines


async def test_lines_come_one_by_one(pipe: Pipe) -> None:
    pipe.write(b"one\ntwo\n\nfour\n")
    pipe.close()
    assert await all_of(Incoming(pipe.reading)) == ["one\n", "two\n", "\n", "four\n"]


async def test_a_last_line_needs_no_end(pipe: Pipe) -> None:
    pipe.write(b"one\ntwo")
    pipe.close()
    incoming = Incoming(pipe.reading)
    assert await all_of(incoming) == ["one\n", "two"]
    assert incoming.code == 0


async def test_a_line_may_come_in_pieces(pipe: Pipe) -> None:
    incoming = Incoming(pipe.reading)
    waiting = asyncio.create_task(incoming.line())
    for piece in (b"caf", b"\xc3", b"\xa9 at", b" noon\nnext"):
        pipe.write(piece)
        await asyncio.sleep(0.005)
    assert await asyncio.wait_for(waiting, 10) == "café at noon\n"
    pipe.close()
    assert await incoming.line() == "next"


async def test_a_line_may_be_longer_than_what_is_read_at_once(pipe: Pipe) -> None:
    long = b"x" * (CHUNK * 3)
    writing = asyncio.create_task(asyncio.to_thread(pipe.write, long + b"\n"))
    assert await Incoming(pipe.reading).line() == long.decode() + "\n"
    await writing


@pytest.mark.parametrize(
    ("raw", "text"), [(b"a\xffb\n", "a\ufffdb\n"), (b"\xed\xa0\x80\n", "\ufffd\ufffd\ufffd\n"), (b"\x00\n", "\x00\n")]
)
async def test_bytes_that_are_no_text_do_no_harm(pipe: Pipe, raw: bytes, text: str) -> None:
    pipe.write(raw)
    assert await Incoming(pipe.reading).line() == text


async def test_nothing_comes_from_an_input_that_was_closed_from_the_start() -> None:
    assert await Incoming(None).line() is None


async def test_nothing_comes_from_an_input_that_cannot_be_read(pipe: Pipe) -> None:
    only_for_writing = os.dup(pipe._writing)
    assert await Incoming(only_for_writing).line() is None
    os.close(only_for_writing)


async def test_waiting_for_a_line_can_be_ended(pipe: Pipe) -> None:
    incoming = Incoming(pipe.reading)
    waiting = asyncio.create_task(incoming.line())
    await asyncio.sleep(0.01)
    incoming.end()
    assert await asyncio.wait_for(waiting, 10) is None


async def test_after_the_end_no_line_is_given_out_any_more(pipe: Pipe) -> None:
    pipe.write(b"one\ntwo\n")
    incoming = Incoming(pipe.reading)
    assert await incoming.line() == "one\n"
    incoming.end(3)
    assert await incoming.line() is None
    assert incoming.code == 3


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
async def test_a_signal_ends_the_input(pipe: Pipe, number: signal.Signals, code: int) -> None:
    incoming = Incoming(pipe.reading)
    with ended_by_signals(incoming):
        waiting = asyncio.create_task(incoming.line())
        await asyncio.sleep(0.01)
        os.kill(os.getpid(), number)
        assert await asyncio.wait_for(waiting, 10) is None
    assert incoming.code == code


async def test_afterwards_signals_mean_what_they_meant(pipe: Pipe) -> None:
    before: list[Callable[..., object] | int | None] = [signal.getsignal(signal.SIGTERM)]
    with ended_by_signals(Incoming(pipe.reading)):
        assert signal.getsignal(signal.SIGTERM) not in before
    assert signal.getsignal(signal.SIGTERM) in before
