"""Texts as a person reads them: in their language, with names, slots and facts, dates by their clock."""

from collections.abc import Callable

from bot.engine.events import Person
from bot.engine.flow import Ask, Flow, SlotType, Value
from bot.engine.snapshot import Frame
from bot.engine.step.turn import Turn
from bot.engine.text import Template
from bot.errors import TurnFailed

OTHER = "other"
"""In `{other.name}`: the other one of two, as seen by whoever reads it."""


def lookup(turn: Turn, role: str | None) -> Callable[[str], Value | None]:
    """Return what names stand for in guards and arguments, as seen by a role (None: by nobody in particular)."""
    frame, flow = turn.top, turn.flow
    return lambda name: value_of(turn, frame, flow, name, role)


def value_of(turn: Turn, frame: Frame, flow: Flow, name: str, role: str | None) -> Value | None:
    """Return a slot's content, or a fact. A fact that lists buttons is true when it has any."""
    slot = flow.slots.get(name)
    if slot is not None:
        return frame.slots.get(f"{role}.{name}" if slot.per_role else name)
    if "." in name:
        return frame.slots.get(name)
    fact = turn.facts.values.get(name)
    if isinstance(fact, tuple):
        return True if fact else None
    return None if fact == "" else fact


def line(turn: Turn, path: str, reader: Person, role: str | None = None, quote: str | None = None) -> str:
    """Return the text at `path`, in the wording of this run. `quote` is the excerpt that a lint found."""
    frame, flow = turn.top, turn.flow
    try:
        variants = flow.variants(reader.language, path)
    except KeyError:
        raise TurnFailed(f"there is no text {path} in {flow.name}") from None
    wording = variants[frame.nth % len(variants)]
    plain = _plain(wording)
    if plain is not None:
        return plain

    def content(name: str) -> str | None:
        return quote if name == "quote" else shown(turn, frame, flow, name, reader, role)

    return wording.fill(content)


def phrase(turn: Turn, key: str, reader: Person, **content: str) -> str:
    """Return one of the engine's own sentences; its wordings turn from one turn to the next."""
    try:
        variants = turn.flows.phrase(reader.language, key, content)
    except KeyError:
        raise TurnFailed(f"there is no phrase {key}") from None
    wording = variants[0] if len(variants) == 1 else variants[_nth(turn) % len(variants)]
    plain = _plain(wording)
    return wording.fill(content.get) if plain is None else plain


def _nth(turn: Turn) -> int:
    """Which wording has its turn. In a joint dialogue it doesn't tell how often the other one did something."""
    frame = turn.stack[0] if turn.stack else None
    return turn.before.rev if frame is None or len(frame.roles) == 1 else frame.nth


def _plain(wording: Template) -> str | None:
    """The text of one line without placeholders; None for any other."""
    lines = wording.lines
    if len(lines) == 1 and len(lines[0]) == 1 and isinstance(lines[0][0], str):
        return lines[0][0]
    return None


def shown(turn: Turn, frame: Frame, flow: Flow, name: str, reader: Person, role: str | None) -> str | None:
    """Return what a placeholder stands for, in words for the reader; None when there is nothing."""
    head, dot, tail = name.partition(".")
    if tail == "name":
        return _name(turn, frame, head, reader, role)
    value = value_of(turn, frame, flow, name, role)
    if value is None or value == "":
        return None
    slot = flow.slots.get(tail if dot else name)
    kind = turn.flows.vocabulary.facts.get(name) if slot is None else slot.type
    if kind is SlotType.CHOICE and slot is not None:
        return _label(turn, flow, slot.name, str(value), reader)
    return in_words(turn, kind, value, reader)


def _name(turn: Turn, frame: Frame, head: str, reader: Person, role: str | None) -> str | None:
    """The name of whoever has a role, or of the reader's counterpart; what stands for it where none is known."""
    roles, alone = frame.roles, len(turn.stack[0].roles) == 1
    own = None if alone or _in_common(turn) else role
    if head == OTHER and head not in roles:
        others = [person for name, person in roles.items() if own is not None and name != own]
        name = turn.person(others[0]).name if len(others) == 1 else ""
    else:
        name = (turn.person(roles[head]) if head in roles else reader).name
    if name or alone:
        return name or None
    return phrase(turn, "the_reader" if head == own else "the_other", reader)


def _in_common(turn: Turn) -> bool:
    step = turn.node.step
    return isinstance(step, Ask) and step.audience.shared


def in_words(turn: Turn, kind: SlotType | None, value: Value, reader: Person) -> str:
    """Return a value of this type as the reader is shown it."""
    if isinstance(value, bool):
        return phrase(turn, "yes" if value else "no", reader)
    shower = turn.flows.vocabulary.showers.get(kind) if kind is not None else None
    if shower is not None:
        return shower(value, reader, lambda key, **content: phrase(turn, key, reader, **content))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _label(turn: Turn, flow: Flow, slot: str, key: str, reader: Person) -> str:
    """The label of the button that saves this key, or the key itself."""

    def content(name: str) -> str | None:
        inner = flow.slots.get(name.rpartition(".")[2])
        if inner is not None and inner.type is SlotType.CHOICE:
            return None
        return shown(turn, turn.top, flow, name, reader, None)

    for node in flow.nodes.values():
        if isinstance(node.step, Ask) and node.step.save == slot:
            for choice in node.step.choices:
                if choice.key == key:
                    return flow.variants(reader.language, choice.label)[0].fill(content) or key
    return key
