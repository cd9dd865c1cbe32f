"""Ana on one platform and Ben on another: paired by a code, and at something for two without a room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from couple import asked_for
from loopback import NAME, START, Copy, Postbox, heard, press, slash
from sittings import real_flows, settings_in

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.domain.people import GATE_OPEN, Profile
from bot.wiring import companion

OTHER = "elsewhere"


@dataclass
class Apart:
    """Two people, each with a platform of their own."""

    copy: Copy
    boxes: dict[str, Postbox]

    async def says(self, who: str, said: str) -> list[str]:
        """Say something there; return what came back to that person."""
        box = self.boxes[who]
        before = len(box.delivered)
        if said.startswith("/"):
            update = slash(who, said)
        elif said.startswith("["):
            asked = [letter for letter in box.letters() if letter.question][-1]
            key = next(button.key for button in asked.buttons if button.label == said[1:-1])
            update = press(who, asked, key)
        else:
            update = heard(who, said)
        await self.copy.it.converse.hear(replace(update, channel=box.name))
        await self.copy.it.deliver.drain()
        return box.texts()[before:]


@asynccontextmanager
async def apart(folder: Path) -> AsyncIterator[Apart]:
    """Open a copy that serves both platforms."""
    clock = HandClock(START)
    boxes = {"ana": Postbox(clock), "ben": Postbox(clock, name=OTHER)}
    async with companion(
        settings_in(folder),
        clock=clock,
        ids=SeededIds("apart"),
        channels={NAME: boxes["ana"], OTHER: boxes["ben"]},
        flows=real_flows(),
        exclusive=False,
    ) as it:
        yield Apart(Copy(it, clock, boxes["ana"]), boxes)


async def joined(both: Apart) -> None:
    """Pair the two by a typed code, and let each answer the questions for one alone."""
    for who in ("ana", "ben"):
        await both.says(who, "/start")
        await both.says(who, "[I'm 18 or older, go on]")
        await both.says(who, "stop")
    (shown,) = await both.says("ana", "/pair")
    code = shown.removeprefix("Your code: ").partition("\n")[0]
    await both.says("ben", f"/pair {code}")
    await both.says("ben", "[See who it is]")
    await both.says("ben", "[I want it]")
    await both.says("ana", "[Yes, join us]")

    def gates(tx) -> None:
        for channel, address in ((NAME, "ana"), (OTHER, "ben")):
            row, _ = tx.people.at(channel, address)
            tx.people.save(replace(row, body=replace(Profile.from_json(row.body), gate=GATE_OPEN).to_json()))

    await both.copy.it.store.transact(gates)


async def test_two_on_two_platforms_are_joined_by_one_code(tmp_path: Path) -> None:
    async with apart(tmp_path) as both:
        await joined(both)
        assert [text for text in both.boxes["ana"].texts() if text.startswith("You're paired with Ben")]
        assert [text for text in both.boxes["ben"].texts() if text.startswith("You're paired with Ana")]


async def test_what_is_for_two_comes_to_each_where_they_are(tmp_path: Path) -> None:
    async with apart(tmp_path) as both:
        await joined(both)
        await asked_for(both.copy, "ana", "go_on")
        await both.says("ben", "[Open]")
        for who in ("ana", "ben"):
            await both.says(who, "[It suits]")
            await both.says(who, "[Calm enough]")
        asked = {who: [letter for letter in box.letters() if letter.question][-1] for who, box in both.boxes.items()}
        assert asked["ana"].wait == asked["ben"].wait
        await both.says("ana", f"[{asked['ana'].buttons[0].label}]")
        await both.says("ben", f"[{asked['ben'].buttons[0].label}]")
        shown = {who: len(box.delivered) for who, box in both.boxes.items()}
        await both.copy.later(days=1)
        opened = {who: box.texts()[shown[who] :] for who, box in both.boxes.items()}
        assert opened["ana"] == opened["ben"]
        assert any("Ana" in text and "Ben" in text for text in opened["ana"])
