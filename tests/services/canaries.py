"""Strange words to be looked for later, and people who type them wherever there is to type."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from in_private import released
from loopback import NAME, Copy, press
from sittings import real_flows

from bot.adapters.store.session import SYSTEM
from bot.adapters.store.tables import metadata
from bot.adapters.store.vault import Vault
from bot.engine.events import Control, Why
from bot.engine.events import Wish as Wanted
from bot.engine.flow import Ask, Flow, Slot, SlotType, Space, Value
from bot.engine.snapshot import IDLE, Frame, Parked
from bot.errors import StoreBroken
from bot.services.ledger import Wish, make_promise
from bot.services.records import Note
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play

FOR_TWO = {name for name, flow in real_flows().flows.items() if flow.space is Space.PAIR}
"""Flows that are played by two, and so are walked by two."""

LEFT_OUT = {"forget", "unpair", "invited", "pair_confirm", *FOR_TWO}
"""Flows that are walked by hand, since they begin or end something or take two."""

ABOUT_A_PROMISE = {"how_it_went", "nudge_promise", "report_promise"}
"""Flows that are given a promise's id."""

NUMBERS = frozenset({SlotType.SCALE, SlotType.NUMBER})
FILLED = NUMBERS | {SlotType.TEXT, SlotType.MOMENT, SlotType.SCHEDULE}
"""Slots that hold something already for whoever stands at a later question."""

STEPS = 14
"""Inputs a flow: words and presses in turn."""


@dataclass
class Canaries:
    """Words that stand nowhere else. `typed` is all of them, in order."""

    stem: str
    typed: list[str] = field(default_factory=list)

    def __call__(self, shape: str = "{}") -> str:
        """A new one, put into a sentence."""
        self.typed.append(f"{self.stem}{len(self.typed):04}")
        return shape.format(self.typed[-1])


def files(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def holding(folder: Path, *stems: str) -> list[str]:
    """The files in which one of the words stands, in any of the ways a program writes words."""
    shapes = [stem.encode(code) for stem in stems for code in ("utf-8", "utf-16-le", "utf-16-be")]
    shapes += [shape.swapcase() for shape in shapes]
    return [path.name for path in files(folder) if any(shape in path.read_bytes() for shape in shapes)]


def told(error: BaseException | None) -> str:
    """All that an error and those behind it say."""
    lines = []
    while error is not None:
        lines += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return "\n".join(lines)


async def begun(copy: Copy, address: str, flow: str, words: Canaries) -> None:
    """Open a flow for somebody as if nothing else were under way; what it is given are their words."""

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        turn.profile = replace(turn.profile, adult=True)
        turn.main.snapshot = IDLE
        turn.begin(flow, **given_to(turn, flow, words))
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    copy.clock.forward(timedelta(minutes=2))
    await copy.it.deliver.drain()


def given_to(turn: Turn, flow: str, words: Canaries) -> dict[str, Value]:
    """What a flow is given at its start: their words, and what it needs to find the rest."""
    note = Note(turn.world.ids.new(), turn.id, "draft", turn.now, {"title": words(), "text": words()})
    turn.tx.notes.add(note)
    known = {"id": note.id, "kind": "asked", "flow": "balcony", "draft": True}
    if flow in ABOUT_A_PROMISE:
        soon = (turn.now + timedelta(minutes=1)).isoformat()
        known |= {"id": make_promise(turn, Wish(words(), soon, obstacle=words(), plan=words())).id, "kind": "after"}
    given = (slot.name for slot in real_flows().flows[flow].slots.values() if slot.given)
    return {name: known.get(name) or words() for name in given}


def text_questions() -> list[tuple[str, str]]:
    """Every question of a private flow at which words are taken down that stay here: the flow and its node."""
    flows = (flow for name, flow in sorted(real_flows().flows.items()) if name not in LEFT_OUT)
    places = ((flow, node) for flow in flows for node in flow.nodes if f"{flow.name}.{node}.*typed" not in released())
    return [(flow.name, node) for flow, node in places if _takes_words(flow, node)]


def _takes_words(flow: Flow, node: str) -> bool:
    ask = flow.nodes[node].step
    if not isinstance(ask, Ask):
        return False
    saved = (ask.save, ask.own_words.save if ask.own_words is not None else None)
    return any(name is not None and flow.slots[name].type is SlotType.TEXT for name in saved)


async def written(copy: Copy, address: str, place: tuple[str, str], words: Canaries) -> None:
    """Come to a question with every line before it written already, write there, and go on with what follows."""
    await come_to(copy, address, place, words)
    for option in (None, 1, None, 2):
        (thread,) = [it for it in await copy.threads(address) if it.id == it.owner]
        if thread.asked_at is None:
            return
        question = copy.question(address)
        if option is None or not question.buttons:
            await copy.says(address, words("the evening by the sea, {}"))
        else:
            await copy.hear(press(address, question, min(option, len(question.buttons))))


async def come_to(copy: Copy, address: str, place: tuple[str, str], words: Canaries) -> None:
    """Stand at this question, as somebody who goes on with what they had put aside; all text slots hold words."""
    name, node = place
    flow = real_flows().flows[name]

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        slots = {slot.name: _filled(slot, words, copy) for slot in flow.slots.values() if slot.type in FILLED}
        slots |= given_to(turn, name, words)
        aside = Parked((Frame(name, flow.hash, node, {"me": turn.id}, slots),), Why.PAUSED, turn.now)
        turn.main.snapshot = replace(IDLE, rev=turn.main.snapshot.rev, parked=(aside,))
        turn.hear(turn.main, Control(turn.id, Wanted.RESUME))
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


def _filled(slot: Slot, words: Canaries, copy: Copy) -> Value:
    tomorrow = copy.clock.now() + timedelta(days=1)
    return words() if slot.type is SlotType.TEXT else 5 if slot.type in NUMBERS else tomorrow.isoformat()


async def walked(copy: Copy, address: str, flow: str, words: Canaries) -> None:
    """Type a strange word at each question of a flow, and press its buttons in turn to come further."""
    await begun(copy, address, flow, words)
    for step in range(STEPS):
        (thread,) = [it for it in await copy.threads(address) if it.id == it.owner]
        if thread.asked_at is None:
            return
        question = copy.question(address)
        if step % 2 and question.buttons:
            await copy.hear(press(address, question, 1 + step // 2 % len(question.buttons)))
        else:
            await copy.says(address, words("the evening by the sea, {}"))


async def paired(copy: Copy, ana: str, ben: str) -> None:
    """Two people joined by a code."""
    (said,) = await copy.says(ana, "/pair")
    code = said.removeprefix("Your code: ").partition("\n")[0]
    await copy.says(ben, f"/pair {code}", "[1]", "[1]")
    await copy.says(ana, "[1]")
    row = await copy.person(ana)
    assert row is not None
    assert row.dyad_id is not None


def unsealed(copy: Copy) -> dict[str, str]:
    """All that the database holds sealed, as whoever has every key that is left would read it: place → what it says.

    What no key opens is left out.
    """
    vault = copy.it.store.vault
    found: dict[str, str] = {}
    with closing(sqlite3.connect(copy.it.store._engine.url.database)) as outside:
        owners = {owner for (owner,) in outside.execute("SELECT id FROM persons UNION SELECT id FROM dyads")} | {SYSTEM}
        for table in metadata.sorted_tables:
            names = [column.name for column in table.columns]
            for row in outside.execute(f"SELECT {', '.join(names)} FROM {table.name}"):
                words = [cell for cell in row if isinstance(cell, str)]
                for name, cell in zip(names, row, strict=True):
                    if isinstance(cell, bytes):
                        text = _opened(vault, owners, (table.name, name), words, cell)
                        found |= {} if text is None else {f"{table.name}.{name} of {words}": text}
    return found


def _opened(vault: Vault, owners: set[str], place: tuple[str, str], rows: list[str], sealed: bytes) -> str | None:
    """Try every owner's key, as if the value stood in any of the rows of these names."""
    table, column = place
    for owner in owners:
        for row in rows:
            try:
                data = vault.open(owner, table, column, row, sealed)
            except StoreBroken:
                continue
            if data is not None:
                return data.decode()
    return None
