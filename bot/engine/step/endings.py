"""Ends of a dialogue, and putting one aside."""

from bot.engine.effects import AskOf, Ending, Finish, HandOver, Perform, SayTo
from bot.engine.events import Why
from bot.engine.slots import kept_of
from bot.engine.snapshot import PARKED_LIMIT, Parked
from bot.engine.step.render import phrase
from bot.engine.step.turn import Turn

_HEARD = (SayTo, AskOf, HandOver, Perform)


def done(turn: Turn, flow: str) -> None:
    """End a dialogue that came to its end. An answer that nothing followed is at least acknowledged."""
    heard = turn.hushed or any(isinstance(effect, _HEARD) for effect in turn.effects)
    if turn.by is not None and not heard:
        turn.say(turn.by, phrase(turn, "done", turn.person(turn.by)))
    turn.effects.append(Finish(flow, Ending.DONE))
    turn.left = ()


def end(turn: Turn, ending: Ending) -> Finish:
    """End the dialogue under way before its end. Its answers are kept as its flows say, unless somebody left."""
    kept = {} if ending is Ending.LEFT else kept_of(turn.flows, turn.stack, turn.wait)
    finish = Finish(turn.stack[0].flow, ending, kept)
    turn.close()
    turn.stack, turn.left = (), ()
    turn.effects.append(finish)
    return finish


def lose(turn: Turn) -> None:
    """End the dialogue politely: its place is no longer in the flows."""
    for person in turn.participants():
        turn.say(person, phrase(turn, "lost", turn.person(person)))
    end(turn, Ending.LOST)


def put_aside(turn: Turn, why: Why) -> None:
    """Put the dialogue under way aside. The oldest of too many drops out, with its answers kept."""
    aside = Parked(turn.stack, why, turn.facts.now, turn.wait)
    turn.close()
    turn.stack = ()
    turn.parked = (*turn.parked, aside)
    if len(turn.parked) > PARKED_LIMIT:
        oldest, turn.parked = turn.parked[0], turn.parked[1:]
        kept = kept_of(turn.flows, oldest.stack, oldest.wait)
        turn.effects.append(Finish(oldest.stack[0].flow, Ending.DROPPED, kept))
