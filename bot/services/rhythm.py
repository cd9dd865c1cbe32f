"""What arrives by itself: each due nudge is closed, its successor planned and its letter owed, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.promises import Promise
from bot.engine.events import Timeout
from bot.errors import StaleSnapshot, StoreError
from bot.logs import logger
from bot.services.checkins import NUDGE_FLOWS, plan_checkin, zone_of
from bot.services.ledger import OPEN_STATES
from bot.services.offers import publish, release
from bot.services.ports.store import Store, Tx
from bot.services.records import LetterKind, Nudge, ThreadKind
from bot.services.talks import decide
from bot.services.turn.context import Turn, bare
from bot.services.turn.entering import enter_by_id, enter_pair, reached
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

KEPT_FOR_MORNING = frozenset({"followup", "draft"})
"""Kinds somebody asked for: in quiet hours they wait for their end, where a check-in is simply left out."""

TRACES_KEPT = timedelta(days=60)
"""How long the traces of what is done are kept: longer than any platform brings an update again."""

JOINT = frozenset({"talk"})
"""Kinds that ring for both of two at once."""

UNSOLICITED = frozenset({"checkin", "pause_or_stop", "followup", "draft", "offer"})
"""Kinds that respect quiet hours, a pause, and people in the middle of something."""


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
            for nudge in nudges:
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
        """Close a nudge that can't be rung; a check-in's successor is planned, so that the rhythm goes on."""
        found = reached(tx, nudge.owner)
        if tx.calendar.done(nudge) and nudge.kind == "checkin" and found is not None:
            plan_checkin(bare(tx, self.world, *found, self.world.clock.now()))

    def _ring(self, tx: Tx, nudge: Nudge) -> None:
        now = self.world.clock.now()
        if nudge.kind in ("timer", "sweep"):
            self._time_out(tx, nudge, now)
            return
        if nudge.kind in JOINT:
            self._for_both(tx, nudge, now)
            return
        turn = enter_by_id(tx, self.world, nudge.owner, now)
        if turn is None:
            tx.calendar.done(nudge)
            return
        if nudge.kind in UNSOLICITED and _busy(turn):
            tx.calendar.move(nudge, now + WAITS)
            return
        zone = turn.profile.zone
        if nudge.kind in KEPT_FOR_MORNING and zone is not None and turn.profile.quiet.is_quiet(now, zone):
            tx.calendar.move(nudge, turn.profile.quiet.quiet_end(now, zone))
            return
        if not tx.calendar.done(nudge):
            return
        late = nudge.expires_at is not None and now >= nudge.expires_at
        if nudge.kind == "released":
            release(turn, nudge)
        elif _stands(turn, nudge) and not late and not turn.profile.muted and _welcome_now(turn, nudge):
            self._knock(turn, nudge)
        if nudge.kind == "checkin":
            plan_checkin(turn)
        play(turn)
        turn.save()

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
        turn.kind = LetterKind.REMINDER if nudge.kind == "promise" else LetterKind.CHECKIN
        turn.expires_at = nudge.expires_at
        _clear_older(turn, nudge)
        live = turn.open_thread(nudge.id, ThreadKind.NUDGE)
        turn.begin_in(live, NUDGE_FLOWS[nudge.kind], **nudge.body.get("given", {}))
        if nudge.kind == "checkin":
            turn.profile = replace(turn.profile, unanswered=turn.profile.unanswered + 1)
        if nudge.kind == "pause_or_stop":
            turn.profile = replace(turn.profile, asked_to_pause=True)


def _stands(turn: Turn, nudge: Nudge) -> bool:
    """Return whether there is still something to knock for; an offer becomes visible by this, knock or none."""
    return nudge.kind != "offer" or publish(turn, nudge)


def _busy(turn: Turn) -> bool:
    wait = turn.main.snapshot.wait
    return wait is not None and turn.now - wait.asked_at < BUSY_FOR


def _welcome_now(turn: Turn, nudge: Nudge) -> bool:
    """Return whether it may go out: not in quiet hours, and not about what is over."""
    if nudge.kind == "checkin" and turn.profile.recent and turn.profile.recent[-1].day >= nudge.local_date:
        return False
    if nudge.kind == "promise":
        given = nudge.body["given"]
        row = turn.tx.ledger.load(str(given["id"]))
        if row is None or row.state not in OPEN_STATES:
            return False
        return given["kind"] != "before" or Promise.from_json(row.body).due_at > turn.now
    return turn.profile.zone is None or not turn.profile.quiet.is_quiet(turn.now, zone_of(turn))


def _clear_older(turn: Turn, nudge: Nudge) -> None:
    """Let an unanswered nudge about the same thing go: two of them would only pile up."""
    for live in turn.nudges():
        if _kind_of(live) == nudge.kind and _about(live) == nudge.body.get("given", {}).get("id"):
            live.over = True


def _about(live: Live) -> object:
    """Return the id of the promise or draft that a nudge is about, None for a check-in."""
    return live.snapshot.stack[0].slots.get("id") if live.snapshot.stack else None


def _kind_of(live: Live) -> str | None:
    return next((kind for kind, flow in NUDGE_FLOWS.items() if flow == live.flow), None)
