"""What arrives by itself: each due nudge is closed, its successor planned and its letter owed, in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.engine.events import Timeout
from bot.errors import StaleSnapshot, StoreError
from bot.logs import logger
from bot.services.checkins import AGAIN, DRAFT, FOLLOWUP, GRACE, NUDGE_FLOWS, plan_checkin, tomorrow_at, zone_of
from bot.services.knocks import (
    CHECKINS,
    ONE_A_DAY,
    PROMISE,
    gives_way,
    gone_through,
    in_order,
    is_late,
    note_knock,
    pass_by,
    put_off,
    stands,
)
from bot.services.ledger import fall_due
from bot.services.looking_back import REVIEW, WEEKLY, plan_weekly
from bot.services.offered import RELEASED
from bot.services.offers import release
from bot.services.ports.store import Store, Tx
from bot.services.promised import reminded_of
from bot.services.records import LetterKind, Nudge, ThreadKind
from bot.services.talks import decide
from bot.services.turn.accounts import account_of
from bot.services.turn.context import Turn, bare
from bot.services.turn.entering import enter, enter_by_id, enter_pair, reached
from bot.services.turn.live import Live
from bot.services.turn.play import play
from bot.services.world import World

log = logger(__name__)

LEASE = timedelta(seconds=60)
BATCH = 100

BUSY_FOR = timedelta(minutes=30)
"""Someone asked a question less than this ago is in the middle of something: a check-in waits."""

WAITS = timedelta(minutes=10)
"""How long a check-in waits for somebody busy before it looks again."""

TOLD = "told"
"""The kind that brings a line of the other's, sent on purpose."""

KEPT_FOR_MORNING = frozenset({FOLLOWUP, DRAFT, TOLD}) | ONE_A_DAY
"""Kinds that wait for the end of quiet hours, where a check-in is simply left out."""

LATER = timedelta(days=7)
"""When what somebody set up for long is looked at again, while no letter reaches them."""

TRACES_KEPT = timedelta(days=60)
"""How long the traces of what is done are kept: longer than any platform brings an update again."""

JOINT = frozenset({"talk"})
"""Kinds that ring for both of two at once."""

INTERRUPTING = frozenset({FOLLOWUP, DRAFT}) | CHECKINS | ONE_A_DAY
"""Kinds that wait while somebody is in the middle of something."""

SILENT: Mapping[str, Callable[[Turn, Nudge], None]] = {RELEASED: release, "due": fall_due}
"""Kinds that need no door opened, and what each does, whether or not the person can be reached."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The use case of time passing."""

    store: Store
    world: World

    async def tick(self) -> int:
        """Ring everything that is due; return how many nudges that were."""
        now = self.world.clock.now()
        rung = 0
        while nudges := await self.store.transact(lambda tx: tx.calendar.claim(now, now + LEASE, BATCH)):
            for nudge in in_order(nudges):
                try:
                    await self.store.transact(lambda tx, nudge=nudge: self._ring(tx, nudge))  # type: ignore[misc]
                    rung += 1
                except (StaleSnapshot, StoreError) as error:
                    log.info("nudge waits", nudge=nudge.id, error=type(error).__name__)
                except Exception:
                    log.exception("nudge failed", nudge=nudge.id, kind=nudge.kind)
                    await self.store.transact(lambda tx, nudge=nudge: self._leave_out(tx, nudge))  # type: ignore[misc]
            self.world.faults.at("rung")
        return rung

    async def next_due(self, lanes: Sequence[str] | None = None) -> datetime | None:
        """Return when something is due next: a nudge, or a letter in these lanes or in any."""

        def body(tx: Tx) -> datetime | None:
            due = (tx.calendar.next_due(), tx.outbox.next_due(lanes))
            return min((at for at in due if at is not None), default=None)

        return await self.store.read(body)

    async def tidy(self) -> int:
        """Drop what has done its duty: traces of answered updates, sent letters, old questions; return how many."""
        before = self.world.clock.now() - TRACES_KEPT

        def body(tx: Tx) -> int:
            return (
                tx.inbox.forget_before(before)
                + tx.outbox.forget_before(before)
                + tx.threads.forget_before(before)
                + tx.calendar.forget_before(before.date())
                + tx.pairings.forget_before(before)
                + tx.talks.forget_before(before)
            )

        return await self.store.transact(body)

    def _leave_out(self, tx: Tx, nudge: Nudge) -> None:
        """Close a nudge that can't be rung; its successor is planned, so that the rhythm goes on."""
        found = reached(tx, nudge.owner)
        if tx.calendar.done(nudge) and found is not None:
            _plan_successor(bare(tx, self.world, *found, self.world.clock.now()), nudge)

    def _ring(self, tx: Tx, nudge: Nudge) -> None:
        now = self.world.clock.now()
        if nudge.kind in ("timer", "sweep"):
            self._time_out(tx, nudge, now)
        elif nudge.kind in JOINT:
            self._for_both(tx, nudge, now)
        elif nudge.kind in SILENT:
            self._in_silence(tx, nudge, now)
        else:
            self._for_one(tx, nudge, now)

    def _in_silence(self, tx: Tx, nudge: Nudge, now: datetime) -> None:
        if not tx.calendar.done(nudge):
            return
        row, account = tx.people.load(nudge.owner), account_of(tx, nudge.owner)
        if row is not None and account is not None:
            turn = enter(tx, self.world, row, account, now)
            SILENT[nudge.kind](turn, nudge)
            play(turn)
            turn.save()

    def _for_one(self, tx: Tx, nudge: Nudge, now: datetime) -> None:
        turn = enter_by_id(tx, self.world, nudge.owner, now)
        if turn is None:
            self._out_of_reach(tx, nudge, now)
            return
        later = _not_before(turn, nudge)
        if later is not None:
            tx.calendar.move(nudge, later)
            return
        if gives_way(turn, nudge):
            put_off(turn, nudge)
        elif tx.calendar.done(nudge):
            self._settle(turn, nudge)
            play(turn)
        turn.save()

    def _out_of_reach(self, tx: Tx, nudge: Nudge, now: datetime) -> None:
        """Close what can't reach anybody; what was set up for long is looked at again."""
        if nudge.kind not in (WEEKLY, REVIEW) or tx.people.load(nudge.owner) is None:
            tx.calendar.done(nudge)
        else:
            tx.calendar.move(nudge, now + LATER)

    def _settle(self, turn: Turn, nudge: Nudge) -> None:
        """Knock, if there is still something to knock for and it may go out; whatever comes after it is planned."""
        is_worth_it = stands(turn, nudge)
        if is_late(turn, nudge):
            pass_by(turn, nudge)
        elif is_worth_it and not turn.profile.muted and not gone_through(turn, nudge):
            if not _is_quiet(turn, nudge):
                self._knock(turn, nudge)
            elif nudge.kind == PROMISE and nudge.body["given"].get("kind") == "after":
                _keep_for_morning(turn, nudge)
        turn.profile = turn.profile.without_folded(nudge.id)
        _plan_successor(turn, nudge)

    def _time_out(self, tx: Tx, nudge: Nudge, now: datetime) -> None:
        if not tx.calendar.done(nudge):
            return
        enter = enter_pair if nudge.body.get("joint") else enter_by_id
        turn = enter(tx, self.world, nudge.owner, now)
        live = turn.threads.get(str(nudge.body["thread"])) if turn is not None else None
        wait = live.snapshot.wait if live is not None else None
        if turn is None or live is None or wait is None:
            return
        if nudge.kind == "timer":
            turn.hear(live, Timeout(str(nudge.body["wait"])))
        elif wait.until is None or wait.until <= now:
            turn.hear(live, Timeout(wait.id))
        else:
            again = replace(nudge, id=self.world.ids.new(), due_at=wait.until, local_date=wait.until.date(), version=0)
            tx.calendar.plan(again)
        play(turn)
        turn.save()

    def _for_both(self, tx: Tx, nudge: Nudge, now: datetime) -> None:
        """Ring what happens to both at one instant."""
        if not tx.calendar.done(nudge):
            return
        turn = enter_pair(tx, self.world, nudge.owner, now)
        if turn is not None:
            decide(turn, str(nudge.body["talk"]))
            play(turn)
            turn.save()

    def _knock(self, turn: Turn, nudge: Nudge) -> None:
        """Open the nudge as a small conversation of its own, so that it never interrupts another."""
        turn.kind = LetterKind.REMINDER if nudge.kind in (PROMISE, TOLD) else LetterKind.CHECKIN
        turn.expires_at = _until(turn, nudge)
        note_knock(turn, nudge)
        _clear_older(turn, nudge)
        live = turn.open_thread(nudge.id, ThreadKind.NUDGE)
        given = nudge.body.get("given", {})
        told = reminded_of(turn, given["id"]) if nudge.kind == PROMISE else {}
        turn.begin_in(live, NUDGE_FLOWS[nudge.kind], **{**given, **told})
        if nudge.kind == "checkin":
            turn.profile = replace(turn.profile, unanswered=turn.profile.unanswered + 1)
        if nudge.kind == "pause_or_stop":
            turn.profile = replace(turn.profile, asked_to_pause=True)


def _until(turn: Turn, nudge: Nudge) -> datetime | None:
    """Return until when a knock may still arrive: what the platform couldn't take by day doesn't come at night."""
    zone, end = turn.profile.zone, nudge.expires_at
    if end is not None and end <= turn.now:
        end = turn.now + LATER
    sleeps = zone is not None and not nudge.body.get("awake")
    night = turn.profile.quiet.quiet_start(turn.now, zone or "Etc/UTC") if sleeps else None
    return min((at for at in (end, night) if at is not None), default=None)


def _plan_successor(turn: Turn, nudge: Nudge) -> None:
    if nudge.kind in CHECKINS:
        plan_checkin(turn)
    elif nudge.kind == WEEKLY:
        plan_weekly(turn)


def _not_before(turn: Turn, nudge: Nudge) -> datetime | None:
    """Return when to look again: somebody is busy, it is night, or they want nothing for now; None for now."""
    if nudge.kind in INTERRUPTING and _busy(turn):
        return turn.now + WAITS
    if nudge.kind in KEPT_FOR_MORNING and _is_quiet(turn, nudge):
        return turn.profile.quiet.quiet_end(turn.now, zone_of(turn))
    if nudge.kind == REVIEW and turn.profile.muted:
        return tomorrow_at(turn, nudge.due_at.astimezone(ZoneInfo(zone_of(turn))).time())
    return None


def _is_quiet(turn: Turn, nudge: Nudge) -> bool:
    """Return whether these are the person's quiet hours; whoever wanted it again within the hour is awake."""
    zone = turn.profile.zone
    return zone is not None and not nudge.body.get("awake") and turn.profile.quiet.is_quiet(turn.now, zone)


def _keep_for_morning(turn: Turn, nudge: Nudge) -> None:
    """Ask in the morning after a promise whose question fell into quiet hours chosen since it was planned."""
    due_at = turn.profile.quiet.quiet_end(turn.now, zone_of(turn))
    morning = replace(
        nudge,
        id=turn.world.ids.new(),
        due_at=due_at,
        ref=f"{AGAIN}{nudge.ref}",
        version=0,
        expires_at=due_at + GRACE[PROMISE],
    )
    turn.tx.calendar.plan(morning)


def _busy(turn: Turn) -> bool:
    wait = turn.main.snapshot.wait
    return wait is not None and turn.now - wait.asked_at < BUSY_FOR


def _clear_older(turn: Turn, nudge: Nudge) -> None:
    """Let an unanswered nudge about the same thing go: two of them would only pile up."""
    for live in turn.nudges():
        if _kind_of(live) == nudge.kind and _about(_slots(live)) == _about(nudge.body.get("given", {})):
            live.over = True


def _about(given: Mapping[str, object]) -> object:
    """Return what a nudge is about: the id of a promise, draft or offer, a title, or nothing, as a check-in."""
    return given.get("id") or given.get("title")


def _slots(live: Live) -> Mapping[str, object]:
    return live.snapshot.stack[0].slots if live.snapshot.stack else {}


def _kind_of(live: Live) -> str | None:
    return next((kind for kind, flow in NUDGE_FLOWS.items() if flow == live.flow), None)
