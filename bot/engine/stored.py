"""Snapshots as plain JSON data, and back, whichever version wrote them.

What two people write into one dialogue is stored apart: in common what is open to both or only says how far it
is, and beside it, for each, what is that person's alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from typing import Any, TypeAlias

from bot.engine.events import Listed, Why
from bot.engine.flow import Ask
from bot.engine.flowset import FlowSet
from bot.engine.slots import owner_of
from bot.engine.snapshot import Frame, Mark, Parked, Pending, Phase, Snapshot, Wait
from bot.errors import TurnFailed

VERSION = 1
"""The form that is written today."""

Plain: TypeAlias = dict[str, Any]
Path: TypeAlias = list[str | int]
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
    if snapshot.left:
        plain["left"] = list(snapshot.left)
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
            left=tuple(person for person in plain.get("left", ()) if person is not None),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise TurnFailed(f"a stored dialogue can't be read: {type(error).__name__}") from None


def apart(flows: FlowSet, snapshot: Snapshot) -> tuple[Plain, dict[str, Plain]]:
    """Return the snapshot of a joint dialogue as what is stored in common, and person → what is that person's alone.

    The parts hold the private slots of one person with what they held before, the words not yet taken at a private
    question, where its answer leads, and who left unseen. A person with nothing of their own has no part.
    """
    plain, parts = to_json(snapshot), dict[str, Plain]()
    for person, path, instead in _own(flows, snapshot):
        inner = _at(plain, path[:-1])
        parts.setdefault(person, {"own": []})["own"].append([path, inner[path[-1]]])
        if instead is _NOTHING:
            del inner[path[-1]]
        else:
            inner[path[-1]] = instead
    return plain, parts


def whole(plain: Plain, parts: Mapping[str, Plain]) -> Snapshot:
    """Return the snapshot from what is stored in common and the parts there are; the rest is empty.

    Raises TurnFailed when they don't belong together.
    """
    together = deepcopy(plain)
    try:
        for part in parts.values():
            for path, value in part["own"]:
                _at(together, path[:-1])[path[-1]] = value
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise TurnFailed(f"a stored dialogue can't be put together: {type(error).__name__}") from None
    return from_json(together)


_NOTHING = object()


def _at(plain: Plain, path: Path) -> Any:
    inner: Any = plain
    for step in path:
        inner = inner[step]
    return inner


def _own(flows: FlowSet, snapshot: Snapshot) -> Iterator[tuple[str, Path, object]]:
    """Yield whose alone something is, where it stands, and what stands in common instead."""
    yield from _own_of(flows, [], snapshot.stack, snapshot.wait)
    for n, parked in enumerate(snapshot.parked):
        yield from _own_of(flows, ["parked", n], parked.stack, parked.wait)
    for n, person in enumerate(snapshot.left):
        yield person, ["left", n], None


def _own_of(
    flows: FlowSet, place: Path, stack: Sequence[Frame], wait: Wait | None
) -> Iterator[tuple[str, Path, object]]:
    for n, frame in enumerate(stack):
        inside: list[tuple[Path, Mapping[str, Any]]] = [(["slots"], frame.slots)]
        inside += [(["back", at, "undo"], mark.undo) for at, mark in enumerate(frame.back)]
        for inner, values in inside:
            for key in values:
                person = owner_of(flows, stack[: n + 1], key)
                if person is not None:
                    yield person, [*place, "stack", n, *inner, key], _NOTHING
    if wait is None or not stack or _open_to_all(flows, stack[-1]):
        return
    for role, pending in wait.pending.items():
        if pending != Pending():
            left = {"phase": Phase.CONFIRM.value} if pending.phase is Phase.CONFIRM else {}
            yield stack[-1].roles[role], [*place, "wait", "pending", role], left
    for role, to in wait.ways.items():
        if to is not None:
            yield stack[-1].roles[role], [*place, "wait", "ways", role], None


def _open_to_all(flows: FlowSet, frame: Frame) -> bool:
    """Whether the question is answered where everybody sees it."""
    flow = flows.flows.get(frame.flow)
    node = None if flow is None else flow.nodes.get(frame.node)
    return node is not None and isinstance(node.step, Ask) and node.step.audience.shared


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
