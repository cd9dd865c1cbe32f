"""Pages that somebody keeps for themselves alone: the safety plan, and the log of what they saw and felt.

In the database they are notes like any other: which of these they are is sealed with their words.
"""

from dataclasses import replace

from bot.services.promised import shown
from bot.services.records import Note
from bot.services.turn.context import Turn

NOTE = "note"
"""The kind that stands in the open, shared with every note."""

PAGE_NAME = "page"
"""Where a note says, sealed, which page it is."""

PLAN = "safety_plan"
PERCEPTION = "perception"
"""The pages. They stay with their owner whatever is offered (see `bot.domain.access`)."""

LATEST = 5
"""Lines of the log that are shown again."""

MOST = 100_000
"""Notes that are looked through for the log, so that it isn't lost among newer ones."""


def page_of(note: Note) -> str | None:
    """Return which page a note is, where it is one."""
    return str(note.body[PAGE_NAME]) if PAGE_NAME in note.body else None


def plan_of(turn: Turn) -> str | None:
    """Return the safety plan as it was written, if there is one."""
    found = turn.tx.notes.load(turn.profile.plan) if turn.profile.plan is not None else None
    return str(found.body["text"]) if found is not None else None


def keep_plan(turn: Turn, text: str) -> None:
    """Keep the safety plan in place of an earlier one."""
    drop_plan(turn)
    turn.profile = replace(turn.profile, plan=_keep(turn, PLAN, text))


def drop_plan(turn: Turn) -> None:
    """Delete the safety plan."""
    if turn.profile.plan is not None:
        turn.tx.notes.drop(turn.profile.plan)
        turn.profile = replace(turn.profile, plan=None)


def keep_seen(turn: Turn, text: str) -> None:
    """Add a line to the log of what the person saw and felt (lancer-18)."""
    _keep(turn, PERCEPTION, text)


def seen_lines(turn: Turn) -> str | None:
    """Return the last lines of the log, the oldest first, each with when it was written; None without any."""
    latest = _seen(turn)[:LATEST]
    return "\n".join(f'{shown(turn, note.at)}: "{note.body["text"]}"' for note in reversed(latest)) or None


def seen_count(turn: Turn) -> int:
    """Return how many lines the log has."""
    return len(_seen(turn))


def _seen(turn: Turn) -> list[Note]:
    return [note for note in turn.tx.notes.of(turn.id, NOTE, MOST) if page_of(note) == PERCEPTION]


def _keep(turn: Turn, page: str, text: str) -> str:
    """Keep a page, and return the id of its note."""
    note_id = turn.world.ids.new()
    turn.tx.notes.add(Note(note_id, turn.id, NOTE, turn.now, {PAGE_NAME: page, "text": text}))
    return note_id
