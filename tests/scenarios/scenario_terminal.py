"""Scenarios at the terminal: each line is typed, and each answer is read line by line."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from scenario_stage import newest_code
from scenario_steps import Does, Read, Step, Told
from sittings import Sitting, sitting

from bot.adapters.terminal.channel import CONTINUED

NAME = "terminal"
_HEAD = re.compile(r"\[(\w+)\] (.*)")
_BUTTON = re.compile(r"\[\w+\]   \d+\) (.*)")


@dataclass(slots=True)
class Terminal:
    """The terminal. `read` is what was shown at each place so far."""

    it: Sitting
    name: str = NAME
    read: dict[str, list[Read]] = field(default_factory=dict)

    async def act(self, step: Step) -> Told:
        """Type it, and return what is shown."""
        if step.does is Does.WAITS:
            shown = await self.it.later(seconds=step.span.total_seconds())
        else:
            shown = await self.it.say(self._line(step))
        told = read_of(shown)
        for place, new in told.items():
            self.read.setdefault(place, []).extend(new)
        return told

    def labels(self, place: str) -> tuple[str, ...]:
        """What stands on the buttons of the newest question at a place."""
        return next((each.labels for each in reversed(self.read.get(place, [])) if each.labels), ())

    def code(self) -> str:
        """The newest code that anybody read."""
        return newest_code([read for told in self.read.values() for read in told])

    def changed(self) -> Iterator[tuple[Read, str]]:
        """Yield nothing: what stands on paper stays."""
        yield from ()

    def _line(self, step: Step) -> str:
        before = f"{step.who}@{step.at}: " if step.in_room else f"{step.who}: "
        match step.does:
            case Does.USES:
                return f"{before}/{step.what} {step.rest}".rstrip()
            case Does.PRESSES:
                return before + self._press(step)
            case _:
                return f"{before}\\{step.what}" if step.what.startswith(("\\", "@")) else before + step.what

    def _press(self, step: Step) -> str:
        questions = self.it.talk.channel.questions[step.at]
        for number in range(len(questions), 0, -1):
            labels = questions[number - 1].labels
            if step.what in labels:
                return f"@{number} {labels.index(step.what) + 1}"
        raise AssertionError(f"nothing says {step.what!r}, but {[each.labels for each in questions]}")


def read_of(lines: Sequence[str]) -> Told:
    """Return output lines as messages by place, with what stands on their buttons."""
    told: dict[str, list[Read]] = {}
    place = ""
    for line in lines:
        button, head = _BUTTON.fullmatch(line), _HEAD.match(line)
        if button is not None and told.get(place):
            last = told[place].pop()
            told[place].append(Read(last.text, (*last.labels, button[1])))
        elif head is not None:
            place = head[1]
            told.setdefault(place, []).append(Read(head[2]))
        else:
            last = told[place].pop()
            told[place].append(Read(f"{last.text}\n{line.removeprefix(CONTINUED)}", last.labels))
    return {where: tuple(each) for where, each in told.items()}


@asynccontextmanager
async def on_terminal(folder: Path, *people: str) -> AsyncIterator[Terminal]:
    """Sit down at a terminal with these people."""
    async with sitting(folder / NAME, *people) as it:
        yield Terminal(it)
