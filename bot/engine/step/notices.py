"""One gentle line to somebody, and the question once more for whoever has still to answer it."""

from bot.engine.flow import Ask
from bot.engine.step.asking import show
from bot.engine.step.render import phrase
from bot.engine.step.turn import Turn


def answering(turn: Turn, person: str) -> str | None:
    """Return the role in which somebody has still to answer the open question."""
    if turn.wait is not None:
        roles = turn.top.roles
        for role in turn.wait.pending:
            if roles[role] == person:
                return role
    return None


def asked(turn: Turn, person: str) -> bool:
    """Return whether the open question is for this person, answered or not."""
    step = turn.node.step
    roles = step.audience.roles if isinstance(step, Ask) else ()
    return any(turn.top.roles[role] == person for role in roles)


def notice(turn: Turn, person: str, key: str, **content: str) -> None:
    """Say a phrase to somebody where they are asked, then show them their question again, if they have one."""
    role = answering(turn, person)
    to: str | None = person
    if role is not None:
        step = turn.node.step
        to = None if isinstance(step, Ask) and step.audience.shared else person
    turn.say(to, phrase(turn, key, turn.person(person), **content))
    if role is not None:
        show(turn, role)
