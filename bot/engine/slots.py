"""What a slot can hold, under which key it stands in a frame, and who wrote it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.engine.flow import SOURCE_LANGUAGE, Ask, Call, Flow, OnStop, Share, Slot, SlotType, Value
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Frame, Wait

TEXT_LIMIT = 1000
"""Characters of a text slot that names no limit."""

SCALE_TOP = 10
"""The highest step of a scale, which begins at 0."""


def slot_key(flow: Flow, name: str, role: str | None) -> str:
    """Return the key of a slot in a frame: `role.name` where each role has its own."""
    slot = flow.slots.get(name)
    return f"{role}.{name}" if slot is not None and slot.per_role and role is not None else name


def slot_of(flow: Flow, key: str) -> Slot | None:
    """Return the slot that a frame's key stands for, or None when the flow has none of that shape."""
    role, dot, name = key.rpartition(".")
    slot = flow.slots.get(name)
    if slot is None or slot.per_role != bool(dot) or (dot and role not in flow.roles):
        return None
    return slot


def fits(slot: Slot, value: Value) -> bool:
    """Return whether the slot can hold the value, by its type alone."""
    match slot.type:
        case SlotType.YES_NO:
            return isinstance(value, bool)
        case SlotType.SCALE:
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= SCALE_TOP
        case SlotType.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)


def fitting(flow: Flow, slots: Mapping[str, Value]) -> dict[str, Value]:
    """Return those values for which the flow has a slot that can hold them."""
    found = ((key, value, slot_of(flow, key)) for key, value in slots.items())
    return {key: value for key, value, slot in found if slot is not None and fits(slot, value)}


def form_of(flow: Flow, step: Ask | Share) -> str:
    """Return what kind of answer a question wants: type, slot, slot of one's own words, all that can be pressed.

    Two forms of one type take the same typed answers; the rest differs with the buttons.
    """
    if isinstance(step, Share):
        return "share"
    kind = flow.slots[step.save].type.value if step.save is not None else ""
    words = step.own_words.save or "" if step.own_words is not None else ""
    keys = ",".join([choice.key for choice in step.choices])
    lints = ",".join([use.name for use in step.lints])
    return f"{kind}|{step.save or ''}|{words}|{keys}|{step.choices_from or ''}|{lints}|{step.collect.value}"


def form_type(form: str) -> str:
    """Return the part of a form that says which type of answer is wanted."""
    return form.partition("|")[0]


def with_drafts(flow: Flow | None, frame: Frame, wait: Wait | None) -> Frame:
    """Return the frame with words that were written, but not yet taken, in their text slots."""
    if wait is None or "|" not in wait.form:
        return frame
    kind, save, words = wait.form.split("|")[:3]
    name = save if kind == SlotType.TEXT else words
    if not name or (flow is not None and name not in flow.slots):
        return frame
    drafts = {
        slot_key(flow, name, role) if flow is not None else f"{role}.{name}": at.draft
        for role, at in wait.pending.items()
        if at.draft is not None
    }
    return replace(frame, slots={**frame.slots, **drafts}) if drafts else frame


def kept_of(flows: FlowSet, stack: Sequence[Frame], wait: Wait | None) -> dict[str, dict[str, Value]]:
    """Return person → slot → the words that person wrote, as far as the flows keep them.

    An unfinished page counts as written. Where two flows of the stack use one slot name, the inner one's is
    written `flow.slot`. Of a flow that is no longer there, everything textual is kept.
    """
    kept: dict[str, dict[str, Value]] = {}
    for at, frame in enumerate(stack):
        flow = flows.flows.get(frame.flow)
        whole = with_drafts(flow, frame, wait) if at == len(stack) - 1 else frame
        for person, name, value in _written(flow, whole):
            own = kept.setdefault(person, {})
            own[name if name not in own else f"{frame.flow}.{name}"] = value
    return kept


def owner_of(flows: FlowSet, stack: Sequence[Frame], key: str) -> str | None:
    """Return the person whose alone a slot of the newest frame is; None where it is open, or nobody's alone.

    A slot that was handed over to a called flow is whose words were handed. Of a flow that is no longer there, the
    slots per role are taken for private.
    """
    frame = stack[-1]
    flow, (role, _, name) = flows.flows.get(frame.flow), key.rpartition(".")
    if flow is None:
        return frame.roles.get(role)
    slot = slot_of(flow, key)
    if slot is None or not slot.private:
        return None
    if role:
        return frame.roles.get(role)
    people = {frame.roles.get(role) for role in _asked(flows, flow, name, frozenset())}
    if slot.given:
        people |= _handed(flows, stack[:-1], name)
    return people.pop() if len(people) == 1 else None


def _asked(flows: FlowSet, flow: Flow, name: str, above: frozenset[str]) -> set[str]:
    """The roles that are asked for a slot, here or in a flow that it is taken from."""
    asked = set(_writers(flow).get(name, ()))
    for node in flow.nodes.values():
        there = dict(node.step.into).get(name) if isinstance(node.step, Call) else None
        if isinstance(node.step, Call) and there is not None and node.step.flow not in above:
            called = flows.flows.get(node.step.flow)
            asked |= set() if called is None else _asked(flows, called, there, above | {flow.name})
    return asked


def _handed(flows: FlowSet, callers: Sequence[Frame], name: str) -> set[str | None]:
    """The people whose words the caller handed over under this name."""
    flow = flows.flows.get(callers[-1].flow) if callers else None
    node = None if flow is None else flow.nodes.get(callers[-1].node)
    if flow is None or node is None or not isinstance(node.step, Call):
        return set()
    names: set[str] = set()
    for argument in node.step.arguments:
        if argument.name == name and argument.slot is not None:
            names.add(argument.slot)
        if argument.name == name and argument.text is not None:
            names.update(place for text in flow.variants(SOURCE_LANGUAGE, argument.text) for place in text.places)
    keys = (slot_key(flow, each, flow.roles[0]) for each in names)
    return {owner_of(flows, callers, key) for key in keys} - {None}


def _written(flow: Flow | None, frame: Frame) -> list[tuple[str, str, Value]]:
    if not frame.keeps or (flow is not None and flow.on_stop is OnStop.DROP):
        return []
    writers = _writers(flow) if flow is not None else {}
    found: list[tuple[str, str, Value]] = []
    for key, value in frame.slots.items():
        role, _, name = key.rpartition(".")
        if flow is None:
            role = role or (next(iter(frame.roles)) if len(frame.roles) == 1 else "")
        elif (slot := slot_of(flow, key)) is None or slot.type is not SlotType.TEXT or name not in writers:
            continue
        else:
            role = role or (writers[name][0] if len(writers[name]) == 1 else "")
        if role in frame.roles and isinstance(value, str):
            found.append((frame.roles[role], name, value))
    return found


def _writers(flow: Flow) -> dict[str, tuple[str, ...]]:
    """Slot → the roles that are asked for it."""
    writers: dict[str, tuple[str, ...]] = {}
    for node in flow.nodes.values():
        if isinstance(node.step, Ask):
            ask = node.step
            for name in (ask.save, ask.own_words.save if ask.own_words else None):
                if name is not None:
                    known = writers.get(name, ())
                    writers[name] = known + tuple(r for r in ask.audience.roles if r not in known)
    return writers
