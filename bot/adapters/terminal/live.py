"""The live terminal: a prompt that stays put while lines appear above it, choices by number, label or arrow keys."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TypeAlias

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_session, run_in_terminal
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.utils import get_cwidth

from bot.adapters.terminal.screen import STYLE, above
from bot.adapters.terminal.talk import Talk
from bot.adapters.ticker import Ticker

Session: TypeAlias = "PromptSession[str]"

BUSY_S = 0.05
"""Seconds after which leaving is tried again, while a line is being answered."""


HIDE = "/hide"
"""The command after which nobody looking over a shoulder finds anything here."""

FORGET_SCROLLED = "\x1b[3J"
"""Erases the lines that scrolled out of the window (xterm's control sequences, ED 3)."""


async def run_live(talk: Talk) -> None:
    """Talk until the person leaves with Ctrl-D, or is made to leave by SIGTERM."""
    talk.speaker = talk.people[0]
    session: Session = PromptSession(
        lambda: _prompt(talk),
        key_bindings=_keys(talk),
        bottom_toolbar=lambda: hint(talk, get_app_session().output.get_size().columns),
        style=STYLE,
        # What one person typed is not offered to the next who presses an arrow key.
        history=DummyHistory(),
    )
    with patch_stdout(), _left_on_sigterm(session):
        await talk.begin()
        for person in talk.people:
            await talk.greet(person)
        async with Ticker(talk.beats):
            with suppress(EOFError, KeyboardInterrupt):
                await _converse(talk, session)
        await talk.settle()


async def _converse(talk: Talk, session: Session) -> None:
    while True:
        typed = await session.prompt_async()
        if typed.rpartition(":")[2].strip() == HIDE:
            await run_in_terminal(_wipe)
        if typed.strip():
            wrong = await talk.line(typed)
            if wrong:
                await above([("class:hint", f"{wrong}\n\n")])


def _wipe() -> None:
    """Clear the window, and what scrolled out of it where the terminal lets us."""
    output = get_app_session().output
    output.erase_screen()
    output.cursor_goto(0, 0)
    output.write_raw(FORGET_SCROLLED)
    output.flush()


def hint(talk: Talk, columns: int) -> str:
    """Return what can be done now, in one row: with less room, what is most easily guessed is left out."""
    shown = talk.channel.newest(_place(talk))
    labels = len(shown.labels) if shown is not None else 0
    answer = [f"{f'1–{labels}' if labels > 1 else '1'}, label or ↑↓"] if labels else []
    turn = [f"Tab: {_next(talk)}"] if len(talk.people) > 1 else []
    wishes, menu, leave = ["back, skip, pause, stop, help"], ["/menu"], ["Ctrl-D leaves"]
    for parts in (
        [*answer, *wishes, *menu, *turn, *leave],
        [*answer, *wishes, *turn, *leave],
        [*answer, *turn, *leave],
        [*turn, *leave],
    ):
        row = " · ".join(parts)
        if get_cwidth(row) <= columns:
            return row
    return leave[0]


def _speaker(talk: Talk) -> str:
    return talk.speaker or talk.people[0]


def _place(talk: Talk) -> str:
    """Return where the line being typed is going: the speaker's own place, or the room."""
    who, _, room = _speaker(talk).partition("@")
    return room or who


def _next(talk: Talk) -> str:
    speakers = list(talk.speakers)
    here = _speaker(talk)
    return speakers[(speakers.index(here) + 1) % len(speakers)] if here in speakers else speakers[0]


def _prompt(talk: Talk) -> FormattedText:
    return FormattedText([("class:prompt", f"{_speaker(talk)} › " if len(talk.people) > 1 else "› ")])


def _keys(talk: Talk) -> KeyBindings:
    keys = KeyBindings()

    def step_through(event: KeyPressEvent, by: int) -> None:
        """Put the next label in place of the one there; half-typed words stay."""
        buffer = event.current_buffer
        shown = talk.channel.newest(_place(talk))
        labels = shown.labels if shown is not None else ()
        if labels and (not buffer.text or buffer.text in labels):
            place = labels.index(buffer.text) + by if buffer.text else min(by, 0)
            buffer.text = labels[place % len(labels)]
            buffer.cursor_position = len(buffer.text)
        elif by > 0:
            buffer.cursor_down()
        else:
            buffer.cursor_up()

    @keys.add("down")
    def _down(event: KeyPressEvent) -> None:
        step_through(event, 1)

    @keys.add("up")
    def _up(event: KeyPressEvent) -> None:
        step_through(event, -1)

    @keys.add("tab")
    def _tab(event: KeyPressEvent) -> None:
        talk.speaker = _next(talk)

    @keys.add("c-c")
    def _clear(event: KeyPressEvent) -> None:
        """Clear what is half-typed; on an empty line, leave."""
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt())

    return keys


@contextmanager
def _left_on_sigterm(session: Session) -> Iterator[None]:
    """Leave on SIGTERM as by Ctrl-D, so that the terminal is handed back in order."""
    loop = asyncio.get_running_loop()

    def leave() -> None:
        if session.app.is_running:
            session.app.exit(exception=EOFError())
        else:
            loop.call_later(BUSY_S, leave)

    with suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGTERM, leave)
    try:
        yield
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGTERM)
