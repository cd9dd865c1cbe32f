"""The pure step: no clock, no store, no loop."""

from datetime import UTC, datetime
from statistics import median

from bench.dialogue import ANSWERS, NAME, PRESSED, TURNS, flows_with
from bench.measures.tables import Table, timed
from bot.engine.events import Answer, Event, Facts, Person, Start
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import IDLE
from bot.engine.step import step
from bot.engine.stored import from_json, to_json
from bot.words import Words

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
ME = "ana"


def pure_step(real: FlowSet, rounds: int, laps: int) -> Table:
    """Return the time of one step, and of one with the snapshot read from and written to plain data."""
    flows = flows_with(real)
    facts = [Facts(NOW, f"wait-{nth}", {ME: Person(ME, "Ana")}) for nth in range(TURNS)]
    start = Start(NAME, {"me": ME})
    typed: list[Event] = [start, *(Answer(ME, Words(text)) for text in ANSWERS)]
    pressed: list[Event] = [start]
    for nth, (text, key) in enumerate(zip(ANSWERS, PRESSED, strict=True)):
        wait = facts[nth].wait
        pressed.append(Answer(ME, Words(text)) if key is None else Answer(ME, option=key, wait=wait))

    def bare(events: list[Event]) -> None:
        for _ in range(laps):
            snapshot = IDLE
            for event, known in zip(events, facts, strict=True):
                snapshot = step(flows, snapshot, event, known).snapshot
            assert not snapshot.stack

    def stored(events: list[Event]) -> None:
        for _ in range(laps):
            plain = to_json(IDLE)
            for event, known in zip(events, facts, strict=True):
                plain = to_json(step(flows, from_json(plain), event, known).snapshot)

    table = Table("pure step, five questions", ("what", "µs/step", "aim"))
    for name, deed, events in (
        ("three answers pressed, two typed", bare, pressed),
        ("all typed", bare, typed),
        ("all typed, snapshot read and written as plain data", stored, typed),
    ):
        deed(events)
        took = median(timed(lambda deed=deed, events=events: deed(events)) for _ in range(rounds))
        table.rows.append((name, f"{took / (laps * TURNS) * 1e6:.1f}", "20" if deed is bare else ""))
    return table
