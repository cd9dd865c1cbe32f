"""The live terminal: a prompt that stays put while lines appear above it, choices by number, label or arrow keys."""

from contextlib import suppress
from dataclasses import dataclass, field

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style

from bot.adapters.terminal.lines import ROOM
from bot.adapters.terminal.talk import PACE, Talk
from bot.adapters.ticker import Ticker
from bot.services.records import Letter

COLOURS = ("ansicyan", "ansimagenta", "ansigreen", "ansiyellow")
STYLE = Style.from_dict({"choice": "ansibrightblack", "hint": "ansibrightblack"})
HINT = "number, label or ↑↓ · back, skip, pause, stop, help · /menu · Ctrl-D leaves"


@dataclass(slots=True)
class Screen:
    """Shows letters above the line being typed."""

    people: tuple[str, ...]
    last: str | None = None
    colours: dict[str, str] = field(default_factory=dict)

    def show(self, letter: Letter) -> None:
        """Print one letter, with the name of its place where there are several."""
        print_formatted_text(FormattedText(self._parts(letter)), style=STYLE)

    def _parts(self, letter: Letter) -> list[tuple[str, str]]:
        tag = ""
        if len(self.people) > 1:
            tag = f"{letter.address:>{max(map(len, (*self.people, ROOM)))}}  "
        parts: list[tuple[str, str]] = []
        pad = " " * len(tag)
        for number, line in enumerate(letter.text.reveal.split("\n")):
            parts += [(self._colour(letter.address), tag if number == 0 else pad), ("", f"{line}\n")]
        for place, button in enumerate(letter.buttons, 1):
            parts.append(("class:choice", f"{pad}  {place}) {button.label}\n"))
        return parts

    def _colour(self, place: str) -> str:
        return self.colours.setdefault(place, COLOURS[len(self.colours) % len(COLOURS)])


async def run_live(talk: Talk) -> None:
    """Talk until the person leaves with Ctrl-D."""
    talk.speaker = talk.people[0]
    session: PromptSession[str] = PromptSession(
        lambda: _prompt(talk), key_bindings=_keys(talk), bottom_toolbar=HINT, style=STYLE
    )
    with patch_stdout():
        await talk.begin()
        await _greet(talk)
        async with Ticker({talk.settle: PACE}):
            with suppress(EOFError, KeyboardInterrupt):
                await _converse(talk, session)
    await talk.settle()


async def _converse(talk: Talk, session: "PromptSession[str]") -> None:
    while True:
        typed = await session.prompt_async()
        if typed.strip():
            wrong = await talk.line(typed)
            if wrong:
                print_formatted_text(FormattedText([("class:hint", wrong)]), style=STYLE)


def _prompt(talk: Talk) -> FormattedText:
    who = talk.speaker or talk.people[0]
    return FormattedText([("class:choice", f"{who} › " if len(talk.people) > 1 else "› ")])


def _keys(talk: Talk) -> KeyBindings:
    keys = KeyBindings()

    def step_through(event: KeyPressEvent, by: int) -> None:
        shown = talk.channel.newest(talk.speaker or talk.people[0])
        if shown is None or not shown.labels:
            return
        buffer = event.current_buffer
        place = shown.labels.index(buffer.text) + by if buffer.text in shown.labels else min(by, 0)
        buffer.text = shown.labels[place % len(shown.labels)]
        buffer.cursor_position = len(buffer.text)

    @keys.add("down")
    def _down(event: KeyPressEvent) -> None:
        step_through(event, 1)

    @keys.add("up")
    def _up(event: KeyPressEvent) -> None:
        step_through(event, -1)

    @keys.add("tab")
    def _tab(event: KeyPressEvent) -> None:
        people = list(talk.people)
        at = people.index(talk.speaker or people[0])
        talk.speaker = people[(at + 1) % len(people)]

    return keys


async def _greet(talk: Talk) -> None:
    """Open the conversation for somebody new; show somebody known the question they left open."""
    for person in talk.people:
        await talk.greet(person)
