"""A terminal to test with: people whose answers are scripted, and a screen that remembers what was drawn."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO

from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.terminal.channel import NAME, TerminalChannel
from bot.adapters.terminal.talk import Talk
from bot.errors import NotSent
from bot.services.records import Button, Heard, Letter, LetterKind
from bot.words import Words

START = datetime(2026, 11, 22, 18, tzinfo=UTC)

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-B]|[=>78])")


def letter(text: str, *labels: str, at: str = "ana", wait: str | None = None, question: bool = False) -> Letter:
    """A letter; its buttons' keys are k1, k2 …"""
    buttons = tuple(Button(f"k{place}", label) for place, label in enumerate(labels, 1))
    return Letter("l1", "p1", at, NAME, at, LetterKind.REPLY, Words(text), buttons, wait=wait, question=question)


def asked(text: str, *labels: str, at: str = "ana", wait: str = "w1") -> Letter:
    """A question."""
    return letter(text, *labels, at=at, wait=wait, question=True)


def seen(paper: str) -> str:
    """What was drawn, without colours and movements."""
    return _ESCAPES.sub("", paper).replace("\r", "")


@dataclass(slots=True)
class Post:
    """Letters owed: `now`, and `later` at their instants. Stands for the sending and for the calendar."""

    channel: TerminalChannel
    clock: HandClock
    now: list[Letter] = field(default_factory=list)
    later: list[tuple[datetime, Letter]] = field(default_factory=list)

    async def lanes(self, channel: str, addresses: Sequence[str]) -> tuple[str, ...]:
        """Letters here go to their addresses themselves."""
        return tuple(addresses)

    async def drain(self, lanes: Sequence[str]) -> int:
        """Show what is owed now."""
        sent = 0
        while self.now:
            try:
                await self.channel.deliver(self.now[0])
            except NotSent:
                return sent
            self.now.pop(0)
            sent += 1
        return sent

    async def mend(self, lanes: Sequence[str] | None = None) -> int:
        """Nothing was left in flight."""
        return 0

    async def tick(self) -> int:
        """Owe what is due."""
        due = [item for item in self.later if item[0] <= self.clock.now()]
        for item in due:
            self.later.remove(item)
            self.now.append(item[1])
        return len(due)

    async def tidy(self) -> int:
        """Nothing has done its duty yet."""
        return 0

    async def next_due(self, lanes: Sequence[str]) -> datetime | None:
        """When the next letter is due."""
        return min((at for at, _ in self.later), default=None)


@dataclass(slots=True)
class Ear:
    """Keeps what is heard, and owes the next scripted answer to it."""

    post: Post
    answers: list[Sequence[Letter]] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)

    async def hear(self, heard: Heard) -> None:
        """Keep it and answer."""
        self.heard.append(heard)
        if self.answers:
            self.post.now += self.answers.pop(0)

    async def recover(self) -> int:
        """Nothing was left unanswered."""
        return 0

    @property
    def texts(self) -> list[tuple[str, str | None]]:
        """Who said what."""
        return [(one.address, one.text.reveal if one.text is not None else None) for one in self.heard]


@dataclass(slots=True)
class Scene:
    """A talk with its ear and post."""

    talk: Talk
    ear: Ear
    post: Post
    clock: HandClock


def scene(
    *people: str, show: Callable[[Letter], object] = lambda _: None, answers: Sequence[Sequence[Letter]] = ()
) -> Scene:
    """A talk of these people."""
    clock = HandClock(START)
    channel = TerminalChannel(show)
    post = Post(channel, clock)
    ear = Ear(post, list(answers))
    names = {name: name.title() for name in people}
    return Scene(Talk(people, names, ear, post, post, channel, clock, SeededIds(1), "en"), ear, post, clock)


@dataclass(slots=True)
class Window:
    """A terminal window: keys go in, and what was drawn can be looked at."""

    keys: PipeInput
    paper: StringIO

    def text(self) -> str:
        """Everything drawn so far."""
        return seen(self.paper.getvalue())

    async def shows(self, text: str, after: int = 0) -> int:
        """Wait until the text was drawn; return where it ends."""
        await until(lambda: text in self.text()[after:])
        return self.text().index(text, after) + len(text)


@asynccontextmanager
async def window(columns: int = 100) -> AsyncIterator[Window]:
    """A window of its own; what is printed within goes there."""
    paper = StringIO()
    output = Vt100_Output(paper, lambda: Size(rows=30, columns=columns), enable_cpr=False)
    with create_pipe_input() as keys, create_app_session(input=keys, output=output):
        yield Window(keys, paper)


async def until(holds: Callable[[], bool], patience: timedelta = timedelta(seconds=10)) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(patience.total_seconds()):
        while not holds():
            await asyncio.sleep(0.005)
