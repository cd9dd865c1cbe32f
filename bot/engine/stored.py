"""Snapshots as plain JSON data, and back, whichever version wrote them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from bot.engine.events import Listed, Why
from bot.engine.snapshot import Frame, Mark, Parked, Pending, Phase, Snapshot, Wait
from bot.errors import TurnFailed

VERSION = 1
"""The form that is written today."""

Plain: TypeAlias = dict[str, Any]
Upcast: TypeAlias = Callable[[Plain], Plain]

UPCASTS: Mapping[int, Upcast] = {}
"""Version → a small function that turns its form into the next one's."""


def to_json(snapshot: Snapshot) -> Plain:
    """Return the snapshot as data that JSON can hold."""
    plain: Plain = {"v": VERSION, "rev": snapshot.rev}
    if snapshot.stack:
        plain["stack"] = [_frame(frame) for frame in snapshot.stack]
    if snapshot.wait is not None:
        plain["wait"] = _wait(snapshot.wait)
    if snapshot.parked:
        plain["parked"] = [_parked(parked) for parked in snapshot.parked]
    return plain


def from_json(plain: Plain, version: int = VERSION, upcasts: Mapping[int, Upcast] = UPCASTS) -> Snapshot:
    """Return the snapshot, lifted to the present form. Raises TurnFailed when it is newer, or no snapshot."""
    try:
        while plain["v"] != version:
            plain = upcasts[plain["v"]](plain)
        return Snapshot(
            rev=plain["rev"],
            stack=tuple(_read_frame(frame) for frame in plain.get("stack", ())),
            wait=_read_wait(plain["wait"]) if "wait" in plain else None,
            parked=tuple(_read_parked(parked) for parked in plain.get("parked", ())),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise TurnFailed(f"a stored dialogue can't be read: {type(error).__name__}") from None


def _frame(frame: Frame) -> Plain:
    plain: Plain = {"flow": frame.flow, "hash": frame.hash, "node": frame.node, "roles": dict(frame.roles)}
    if frame.slots:
        plain["slots"] = dict(frame.slots)
    if frame.back:
        plain["back"] = [{"node": mark.node, "undo": dict(mark.undo), "by": mark.by} for mark in frame.back]
    if frame.nth:
        plain["nth"] = frame.nth
    if frame.asked:
        plain["asked"] = frame.asked
    if not frame.keeps:
        plain["keeps"] = False
    return plain


def _read_frame(plain: Plain) -> Frame:
    return Frame(
        flow=plain["flow"],
        hash=plain["hash"],
        node=plain["node"],
        roles=plain["roles"],
        slots=plain.get("slots", {}),
        back=tuple(Mark(mark["node"], mark["undo"], mark["by"]) for mark in plain.get("back", ())),
        nth=plain.get("nth", 0),
        asked=plain.get("asked", 0),
        keeps=plain.get("keeps", True),
    )


def _wait(wait: Wait) -> Plain:
    plain: Plain = {
        "id": wait.id,
        "asked_at": wait.asked_at.isoformat(),
        "pending": {role: _pending(pending) for role, pending in wait.pending.items()},
        "form": wait.form,
    }
    if wait.until is not None:
        plain["until"] = wait.until.isoformat()
    if wait.ways:
        plain["ways"] = dict(wait.ways)
    if wait.listed:
        plain["listed"] = _listed(wait.listed)
    return plain


def _read_wait(plain: Plain) -> Wait:
    return Wait(
        id=plain["id"],
        asked_at=datetime.fromisoformat(plain["asked_at"]),
        pending={role: _read_pending(pending) for role, pending in plain["pending"].items()},
        until=datetime.fromisoformat(plain["until"]) if "until" in plain else None,
        ways=plain.get("ways", {}),
        listed=_read_listed(plain.get("listed", ())),
        form=plain["form"],
    )


def _pending(pending: Pending) -> Plain:
    plain: Plain = {}
    if pending.phase is not Phase.ANSWER:
        plain["phase"] = pending.phase.value
    if pending.draft is not None:
        plain["draft"] = pending.draft
    if pending.lint is not None:
        plain["lint"] = pending.lint
    if pending.offers:
        plain["offers"] = _listed(pending.offers)
    if pending.since:
        plain["since"] = pending.since
    return plain


def _read_pending(plain: Plain) -> Pending:
    return Pending(
        phase=Phase(plain.get("phase", Phase.ANSWER)),
        draft=plain.get("draft"),
        lint=plain.get("lint"),
        offers=_read_listed(plain.get("offers", ())),
        since=plain.get("since", 0),
    )


def _listed(listed: tuple[Listed, ...]) -> list[list[str]]:
    return [[each.value, each.label] for each in listed]


def _read_listed(plain: Any) -> tuple[Listed, ...]:
    return tuple(Listed(value, label) for value, label in plain)


def _parked(parked: Parked) -> Plain:
    plain: Plain = {
        "stack": [_frame(frame) for frame in parked.stack],
        "why": parked.why.value,
        "at": parked.at.isoformat(),
    }
    if parked.wait is not None:
        plain["wait"] = _wait(parked.wait)
    return plain


def _read_parked(plain: Plain) -> Parked:
    return Parked(
        stack=tuple(_read_frame(frame) for frame in plain["stack"]),
        why=Why(plain["why"]),
        at=datetime.fromisoformat(plain["at"]),
        wait=_read_wait(plain["wait"]) if "wait" in plain else None,
    )
