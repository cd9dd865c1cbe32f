"""Whatever Ana does in private, Ben sees what he would see had she done nothing: letter for letter, second for second.

Each history is lived twice on the whole program. What may show is one reviewed list, `flows/data/released.yaml`.
"""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from couple import asked_for, couple, pressed
from histories import CANARY, PRIVATE_LINES, Act, Scene, lived, seen
from loopback import Copy, copy_in

from bot.domain.people import GATE_LOCKED, GATE_OPEN

STEPS = 26
"""Acts of a history that both may see, and as many besides."""

SEEDS = range(8)

HELP = tuple(line for line in PRIVATE_LINES if line.startswith("/") or (CANARY in line and "thinking" not in line))
LEAVING = ("stop", "pause", *(line for line in HELP if "we need" not in line))
"""Lines that are no answer to a question between two: wishes, commands, and words of danger."""


async def watched(
    folder: Path, acts: list[Act], *, private: bool, gate: str = GATE_OPEN, room: bool, begun: str | None = None
) -> list[tuple[str, ...]]:
    """Live a history in a copy of its own; return all that Ben saw, and see that no private word is in it."""
    async with copy_in(folder / ("private" if private else "plain")) as copy:
        await couple(copy, room=room, gates=(gate, GATE_OPEN))
        since = len(copy.post.delivered)
        if begun is not None:
            await _begun(copy, begun)
        await lived(copy, acts, private=private)
        shown = seen(copy, "ben", since)
    assert not any(CANARY in part for line in shown for part in line)
    return shown


async def _begun(copy: Copy, flow: str) -> None:
    await asked_for(copy, "ben", flow)
    await pressed(copy, "ana", "Open")
    for who in ("ben", "ana"):
        await pressed(copy, who, "It suits")
        await pressed(copy, who, "Calm enough")


@pytest.mark.parametrize("room", [True, False], ids=["in a room", "without a room"])
@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_that_one_does_in_private_shows(tmp_path: Path, seed: int, room: bool) -> None:
    scene = Scene(Random(f"silent {seed}"))
    scene.openly(STEPS)
    scene.besides(STEPS)
    plain = await watched(tmp_path, scene.acts, private=False, room=room)
    assert await watched(tmp_path, scene.acts, private=True, room=room) == plain


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_locked_gate_looks_like_a_plain_no_whatever_is_pressed(tmp_path: Path, seed: int) -> None:
    scene = Scene(Random(f"locked {seed}"), openly_ana=("ask", "room"))
    scene.openly(STEPS)
    scene.besides(STEPS)
    yes = [Act(act.after, "ana", "ready", private=True) for act in scene.acts[::2]]
    acts = [each for pair in zip(scene.acts, [*yes, *yes], strict=False) for each in pair]
    plain = await watched(tmp_path, acts, private=False, room=True)
    assert await watched(tmp_path, acts, private=True, gate=GATE_LOCKED, room=True) == plain


@pytest.mark.parametrize("flow", ["go_on", "our_loop", "milestone", "doubts", "listening", "evening"])
@pytest.mark.parametrize("seed", SEEDS[:3])
async def test_leaving_what_both_have_begun_looks_like_not_answering(tmp_path: Path, seed: int, flow: str) -> None:
    scene = Scene(Random(f"begun {seed} {flow}"), openly_ana=("room",), lines=LEAVING)
    scene.openly(STEPS // 2)
    scene.besides(STEPS)
    plain = await watched(tmp_path, scene.acts, private=False, room=bool(seed % 2), begun=flow)
    assert await watched(tmp_path, scene.acts, private=True, room=bool(seed % 2), begun=flow) == plain


async def test_the_comparison_sees_what_does_show(tmp_path: Path) -> None:
    """A listed act, done in private in one history only, is noticed: the test isn't blind."""
    offered = [Act(after=timedelta(minutes=1), who="ana", what="offer", detail="apology", private=True)]
    assert await watched(tmp_path, offered, private=True, room=False) != await watched(
        tmp_path, offered, private=False, room=False
    )
