"""Something for two: one asks for it, each is asked alone, and it begins when it suits both.

What the other one reads never depends on why it didn't: no, too stirred up, no answer, safety, a pause, an account
that is gone. All of these end in one line at one instant.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import GATE_OPEN
from bot.domain.publishing import NOTICE, next_publication
from bot.domain.quiet import NIGHT
from bot.domain.rhythm import local_date
from bot.domain.talks import WINDOW, Side, begins, left_today
from bot.engine.events import Start
from bot.engine.flow import Flow
from bot.errors import RuleBroken
from bot.services.checkins import zone_of
from bot.services.pair_records import Talk, TalkState
from bot.services.pairing import told_ended
from bot.services.promised import shown
from bot.services.records import Nudge
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

SOON = timedelta(hours=1)
"""An asking that stands no longer than this is about right now."""

ASKING = "nudge_ready"
"""The flow in which each is asked alone."""


def ask_talk(turn: Turn, flow: str, *, aloud: bool = False) -> None:
    """Ask both, each alone, whether this suits them now. `aloud`: asked for in the room, and told so there."""
    page = turn.world.flows.flows.get(flow)
    if page is None or page.ready is None:
        raise RuleBroken(f"{flow} can't be asked for")
    fellow = turn.fellow()
    if fellow is None:
        if not told_ended(turn):
            turn.say("talk_alone")
        return
    hindrance = _hindrance(turn)
    if hindrance is None:
        _ask(turn, fellow, page)
    told = hindrance or ("talk_asked" if aloud else None)
    if told is not None and not (aloud and turn.say_in_room(told)):
        turn.say(told)


def _hindrance(turn: Turn) -> str | None:
    """Return what is said where nothing can be asked for now. It depends on what both know."""
    joint = turn.joint
    if joint is not None and joint.snapshot.stack:
        return "talk_under_way"
    if any(talk.state is TalkState.ASKED for talk in _talks(turn)):
        return "talk_asked_already"
    return "talk_enough" if talks_left(turn) == 0 else None


def _ask(turn: Turn, fellow: Turn, page: Flow) -> None:
    decide_at = _decided_at(turn, page.ready or WINDOW)
    asked = {each.id: {"asked": True} for each in (turn, fellow) if each is turn or _can_be_asked(each)}
    talk = Talk(
        id=turn.world.ids.new(),
        dyad_id=turn.dyad.id if turn.dyad is not None else "",
        flow=page.name,
        asked_by=turn.id,
        state=TalkState.ASKED,
        asked_at=turn.now,
        decide_at=decide_at,
        parts=asked,
    )
    turn.tx.talks.add(talk)
    body = {"talk": talk.id}
    turn.tx.calendar.plan(
        Nudge(turn.world.ids.new(), talk.dyad_id, "talk", decide_at, decide_at.date(), talk.id, body=body)
    )
    for each in (turn, fellow):
        if each.id in asked:
            title = page.variants(each.profile.language, "title")[0].source
            name = turn.profile.name or each.phrase("the_other")
            each.knock(ASKING, talk=talk.id, title=title, them_name=name, own=each is turn)


def _decided_at(turn: Turn, stands: timedelta) -> datetime:
    """Return when an asking passes: at once after its time, or by day, at a fixed hour, where it stands for long."""
    ends_at = turn.now + stands
    return ends_at if stands <= SOON else next_publication(ends_at - NOTICE, zone_of(turn), NIGHT)


def _can_be_asked(turn: Turn) -> bool:
    """Return whether a question of the partner's may come now: not in quiet hours, a pause, or while being helped."""
    profile = turn.profile
    quiet = profile.zone is not None and profile.quiet.is_quiet(turn.now, zone_of(turn))
    return not (profile.muted or quiet or turn.main.helps(turn.world))


def ready(turn: Turn, talk_id: str, *, suits: bool) -> None:
    """Note somebody's answer; begin once it suits both."""
    talk = turn.tx.talks.load(talk_id)
    joint, fellow = turn.joint, turn.fellow()
    if talk is None or joint is None or fellow is None or talk.dyad_id != joint.thread.owner:
        if not told_ended(turn):
            turn.say("talk_over")
        return
    if talk.state is not TalkState.ASKED or turn.now >= talk.decide_at or turn.id not in talk.parts:
        turn.say("talk_over")
        return
    talk = replace(talk, parts={**talk.parts, turn.id: {"asked": True, "suits": suits}})
    if not joint.snapshot.stack and begins([_side(each, talk) for each in (turn, fellow)]):
        turn.tx.talks.save(replace(talk, state=TalkState.BEGUN))
        _close_questions((turn, fellow), talk)
        begin_joint(turn, talk.flow, talk.asked_by)
        return
    turn.tx.talks.save(talk)
    if suits:
        turn.say("talk_noted", when=_when(turn, talk))


def _side(turn: Turn, talk: Talk) -> Side:
    suits = bool(talk.parts.get(turn.id, {}).get("suits"))
    return Side(suits, turn.profile.gate == GATE_OPEN, turn.main.helps(turn.world))


def begin_joint(turn: Turn, flow: str, first: str) -> None:
    """Begin a flow between the two; `first` is who stands in its first role."""
    joint, fellow = turn.joint, turn.fellow()
    if joint is None or fellow is None:
        raise RuleBroken("there are no two to begin with")
    other = fellow.id if first == turn.id else turn.id
    names = turn.world.flows.flows[flow].roles
    turn.hear(joint, Start(flow, dict(zip(names, (first, other), strict=True))))


def decide(turn: Turn, talk_id: str) -> None:
    """Let an asking pass whose time ran out: whoever was asked reads the same line at the same instant."""
    talk = turn.tx.talks.load(talk_id)
    if talk is None or talk.state is not TalkState.ASKED:
        return
    turn.tx.talks.save(replace(talk, state=TalkState.PASSED))
    both = turn.both()
    _close_questions(both, talk)
    if turn.room is not None:
        turn.say_in_room("talk_passed")
        return
    for each in both:
        if each.id in talk.parts and not each.main.helps(turn.world):
            each.say("talk_passed")


def _close_questions(turns: tuple[Turn, ...], talk: Talk) -> None:
    for turn in turns:
        for live in turn.nudges():
            if _asks_about(live, talk.id):
                live.over = True


def _asks_about(live: Live, talk_id: str) -> bool:
    stack = live.snapshot.stack
    return bool(stack) and stack[0].flow == ASKING and stack[0].slots.get("talk") == talk_id


def afterwards(turn: Turn, flow: str) -> None:
    """Open something for each of the two alone, when what they did together is over."""
    for each in turn.both():
        if not each.profile.muted and not each.main.helps(turn.world):
            each.knock(flow)


def talks_left(turn: Turn) -> int:
    """Return how many talks the person may still ask for today."""
    return left_today([talk.asked_at for talk in _talks(turn) if talk.asked_by == turn.id], turn.now)


def _talks(turn: Turn) -> tuple[Talk, ...]:
    return turn.tx.talks.of(turn.dyad.id, turn.now - WINDOW) if turn.dyad is not None else ()


def _when(turn: Turn, talk: Talk) -> str:
    """Return when an asking passes, in words that are right without a zone too."""
    zone = turn.profile.zone
    if zone is not None and local_date(talk.decide_at, zone) == turn.local_date():
        return turn.phrase("at_clock", clock=f"{talk.decide_at.astimezone(ZoneInfo(zone)):%H:%M}")
    if zone is not None:
        return turn.phrase("on_day", moment=shown(turn, talk.decide_at))
    minutes = int((talk.decide_at - turn.now).total_seconds() // 60)
    hours = round(minutes / 60)
    return turn.phrase("in_hours", hours=str(hours)) if hours > 1 else turn.phrase("in_minutes", minutes=str(minutes))
