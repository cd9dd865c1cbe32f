"""Time runs out: for gathering a burst of messages, for a question, for a dialogue."""

from bot.engine.effects import Ending, SetTimer
from bot.engine.flow import Ask
from bot.engine.slots import with_drafts
from bot.engine.step.accepting import accept, gathering
from bot.engine.step.arrive import arrive
from bot.engine.step.endings import end
from bot.engine.step.turn import Turn


def time_out(turn: Turn, wait_id: str) -> None:
    """Take what was gathered, follow the question's time-out, or close the dialogue quietly.

    A timer that comes before its time is set again; one of an old question changes nothing.
    """
    wait = turn.wait
    if wait is None or wait.id != wait_id:
        return
    took = False
    for role, at in wait.pending.items():
        step = turn.node.step
        if isinstance(step, Ask) and gathering(step, at):
            accept(turn, role, at.draft or "")
            took = True
            if turn.wait is None or turn.wait.id != wait_id:
                return
    if wait.until is not None and (took or turn.facts.now < wait.until):
        turn.effects.append(SetTimer(wait_id, wait.until))
    else:
        _ran_out(turn)


def _ran_out(turn: Turn) -> None:
    step, flow = turn.node.step, turn.flow
    if not isinstance(step, Ask) or step.timer is None or step.timer.after > flow.expire:
        end(turn, Ending.DROPPED)
        return
    turn.put(with_drafts(flow, turn.top, turn.wait))
    turn.close()
    arrive(turn, step.timer.to)
