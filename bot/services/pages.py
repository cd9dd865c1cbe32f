"""Pages that somebody keeps for themselves alone: the safety plan, and the log of what they saw and felt."""

from bot.services.promised import shown
from bot.services.records import Note
from bot.services.turn.context import Turn

PLAN = "safety_plan"
PERCEPTION = "perception"
"""Kinds of notes. They stay with their owner whatever is offered (see `bot.domain.access`)."""

LATEST = 5
"""Lines of the log that are shown again."""


def plan_of(turn: Turn) -> str | None:
    """Return the safety plan as it was written, if there is one."""
    found = turn.tx.notes.of(turn.id, PLAN, 1)
    return str(found[0].body["text"]) if found else None


def keep_plan(turn: Turn, text: str) -> None:
    """Keep the safety plan in place of an earlier one."""
    drop_plan(turn)
    _keep(turn, PLAN, text)


def drop_plan(turn: Turn) -> None:
    """Delete the safety plan."""
    for note in turn.tx.notes.of(turn.id, PLAN):
        turn.tx.notes.drop(note.id)


def keep_seen(turn: Turn, text: str) -> None:
    """Add a line to the log of what the person saw and felt (lancer-18)."""
    _keep(turn, PERCEPTION, text)


def seen_lines(turn: Turn) -> str | None:
    """Return the last lines of the log, the oldest first, each with when it was written; None without any."""
    notes = turn.tx.notes.of(turn.id, PERCEPTION, LATEST)
    return "\n".join(f'{shown(turn, note.at)}: "{note.body["text"]}"' for note in reversed(notes)) or None


def seen_count(turn: Turn) -> int:
    """Return how many lines the log has."""
    return len(turn.tx.notes.of(turn.id, PERCEPTION))


def _keep(turn: Turn, kind: str, text: str) -> None:
    turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, kind, turn.now, {"text": text}))
