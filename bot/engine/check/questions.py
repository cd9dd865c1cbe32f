"""Whether every question can be answered, and each button can do what it is for."""

from collections.abc import Callable, Iterable, Iterator

from bot.engine.check.scope import Scope
from bot.engine.flow import Ask, Choice, Collect, Node, SlotType
from bot.engine.near import meant

BUTTONS_LIMIT = 25
"""Discord shows no more under one message."""

LISTED = 8
"""Buttons that a computed list is counted as."""

SCALE = 11
YES_NO = frozenset({"yes", "no"})
LINTS_OWN = frozenset({"again", "keep"})
"""Keys of the buttons that every lint brings."""

PRESSED = frozenset({None, SlotType.CHOICE, SlotType.YES_NO, SlotType.SCALE})
"""What is answered by buttons, so that typed words can be one's own."""

READ = frozenset({SlotType.DATE, SlotType.TIME, SlotType.MOMENT, SlotType.SCHEDULE, SlotType.DURATION, SlotType.ZONE})
"""What is typed and read outside."""


def questions(scope: Scope) -> None:
    """Note what is wrong with every question."""
    for node in scope.flow.nodes.values():
        if isinstance(node.step, Ask):
            for line, said in _wrong(scope, node, node.step):
                scope.note(line, said)


def _wrong(scope: Scope, node: Node, ask: Ask) -> Iterator[tuple[int, str]]:
    yield from _answers(scope, node, ask)
    yield from _buttons(scope, node, ask)
    yield from _lints(scope, node, ask)
    name, line = node.name, node.line
    if ask.collect is not Collect.ONE and _kind(scope, ask) is not SlotType.TEXT:
        yield line, f"'{name}' collects messages and saves no text; save to a text slot, or leave 'collect' out"
    if ask.collect is Collect.PAGES and not ask.choices:
        yield line, f"'{name}' collects pages and has no button to end it; add one under choices"
    if ask.choices_from is not None:
        facts = scope.vocabulary.facts
        if ask.choices_from not in scope.flow.uses or facts.get(ask.choices_from, "") is not None:
            lists = [fact for fact in scope.flow.uses if facts.get(fact, "") is None]
            yield line, f"'{ask.choices_from}' is no list of buttons in uses; {meant(ask.choices_from, lists)}"
    if ask.timer is not None and not ask.timer.after:
        at = scope.line(f"{name}.timeout", node)
        yield at, f"'{name}' gives no time to answer; let 'after' be longer, or leave 'timeout' out"


def _kind(scope: Scope, ask: Ask) -> SlotType | None:
    slot = scope.flow.slots.get(ask.save or "")
    return None if slot is None else slot.type


def _answers(scope: Scope, node: Node, ask: Ask) -> Iterator[tuple[int, str]]:
    kind, name = _kind(scope, ask), node.name
    pressed = bool(ask.choices or ask.choices_from)
    if not pressed and ask.save is None:
        yield node.line, f"nothing can answer '{name}'; save to a slot, or add choices"
    if not pressed and kind is SlotType.CHOICE:
        yield node.line, f"'{name}' saves a choice and offers none; add choices"
    if kind in READ and kind not in scope.vocabulary.readers:
        yield node.line, f"nothing reads a {kind}; let '{name}' ask for another type"
    buttons_only = ask.save is None or kind is SlotType.CHOICE
    always = any(choice.when is None for choice in ask.choices) or ask.choices_from or ask.own_words
    if buttons_only and ask.choices and not always:
        yield node.line, f"every button of '{name}' has a condition; let one stand always"
    if ask.own_words is not None:
        at = scope.line(f"{name}.words", node)
        if kind not in PRESSED:
            yield at, f"'{name}' saves typed words itself, so 'words' is never reached; leave it out"
        typed = scope.flow.slots.get(ask.own_words.save or "")
        if typed is not None and typed.type is not SlotType.TEXT:
            yield at, f"typed words go to '{typed.name}', which is a {typed.type}; save them to a text slot"


def _buttons(scope: Scope, node: Node, ask: Ask) -> Iterator[tuple[int, str]]:
    kind = _kind(scope, ask)
    for choice, said in alike(node, ask.choices, lambda each: _meanings(scope, each)):
        yield choice.line, said
    count = len(ask.choices) + 1 + (LISTED if ask.choices_from else 0)
    if kind is SlotType.SCALE:
        count += SCALE
    if kind is SlotType.YES_NO:
        count += len(YES_NO - {choice.key for choice in ask.choices})
    if count > BUTTONS_LIMIT:
        said = f"'{node.name}' shows {count} buttons, its own '…' among them; {BUTTONS_LIMIT} is the most"
        yield node.line, f"{said}, so ask in two steps"


def _meanings(scope: Scope, choice: Choice) -> tuple[str, ...]:
    return (*(text.source for text in scope.original(choice.label)), *choice.also)


def alike(
    node: Node, choices: tuple[Choice, ...], meanings_of: Callable[[Choice], Iterable[str]]
) -> Iterator[tuple[Choice, str]]:
    """Yield buttons that mean the same as another. Those that are never shown together may."""
    meanings: dict[str, Choice] = {}
    for choice in choices:
        for text in dict.fromkeys(text.casefold().strip() for text in meanings_of(choice)):
            other = meanings.setdefault(text, choice)
            if other is not choice and (other.when is None or choice.when is None):
                said = f"'{other.key}' and '{choice.key}' of '{node.name}' both understand '{text}'"
                yield choice, f"{said}; leave it to one of them"


def _lints(scope: Scope, node: Node, ask: Ask) -> Iterator[tuple[int, str]]:
    known = scope.vocabulary.lints
    for lint in ask.lints:
        if lint.name not in known:
            yield lint.line, f"there is no lint '{lint.name}'; {meant(lint.name, known)}"
        if _kind(scope, ask) is not SlotType.TEXT and ask.own_words is None:
            yield lint.line, f"'{lint.name}' looks at text and '{node.name}' takes none; leave it out"
        for choice in (*lint.choices, *ask.choices):
            if choice.key in LINTS_OWN:
                said = f"'{choice.key}' would be taken for the button that '{lint.name}' brings itself"
                yield choice.line, f"{said}; give it another key"
        if len(lint.choices) + 2 > BUTTONS_LIMIT:
            yield lint.line, f"'{lint.name}' shows {len(lint.choices) + 2} buttons; {BUTTONS_LIMIT} is the most"
