"""Bringing a dialogue back that was put aside, and asking anew what was open."""

from dataclasses import replace

from bot.engine.adopt import Verdict, adopt
from bot.engine.effects import Reason
from bot.engine.events import Why
from bot.engine.flow import Ask, Share
from bot.engine.snapshot import Pending, Phase, Snapshot, Wait
from bot.engine.step.arrive import arrive
from bot.engine.step.asking import open_ask, open_share, the_ask
from bot.engine.step.endings import lose, put_aside
from bot.engine.step.leaving import joint
from bot.engine.step.notices import notice
from bot.engine.step.render import phrase
from bot.engine.step.turn import Turn


def resume(turn: Turn, by: str) -> None:
    """Bring back the dialogue put aside last. One that is under way takes its place among those put aside."""
    if not turn.parked:
        notice(turn, by, "nothing_parked")
        return
    newest = turn.parked[-1]
    if all(by not in frame.roles.values() for frame in newest.stack):
        turn.refuse(by, Reason.FOREIGN)
        return
    turn.parked = turn.parked[:-1]
    if turn.stack:
        put_aside(turn, Why.SUSPENDED)
    wait = None if newest.wait is None else replace(newest.wait, until=None)
    adopted = adopt(turn.flows, Snapshot(stack=newest.stack, wait=wait))
    if adopted.verdict is Verdict.LOST:
        turn.stack, turn.wait = newest.stack, wait
        lose(turn)
        return
    turn.stack, turn.wait = adopted.snapshot.stack, adopted.snapshot.wait
    if turn.left and not joint(turn):
        turn.left = ()
    turn.say(by, phrase(turn, "resumed", turn.person(by)))
    reopen(turn)


def reopen(turn: Turn) -> None:
    """Ask what was open once more, under a new id, of those who have still to answer."""
    wait, step = turn.wait, turn.node.step
    turn.close()
    if wait is None:
        arrive(turn, turn.top.node)
    elif isinstance(step, Share):
        open_share(turn, step, wait.pending[step.owner].draft or "")
    else:
        ask = the_ask(turn)
        open_ask(turn, ask, replace(wait, pending=_standing(ask, wait)))


def _standing(ask: Ask, wait: Wait) -> dict[str, Pending]:
    """Where each one stood; readings to choose from belong to their moment and are asked for again."""
    fresh = {role: at.phase is Phase.UNCLEAR or ask.audience.shared for role, at in wait.pending.items()}
    return {
        role: Pending(draft=at.draft if at.phase is Phase.ANSWER else None) if fresh[role] else at
        for role, at in wait.pending.items()
    }
