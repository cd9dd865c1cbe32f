"""The exact plain mode: lines in, lines out, nothing else. Anything can script it."""

import asyncio
import sys
from typing import TextIO

from bot.adapters.terminal.channel import lines_of
from bot.adapters.terminal.talk import PACE, Talk
from bot.adapters.ticker import Ticker
from bot.services.records import Letter

MARK = "[.]"
"""Follows each input's output when asked for."""


def print_letter(letter: Letter) -> None:
    """Write a letter to standard output."""
    print_lines(lines_of(letter))


def print_lines(lines: list[str]) -> None:
    """Write lines to standard output at once, whatever characters they hold."""
    raw = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


async def run_plain(talk: Talk, *, marks: bool = False, ticking: bool = False) -> None:
    """Read lines to their end; all that is due is shown before the next line is read.

    With `ticking`, what falls due while a line is awaited arrives by itself.
    """
    await talk.begin()
    async with Ticker({talk.settle: PACE} if ticking else {}):
        await _read(talk, sys.stdin, marks=marks)
    await talk.settle()


async def _read(talk: Talk, lines: TextIO, *, marks: bool) -> None:
    while True:
        typed = await asyncio.to_thread(lines.readline)
        if not typed:
            break
        wrong = await talk.line(typed) if typed.strip() else None
        if wrong:
            print(wrong, file=sys.stderr)
        if marks:
            print_lines([MARK])
