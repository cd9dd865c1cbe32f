"""Time runs out: for gathering a burst of messages, for a question, for a dialogue."""

from bot.engine.effects import Ending, SetTimer
from bot.engine.flow import Ask, Flow, Space
from bot.engine.slots import with_drafts
from bot.engine.step.accepting import accept, gathering
from bot.engine.step.arrive import arrive
from bot.engine.step.endings import end
from bot.engine.step.taking import onward
from bot.engine.step.turn import Turn, moved


def time_out(turn: Turn, wait_id: str) -> None:
    """Take what was gathered, follow the question's time-out, or close the dialogue quietly.

    A timer that comes before its time is set again; one of an old question changes nothing.
    """
    wait = turn.wait
    if wait is None or wait.id != wait_id:
        return
    took, roles = False, turn.top.roles
    for role, at in wait.pending.items():
        step = turn.node.step
        if isinstance(step, Ask) and gathering(step, at) and roles[role] not in turn.left:
            accept(turn, role, at.draft or "")
            took = True
            if turn.wait is None or turn.wait.id != wait_id:
                return
    if wait.until is not None and (took or turn.facts.now < wait.until):
        turn.effects.append(SetTimer(wait_id, wait.until))
    else:
        _ran_out(turn)


def _ran_out(turn: Turn) -> None:
    step, flow, frame, wait = turn.node.step, turn.flow, turn.top, turn.open
    if isinstance(step, Ask) and not wait.pending:
        turn.put(moved(frame, frame.node, back=(), asked=frame.asked + 1))
        onward(turn, step, set(wait.ways.values()))
        return
    if not isinstance(step, Ask) or step.timer is None or step.timer.after > flow.expire:
        end(turn, Ending.DROPPED)
        return
    if _stays_private(flow, step):
        turn.put(with_drafts(flow, frame, wait))
    turn.close()
    arrive(turn, step.timer.to)


def _stays_private(flow: Flow, ask: Ask) -> bool:
    """Whether words that were written and never sent can be kept where nobody else ever sees them."""
    if flow.space is Space.OWN:
        return True
    names = (ask.save, ask.own_words.save if ask.own_words is not None else None)
    return not ask.opens and all(flow.slots[name].private for name in names if name is not None)
