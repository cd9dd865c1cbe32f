"""What one transaction has loaded and owes: the person, their conversations, the letters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Profile
from bot.domain.rooms import RoomState
from bot.engine.events import Event, Person, Start
from bot.engine.flow import SOURCE_LANGUAGE, Value
from bot.engine.snapshot import IDLE
from bot.errors import RuleBroken
from bot.services.pair_records import Room
from bot.services.ports.store import Tx
from bot.services.records import (
    Account,
    Asked,
    Button,
    Dyad,
    Letter,
    LetterKind,
    PersonRow,
    Prompt,
    Thread,
    ThreadKind,
)
from bot.services.turn.accounts import account_of
from bot.services.turn.live import Live, read_thread
from bot.services.turn.told_moments import told_moments
from bot.services.world import World
from bot.words import Words

PROMPT_LIFE = timedelta(days=60)
"""How long a press on an old question is still recognised, so that it can be answered kindly."""


@dataclass(slots=True)
class Turn:
    """One person's transaction. `kind` is why the letters of this turn are owed, `expires_at` until when.

    `said` names the message being answered, where it is words, and `said_in_room` where it was said in the room of the
    two, whatever it is; `refused` is set once a press counted for nothing. `events` are what conversations have yet to
    hear, in order; `guests` the turns of others this one reaches. Two people's turns hold one joint conversation.
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
    said: str | None = None
    said_in_room: str | None = None
    refused: bool = False
    gone: bool = False
    beside: "Turn | None" = None
    _partner: Profile | None = None
    _room: Room | None = None
    _room_sought: bool = False

    @property
    def id(self) -> str:
        """The person's id."""
        return self.row.id

    @property
    def main(self) -> Live:
        """The person's own conversation."""
        return self._standing(self.id, ThreadKind.OWN)

    def nudges(self) -> Iterator[Live]:
        """Yield the nudges that wait for a tap, newest first."""
        waiting = [live for live in self.threads.values() if live.thread.kind is ThreadKind.NUDGE and not live.over]
        yield from sorted(waiting, key=lambda live: (live.thread.asked_at or self.now, live.thread.id), reverse=True)

    def open_thread(self, thread_id: str, kind: ThreadKind) -> Live:
        """Return a new, idle conversation of this person's."""
        live = Live(Thread(thread_id, self.id, kind, 0, {}), IDLE, stored=False)
        self.threads[thread_id] = live
        return live

    @property
    def joint(self) -> Live | None:
        """The conversation of the two, while a pairing stands."""
        return self._standing(self.dyad.id, ThreadKind.PAIR) if self.dyad is not None else None

    def _standing(self, owner: str, kind: ThreadKind) -> Live:
        found = self.threads.get(owner)
        if found is None:
            found = self.threads[owner] = Live(Thread(owner, owner, kind, 0, {}), IDLE, stored=False)
        return found

    def partner(self) -> Profile | None:
        """Return what is known of the partner, while a pairing stands."""
        if self.beside is not None:
            return self.beside.profile
        if self._partner is None and self.dyad is not None:
            row = self.tx.people.peek(self.dyad.other(self.id))
            self._partner = Profile.from_json(row.body) if row is not None else None
        return self._partner

    def fellow(self) -> "Turn | None":
        """Return the partner's turn in this transaction, while a pairing stands. Loaded at most once."""
        if self.beside is None and self.dyad is not None:
            self.beside = _guest(self, self.dyad)
        return self.beside

    def of(self, person_id: str) -> "Turn":
        """Return the turn of one of the two. Raises RuleBroken for anybody else."""
        fellow = self if person_id == self.id else self.fellow()
        if fellow is None or fellow.id != person_id:
            raise RuleBroken("not one of the two")
        return fellow

    def both(self) -> tuple["Turn", ...]:
        """Return the turns of the two, or one's own where no pairing stands."""
        fellow = self.fellow()
        return (self,) if fellow is None else (self, fellow)

    @property
    def room(self) -> Room | None:
        """The room of the two, while they have one in which something may be said."""
        if not self._room_sought and self.dyad is not None:
            self._room, self._room_sought = self.tx.rooms.of(self.dyad.id), True
        return self._room if self._room is not None and self._room.state is RoomState.OPEN else None

    def people(self, live: Live) -> Mapping[str, Person]:
        """Return what the engine may know of those who take part."""
        turns = self.both() if live.thread.kind is ThreadKind.PAIR else (self,)
        return {it.id: Person(it.id, it.profile.name or "", it.profile.language, it.profile.zone) for it in turns}

    def local_date(self) -> date:
        """Return today, by the person's own clock."""
        return self.now.astimezone(ZoneInfo(self.profile.zone or "Etc/UTC")).date()

    def phrase(self, key: str, **content: str) -> str:
        """Return one of the program's own sentences in the person's language, turned by the day."""
        variants = self.world.flows.phrase(self.profile.language, key, content)
        return variants[self.now.toordinal() % len(variants)].fill(content.get)

    def speaking(self, language: str) -> "Turn":
        """Return this turn as it would word things in another language."""
        return replace(self, profile=replace(self.profile, language=language))

    def in_common(self) -> "Turn":
        """Return this turn as it words what both can see: in the language that both have, or else in English."""
        partner = self.partner()
        same = partner is None or partner.language == self.profile.language
        return self if same else self.speaking(SOURCE_LANGUAGE)

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
        """Owe the person a letter where they last wrote; nothing where no letter could reach them."""
        if not text or not self.account.reachable:
            return
        self.tx.outbox.post(self.letter(self.account, text, buttons=buttons, wait=wait, question=question))

    def them(self) -> str:
        """Return the partner's name, or what stands for it where none is known."""
        partner = self.partner()
        return (partner.name if partner is not None else "") or self.phrase("the_other")

    def say_in_room(self, key: str, into: Room | None = None) -> bool:
        """Owe the room of the two one of the program's own sentences; return whether there is one to say it in."""
        return self.owe_room(Words(self.in_common().phrase(key)), into=into)

    def owe_room(
        self,
        text: Words,
        *,
        buttons: tuple[Button, ...] = (),
        wait: str | None = None,
        question: bool = False,
        into: Room | None = None,
        asked: Asked | None = None,
        settles: bool = False,
    ) -> bool:
        """Owe the room of the two a letter; return whether there is one in which something may be said.

        `into` is a room in which it is said whether or not anything else may be.
        """
        room = into or self.room
        if room is not None and text:
            place = Account(room.id, room.dyad_id, room.channel, room.address)
            letter = self.in_common().letter(place, text, buttons=buttons, wait=wait, question=question)
            self.tx.outbox.post(replace(letter, kind=LetterKind.ROOM, asked=asked, settles=settles))
        return room is not None

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
            moments=told_moments(self.world.dates, text.reveal, self.now, self.profile, self.partner),
        )

    def remember_prompt(self, live: Live, wait: str, people: tuple[str, ...]) -> None:
        """Keep whose press on this question counts."""
        prompt = Prompt(wait, live.thread.id, live.thread.owner, people, self.now + PROMPT_LIFE, self.said)
        self.tx.threads.post_prompt(prompt)

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

    def knock(self, flow: str, /, **given: Value) -> None:
        """Begin a small conversation of its own beside whatever the person is in."""
        self.begin_in(self.open_thread(self.world.ids.new(), ThreadKind.NUDGE), flow, **given)

    def _save_thread(self, live: Live) -> None:
        if live.over:
            if live.stored:
                self.tx.threads.drop(live.thread.id)
                live.stored = False
        elif live.snapshot is not live.before:
            wait = live.snapshot.wait
            thread = replace(live.written(self.world), asked_at=wait.asked_at if wait else None)
            if live.stored:
                self.tx.threads.save(thread)
            else:
                self.tx.threads.add(thread)
            live.before, live.stored = live.snapshot, True


def _guest(host: Turn, dyad: Dyad) -> Turn | None:
    """Return the partner's turn beside the host's. Nothing of it is locked: who changes it meanwhile is noticed."""
    other = dyad.other(host.id)
    row = host.tx.people.peek(other)
    account = account_of(host.tx, other)
    if row is None or account is None:
        return None
    guest = bare(host.tx, host.world, row, account, host.now)
    guest.dyad, guest.beside = dyad, host
    for thread in host.tx.threads.peek(other):
        guest.threads[thread.id] = Live(thread, read_thread(thread))
    if host.joint is not None:
        guest.threads[dyad.id] = host.joint
    host.guests.append(guest)
    return guest


def bare(tx: Tx, world: World, row: PersonRow, account: Account, now: datetime) -> Turn:
    """Return the turn of a person with no conversation loaded: for what has to work even where one can't be read."""
    return Turn(tx, world, now, row, Profile.from_json(row.body), account)
