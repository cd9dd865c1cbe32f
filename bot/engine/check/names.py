"""Whether every name stands for something, and everything declared is used."""

from bot.engine.check.reads import By, Read
from bot.engine.check.scope import OTHERS, Known, Scope, labels
from bot.engine.flow import Ask, Call, Reveal, Share, SlotType
from bot.engine.near import meant


def names(scope: Scope, reads: tuple[Read, ...]) -> None:
    """Note names that stand for nothing, and facts that are declared in vain."""
    for read in reads:
        wrong = _wrong(scope, read)
        if wrong is not None:
            scope.note(read.line, wrong)
    _facts(scope, {read.name for read in reads})
    _slots_named(scope)
    _others(scope, reads)


def _wrong(scope: Scope, read: Read) -> str | None:
    name, flow = read.name, scope.flow
    role, dot, bare = name.rpartition(".")
    if name == "quote" and read.by in (By.LINT, By.TEXT):
        return None if read.by is By.LINT else "{quote} exists only in what a lint says; name a slot"
    if name == OTHERS and read.by in (By.LINT, By.TEXT):
        return None if len(flow.roles) == 2 and read.as_roles else _ONE_OTHER
    if dot and role not in flow.roles and name != OTHERS:
        return f"'{name}' begins with '{role}', which is no role; {meant(role, flow.roles)}"
    if dot and bare == "name":
        return None if read.by is not By.GUARD and read.by is not By.ARGUMENT else _NAMES.format(name=name)
    slot = flow.slots.get(bare)
    if slot is not None and slot.per_role and not dot and not read.as_roles:
        each = " or ".join(f"{each}.{bare}" for each in flow.roles)
        return f"each role has its own '{bare}'; write {each}"
    known = scope.know(name)
    if known is not None:
        return _unshown(scope, read, known)
    if slot is not None:
        return f"'{bare}' isn't per role; write it without '{role}.', or declare it per_role: true"
    if name in scope.vocabulary.facts:
        return f"'{name}' is a fact that the flow doesn't declare; add it to uses"
    known_names = [*flow.slots, *flow.uses]
    return f"'{name}' is neither a slot nor a fact; {meant(name, known_names) if known_names else _DECLARE}"


def _unshown(scope: Scope, read: Read, known: Known) -> str | None:
    """What has no words of its own can't stand in a text."""
    if read.by not in (By.TEXT, By.LINT):
        return None
    if known.type is None:
        return f"'{read.name}' is a list of buttons and can't be shown; put it under choices_from"
    if known.type is SlotType.CHOICE and (known.slot is None or not _pressed(scope, known.slot.name)):
        return f"'{read.name}' is a choice whose words aren't known here; branch on it instead of showing it"
    return None


def _pressed(scope: Scope, slot: str) -> bool:
    steps = [node.step for node in scope.flow.nodes.values()]
    asked = any(isinstance(step, Ask) and step.save == slot and step.choices_from is None for step in steps)
    taken = any(isinstance(step, Call) and slot in dict(step.into) for step in steps)
    return asked and not taken and not scope.flow.slots[slot].given


_ONE_OTHER = "'{other.name}' needs one of two who reads in private; write {role.name} with a role of this flow"
_DECLARE = "declare it under slots or uses"
_NAMES = "'{name}' is how somebody is called and decides nothing; use it only in texts"


def _facts(scope: Scope, read: set[str]) -> None:
    flow, facts = scope.flow, scope.vocabulary.facts
    listing = {node.step.choices_from for node in flow.nodes.values() if isinstance(node.step, Ask)}
    for fact in flow.uses:
        line = scope.line(f"uses:{fact}")
        if fact not in facts:
            scope.note(line, f"there is no fact '{fact}'; {meant(fact, facts)}")
        elif fact in flow.slots:
            scope.note(line, f"'{fact}' is both a fact and a slot; call the slot something else")
        elif fact not in read | listing:
            scope.note(line, f"'{fact}' stands in uses and is never looked at; remove it")


def _slots_named(scope: Scope) -> None:
    """Note slots that are filled, shared or revealed without being declared."""
    flow = scope.flow
    for node in flow.nodes.values():
        named: tuple[str | None, ...] = ()
        match node.step:
            case Ask() as ask:
                named = (ask.save, ask.own_words.save if ask.own_words else None)
            case Call() as call:
                named = tuple(here for here, _ in call.into)
            case Share(slots=slots) | Reveal(slots=slots):
                named = slots
            case _:
                pass
        for slot in named:
            if slot is not None and slot not in flow.slots:
                said = f"'{node.name}' names the slot '{slot}', which isn't declared"
                hint = meant(slot, flow.slots) if flow.slots else "declare it under slots"
                scope.note(node.line, f"{said}; {hint}")
    called = flow.slots.get("name")
    if called is not None and called.per_role:
        said = "a slot per role can't be called 'name', which is how somebody is called; choose another"
        scope.note(called.line, said)


def _others(scope: Scope, reads: tuple[Read, ...]) -> None:
    """Note where "the other" would be read by that other: in what is handed over, in an answer shown again."""
    again = {read.name.rpartition(".")[2] for read in reads if read.by in (By.TEXT, By.LINT)}
    for node in scope.flow.nodes.values():
        match node.step:
            case Share(text=text) if OTHERS in _places(scope, (text,)):
                said = f"the text of '{node.name}' says {{{OTHERS}}} to the other"
            case Ask(save=save) as ask if save in again and OTHERS in _places(scope, labels(ask)):
                said = f"a button of '{node.name}' says {{{OTHERS}}}, and '{save}' is shown again as an answer"
            case _:
                continue
        scope.note(node.line, f"{said}; write {{role.name}} with a role of this flow")


def _places(scope: Scope, paths: tuple[str, ...]) -> set[str]:
    return {name for path in paths for text in scope.original(path) for name in text.places}
