"""Whether what is private stays with the one who wrote it.

A private slot reaches another person or the shared space only through `share`, which shows it to its owner
first, or `reveal`, which the question announced.
"""

from collections.abc import Iterator

from bot.engine.check.reads import By, Read, handed
from bot.engine.check.scope import Known, Scope, labels
from bot.engine.check.ways import keys
from bot.engine.flow import Ask, Audience, Call, Do, Node, Reveal, Say, Share, Slot


def privacy(scope: Scope, reads: tuple[Read, ...]) -> None:
    """Note every way by which somebody's private answer would reach somebody else."""
    for read in reads:
        known = scope.know(read.name)
        if known is not None and known.slot is not None and known.slot.private:
            said = _leak(scope, read, known, known.slot)
            if said is not None:
                scope.note(read.line, said)
    for node in scope.flow.nodes.values():
        for said in _of_node(scope, node):
            scope.note(node.line, said)
    joint = scope.vocabulary.joint
    if scope.joint and joint is not None:
        for fact in scope.flow.uses:
            if fact in scope.vocabulary.facts and fact not in joint:
                said = f"'{fact}' may differ between the two and can't be used in a pair flow; remove it"
                scope.note(scope.line(f"uses:{fact}"), said)


def owners(scope: Scope, slot: Slot) -> frozenset[str]:
    """Return the roles whose words a slot without roles may hold; all of them where it comes from elsewhere."""
    asked: set[str] = set()
    for node in scope.flow.nodes.values():
        step = node.step
        if isinstance(step, Ask) and slot.name in (step.save, step.own_words and step.own_words.save):
            asked.update(step.audience.roles)
        if isinstance(step, Call) and slot.name in dict(step.into):
            asked.update(scope.flow.roles)
    return frozenset(scope.flow.roles if slot.given else asked)


def _leak(scope: Scope, read: Read, known: Known, slot: Slot) -> str | None:
    name, node = read.name, read.node
    match read.by:
        case By.ARGUMENT:
            return _handed(scope, read, known, slot)
        case By.GUARD if not scope.joint or (read.as_roles and _is_own(scope, known, slot, read.as_roles)):
            return None
        case By.GUARD:
            return (
                f"'{node.name}' lets the private '{name}' decide what both see; "
                "declare it private: false and let the question say so"
            )
        case _:
            pass
    step = node.step
    if isinstance(step, Share) or (isinstance(step, Reveal) and slot.name in step.slots):
        return None
    audience = step.audience if isinstance(step, Say | Ask | Reveal) else Audience(())
    if scope.joint and audience.shared:
        return f"'{node.name}' shows the private '{name}' in the shared space; hand it over with share or reveal"
    if scope.joint and not _is_own(scope, known, slot, audience.roles):
        return f"'{node.name}' shows the private '{name}' to somebody else; hand it over with share or reveal"
    return None


def _is_own(scope: Scope, known: Known, slot: Slot, readers: tuple[str, ...]) -> bool:
    """Whether everyone who reads the name reads words of their own."""
    if known.role is not None:
        return set(readers) <= {known.role}
    if slot.per_role:
        return True
    whose = owners(scope, slot)
    return len(whose) == 1 and set(readers) <= whose


def _handed(scope: Scope, read: Read, known: Known, slot: Slot) -> str | None:
    if not scope.joint:
        return None
    step, node = read.node.step, read.node
    if isinstance(step, Do):
        return (
            f"'{node.name}' hands the private '{read.name}' to '{step.command}', which acts for both; "
            "declare it private: false and let the question say so"
        )
    if isinstance(step, Share):
        if _is_own(scope, known, slot, (step.owner,)):
            return None
        return f"'{node.name}' says the private '{read.name}' of a text that isn't its owner's; leave it out"
    called = scope.library.flows.get(step.flow) if isinstance(step, Call) else None
    into = (
        [argument.name for argument in step.arguments if read.name in handed(scope, argument)]
        if isinstance(step, Call)
        else []
    )
    for name in into:
        there = None if called is None else called.slots.get(name)
        if called is not None and there is not None and not there.private:
            return (
                f"'{node.name}' hands the private '{read.name}' to '{called.name}', where '{name}' isn't private; "
                f"declare it private there"
            )
    return None


def _of_node(scope: Scope, node: Node) -> Iterator[str]:
    if not scope.joint and isinstance(node.step, Say | Ask) and node.step.audience.shared:
        yield f"'{node.name}' speaks in the shared space for one person; in an own flow only share does that"
        return
    match node.step:
        case Ask() as ask:
            yield from _of_question(scope, node, ask)
        case Reveal() as reveal:
            yield from _of_reveal(scope, node, reveal)
        case Share() as share:
            yield from _of_share(scope, node, share)
        case Call() as call:
            yield from _of_call(scope, node, call)
        case _:
            pass


def _of_question(scope: Scope, node: Node, ask: Ask) -> Iterator[str]:
    saved = [ask.save, ask.own_words.save if ask.own_words else None]
    private = [slot for name in saved if name and (slot := scope.flow.slots.get(name)) and slot.private]
    if private and ask.audience.shared:
        yield (
            f"'{node.name}' asks for the private '{private[0].name}' where everyone sees the answer; "
            "say where: private, or declare it private: false"
        )
    if scope.joint and ask.save is not None:
        for name in sorted({name for path in labels(ask) for name in _places(scope, path)}):
            known = scope.know(name)
            if known is not None and known.slot is not None and known.slot.private:
                yield (
                    f"a button of '{node.name}' shows the private '{name}' and may be shown again as an answer; "
                    "leave it out of the label"
                )
    deciding = [choice.key for choice in ask.choices if choice.to is not None]
    if private and scope.joint and not ask.audience.shared and (deciding or ask.own_words):
        button = f"the button '{deciding[0]}'" if deciding else "typed words"
        yield (
            f"at '{node.name}' {button} would decide the way for both by the private '{private[0].name}'; "
            "lead everyone to next, or declare it private: false"
        )


def _of_reveal(scope: Scope, node: Node, reveal: Reveal) -> Iterator[str]:
    named = {name for text in scope.original(reveal.text) for name in text.places}
    for name in reveal.slots:
        slot = scope.flow.slots.get(name)
        if slot is None:
            continue
        if not named & (keys(scope.flow, name, scope.flow.roles) | {name}):
            yield f"'{node.name}' reveals '{name}' and doesn't show it; put it into text, or leave it out"
        for other in scope.flow.nodes.values():
            ask = other.step
            if isinstance(ask, Ask) and ask.save == name and slot.private and not ask.opens:
                said = f"'{node.name}' reveals '{name}', and '{other.name}' asks for it unannounced"
                yield f"{said}; add opens: true there"


def _of_share(scope: Scope, node: Node, share: Share) -> Iterator[str]:
    flow = scope.flow
    whole = {name for text in scope.original(share.text) for name in text.places}
    for name in share.slots:
        slot = flow.slots.get(name)
        if slot is None:
            continue
        if not any({name, f"{share.owner}.{name}"} & set(text.places) for text in scope.original(share.text)):
            yield f"'{node.name}' shares '{name}' and its text lacks it; put {{{name}}} into the text"
        if not slot.per_role and scope.joint and owners(scope, slot) != {share.owner}:
            yield f"'{node.name}' shares '{name}' as words of '{share.owner}', who isn't the only one asked; check 'of'"
    for name in sorted(whole | {name for path in (share.ask, share.yes, share.no) for name in _places(scope, path)}):
        known = scope.know(name)
        if known is None or known.slot is None or not known.slot.private:
            continue
        listed = known.slot.name in share.slots and known.role in (None, share.owner)
        handed = name in whole
        if handed and not listed:
            yield f"the text of '{node.name}' hands over the private '{name}' unannounced; name it under share"
        elif not handed and scope.joint and not _is_own(scope, known, known.slot, (share.owner,)):
            yield f"'{node.name}' shows the private '{name}' to somebody else; leave it out"


def _places(scope: Scope, path: str | None) -> set[str]:
    return {name for text in scope.original(path or "") for name in text.places}


def _of_call(scope: Scope, node: Node, call: Call) -> Iterator[str]:
    called = scope.library.flows.get(call.flow)
    for here, there in call.into if called is not None and scope.joint else ():
        mine, theirs = scope.flow.slots.get(here), called.slots.get(there) if called else None
        if mine is not None and theirs is not None and theirs.private and not mine.private:
            yield (
                f"'{node.name}' takes the private '{there}' of '{call.flow}' into '{here}', which isn't private; "
                "declare both alike"
            )
