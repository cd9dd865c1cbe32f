"""Going on through everything that needs no answer, up to a question or the end."""

from collections.abc import Iterator, Mapping, Sequence

from bot.engine.effects import Perform
from bot.engine.events import Person
from bot.engine.flow import (
    END,
    Argument,
    Ask,
    Audience,
    Call,
    Do,
    Flow,
    Fork,
    Next,
    OnStop,
    Reveal,
    Say,
    Share,
    Space,
    Value,
)
from bot.engine.slots import fits, slot_of
from bot.engine.snapshot import STACK_LIMIT, Frame
from bot.engine.step.asking import open_ask, open_share
from bot.engine.step.endings import done
from bot.engine.step.render import line, lookup
from bot.engine.step.turn import Turn, moved
from bot.engine.vocabulary import TITLE
from bot.errors import TurnFailed

BOUND = 50
"""Nodes without a question that one turn may go through. More is a circle."""


def arrive(turn: Turn, name: str) -> None:
    """Go to a node of the newest frame and on, until a question is open or the dialogue is over."""
    for _ in range(BOUND + 1):
        onward = _returned(turn) if name == END else _passed(turn, name)
        if onward is None:
            return
        name = onward
    raise TurnFailed(f"{turn.top.flow} goes on and on without a question")


def way(turn: Turn, ways: Next) -> str:
    """Return where the first way that holds leads. Raises TurnFailed when none does."""
    for branch in ways:
        if branch.when is None or branch.when.holds(lookup(turn, None)):
            return branch.to
    raise TurnFailed(f"no way leads on from {turn.top.node} in {turn.top.flow}")


def begun(flow: Flow, roles: Mapping[str, str], given: Mapping[str, Value], nth: int) -> Frame:
    """Return a new frame of a flow at its start. What is given and doesn't fit is left out."""
    found = ((key, value, slot_of(flow, key)) for key, value in given.items())
    slots = {key: value for key, value, slot in found if slot is not None and slot.given and fits(slot, value)}
    return Frame(flow.name, flow.hash, flow.start, roles, slots, nth=nth, keeps=flow.on_stop is OnStop.KEEP)


def _passed(turn: Turn, name: str) -> str | None:
    """Do what the node says; return the next one, or None where a question is open now."""
    turn.put(moved(turn.top, name))
    step = turn.node.step
    turn.path.append((turn.top.flow, name))
    match step:
        case Ask():
            open_ask(turn, step)
            return None
        case Say():
            for bubble in step.bubbles:
                for to, reader, role in _audience(turn, step.audience):
                    turn.say(to, line(turn, bubble, reader, role))
        case Fork():
            pass
        case Do():
            _perform(turn, step)
        case Reveal():
            turn.put(moved(turn.top, name, back=()))
            for to, reader, role in _audience(turn, step.audience):
                turn.say(to, line(turn, step.text, reader, role))
        case Call():
            return _called(turn, step)
        case Share():  # pragma: no branch
            return _shared(turn, step)
    return way(turn, step.next)


def _audience(turn: Turn, audience: Audience) -> Iterator[tuple[str | None, Person, str | None]]:
    """Where a line is shown, for whom it is worded, and as whom they read it."""
    roles = turn.top.roles
    if audience.shared:
        yield None, turn.for_all(roles[audience.roles[0]]), None
        return
    for role in audience.roles:
        yield roles[role], turn.person(roles[role]), role


def arguments(turn: Turn, wanted: Sequence[Argument]) -> dict[str, Value]:
    """Return what is handed over, by name; what is not set is left out."""
    found = ((each.name, _handed(turn, each)) for each in wanted)
    return {name: value for name, value in found if value is not None}


def _handed(turn: Turn, argument: Argument) -> Value | None:
    if argument.text is not None:
        role = turn.flow.roles[0]
        return line(turn, argument.text, turn.person(turn.top.roles[role]), role) or None
    if argument.slot is not None:
        return lookup(turn, None)(argument.slot)
    return _titled(turn, argument) or argument.constant


def _titled(turn: Turn, argument: Argument) -> str | None:
    """A constant that people read, in the language of the first role, where it is translated."""
    language = turn.person(turn.top.roles[turn.flow.roles[0]]).language
    found = turn.flow.texts.get(language, {}).get(f"{turn.top.node}.with.{argument.name}")
    return found[0].source if found is not None and argument.name == TITLE else None


def _perform(turn: Turn, do: Do) -> None:
    frame, flow = turn.top, turn.flow
    by = frame.roles[flow.roles[0]]
    if flow.space is Space.PAIR and turn.by is not None:
        by = turn.by
    turn.effects.append(Perform(do.command, by, arguments(turn, do.arguments)))
    turn.put(moved(frame, frame.node, back=()))


def _shared(turn: Turn, share: Share) -> str | None:
    owner = turn.person(turn.top.roles[share.owner])
    exact = line(turn, share.text, owner, share.owner)
    if not exact:
        return share.declined
    open_share(turn, share, exact)
    return None


def _called(turn: Turn, call: Call) -> str:
    if len(turn.stack) >= STACK_LIMIT:
        raise TurnFailed(f"{turn.top.flow} calls too deep")
    caller, flow = turn.top, turn.flow_named(call.flow)
    frame = begun(flow, _bound(flow, caller.roles, call.roles), arguments(turn, call.arguments), caller.nth)
    turn.put(moved(caller, caller.node, back=()))
    turn.stack = (*turn.stack, frame)
    return flow.start


def _bound(flow: Flow, roles: Mapping[str, str], named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Who takes which role in a called flow: as the call names them, or whoever has the role of the same name."""
    taken = {there: roles[here] for there, here in named if here in roles} if named else roles
    if not set(flow.roles) <= set(taken):
        raise TurnFailed(f"{flow.name} wants more people than take part")
    return {role: taken[role] for role in flow.roles}


def _returned(turn: Turn) -> str | None:
    """Leave the newest frame; return where its caller goes on, or None when that was the last."""
    left = turn.top
    turn.stack = turn.stack[:-1]
    if not turn.stack:
        done(turn, left.flow)
        return None
    step = turn.node.step
    if not isinstance(step, Call):
        raise TurnFailed(f"{turn.top.node} in {turn.top.flow} called nothing")
    turn.put(moved(turn.top, turn.top.node, slots=_handed_back(turn, left, step)))
    return way(turn, step.next)


def _handed_back(turn: Turn, left: Frame, call: Call) -> dict[str, Value]:
    slots = dict(turn.top.slots)
    for here, there in call.into:
        for key, value in left.slots.items():
            role, dot, name = key.rpartition(".")
            target = f"{role}{dot}{here}"
            slot = slot_of(turn.flow, target)
            if name == there and slot is not None and fits(slot, value):
                slots[target] = value
    return slots
