"""What a person may wish for at every question."""

from bot.engine.effects import Ending, Reason
from bot.engine.events import Control, Why, Wish
from bot.engine.flow import Ask, Collect
from bot.engine.snapshot import Pending
from bot.engine.step.arrive import arrive
from bot.engine.step.asking import show
from bot.engine.step.endings import end, put_aside
from bot.engine.step.leaving import come_back, joint, step_out
from bot.engine.step.notices import answering, asked, notice, sealed
from bot.engine.step.parking import resume
from bot.engine.step.render import phrase
from bot.engine.step.taking import pass_over
from bot.engine.step.turn import Turn, moved, standing

_BOUND = frozenset({Wish.BACK, Wish.SKIP, Wish.PAUSE, Wish.STOP})
"""Wishes that change the dialogue: an old question's buttons for them count no longer."""

_RETURNS = frozenset({Wish.RESUME, Wish.REPEAT})
"""Wishes that bring somebody back who had left unseen."""


def obey(turn: Turn, control: Control) -> None:
    """Do what somebody who takes part wishes."""
    by, wish, wait = control.by, control.wish, turn.before.wait
    turn.quiet = not control.aloud
    away = by in turn.left
    if wish in _BOUND and control.wait is not None and (wait is None or wait.id != control.wait):
        turn.refuse(by, Reason.STALE)
    elif away and not control.aloud and wish not in _RETURNS:
        notice(turn, by, "help" if wish is Wish.HELP else "nothing_under_way")
    elif wish is Wish.RESUME and not (away and turn.stack):
        come_back(turn, by)
        resume(turn, by)
    elif not turn.stack:
        notice(turn, by, "help" if wish is Wish.HELP else "nothing_under_way")
    elif by not in turn.participants():
        turn.refuse(by, Reason.FOREIGN)
    else:
        come_back(turn, by)
        _obey(turn, by, wish)


def _obey(turn: Turn, by: str, wish: Wish) -> None:
    match wish:
        case Wish.RESUME:
            turn.say(by, phrase(turn, "resumed", turn.person(by)))
            _repeat(turn, by)
        case Wish.PAUSE:
            _pause(turn, by)
        case Wish.STOP:
            _stop(turn, by)
        case Wish.BACK:
            _back(turn, by)
        case Wish.SKIP:
            _skip(turn, by)
        case Wish.PROGRESS:
            _progress(turn, by)
        case Wish.REPEAT:
            _repeat(turn, by)
        case _:
            notice(turn, by, "help")


def _pause(turn: Turn, by: str) -> None:
    """Put the dialogue aside. In a joint one that is a matter for both only where it was said aloud."""
    if not joint(turn):
        put_aside(turn, Why.PAUSED)
        turn.say(by, phrase(turn, "paused", turn.person(by)))
    elif turn.quiet:
        _go(turn, by)
    else:
        line = _line_for_all(turn, "paused_for_all")
        put_aside(turn, Why.PAUSED)
        turn.say(None, line)


def _stop(turn: Turn, by: str) -> None:
    """End the dialogue. In a joint one that is a matter for both only where it was said aloud."""
    if not joint(turn):
        kept = end(turn, Ending.STOPPED).kept
        turn.say(by, phrase(turn, "stopped_kept" if kept.get(by) else "stopped", turn.person(by)))
    elif turn.quiet:
        _go(turn, by)
    else:
        line = _line_for_all(turn, "ended_for_all")
        end(turn, Ending.STOPPED)
        turn.say(None, line)


def _go(turn: Turn, by: str) -> None:
    """Step out unseen."""
    turn.say(by, phrase(turn, "left_unseen", turn.person(by)))
    step_out(turn, by)


def _line_for_all(turn: Turn, key: str) -> str:
    """One line for the shared space, the same whoever wished it."""
    return phrase(turn, key, turn.for_all(turn.participants()[0]))


def _back(turn: Turn, by: str) -> None:
    """Ask the question before once more; nobody else's question is taken away for it, and no page lost."""
    if not go_back(turn, by):
        notice(turn, by, "no_way_back")


def go_back(turn: Turn, by: str) -> bool:
    """Return to the question before, as it stood then; return whether there was a way."""
    role, frame, step = answering(turn, by), turn.top, turn.node.step
    alone = role is not None and (not isinstance(step, Ask) or len(step.audience.roles) == 1)
    page = isinstance(step, Ask) and step.collect is Collect.PAGES
    if role is None or not alone or (page and turn.open.pending[role].draft is not None):
        return False
    if not frame.back or frame.back[-1].by != role:
        return False
    mark = frame.back[-1]
    slots = {key: value for key, value in frame.slots.items() if key not in mark.undo}
    slots.update({key: value for key, value in mark.undo.items() if value is not None})
    turn.close()
    turn.put(moved(frame, mark.node, slots, frame.back[:-1], max(frame.asked - 1, 0)))
    arrive(turn, mark.node)
    _unwritten(turn, role, [frame.slots.get(key) for key in mark.undo])
    return True


def _unwritten(turn: Turn, role: str, before: list[object]) -> None:
    """Pages that one comes back to are still there."""
    step = turn.node.step
    if isinstance(step, Ask) and step.collect is Collect.PAGES and before and isinstance(before[0], str):
        turn.wait = standing(turn.open, role, Pending(draft=before[0]))


def _skip(turn: Turn, by: str) -> None:
    role = answering(turn, by)
    if role is not None:
        pass_over(turn, role)
    else:
        turn.refuse(by, Reason.REPEATED if asked(turn, by) else Reason.FOREIGN)


def _progress(turn: Turn, by: str) -> None:
    part, parts = turn.node.part, turn.flow.parts
    count = sum(frame.asked for frame in turn.stack)
    if part is not None and parts is not None:
        notice(turn, by, "progress_parts", part=str(part), parts=str(parts))
    elif count:
        notice(turn, by, "progress_count", count=str(count))
    else:
        notice(turn, by, "progress_first")


def _repeat(turn: Turn, by: str) -> None:
    role = answering(turn, by)
    if role is not None:
        show(turn, role, alone=turn.quiet)
    elif asked(turn, by):
        turn.say(by, sealed(turn, turn.person(by)))
    else:
        notice(turn, by, "nothing_for_you")
