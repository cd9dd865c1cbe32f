"""Lets a conversation hear an event, and carries out what it asks of the world."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.engine.effects import (
    AskOf,
    ClearTimer,
    Effect,
    Ending,
    Finish,
    HandOver,
    Perform,
    Reason,
    Refuse,
    SayTo,
    SetTimer,
)
from bot.engine.events import Control, Event, Facts, Start, Wish
from bot.engine.step import step
from bot.errors import TurnFailed
from bot.services.offers import offer
from bot.services.records import Asked, Button, Json, LetterKind, Note, Nudge, ThreadKind
from bot.services.titles import at_a_glance
from bot.services.turn.commands import COMMANDS
from bot.services.turn.context import Turn
from bot.services.turn.facts import known
from bot.services.turn.live import Live
from bot.services.turn.press import in_common
from bot.words import Words

CHAIN_LIMIT = 12
"""Conversations started one by another within a turn. A longer chain is a mistake in the flows."""

TIMER_SPAN = timedelta(days=1)
"""A longer time-out is left to the sweep of its conversation: one row for a dialogue, not one a question."""


def play(turn: Turn) -> None:
    """Let conversations hear what they have yet to hear, carry out the effects, and so on until all is heard."""
    for _ in range(CHAIN_LIMIT):
        heard = next((each for each in (turn, *turn.guests) if each.events), None)
        if heard is None:
            return
        _hear(heard, *heard.events.pop(0))
    raise TurnFailed("conversations start one another without end")


def open_question(turn: Turn, live: Live, *, aloud: bool = False) -> AskOf | None:
    """Return the question that stands open in a conversation, as it would be shown again now, in common if `aloud`."""
    if live.snapshot.wait is None:
        return None
    again = Control(turn.id, Wish.REPEAT, aloud=aloud)
    effects = step(turn.world.flows, live.snapshot, again, _facts(turn, live, again)).effects
    return next((effect for effect in effects if isinstance(effect, AskOf)), None)


def _hear(turn: Turn, live: Live, event: Event) -> None:
    if isinstance(event, Start):
        event = _counted(turn, event)
    before = live.snapshot
    outcome = step(turn.world.flows, live.snapshot, event, _facts(turn, live, event))
    live.snapshot = outcome.snapshot
    if outcome.queued:
        turn.say("busy")
    if not before.stack and outcome.snapshot.stack:
        _plan_sweep(turn, live)
    for effect in outcome.effects:
        _carry_out(turn, live, effect)


def _facts(turn: Turn, live: Live, event: Event) -> Facts:
    return Facts(
        now=turn.now,
        wait=turn.world.ids.new(),
        people=turn.people(live),
        values=known(turn, live, event),
        burst_s=turn.world.burst_s,
    )


def _counted(turn: Turn, event: Start) -> Start:
    nth = turn.profile.counts.get(event.flow, 0)
    turn.profile = turn.profile.with_started(event.flow)
    return replace(event, nth=nth)


def _carry_out(turn: Turn, live: Live, effect: Effect) -> None:
    match effect:
        case SayTo(to=to, text=text):
            _show(turn, live, to, text)
        case AskOf():
            _ask(turn, live, effect)
        case SetTimer(wait=wait, at=at):
            if at - turn.now <= TIMER_SPAN:
                _plan_timer(turn, live, wait, at - turn.now)
        case ClearTimer():
            pass  # A time-out of a question that is no longer open changes nothing.
        case Perform(command=command, by=by, arguments=arguments):
            COMMANDS[command].run(turn.of(by), live, arguments)
        case HandOver(to=to, text=text, about=about):
            if live.thread.kind is ThreadKind.PAIR:
                _hand_over(turn, live, to, text)
            else:
                offer(turn, text, about)
        case Finish():
            _finish(turn, live, effect)
        case Refuse(to=to, reason=reason):
            turn.refused = True
            turn.of(to).say(reason.value)
            if reason is Reason.STALE and live.asks(to):
                turn.hear(live, Control(to, Wish.REPEAT))


def _show(turn: Turn, live: Live, to: str | None, text: Words) -> None:
    """Show a line to one person, or to both: in their room where they have one, else to each alone."""
    _as_kind(turn, live)
    if to is not None:
        turn.of(to).owe(text)
    elif not turn.owe_room(text, settles=not in_common(turn, live) or live.snapshot.wait is None):
        for each in _present(turn, live):
            each.owe(text)


def _hand_over(turn: Turn, live: Live, to: str | None, text: Words) -> None:
    """Show words handed over within a joint dialogue; whoever stepped out of it isn't shown them."""
    if to is None or to not in live.snapshot.left:
        _show(turn, live, to, text)


def _present(turn: Turn, live: Live) -> tuple[Turn, ...]:
    """Return those to whom what is for both is shown alone: whoever stepped out isn't."""
    return tuple(each for each in turn.both() if each.id not in live.snapshot.left)


def _ask(turn: Turn, live: Live, ask: AskOf) -> None:
    """Show a question where it belongs. Whom it isn't for sees it without buttons, where both see it."""
    buttons = tuple(Button(option.key, option.label) for option in ask.options)
    _as_kind(turn, live)
    turn.remember_prompt(live, ask.wait, live.asked() or ask.by)
    if ask.to is not None:
        turn.of(ask.to).owe(ask.text, buttons=buttons, wait=ask.wait, question=True)
    elif not turn.owe_room(
        ask.text, buttons=buttons, wait=ask.wait, question=True, asked=None if buttons else _asked(turn, ask)
    ):
        for each in _present(turn, live):
            if each.id in ask.by:
                each.owe(ask.text, buttons=buttons, wait=ask.wait, question=True)
            else:
                each.owe(ask.text)


def _asked(turn: Turn, ask: AskOf) -> Asked | None:
    """Return the one in the room whose words a question waits for, where it is one and is there on that channel."""
    if len(ask.by) != 1 or turn.room is None:
        return None
    asked = turn.of(ask.by[0])
    accounts = turn.tx.people.accounts(asked.id)
    address = next((each.address for each in accounts if each.channel == turn.room.channel), None)
    if address is None:
        return None
    return Asked(address, Words(asked.profile.name or ""), asked.said_in_room)


def _as_kind(turn: Turn, live: Live) -> None:
    """Mark letters of a flow that brings help, so that they go first and are repeated when lost."""
    if live.helps(turn.world):
        turn.kind = LetterKind.SAFETY


def _finish(turn: Turn, live: Live, finish: Finish) -> None:
    if finish.ending in (Ending.STOPPED, Ending.DROPPED, Ending.LOST):
        for person_id, answers in finish.kept.items():
            if answers:
                keeper = turn.of(person_id)
                _keep(keeper, "unfinished", {**_named(keeper, finish.flow), "answers": dict(answers)})
    if finish.ending is Ending.DONE:
        _note_walked(turn, live, finish.flow)
    if live.thread.kind is ThreadKind.NUDGE:
        live.over = True


def _note_walked(turn: Turn, live: Live, flow: str) -> None:
    """Remember who went through a flow to its end; of two, those who were still there. Help is never noted."""
    if turn.world.flows.flows[flow].safety:
        return
    there = _present(turn, live) if live.thread.kind is ThreadKind.PAIR else (turn,)
    for each in there:
        each.profile = each.profile.with_walked(flow, each.local_date())


def _named(turn: Turn, name: str) -> Json:
    flow = turn.world.flows.flows.get(name)
    return {"title": at_a_glance(turn, flow) if flow is not None else name, "flow": name}


def _keep(turn: Turn, kind: str, body: Json) -> None:
    turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, kind, turn.now, body))


def _plan_timer(turn: Turn, live: Live, wait: str, after: timedelta) -> None:
    due_at = turn.now + after
    _plan(turn, live, "timer", due_at, f"{wait}.{due_at.timestamp():.0f}", {"wait": wait})


def _plan_sweep(turn: Turn, live: Live) -> None:
    """See to it that a dialogue left alone is closed quietly one day."""
    flow = live.flow
    if flow is not None and live.thread.kind is not ThreadKind.NUDGE:
        due_at = turn.now + turn.world.flows.flows[flow].expire
        _plan(turn, live, "sweep", due_at, live.thread.id, {})


def _plan(turn: Turn, live: Live, kind: str, due_at: datetime, ref: str, body: Json) -> None:
    about = {"thread": live.thread.id, **body}
    if live.thread.kind is ThreadKind.PAIR:
        about["joint"] = True
    turn.tx.calendar.plan(Nudge(turn.world.ids.new(), live.thread.owner, kind, due_at, due_at.date(), ref, body=about))
