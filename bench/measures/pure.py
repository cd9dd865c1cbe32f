"""The pure step: no clock, no store, no loop."""

from datetime import UTC, datetime
from statistics import median

from bench.dialogue import ANSWERS, NAME, TURNS, flows_with
from bench.measures.tables import Table, timed
from bot.engine.events import Answer, Event, Facts, Person, Start
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.step import step
from bot.engine.stored import from_json, to_json
from bot.words import Words

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
ME = "ana"


def pure_step(real: FlowSet, rounds: int, laps: int) -> Table:
    """Return the time of one step, and of one with the snapshot read from and written to plain data."""
    flows = flows_with(real)
    events: list[Event] = [Start(NAME, {"me": ME}), *(Answer(ME, Words(text)) for text in ANSWERS)]
    facts = [Facts(NOW, f"wait-{nth}", {ME: Person(ME, "Ana")}) for nth in range(TURNS)]

    def bare() -> None:
        for _ in range(laps):
            snapshot = IDLE
            for event, known in zip(events, facts, strict=True):
                snapshot = step(flows, snapshot, event, known).snapshot
            assert not snapshot.stack

    def stored() -> None:
        for _ in range(laps):
            plain = to_json(IDLE)
            for event, known in zip(events, facts, strict=True):
                after: Snapshot = step(flows, from_json(plain), event, known).snapshot
                plain = to_json(after)

    table = Table("pure step: five questions, typed answers", ("what", "µs/step"))
    for name, deed in (("step", bare), ("step, snapshot read and written as plain data", stored)):
        deed()
        took = median(timed(deed) for _ in range(rounds)) / (laps * TURNS)
        table.rows.append((name, f"{took * 1e6:.1f}"))
    return table
