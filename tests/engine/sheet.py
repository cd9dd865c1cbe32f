"""A flow written by hand: nodes with their texts beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.engine.flow import (
    Ask,
    Audience,
    Branch,
    Choice,
    Flow,
    Next,
    Node,
    Say,
    Slot,
    Space,
    Step,
)
from bot.engine.guards import guard
from bot.engine.text import Template, template


@dataclass
class Sheet:
    """A flow being written: nodes with their texts beside them."""

    name: str
    slots: tuple[Slot, ...] = ()
    texts: dict[str, tuple[Template, ...]] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    roles: tuple[str, ...] = ("me",)

    def text(self, path: str, *said: str) -> str:
        self.texts[path] = tuple(template(each) for each in said)
        return path

    def add(self, name: str, made: Step, part: int | None = None) -> None:
        self.nodes[name] = Node(name, made, part)

    def say(self, name: str, *said: str, to: tuple[str, ...] | None = None, shared: bool = False, then: Any = "end"):
        bubbles = tuple(self.text(f"{name}.say.{n}", each) for n, each in enumerate(said))
        self.add(name, Say(bubbles, Audience(to or self.roles, shared), ways(then)))

    def choice(self, path: str, key: str, label: str, to: str | None = None, when: str = "", also: Any = ()) -> Choice:
        at = self.text(f"{path}.choices.{key}", label)
        return Choice(key, at, to, guard(when) if when else None, tuple(also))

    def ask(
        self,
        name: str,
        said: str | tuple[str, ...],
        *,
        choices: Mapping[str, Any] | None = None,
        to: tuple[str, ...] | None = None,
        shared: bool = False,
        then: Any = "end",
        part: int | None = None,
        **more: Any,
    ) -> None:
        self.text(f"{name}.ask", *((said,) if isinstance(said, str) else said))
        made = tuple(
            self.choice(name, key, **({"label": each} if isinstance(each, str) else each))
            for key, each in (choices or {}).items()
        )
        audience = Audience(to or self.roles, shared)
        self.add(name, Ask(f"{name}.ask", audience, ways(then), choices=made, **more), part)

    def flow(self, shape: str = "1", start: str | None = None, **more: Any) -> Flow:
        return Flow(
            name=self.name,
            version=1,
            roles=self.roles,
            space=Space.PAIR if len(self.roles) > 1 else Space.OWN,
            start=start or next(iter(self.nodes)),
            slots={slot.name: slot for slot in self.slots},
            nodes=self.nodes,
            hash=shape,
            texts={"en": {"title": (template(self.name),), **self.texts}, **more.pop("translated", {})},
            **more,
        )


def ways(then: Any) -> Next:
    if isinstance(then, str):
        return (Branch(then),)
    return tuple(Branch(to, guard(when) if when else None) for when, to in then)
