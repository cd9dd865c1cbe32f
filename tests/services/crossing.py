"""What of somebody's strange words reached the other one, and deeds that two do together."""

from collections.abc import Callable

import pytest
from canaries import Canaries
from loopback import NAME, Copy

from bot.engine.flow import Ask
from bot.services.talks import begin_joint
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.live import Live
from bot.services.turn.play import play


@pytest.fixture
def told_so_far(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> Callable[[], tuple[str, str]]:
    """Return what was printed and logged so far."""
    told: list[str] = []

    def all_of_it() -> tuple[str, str]:
        captured = capfd.readouterr()
        told.append(captured.err + captured.out)
        return "".join(told), caplog.text

    return all_of_it


async def deed(copy: Copy, who: str, run: Callable[[Turn], object]) -> None:
    """Let somebody do something, as a button of theirs would."""

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, who), copy.clock.now())
        run(turn)
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


async def together(copy: Copy, flow: str) -> None:
    """Begin something for two, as if both had just said yes."""
    await deed(copy, "ana", lambda turn: begin_joint(turn, flow, turn.id))


async def joint(copy: Copy) -> tuple[Live, dict[str, str], bool] | None:
    """What the two are asked: their conversation, who is asked, by their address, and whether both see it."""

    def body(tx) -> tuple[Live, dict[str, str], bool] | None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, "ana"), copy.clock.now())
        fellow, live = turn.fellow(), turn.joint
        if fellow is None or live is None or live.snapshot.wait is None:
            return None
        names = {turn.id: "ana", fellow.id: "ben"}
        top = live.snapshot.top
        step = copy.it.world.flows.flows[top.flow].nodes[top.node].step
        return live, {names[each]: each for each in live.asked()}, isinstance(step, Ask) and step.audience.shared

    return await copy.it.store.read(body)


def crossed(copy: Copy, words: dict[str, Canaries]) -> list[str]:
    """Letters of the other one, and of the room, in which somebody's words stand."""
    return [
        letter.text.reveal
        for who, said in words.items()
        for letter in copy.post.letters()
        if letter.address != who and said.stem in letter.text.reveal
    ]


def canaries() -> dict[str, Canaries]:
    return {"ana": Canaries("qzjkavana"), "ben": Canaries("wvyxtuben")}


def stems(words: dict[str, Canaries]) -> list[str]:
    return [each.stem for each in words.values()]
