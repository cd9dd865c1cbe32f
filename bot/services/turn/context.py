"""What one transaction has loaded and owes: the person, their conversations, the letters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Profile
from bot.engine.events import Event, Person, Start
from bot.engine.flow import Value
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.stored import from_json, to_json
from bot.errors import RuleBroken
from bot.services.ports.store import Tx
from bot.services.records import (
    Account,
    Button,
    Dyad,
    Letter,
    LetterKind,
    PersonRow,
    Prompt,
    Thread,
    ThreadKind,
)
from bot.services.world import World
from bot.words import Words

PROMPT_LIFE = timedelta(days=60)
"""How long a press on an old question is still recognised, so that it can be answered kindly."""


@dataclass(slots=True)
class Live:
    """A conversation in this transaction: as it was loaded, and as it stands now."""

    thread: Thread
    snapshot: Snapshot
    stored: bool = True
    over: bool = False
    before: Snapshot = field(init=False)

    def __post_init__(self) -> None:
        self.before = self.snapshot

    def helps(self, world: World) -> bool:
        """Return whether help is being given: a flow that brings it speaks, alone or within another."""
        flows = world.flows.flows
        return any(frame.flow in flows and flows[frame.flow].safety for frame in self.snapshot.stack)

    @property
    def flow(self) -> str | None:
        """The flow at the bottom of the stack: what the person thinks they are in."""
        return self.snapshot.stack[0].flow if self.snapshot.stack else None


@dataclass(slots=True)
class Turn:
    """One person's transaction. `kind` is why the letters of this turn are owed, `expires_at` until when.

    `events` are what conversations have yet to hear, in order; `guests` the turns of others this one reaches.
    """

    tx: Tx
    world: World
    now: datetime
    row: PersonRow
    profile: Profile
    account: Account
    dyad: Dyad | None = None
    kind: LetterKind = LetterKind.REPLY
    expires_at: datetime | None = None
    threads: dict[str, Live] = field(default_factory=dict)
    events: list[tuple[Live, Event]] = field(default_factory=list)
    guests: list["Turn"] = field(default_factory=list)
    gone: bool = False
    _partner: tuple[PersonRow, Profile] | None = None

    @property
    def id(self) -> str:
        """The person's id."""
        return self.row.id

    @property
    def main(self) -> Live:
        """The person's own conversation."""
        found = self.threads.get(self.id)
        if found is None:
            thread = Thread(self.id, self.id, ThreadKind.OWN, 0, {})
            found = self.threads[self.id] = Live(thread, IDLE, stored=False)
        return found

    def nudges(self) -> Iterator[Live]:
        """Yield the nudges that wait for a tap, newest first."""
        waiting = [live for live in self.threads.values() if live.thread.kind is ThreadKind.NUDGE and not live.over]
        yield from sorted(waiting, key=lambda live: (live.thread.asked_at or self.now, live.thread.id), reverse=True)

    def open_thread(self, thread_id: str, kind: ThreadKind) -> Live:
        """Return a new, idle conversation of this person's."""
        live = Live(Thread(thread_id, self.id, kind, 0, {}), IDLE, stored=False)
        self.threads[thread_id] = live
        return live

    def partner(self) -> tuple[PersonRow, Profile] | None:
        """Return the partner, while a pairing stands. Loaded at most once a turn."""
        if self._partner is None and self.dyad is not None:
            row = self.tx.people.load(self.dyad.other(self.id))
            if row is not None:
                self._partner = (row, Profile.from_json(row.body))
        return self._partner

    def people(self) -> Mapping[str, Person]:
        """Return what the engine may know of those who take part."""
        mine = self.profile
        return {self.id: Person(self.id, mine.name or "", mine.language, mine.zone)}

    def local_date(self) -> date:
        """Return today, by the person's own clock."""
        return self.now.astimezone(ZoneInfo(self.profile.zone or "Etc/UTC")).date()

    def phrase(self, key: str, **content: str) -> str:
        """Return one of the program's own sentences in the person's language, turned by the day."""
        variants = self.world.flows.phrase(self.profile.language, key)
        return variants[self.now.toordinal() % len(variants)].fill(content.get)

    def say(self, key: str, **content: str) -> None:
        """Owe the person one of the program's own sentences."""
        self.owe(Words(self.phrase(key, **content)))

    def owe(
        self,
        text: Words,
        *,
        buttons: tuple[Button, ...] = (),
        wait: str | None = None,
        question: bool = False,
    ) -> None:
        """Owe the person a letter where they last wrote."""
        if not text:
            return
        self.tx.outbox.post(self.letter(self.account, text, buttons=buttons, wait=wait, question=question))

    def letter(
        self,
        account: Account,
        text: Words,
        *,
        buttons: tuple[Button, ...] = (),
        wait: str | None = None,
        question: bool = False,
    ) -> Letter:
        """Return a letter to this account, for the reason of this turn."""
        return Letter(
            id=self.world.ids.new(),
            owner=account.person_id,
            lane=account.id,
            channel=account.channel,
            address=account.address,
            kind=self.kind,
            text=text,
            buttons=buttons,
            wait=wait,
            question=question,
            due_at=self.now,
            expires_at=self.expires_at,
            language=self.profile.language,
        )

    def owe_other(self, person_id: str, text: Words) -> None:
        """Owe another person a letter, at the address they last wrote from; nothing if none can be reached."""
        reachable = [account for account in self.tx.people.accounts(person_id) if account.reachable]
        if reachable:
            self.tx.outbox.post(self.letter(reachable[0], text))

    def remember_prompt(self, live: Live, wait: str, people: tuple[str, ...]) -> None:
        """Keep whose press on this question counts."""
        expires_at = self.now + PROMPT_LIFE
        self.tx.threads.post_prompt(Prompt(wait, live.thread.id, live.thread.owner, people, expires_at))

    def hear(self, live: Live, event: Event) -> None:
        """Let the conversation hear this, after all that it has yet to hear."""
        self.events.append((live, event))

    def begin(self, name: str, /, **given: Value) -> None:
        """Begin a flow in the person's own conversation."""
        self.begin_in(self.main, name, **given)

    def begin_in(self, live: Live, name: str, /, **given: Value) -> None:
        """Begin a flow in this conversation."""
        self.hear(live, Start(name, {"me": self.id}, given))

    def save(self) -> None:
        """Store what changed: the profile and every conversation. Nothing, where the person was erased."""
        if self.gone:
            return
        body = self.profile.to_json()
        if body != self.row.body:
            self.tx.people.save(replace(self.row, body=body))
        for live in self.threads.values():
            self._save_thread(live)
        for guest in self.guests:
            guest.save()

    def _save_thread(self, live: Live) -> None:
        if live.over:
            if live.stored:
                self.tx.threads.drop(live.thread.id)
        elif live.snapshot is not live.before:
            wait = live.snapshot.wait
            thread = replace(live.thread, body=to_json(live.snapshot), asked_at=wait.asked_at if wait else None)
            if live.stored:
                self.tx.threads.save(thread)
            else:
                self.tx.threads.add(thread)


def enter(tx: Tx, world: World, row: PersonRow, account: Account, now: datetime) -> Turn:
    """Return the turn of a person, with their conversations loaded and locked."""
    turn = bare(tx, world, row, account, now)
    turn.dyad = tx.pairings.dyad(row.dyad_id) if row.dyad_id else None
    owners = [row.id] if turn.dyad is None else [row.id, turn.dyad.id]
    for thread in tx.threads.of(owners):
        turn.threads[thread.id] = Live(thread, from_json(dict(thread.body)))
    return turn


def bare(tx: Tx, world: World, row: PersonRow, account: Account, now: datetime) -> Turn:
    """Return the turn of a person with no conversation loaded: for what has to work even where one can't be read."""
    return Turn(tx, world, now, row, Profile.from_json(row.body), account)


def enter_by_id(tx: Tx, world: World, person_id: str, now: datetime) -> Turn | None:
    """Return the turn of a person nobody heard from just now, or None where no letter could reach them."""
    found = reached(tx, person_id)
    return enter(tx, world, *found, now) if found is not None else None


def reached(tx: Tx, person_id: str) -> tuple[PersonRow, Account] | None:
    """Return the person, locked, and where they last wrote from; None where no letter could reach them."""
    row = tx.people.load(person_id)
    account = next((account for account in tx.people.accounts(person_id) if account.reachable), None)
    return (row, account) if row is not None and account is not None else None


def require(value: str | None, what: str) -> str:
    """Return the value. Raises RuleBroken where it is missing."""
    if value is None:
        raise RuleBroken(f"{what} is missing")
    return value
