"""Whether the roles of a flow fit its space, and every role named is one of them."""

from collections.abc import Iterator

from bot.engine.check.scope import Scope
from bot.engine.flow import Ask, Node, Reveal, Say, Share, Space, Waiting
from bot.engine.near import meant

PARTNER, SHARED = "partner", "shared"
"""Receivers of a share that are no roles."""


def roles(scope: Scope) -> None:
    """Note roles that don't fit."""
    flow = scope.flow
    if flow.space is Space.OWN and scope.joint:
        scope.note(scope.line("roles"), "an own flow is one person's and has one role; name one, or say space: pair")
    if flow.space is Space.PAIR and len(flow.roles) != 2:
        scope.note(scope.line("space"), "a pair flow has two roles; name them, such as roles: [a, b]")
    for node in flow.nodes.values():
        for said in _wrong(scope, node):
            scope.note(node.line, said)


def _wrong(scope: Scope, node: Node) -> Iterator[str]:
    step, known = node.step, scope.flow.roles
    match step:
        case Share():
            yield from _of_share(scope, node, step)
        case Say(audience=audience) | Ask(audience=audience) | Reveal(audience=audience):
            for role in audience.roles:
                if role not in known:
                    yield f"'{node.name}' is for '{role}', which is no role; {meant(role, known)}"
        case _:
            pass
    if isinstance(step, Reveal) and not scope.joint:
        yield f"'{node.name}' reveals, and there is nobody else in this flow; say it, or use share"
    if isinstance(step, Ask):
        yield from _of_question(scope, node, step)


def _of_share(scope: Scope, node: Node, share: Share) -> Iterator[str]:
    known = scope.flow.roles
    if share.owner not in known:
        yield f"'{node.name}' shares words of '{share.owner}', which is no role; {meant(share.owner, known)}"
    if share.to == PARTNER and scope.joint:
        others = [role for role in known if role != share.owner]
        yield f"'{node.name}' shares with 'partner' in a flow that has roles; {meant('', others)}"
    elif share.to not in {*known, PARTNER, SHARED}:
        receivers = [*known, SHARED] if scope.joint else [PARTNER, SHARED]
        yield f"'{node.name}' shares with '{share.to}', which is no role; {meant(share.to, receivers)}"
    elif share.to == share.owner:
        yield f"'{node.name}' shares with the one whose words they are; name somebody else"


def _of_question(scope: Scope, node: Node, ask: Ask) -> Iterator[str]:
    slot = scope.flow.slots.get(ask.save or "")
    if ask.opens and not scope.joint:
        yield f"'{node.name}' opens answers, and nobody else answers in this flow; leave 'opens' out"
    several = len(ask.audience.roles) > 1 and ask.wait is not Waiting.FIRST
    if several and slot is not None and not slot.per_role:
        yield (
            f"'{node.name}' waits for several answers and '{slot.name}' holds one; "
            "declare it per_role: true, or say wait: first"
        )
