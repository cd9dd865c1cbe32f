"""One flow under examination, with all it may lean on, and what is found wrong in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.engine.flow import Ask, Flow, Node, Reveal, Say, Share, Slot, SlotType
from bot.engine.read import Library, Wordings
from bot.engine.read.values import OTHER
from bot.engine.text import Template
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake

OTHERS = f"{OTHER}.name"
"""How the one of two is called who isn't reading."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for: a slot (of a role), or a fact. A type of None is a list of buttons."""

    type: SlotType | None
    slot: Slot | None = None
    role: str | None = None


@dataclass(slots=True)
class Scope:
    """A flow, its neighbours and its vocabulary."""

    flow: Flow
    library: Library
    vocabulary: Vocabulary
    found: list[Mistake] = field(default_factory=list)

    def note(self, line: int, text: str) -> None:
        """Note a mistake in the flow's own file."""
        self.found.append(Mistake(self.flow.file, line, text))

    def line(self, at: str, node: Node | None = None) -> int:
        """Return the line of a text by path or of a declaration by `kind:name`, else that of the node."""
        return self.flow.lines.get(at, node.line if node is not None else 1)

    @property
    def joint(self) -> bool:
        """Whether more than one person takes part."""
        return len(self.flow.roles) > 1

    def know(self, name: str) -> Known | None:
        """Return what a name stands for, or None when it stands for nothing.

        The bare name of a slot per role is that of whoever reads it.
        """
        role, dot, bare = name.rpartition(".")
        slot = self.flow.slots.get(bare)
        if dot:
            fits = slot is not None and slot.per_role and role in self.flow.roles
            return Known(slot.type, slot, role) if slot is not None and fits else None
        if slot is not None:
            return Known(slot.type, slot)
        if name in self.flow.uses and name in self.vocabulary.facts:
            return Known(self.vocabulary.facts[name])
        return None

    def wordings(self) -> Iterator[Wordings]:
        """Yield the flow's texts in each language they stand in, the source language first."""
        flow = self.flow
        for language, texts in flow.texts.items():
            yield Wordings(flow.name, language, texts, flow.lines, flow.file)
        yield from (each for each in self.library.translations if each.name == flow.name)

    def original(self, path: str) -> tuple[Template, ...]:
        """Return the variants of a text in the source language."""
        return next(iter(self.flow.texts.values())).get(path, ())


def labels(step: Ask) -> tuple[str, ...]:
    """Return the paths of all that stands on a question's buttons."""
    buttons = [choice.label for choice in step.choices]
    for lint in step.lints:
        buttons += [choice.label for choice in lint.choices] + ([lint.keep] if lint.keep else [])
    return tuple(buttons)


def messages(node: Node) -> tuple[str, ...]:
    """Return the paths of all that a node says in messages of their own."""
    match node.step:
        case Say(bubbles=bubbles):
            return bubbles
        case Ask() as ask:
            return (ask.text, *(lint.text for lint in ask.lints))
        case Reveal(text=text):
            return (text,)
        case Share() as share:
            return tuple(path for path in (share.text, share.ask) if path)
        case _:
            return ()


def readers(node: Node) -> tuple[str, ...]:
    """Return the roles that are shown a node in private; nobody in particular where it is shown in common."""
    match node.step:
        case Share(owner=owner):
            return (owner,)
        case Say(audience=audience) | Ask(audience=audience) | Reveal(audience=audience):
            return () if audience.shared else audience.roles
        case _:
            return ()


def buttons(node: Node) -> tuple[str, ...]:
    """Return the paths of all that stands on a node's buttons."""
    match node.step:
        case Ask() as ask:
            return labels(ask)
        case Share() as share:
            return tuple(path for path in (share.yes, share.no) if path)
        case _:
            return ()
