"""Writes the script that is played under fire, by talking as somebody might: whatever is asked is answered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from platform_on_disk import START

if TYPE_CHECKING:
    from companion_under_fire import Run

SCENES: Sequence[tuple[str, Sequence[str]]] = (
    ("/start", ()),
    ("/now", ("I keep turning it over",)),
    ("how do I tell him how I feel", ("last night you came home at two", "alone", "to know beforehand")),
    ("/promise", ("cook dinner", "tomorrow 18:00")),
    ("/settings", ()),
    ("/pair", ()),
    ("/zzz", ()),
)
"""A line that opens something, and what is typed where there is nothing to press."""

AFTERWARDS: Sequence[tuple[str, Sequence[str]]] = (
    ("open", ("a long day",)),
    ("/ledger", ()),
    ("/export", ()),
    ("I want to kill myself", ()),
)

NEXT_EVENING = START + timedelta(hours=26)

PACE = timedelta(seconds=1)
"""Between one line and the next."""

MOST = 9
"""Answers given in one dialogue before it is stopped."""


async def write(run: "Run") -> tuple[list[Mapping[str, Any]], Mapping[str, Any]]:
    """Return the script of an hour, of the day after, and how everything stood in the end."""
    script: list[Mapping[str, Any]] = []

    async def take(**step: Any) -> None:
        step = {"at": (run.platform.clock.now() + PACE).isoformat(), **step}
        await run.take(len(script), step)
        script.append(step)

    async def talk(opening: str, typed: Sequence[str]) -> None:
        await take(line=opening)
        words, seen = iter((*typed, *("a line of my own",) * MOST)), Counter[str]()
        for _ in range(MOST):
            if not await run.is_asked():
                return
            question = run.platform.question()
            seen[question["text"]] += 1
            if question["keys"]:
                await take(press=(seen[question["text"]] - 1) % len(question["keys"]))
            else:
                await take(line=next(words))
        while await run.is_asked():
            await take(line="stop")
            if await run.is_asked():
                await take(press=0)

    for opening, typed in SCENES:
        await talk(opening, typed)
    await take(at=NEXT_EVENING.isoformat())
    for opening, typed in AFTERWARDS:
        await talk(opening, typed)
    return script, await run.state()
