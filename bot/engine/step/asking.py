"""Questions: opening one, showing it again, and the buttons that stand under it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.engine.effects import AskOf, Option, SetTimer
from bot.engine.events import Listed, Person
from bot.engine.flow import Ask, Choice, Flow, LintUse, Share, SlotType
from bot.engine.slots import SCALE_TOP, form_of
from bot.engine.snapshot import Pending, Phase, Wait
from bot.engine.step.render import line, lookup, phrase
from bot.engine.step.turn import Turn
from bot.errors import TurnFailed
from bot.words import Words

AGAIN, KEEP, YES, NO = "again", "keep", "yes", "no"
"""Keys of the engine's own buttons."""

LISTED, OFFERED = "f", "o"
"""What the keys of computed buttons, and of the readings of unclear words, begin with."""

_STEPS = tuple(Option(str(mark), str(mark)) for mark in range(SCALE_TOP + 1))


def open_ask(turn: Turn, ask: Ask, before: Wait | None = None) -> None:
    """Ask the question where the dialogue stands: of everyone it is for, or of those still pending `before`."""
    facts, flow = turn.facts, turn.flow
    until = facts.now + time_given(flow, ask)
    pending = {role: Pending() for role in ask.audience.roles} if before is None else before.pending
    ways = {} if before is None else before.ways
    listed = facts.values.get(ask.choices_from) if ask.choices_from is not None else None
    buttons = listed if isinstance(listed, tuple) else ()
    turn.wait = Wait(facts.wait, facts.now, pending, until, ways, buttons, form_of(flow, ask))
    show_all(turn)
    turn.effects.append(SetTimer(facts.wait, until))


def open_share(turn: Turn, share: Share, exact: str) -> None:
    """Show the owner exactly what would be handed over, and ask."""
    facts, flow = turn.facts, turn.flow
    until = facts.now + flow.expire
    pending = {share.owner: Pending(Phase.CONFIRM, draft=exact)}
    turn.wait = Wait(facts.wait, facts.now, pending, until, form=form_of(flow, share))
    show_all(turn)
    turn.effects.append(SetTimer(facts.wait, until))


def time_given(flow: Flow, ask: Ask) -> timedelta:
    """Return how long the question stays open: until its own time-out or the flow's, whichever is sooner."""
    return flow.expire if ask.timer is None else min(ask.timer.after, flow.expire)


def show_all(turn: Turn) -> None:
    """Show the open question to everyone who has still to answer; in the shared space once."""
    step, wait = turn.node.step, turn.open
    for role in wait.pending:
        show(turn, role)
        if isinstance(step, Ask) and step.audience.shared:
            return


def show(turn: Turn, role: str, *, alone: bool = False) -> None:
    """Show the open question as it stands for one role. `alone` shows a shared one to this person only.

    Somebody who left is shown nothing.
    """
    step, wait, roles = turn.node.step, turn.open, turn.top.roles
    if not alone and isinstance(step, Ask) and step.audience.shared:
        to, by = None, tuple(roles[name] for name in wait.pending)
        reader = turn.for_all(roles[step.audience.roles[0]])
    elif turn.left and roles[role] in turn.left:
        turn.hushed = True
        return
    else:
        to, by, reader = roles[role], (roles[role],), turn.person(roles[role])
    text = _text(turn, role, reader)
    turn.effects.append(AskOf(to, by, Words(text), options(turn, role, reader), wait.id))


def options(turn: Turn, role: str, reader: Person) -> tuple[Option, ...]:
    """Return the buttons that stand under the open question for one role, in order."""
    at = turn.open.pending[role]
    match at.phase:
        case Phase.CONFIRM:
            share = the_share(turn)
            yes, no = (
                phrase(turn, f"share_{key}", reader) if path is None else line(turn, path, reader, role)
                for key, path in ((YES, share.yes), (NO, share.no))
            )
            return (Option(YES, yes), Option(NO, no))
        case Phase.LINT:
            return _lint_options(turn, lint_use(turn, at.lint), role, reader)
        case Phase.UNCLEAR:
            return tuple(Option(f"{OFFERED}{at.since + n}", offer.label) for n, offer in enumerate(at.offers))
        case _:
            return _answers(turn, the_ask(turn), role, reader)


def _answers(turn: Turn, ask: Ask, role: str, reader: Person) -> tuple[Option, ...]:
    found: list[Option] = []
    kind = kind_of(turn.flow, ask)
    if kind is SlotType.YES_NO:
        own = {choice.key for choice in ask.choices}
        found += (Option(key, phrase(turn, key, reader)) for key in (YES, NO) if key not in own)
    elif kind is SlotType.SCALE:
        found += _STEPS
    if turn.open.listed:
        found += (Option(f"{LISTED}{n}", each.label) for n, each in enumerate(turn.open.listed))
    if ask.choices:
        found += _labelled(turn, ask.choices, role, reader)
    return tuple(found)


def _labelled(turn: Turn, choices: Sequence[Choice], role: str, reader: Person) -> Iterator[Option]:
    """The buttons that are offered at present. One with nothing on it isn't."""
    for choice in choices:
        if choice.when is None or choice.when.holds(lookup(turn, role)):
            label = line(turn, choice.label, reader, role)
            if label:
                yield Option(choice.key, label)


def _lint_options(turn: Turn, use: LintUse, role: str, reader: Person) -> tuple[Option, ...]:
    keep = phrase(turn, "lint_keep", reader) if use.keep is None else line(turn, use.keep, reader, role)
    own = tuple(_labelled(turn, use.choices, role, reader)) or (Option(AGAIN, phrase(turn, "lint_again", reader)),)
    return (*own, Option(KEEP, keep))


def offered(turn: Turn, choices: Sequence[Choice], key: str, role: str) -> Choice | None:
    """Return the choice of this key, if it is offered to the role at present."""
    for choice in choices:
        if choice.key == key and (choice.when is None or choice.when.holds(lookup(turn, role))):
            return choice
    return None


def numbered(key: str, mark: str, listed: Sequence[Listed], since: int = 0) -> Listed | None:
    """Return the computed button that a key such as `f2` stands for."""
    number = key[1:]
    if key[:1] != mark or not number.isdecimal() or len(number) > 6:
        return None
    place = int(number) - since
    return listed[place] if 0 <= place < len(listed) else None


def kind_of(flow: Flow, ask: Ask) -> SlotType | None:
    """Return the type of the slot that the answer goes to; None when nothing is saved."""
    return flow.slots[ask.save].type if ask.save is not None else None


def lint_use(turn: Turn, name: str | None) -> LintUse:
    """Return how the open question uses a lint. Raises TurnFailed when it doesn't."""
    step = turn.node.step
    for use in step.lints if isinstance(step, Ask) else ():
        if use.name == name:
            return use
    raise TurnFailed(f"{turn.top.node} has no such lint")


def the_share(turn: Turn) -> Share:
    """Return what is about to be shared. Raises TurnFailed when the dialogue stands elsewhere."""
    step = turn.node.step
    if not isinstance(step, Share):
        raise TurnFailed(f"{turn.top.node} shares nothing")
    return step


def the_ask(turn: Turn) -> Ask:
    """Return the question that is open. Raises TurnFailed when the dialogue stands elsewhere."""
    step = turn.node.step
    if not isinstance(step, Ask):
        raise TurnFailed(f"{turn.top.node} asks nothing")
    return step


def _text(turn: Turn, role: str, reader: Person) -> str:
    at = turn.open.pending[role]
    match at.phase:
        case Phase.CONFIRM:
            share = the_share(turn)
            ask = phrase(turn, "share_ask", reader) if share.ask is None else line(turn, share.ask, reader, role)
            return f"{ask}\n{at.draft}"
        case Phase.LINT:
            use = lint_use(turn, at.lint)
            return line(turn, use.text, reader, role, quote=_quote(turn, use.name, at.draft or ""))
        case Phase.AGAIN:
            return phrase(turn, "write_again", reader)
        case Phase.UNCLEAR:
            return phrase(turn, "which_one" if len(at.offers) > 1 else "this_one", reader)
        case _:
            return _question(turn, the_ask(turn), role, reader)


def _question(turn: Turn, ask: Ask, role: str, reader: Person) -> str:
    text = line(turn, ask.text, reader, role)
    part, parts = turn.node.part, turn.flow.parts
    if part is not None and parts is not None:
        count = phrase(turn, "part", reader, part=str(part), parts=str(parts))
        text = f"{count}\n{text}" if "\n" in text else f"{count} {text}"
    return f"{text}\n{phrase(turn, 'opens', reader)}" if ask.opens else text


def _quote(turn: Turn, lint: str, draft: str) -> str:
    find = turn.flows.vocabulary.lints.get(lint)
    found = find(draft) if find is not None else None
    return draft if found is None else found.quote
