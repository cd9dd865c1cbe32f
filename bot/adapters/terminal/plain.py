"""The exact plain mode: lines in, lines out, nothing else. Anything can script it."""

import os
import sys

from bot.adapters.terminal.channel import lines_of
from bot.adapters.terminal.incoming import Incoming, ended_by_signals
from bot.adapters.terminal.talk import PACE, Talk
from bot.adapters.ticker import Ticker
from bot.services.records import Letter

MARK = "[.]"
"""Follows each input's output when asked for."""


def print_letter(letter: Letter) -> None:
    """Write a letter to standard output. Raises OSError when that is closed."""
    print_lines(lines_of(letter))


def print_lines(lines: list[str]) -> None:
    """Write lines to standard output at once, whatever characters they hold. Raises OSError when that is closed.

    Nothing is left in a buffer that would be tried, and fail, once more when the program ends.
    """
    if sys.stdout is None:
        raise BrokenPipeError
    raw = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    while raw:
        raw = raw[os.write(sys.stdout.fileno(), raw) :]


async def run_plain(talk: Talk, *, marks: bool = False, ticking: bool = False) -> int:
    """Read lines to their end and return the exit code; all that is due is shown before the next line is read.

    With `ticking`, what falls due while a line is awaited arrives by itself. SIGINT and SIGTERM are an end of
    input too. A reader that closed the output ends it quietly; what it missed stays owed.
    """
    incoming = Incoming(sys.stdin.fileno() if sys.stdin is not None else None)

    async def watch() -> None:
        if talk.channel.gone is not None:
            incoming.end()

    with ended_by_signals(incoming):
        await talk.begin()
        async with Ticker({**talk.beats, watch: PACE} if ticking else {}):
            await _read(talk, incoming, marks=marks)
        if talk.channel.gone is None:
            await talk.settle()
    return _exit_code(talk, incoming)


async def _read(talk: Talk, incoming: Incoming, *, marks: bool) -> None:
    while talk.channel.gone is None and (typed := await incoming.line()) is not None:
        wrong = await talk.line(typed) if typed.strip() else None
        if wrong:
            _complain(wrong)
        if marks and talk.channel.gone is None:
            _mark(talk)


def _mark(talk: Talk) -> None:
    try:
        print_lines([MARK])
    except OSError as error:
        talk.channel.gone = error


def _complain(text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr)


def _exit_code(talk: Talk, incoming: Incoming) -> int:
    gone = talk.channel.gone
    if gone is None or isinstance(gone, BrokenPipeError):
        return incoming.code
    _complain(f"the output can't be written: {gone.strerror}")
    return 1
