"""Scenarios on Telegram: the real client in front of the tests' own platform."""

import asyncio
from collections.abc import AsyncIterator, Container, Sequence
from contextlib import asynccontextmanager

from fakes.telegram_api import FakeTelegram
from fakes.telegram_groups import FakeGroup
from fakes.telegram_people import FakeUser, Place
from fakes.telegram_world import Post
from pydantic import SecretStr
from scenario_stage import Shown, soon
from scenario_steps import ROOM, Does, Read, Step

from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.client import connect, make_bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.introduce import introduce
from bot.adapters.telegram.names import NAME
from bot.adapters.telegram.pace import Pace
from bot.adapters.telegram.polling import poll
from bot.adapters.telegram.presses import CHOSEN, controls_of
from bot.adapters.telegram.rendering import MORE_LABEL
from bot.adapters.telegram.sweeping import Sweeping
from bot.services.hiding import Hiding
from bot.services.rooms import expected
from bot.wiring import Companion

PATIENCE_S = 15.0


class TelegramSide:
    """Telegram, and the people on it."""

    name = NAME
    fake: FakeTelegram
    desk: Desk

    def __init__(self) -> None:
        self.people: dict[str, FakeUser] = {}
        self.group: FakeGroup | None = None

    @asynccontextmanager
    async def opened(self, people: Sequence[str]) -> AsyncIterator[None]:
        """Put up the platform."""
        async with FakeTelegram() as self.fake:
            alone = [each for each in people if each != ROOM]
            self.people = {each: self.fake.user(each.title(), language="en") for each in alone}
            if ROOM in people:
                self.group = self.fake.group(*self.people.values())
            self.bot = make_bot(SecretStr(self.fake.token), self.fake.base_url)
            self.door = TelegramDoor(self.fake.username)
            self.channel = TelegramChannel(self.bot, self.door, Sweeping(self.bot), pace=Pace(every_s=0.0))
            yield
            assert self.fake.unanswered == []
        assert self.fake.violations == []

    @asynccontextmanager
    async def serving(self, it: Companion) -> AsyncIterator[None]:
        """Take in updates until the block ends."""
        stop = asyncio.Event()
        try:
            me = await connect(self.bot, stop, soon())
            assert me is not None
            await introduce(self.bot, it.world.flows)
            self.channel.sweeping.standing = Hiding(it.store, it.world.clock)
            flows, world = it.world.flows, it.world
            self.desk = Desk(self.bot, me, it.converse, it.deliver.drain, world.ids, world.clock, controls_of(flows))
            self.desk.expected = lambda room: expected(it.store, NAME, room)
            self.channel.report_move = self.desk.moved
            task = asyncio.create_task(poll(self.bot, self.desk, stop=stop, patience=soon()))
            yield
            stop.set()
            await asyncio.wait_for(task, PATIENCE_S)
            await self.channel.close()
        finally:
            await self.bot.shutdown()

    async def act(self, step: Step) -> None:
        """Do what a person does."""
        person, at = self.people[step.who], self._group() if step.in_room else None
        match step.does:
            case Does.USES:
                whom = f"@{self.fake.username}" if at is not None else ""
                await person.types_command(f"/{step.what}{whom} {step.rest}".rstrip(), to=at)
            case Does.ADDS:
                await self._group().add_bot(by=person)
            case Does.PRESSES:
                await self._press(person, at, step.what)
            case _:
                await person.says(step.what, to=at, reply_to=at.sees[-1] if at is not None else None)

    async def settled(self) -> None:
        """Wait until every update is confirmed, and then answered."""
        await self.fake.all_fetched()
        await self.desk.finish(PATIENCE_S)

    def shown(self, place: str, but: Container[int] = ()) -> list[Shown]:
        """What the bot said at a place."""
        return [
            Shown(post.message_id, Read(unmarked(post.text), labels_of(post.buttons)), post.text)
            for post in self._place(place).sees
            if post.message_id not in but
        ]

    def deeds(self, place: str) -> list[str]:
        """What the bot did at a place."""
        chat = str(self._place(place).room.id)
        return [each.method for each in self.fake.requests if str(each.given.get("chat_id")) == chat]

    async def _press(self, person: FakeUser, at: FakeGroup | None, label: str) -> None:
        """Press a button, unfolding the newest question where it is one of those that are folded."""
        if _with(at or person, label) is None:
            await person.presses(MORE_LABEL, to=at)
            await self.settled()
        post = _with(at or person, label)
        assert post is not None, f"nothing says {label!r}; so far:\n{(at or person).transcript}"
        await person.presses(label, on=post)

    def _place(self, place: str) -> Place:
        return self._group() if place == ROOM else self.people[place]

    def _group(self) -> FakeGroup:
        assert self.group is not None
        return self.group


def _with(place: Place, label: str) -> Post | None:
    return next((post for post in reversed(place.sees) if post.button(label) is not None), None)


def labels_of(buttons: Sequence[str]) -> tuple[str, ...]:
    """Return what stands on a question's own buttons."""
    return tuple(each for each in buttons if each != MORE_LABEL)


def unmarked(text: str) -> str:
    """Return a message without what was chosen below it."""
    before, mark, _ = text.rpartition(f"\n\n{CHOSEN}")
    return before if mark else text
