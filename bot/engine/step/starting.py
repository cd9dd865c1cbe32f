"""Beginning a dialogue, and people who leave one."""

from bot.engine.effects import Ending, Finish
from bot.engine.events import Start, Why
from bot.engine.flow import SOURCE_LANGUAGE, Flow, OnBusy, OnStop, SlotType
from bot.engine.step.arrive import arrive, begun
from bot.engine.step.endings import end, put_aside
from bot.engine.step.notices import notice
from bot.engine.step.render import phrase
from bot.engine.step.turn import Turn
from bot.errors import TurnFailed

NUDGE = "nudge_"
"""What the names of flows begin with that come by themselves."""


def start(turn: Turn, wanted: Start) -> None:
    """Begin a flow. What is under way is put aside, or goes first, or stays, as the new flow says."""
    flow = turn.flow_named(wanted.flow)
    if not set(flow.roles) <= set(wanted.roles):
        raise TurnFailed(f"{flow.name} was started without everyone it is for")
    roles = {role: wanted.roles[role] for role in flow.roles}
    if turn.stack and flow.on_busy is OnBusy.QUEUE:
        turn.queued = True
        return
    if turn.stack and flow.on_busy is OnBusy.REFUSE:
        for person in dict.fromkeys(roles.values()):
            notice(turn, person, "busy")
        return
    if turn.stack and _is_passing(turn):
        end(turn, Ending.DROPPED)
    if turn.stack:
        people = turn.participants()
        put_aside(turn, Why.SUSPENDED)
        for person in people:
            turn.say(person, phrase(turn, "suspended", turn.person(person)))
    turn.stack, turn.left = (begun(flow, roles, wanted.given, wanted.nth),), ()
    _tell_untranslated(turn, flow)
    arrive(turn, flow.start)


def _tell_untranslated(turn: Turn, flow: Flow) -> None:
    """Say to whoever speaks another language of this copy that the flow doesn't have it.

    What comes by itself stays the one line that it is.
    """
    if flow.name.startswith(NUDGE):
        return
    for person in turn.participants():
        language = turn.person(person).language
        known = language != SOURCE_LANGUAGE and language in turn.flows.phrases
        if known and language not in flow.texts:
            turn.say(person, phrase(turn, "only_english", turn.person(person)))


def _is_passing(turn: Turn) -> bool:
    """Return whether a menu or the like is open, with nobody's words in it: nothing that one comes back to."""
    frame = turn.top
    flow = turn.flows.flows.get(frame.flow)
    if flow is None or len(turn.stack) > 1 or not flow.house or flow.on_stop is OnStop.KEEP:
        return False
    return not any(slot is None or slot.type is SlotType.TEXT for slot in map(flow.slots.get, frame.slots))


def leave(turn: Turn, person: str) -> None:
    """End what this person takes part in. Nothing of it is kept: what was sealed is gone."""
    people = turn.participants()
    if person in people:
        others = [each for each in people if each != person and each not in turn.left]
        end(turn, Ending.LEFT)
        for other in others:
            turn.say(other, phrase(turn, "ended_for_all", turn.person(other)))
    gone = [aside for aside in turn.parked if any(person in frame.roles.values() for frame in aside.stack)]
    if gone:
        turn.parked = tuple(aside for aside in turn.parked if aside not in gone)
        turn.effects += (Finish(aside.stack[0].flow, Ending.LEFT) for aside in gone)
        if not turn.stack:
            turn.left = ()
