"""One gentle line to somebody, and the question once more for whoever has still to answer it."""

from zoneinfo import ZoneInfo

from bot.engine.events import Person
from bot.engine.flow import Ask, SlotType, Waiting
from bot.engine.step.asking import show
from bot.engine.step.render import in_words, phrase
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
        shared = isinstance(step, Ask) and step.audience.shared
        to = None if shared and not turn.quiet else person
    turn.say(to, phrase(turn, key, turn.person(person) if to is not None else turn.for_all(person), **content))
    if role is not None:
        show(turn, role, alone=turn.quiet)


def sealed(turn: Turn, person: Person, key: str = "sealed") -> str:
    """Return what is said of an answer that waits: for the others (the phrase `key`), or for the question's time."""
    step, until = turn.node.step, turn.open.until
    if not isinstance(step, Ask) or step.wait is not Waiting.DEADLINE:
        return phrase(turn, key, person)
    if until is None or SlotType.MOMENT not in turn.flows.vocabulary.showers or person.zone is None:
        return phrase(turn, "sealed_soon", person)
    at = until.astimezone(ZoneInfo(person.zone)).isoformat()
    return phrase(turn, "sealed_until", person, at=in_words(turn, SlotType.MOMENT, at, person))
