"""What goes from the conversations of those somebody was paired with, when that somebody is erased."""

from collections.abc import Mapping
from dataclasses import replace

from bot.engine.snapshot import Frame, Wait
from bot.engine.stored import from_json, to_json
from bot.services.records import Dyad, Thread, ThreadKind
from bot.services.turn.context import Turn

BORROWED: Mapping[str, tuple[str, str]] = {
    "text": ("id", ""),
    "title": ("id", "offer_untitled"),
    "sender": ("id", "the_other"),
    "them_name": ("talk", "the_other"),
    "who": ("room", "the_other"),
}
"""Slot that holds somebody else's words → the slot that says where they came from, and the phrase in their place."""


def take_words_along(turn: Turn) -> None:
    """Take this person's words out of the open conversations of everybody they were ever paired with.

    Nothing is shown to them. What they wrote themselves stays, and so does the place where they are.
    """
    present = () if turn.dyad is None else (turn.dyad,)
    for dyad in (*present, *turn.tx.pairings.past(turn.id)):
        origins = _origins(turn, dyad)
        for thread in turn.tx.threads.peek(dyad.other(turn.id)):
            if thread.kind is not ThreadKind.PAIR:
                _take_from(turn, thread, origins)


def _origins(turn: Turn, dyad: Dyad) -> frozenset[str]:
    """Return the ids of all that can have brought this person's words or name to the other one."""
    offered = {each.id for each in turn.tx.offers.of(dyad.id) if each.sender == turn.id}
    talks = {each.id for each in turn.tx.talks.of(dyad.id, dyad.since)}
    room = turn.tx.rooms.of(dyad.id)
    return frozenset(offered | talks | ({room.id} if room is not None else set()))


def _take_from(turn: Turn, thread: Thread, origins: frozenset[str]) -> None:
    before = from_json(dict(thread.body))
    after = replace(
        before,
        stack=_stack(turn, before.stack, origins),
        wait=_wait(turn, before.wait, origins),
        parked=tuple(
            replace(aside, stack=_stack(turn, aside.stack, origins), wait=_wait(turn, aside.wait, origins))
            for aside in before.parked
        ),
    )
    if after != before:
        turn.tx.threads.save(replace(thread, body=to_json(replace(after, rev=before.rev + 1))))


def _stack(turn: Turn, stack: tuple[Frame, ...], origins: frozenset[str]) -> tuple[Frame, ...]:
    return tuple(_frame(turn, frame, origins) for frame in stack)


def _frame(turn: Turn, frame: Frame, origins: frozenset[str]) -> Frame:
    taken = {
        name: turn.phrase(phrase) if phrase else ""
        for name, (origin, phrase) in BORROWED.items()
        if name in frame.slots and frame.slots.get(origin) in origins
    }
    return replace(frame, slots={**frame.slots, **taken}) if taken else frame


def _wait(turn: Turn, wait: Wait | None, origins: frozenset[str]) -> Wait | None:
    """Return the question with the titles of what was offered taken off its buttons."""
    if wait is None:
        return None
    untitled = turn.phrase("offer_untitled")
    listed = tuple(replace(each, label=untitled) if each.value in origins else each for each in wait.listed)
    return replace(wait, listed=listed) if listed != wait.listed else wait
