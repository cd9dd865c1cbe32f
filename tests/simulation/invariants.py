"""What has to hold whatever happens: each rule a function that returns what broke it, in words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.adapters.store.prepared import Prepared, param
from bot.adapters.store.tables import nudges, promise_events, promises
from bot.domain.people import Profile
from bot.domain.promises import MAX_OPEN, OPEN, EventKind, Promise, Report, State, successor
from bot.services.deliver import MARKED, REPEATED
from bot.services.ledger import SILENT_TIMES
from bot.services.records import LetterKind

if TYPE_CHECKING:
    from tests.simulation.flaky import Arrival
    from tests.simulation.life import Life

BY_ITSELF = frozenset({LetterKind.CHECKIN, LetterKind.REMINDER})
SOLICITED = frozenset({"promise", "followup", "draft"})
"""Kinds of knocks that somebody asked for. All others share one a day."""

CHECKINS = frozenset({"checkin", "pause_or_stop"})
SETTLED = frozenset({"sent", "expired", "failed", "unknown"})
MIDDLE = timedelta(hours=1)
"""Whoever wrote less than this before a knock is awake, and may have asked for it."""

LATE = timedelta(days=4)
"""Longer than any machine is off here."""

APOLOGY = "Something went wrong here"

_NUDGE = Prepared(select(nudges.c.kind, nudges.c.ref, nudges.c.local_date).where(nudges.c.id == param("key")))
_PROMISES = Prepared(select(promises.c.id, promises.c.rev))
_HAPPENED = Prepared(select(promise_events.c.promise_id, promise_events.c.rev, promise_events.c.state))


@dataclass(frozen=True, slots=True)
class Knock:
    """What arrived by itself: when, of which kind, planned for which date, on which date the receiver's clock stood
    when it was owed, whether it arrived in their quiet hours, held up by the platform since before them, and
    whether they were writing.
    """

    at: datetime
    address: str
    kind: str
    ref: str
    planned_on: date | None
    here: date
    in_quiet: bool
    held_up: bool
    awake: bool

    @property
    def is_again(self) -> bool:
        """Whether it was asked for by putting an earlier one off."""
        return self.ref.startswith("again")

    def __str__(self) -> str:
        return (
            f"{self.kind} {self.ref} for {self.planned_on} to {self.address} at {self.at:%Y-%m-%d %H:%M} ({self.here})"
        )


@dataclass
class Watch:
    """Sees all that arrives, and looks into the ledger from time to time."""

    life: "Life"
    knocks: list[Knock] = field(default_factory=list)
    arrivals: dict[str, list["Arrival"]] = field(default_factory=lambda: defaultdict(list))
    heard_at: dict[str, datetime] = field(default_factory=dict)
    private: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ledger: dict[str, tuple[int, Promise]] = field(default_factory=dict)
    happened: dict[tuple[str, int], str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    async def arrival(self, arrival: "Arrival") -> None:
        """Note a letter that arrived, and what of it can be judged at once."""
        letter = arrival.letter
        self.arrivals[letter.id].append(arrival)
        self.life.note(f"to {letter.address}: {letter.text.reveal[:60]!r} {[each.label for each in letter.buttons]}")
        self.wrong += [*crossed(self, arrival), *apologised(arrival)]
        if letter.kind in BY_ITSELF:
            self.knocks.append(await self._knock(arrival))

    async def _knock(self, arrival: "Arrival") -> Knock:
        letter = arrival.letter

        def body(tx: Any) -> tuple[Any, Profile]:
            prompt = tx.threads.prompt(letter.wait) if letter.wait is not None else None
            row = tx.session.one(_NUDGE, key=prompt.thread_id) if prompt is not None else None
            person, _ = tx.people.at(letter.channel, letter.address)
            return row, Profile.from_json(person.body)

        row, profile = await self.life.it.store.read(body)
        kind, ref, planned_on = row or ("line" if letter.wait is None else "unknown", "", None)
        zone = profile.zone or "Etc/UTC"
        return Knock(
            arrival.at,
            letter.address,
            kind,
            ref,
            date.fromisoformat(planned_on) if planned_on else None,
            arrival.owed_at.astimezone(ZoneInfo(zone)).date(),
            profile.zone is not None and profile.quiet.is_quiet(arrival.at, zone),
            not profile.quiet.is_quiet(arrival.owed_at, zone),
            arrival.at - self.heard_at.get(letter.address, self.life.start - MIDDLE * 2) <= MIDDLE,
        )

    async def look(self) -> None:
        """Look into the ledger, and judge all that was seen so far."""

        def body(tx: Any) -> tuple[dict[str, tuple[int, Promise]], dict[tuple[str, int], str]]:
            now = {}
            for key, rev in tx.session.rows(_PROMISES):
                known = self.ledger.get(key)
                row = tx.ledger.load(key) if known is None or known[0] != rev else None
                now[key] = known if row is None else (rev, Promise.from_json(row.body))
            return now, {(key, rev): state for key, rev, state in tx.session.rows(_HAPPENED)}

        ledger, happened = await self.life.it.store.read(body)
        self.wrong += [
            *rewritten(self.ledger, ledger),
            *erased(self.happened, happened),
            *kept_without_a_word(promise for _, promise in ledger.values()),
            *more_than_five_open((promise for _, promise in ledger.values()), self.life.now),
            *no_longer_repeated((promise for _, promise in ledger.values()), self.life.now),
        ]
        self.ledger, self.happened = ledger, happened
        self.wrong += [
            *two_checkins_on_a_date(self.knocks),
            *knocks_at_night(self.knocks),
            *two_knocks_on_a_day(self.knocks),
            *sent_twice(self.arrivals.values()),
        ]

    def promises_by_state(self) -> Counter[str]:
        """How many promises stand how."""
        return Counter(promise.state.value for _, promise in self.ledger.values())


def two_checkins_on_a_date(knocks: Iterable[Knock]) -> Iterator[str]:
    """Nobody is sent two check-ins for one date, by the plan or by the clock of the place where they are."""
    planned, arrived = defaultdict(list), defaultdict(list)
    for knock in knocks:
        if knock.kind in CHECKINS and not knock.is_again:
            planned[knock.address, knock.planned_on].append(knock)
            arrived[knock.address, knock.here].append(knock)
    for several in (*planned.values(), *arrived.values()):
        if len(several) > 1:
            yield f"two check-ins for one date: {' and '.join(map(str, several))}"


def knocks_at_night(knocks: Iterable[Knock]) -> Iterator[str]:
    """Nothing knocks in somebody's quiet hours, unless they are just writing."""
    for knock in knocks:
        if knock.in_quiet and not knock.awake:
            yield f"in quiet hours: {knock}"


def two_knocks_on_a_day(knocks: Iterable[Knock]) -> Iterator[str]:
    """Besides what was asked for, at most one thing a day is sent by itself; the platform may hold it up."""
    days = defaultdict(list)
    for knock in knocks:
        if knock.kind not in SOLICITED and not knock.is_again:
            days[knock.address, knock.here].append(knock)
    for several in days.values():
        if len(several) > 1:
            yield f"{len(several)} knocks on a day: {' and '.join(map(str, several))}"


def sent_twice(arrivals: Iterable[list["Arrival"]]) -> Iterator[str]:
    """No letter arrives twice, but for kinds that may be repeated: those once more, and marked where that matters."""
    for several in arrivals:
        if len(several) == 1:
            continue
        kind, said = several[0].letter.kind, [each.letter.text.reveal for each in several]
        if len(several) > 2 or kind not in REPEATED:
            yield f"arrived {len(several)} times: {kind} {said}"
        elif kind in MARKED and not any(second.endswith(f"\n{first}") for first, second in pairwise(said)):
            yield f"repeated without saying so: {kind} {said}"


def crossed(watch: Watch, arrival: "Arrival") -> Iterator[str]:
    """What somebody wrote for themselves reaches nobody else, and no room."""
    letter = arrival.letter
    for owner, words in watch.private.items():
        if letter.address != owner:
            for word in words:
                if word in letter.text.reveal or any(word in button.label for button in letter.buttons):
                    yield f"{word}, which {owner} wrote alone, reached {letter.address}: {letter.text.reveal!r}"


def apologised(arrival: "Arrival") -> Iterator[str]:
    """Nobody's conversation breaks."""
    if arrival.letter.text.reveal.startswith(APOLOGY):
        yield f"a turn broke: {arrival.letter.address} was told {arrival.letter.text.reveal!r}"


def rewritten(before: dict[str, tuple[int, Promise]], after: dict[str, tuple[int, Promise]]) -> Iterator[str]:
    """A promise's history only grows, and no promise goes."""
    for key, (_, was) in before.items():
        if key not in after:
            yield f"a promise is gone: {was}"
        elif after[key][1].events[: len(was.events)] != was.events:
            yield f"a history was rewritten: {was} became {after[key][1]}"


def erased(before: dict[tuple[str, int], str], after: dict[tuple[str, int], str]) -> Iterator[str]:
    """Each state that a promise was ever in stays written down as it was."""
    for key, state in before.items():
        if after.get(key) != state:
            yield f"the state {state} of {key} became {after.get(key)}"


def kept_without_a_word(found: Iterable[Promise]) -> Iterator[str]:
    """No promise is kept or confirmed by itself: it takes the word of its maker, and to confirm it the other's too."""
    for promise in found:
        words = {event.by: event.word for event in promise.events if event.word is not None}
        if None in words:
            yield f"nobody's word: {promise}"
        if promise.report is Report.KEPT and Report.KEPT not in words.values():
            yield f"kept by itself: {promise}"
        if promise.state is State.CONFIRMED and len(words) < 2:
            yield f"confirmed by itself: {promise}"


def more_than_five_open(found: Iterable[Promise], now: datetime) -> Iterator[str]:
    """Nobody has more than five promises open; each time of a repeating one belongs to the same."""
    series = defaultdict(set)
    for promise in found:
        if promise.state_at(now) in OPEN:
            for maker in promise.makers:
                series[maker].add(promise.series)
    for maker, several in series.items():
        if len(several) > MAX_OPEN:
            yield f"{len(several)} promises of {maker} are open"


def no_longer_repeated(found: Iterable[Promise], now: datetime) -> Iterator[str]:
    """A promise that repeats has a next time, until it is taken back, over, or met by nothing but silence."""
    series = defaultdict(list)
    for promise in found:
        series[promise.series].append(promise)
    for times in series.values():
        last = max(times, key=lambda each: each.due_at)
        fell_due = next((event.at for event in last.events if event.kind is EventKind.DUE), now)
        goes_on = _silent(times, fell_due) < SILENT_TIMES and successor(last, "next", fell_due) is not None
        if last.due_at < now - LATE and goes_on:
            yield f"no next time after {last.due_at}: {last}"


def _silent(times: Iterable[Promise], by: datetime) -> int:
    """How many times in a row, up to the last, had no word of their maker's by then."""
    silent = 0
    for each in sorted(times, key=lambda each: each.due_at, reverse=True):
        if any(event.by == each.maker and event.word is not None and event.at <= by for event in each.events):
            break
        silent += 1
    return silent
