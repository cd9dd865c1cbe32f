"""Several platforms in one process: one that fails is begun anew, one that is refused ends, the others go on."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sittings import real_flows, settings_in

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.adapters.patience import Patience
from bot.cli.serving import Serving, serve_all
from bot.cli.supervising import Supervisor, Task
from bot.errors import Ambiguous, SettingsWrong, StoreBroken, StoreBusy
from bot.logs import set_up_logs
from bot.services.records import Account, Letter, LetterKind, PersonRow
from bot.wiring import companion
from bot.words import Words

HELD_S = 10.0
"""Seconds within which everything here has to be over; nothing takes a tenth of one."""

SECRET = "the blue kitchen in Szeged"


class Little:
    """A platform that keeps what it is told to send. `does` is what serving it means, given how often it was begun."""

    rests_s = 0.02

    def __init__(self, name: str, does: Callable[["Little", Serving], Coroutine[Any, Any, None]]) -> None:
        self.name, self.does = name, does
        self.begun = 0
        self.sent: list[Letter] = []
        self.sent_at_close: int | None = None
        self.changed = asyncio.Condition()
        self.channels = {name: self}
        self.doors: dict = {}

    async def serve(self, serving: Serving) -> None:
        self.begun += 1
        await self._tell()
        await self.does(self, serving)

    async def deliver(self, letter: Letter) -> None:
        assert self.sent_at_close is None, "nothing is sent once it is closed"
        self.sent.append(letter)
        await self._tell()

    async def close(self) -> None:
        self.sent_at_close = len(self.sent)

    async def until(self, holds: Callable[["Little"], bool]) -> None:
        async with asyncio.timeout(HELD_S), self.changed:
            await self.changed.wait_for(lambda: holds(self))

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


async def serves(platform: Little, serving: Serving) -> None:
    await serving.stop.wait()


async def fails(platform: Little, serving: Serving) -> None:
    raise RuntimeError(SECRET)


def refused(variable: str) -> Callable[[Little, Serving], Coroutine[Any, Any, None]]:
    async def refuse(platform: Little, serving: Serving) -> None:
        raise SettingsWrong(f"{variable}: it isn't known")

    return refuse


@pytest.fixture(autouse=True)
def logged(capsys):
    """Return what gives the lines of the log since it was last asked, from a level on."""
    set_up_logs("warning")

    def lines(*levels: str) -> list[str]:
        return [
            line for line in capsys.readouterr().err.splitlines() if any(f"level='{each}'" in line for each in levels)
        ]

    return lines


@pytest.fixture
async def opened(tmp_path):
    """Return how platforms are served: a copy over them, and the serving that is told to stop by its event."""
    stack: list = []

    async def opening(*platforms: Little) -> Serving:
        channels = {platform.name: platform for platform in platforms}
        context = companion(
            settings_in(tmp_path), clock=SystemClock(), ids=RandomIds(), channels=channels, flows=real_flows()
        )
        stack.append(context)
        return Serving(await context.__aenter__(), asyncio.Event())

    yield opening
    for context in stack:
        await context.__aexit__(None, None, None)


def owe(serving: Serving, channel: str) -> Coroutine[Any, Any, None]:
    """Owe somebody on this channel a letter."""
    new, now = serving.it.world.ids.new, serving.it.world.clock.now()

    def body(tx) -> None:
        person, account = new(), new()
        tx.people.add(PersonRow(person, 0, {}), Account(account, person, channel, person))
        tx.outbox.post(Letter(new(), person, account, channel, person, LetterKind.REPLY, Words("hi"), due_at=now))

    return serving.it.store.transact(body)


async def ends(task: asyncio.Task[None]) -> None:
    async with asyncio.timeout(HELD_S):
        await task


async def test_one_that_fails_again_and_again_leaves_the_other_alone(opened, logged) -> None:
    bad, good = Little("bad", fails), Little("good", serves)
    serving = await opened(bad, good)
    task = asyncio.create_task(serve_all(serving, (bad, good), alone=True))
    await bad.until(lambda it: it.begun >= 4)
    await owe(serving, "good")
    await serving.drain()
    await good.until(lambda it: len(it.sent) == 1)
    serving.stop.set()
    await ends(task)
    assert good.begun == 1
    assert (bad.sent_at_close, good.sent_at_close) == (0, 1)
    told = logged("error")
    assert len(told) == bad.begun
    assert all("a platform failed; it is begun anew" in line and "platform='bad'" in line for line in told)
    assert all("RuntimeError at " in line and SECRET not in line for line in told)


async def test_letters_to_one_that_fails_still_go_out(opened) -> None:
    bad, good = Little("bad", fails), Little("good", serves)
    serving = await opened(bad, good)
    task = asyncio.create_task(serve_all(serving, (bad, good), alone=True))
    await bad.until(lambda it: it.begun >= 2)
    await owe(serving, "bad")
    await serving.drain()
    await bad.until(lambda it: len(it.sent) == 1)
    serving.stop.set()
    await ends(task)
    assert good.begun == 1


async def test_one_that_is_refused_ends_and_is_told_and_the_other_goes_on(opened, logged) -> None:
    wrong, good = Little("wrong", refused("GOLDENBRIDGE_A")), Little("good", serves)
    serving = await opened(wrong, good)
    task = asyncio.create_task(serve_all(serving, (wrong, good), alone=True))
    await good.until(lambda it: it.begun == 1)
    await wrong.until(lambda it: it.begun == 1)
    await owe(serving, "good")
    await serving.drain()
    await good.until(lambda it: len(it.sent) == 1)
    assert not task.done()
    serving.stop.set()
    await ends(task)
    assert wrong.begun == 1
    (told,) = logged("error")
    assert "platform='wrong'" in told
    assert "GOLDENBRIDGE_A: it isn't known" in told


async def test_when_none_is_left_it_ends_with_the_last_ones_line(opened, logged) -> None:
    first_is_over = asyncio.Event()

    async def refused_first(platform: Little, serving: Serving) -> None:
        first_is_over.set()
        await refused("GOLDENBRIDGE_A")(platform, serving)

    async def refused_last(platform: Little, serving: Serving) -> None:
        await first_is_over.wait()
        await refused("GOLDENBRIDGE_B")(platform, serving)

    last, first = Little("last", refused_last), Little("first", refused_first)
    serving = await opened(last, first)
    with pytest.raises(SettingsWrong, match=r"^GOLDENBRIDGE_B: it isn't known$"):
        await ends(asyncio.create_task(serve_all(serving, (last, first), alone=True)))
    (told,) = logged("error")
    assert "platform='first'" in told
    assert (last.sent_at_close, first.sent_at_close) == (0, 0)


async def test_the_only_one_refused_ends_it_with_its_line_and_nothing_is_logged_beside(opened, logged) -> None:
    only = Little("only", refused("GOLDENBRIDGE_A"))
    serving = await opened(only)
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_A"):
        await ends(asyncio.create_task(serve_all(serving, (only,), alone=True)))
    assert logged("error") == []


async def test_a_store_that_is_broken_ends_all_of_them(opened) -> None:
    async def breaks(platform: Little, serving: Serving) -> None:
        raise StoreBroken("the file is damaged")

    broken, good = Little("broken", breaks), Little("good", serves)
    serving = await opened(broken, good)
    with pytest.raises(StoreBroken, match="damaged"):
        await ends(asyncio.create_task(serve_all(serving, (good, broken), alone=True)))
    assert serving.stop.is_set()
    assert (good.begun, good.sent_at_close) == (1, 0)


async def test_one_that_cant_be_closed_keeps_none_of_the_others_open(opened, logged) -> None:
    class Stuck(Little):
        async def close(self) -> None:
            raise OSError("no such connection")

    stuck, good = Stuck("stuck", serves), Little("good", serves)
    serving = await opened(stuck, good)
    serving.stop.set()
    await ends(asyncio.create_task(serve_all(serving, (stuck, good), alone=True)))
    assert good.sent_at_close == 0
    (told,) = logged("error")
    assert "platform='stuck'" in told
    assert "OSError at " in told


async def test_what_is_owed_at_the_stop_goes_out_before_anything_is_closed(opened) -> None:
    one, other = Little("one", serves), Little("other", serves)
    serving = await opened(one, other)
    task = asyncio.create_task(serve_all(serving, (one, other), alone=True))
    await one.until(lambda it: it.begun == 1)
    await owe(serving, "one")
    await owe(serving, "other")
    serving.stop.set()
    await ends(task)
    assert (one.sent_at_close, other.sent_at_close) == (1, 1)


# The supervisor by itself.


def patient(seconds: float = 0.0) -> Patience:
    return Patience(first_s=seconds, most_s=seconds, chance=lambda: 1.0)


async def test_to_stop_doesnt_wait_for_one_that_is_about_to_be_begun_anew() -> None:
    stop, failed = asyncio.Event(), asyncio.Event()

    async def begin() -> None:
        failed.set()
        raise Ambiguous("away")

    task = asyncio.create_task(Supervisor(stop).run([Task("away", begin, patient(3600.0))]))
    async with asyncio.timeout(HELD_S):
        await failed.wait()
        stop.set()
        await task


async def test_nothing_is_begun_once_it_is_time_to_stop() -> None:
    begun: list[str] = []

    async def begin() -> None:
        begun.append("once")

    stop = asyncio.Event()
    stop.set()
    await Supervisor(stop).run([Task("late", begin)])
    assert begun == []


async def test_one_that_returns_too_early_is_begun_anew_and_told(logged) -> None:
    stop, begun = asyncio.Event(), []

    async def begin() -> None:
        begun.append("once more")
        if len(begun) == 3:
            stop.set()

    await Supervisor(stop).run([Task("brief", begin, patient())])
    assert len(begun) == 3
    assert len(logged("warning")) == 2


@pytest.mark.parametrize(("settled_s", "failed"), [(0.0, 1), (3600.0, 3)])
async def test_patience_begins_anew_where_it_went_well_for_a_while(settled_s: float, failed: int) -> None:
    stop, patience, begun = asyncio.Event(), patient(), []

    async def begin() -> None:
        begun.append("once more")
        if len(begun) == 4:
            stop.set()
            return
        raise StoreBusy("for the moment")

    await Supervisor(stop, settled_s=settled_s).run([Task("moody", begin, patience)])
    assert patience.failed == failed


async def test_one_that_was_refused_doesnt_count_as_an_end_while_another_goes_on_to_the_stop() -> None:
    stop = asyncio.Event()

    async def refuse() -> None:
        raise SettingsWrong("GOLDENBRIDGE_A: it isn't known")

    async def ends_all() -> None:
        stop.set()

    await Supervisor(stop).run([Task("wrong", refuse), Task("right", ends_all)])
    assert stop.is_set()
