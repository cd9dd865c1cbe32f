"""What the services put into the store and get back: plain facts, people's words in their own type."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from bot.words import Words

Json: TypeAlias = Mapping[str, Any]
"""Plain JSON data. The store seals it; its content may be people's words, so it is never logged."""


class HeardKind(StrEnum):
    """What reached us: words, new or edited, a press, a slash command, an opened chat, or something that is no text.

    In a room also: somebody joined or left it, or was found not to be there, it moved to another address (`text`), or
    we were removed from it.
    """

    TEXT = "text"
    EDITED = "edited"
    PRESS = "press"
    SLASH = "slash"
    OPENED = "opened"
    OTHER = "other"
    JOINED = "joined"
    LEFT = "left"
    MISSING = "missing"
    MOVED = "moved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Heard:
    """One update of a channel, in our words. (channel, update_key) is what makes it unique.

    `address` is the sender's id on that channel, `room` the shared room it came from (None: in private).
    A press names `wait` and `option`, words from a question's own page `wait` alone; a slash command has its name in
    `command` and the rest in `text`. `ref` names the message itself: words that were edited name those that stood
    there before. `trace` names the message as it stands in the chat, whatever it is; `is_reply` tells that it was
    said as a reply to one of ours.
    """

    id: str
    channel: str
    update_key: str
    address: str = field(repr=False)
    at: datetime
    kind: HeardKind
    name: Words = field(default=Words(""))
    room: str | None = None
    text: Words | None = None
    command: str | None = field(default=None, repr=False)
    wait: str | None = None
    option: str | None = field(default=None, repr=False)
    language: str | None = None
    ref: str | None = None
    trace: str | None = None
    is_reply: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """A person's address on one channel."""

    id: str
    person_id: str
    channel: str
    address: str = field(repr=False)
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as stored: `body` is the profile. `dyad_id` is set while a pairing stands."""

    id: str
    rev: int
    body: Json = field(repr=False)
    dyad_id: str | None = None


class ThreadKind(StrEnum):
    """A conversation with one person, with the two of a dyad, or a nudge that waits for its tap."""

    OWN = "own"
    PAIR = "pair"
    NUDGE = "nudge"


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as stored. `owner` is the person or dyad whose key seals it; `body` is the snapshot.

    `parts` maps each person to what of it only that person's key opens; empty but for joint ones.
    """

    id: str
    owner: str
    kind: ThreadKind
    rev: int
    body: Json = field(repr=False)
    asked_at: datetime | None = None
    parts: Mapping[str, Json] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that was sent: whose press counts, in which conversation, until when.

    `after` names the message that it followed, where it followed one.
    """

    wait: str
    thread_id: str
    owner: str
    people: tuple[str, ...]
    expires_at: datetime
    after: str | None = None


class LetterKind(StrEnum):
    """Why a letter is owed; decides its place in the queue and what a lost reply allows."""

    REPLY = "reply"
    SAFETY = "safety"
    ERASURE = "erasure"
    REMINDER = "reminder"
    CHECKIN = "checkin"
    ROOM = "room"


class LetterState(StrEnum):
    """Where a letter stands. `unknown`: it may have gone out when we last heard nothing."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a letter."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The one of a room who is asked for words. `said` names the message of theirs there that the question follows."""

    address: str = field(repr=False)
    name: Words = field(default=Words(""))
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message owed. `owner` is the person or dyad whose key seals it.

    `lane` is the account (or room) it goes to: letters of one lane arrive in order. `question` is true
    where it asks something, with or without buttons; `repeat` where an earlier try may have arrived;
    `language` is that of the program's own sentence which then goes before. `clears`: what stands in the chat is
    taken away first, as far as that can be done. `settles`: no question stands open in the room any more. `moments`
    are the dates with a time that stand in the text, each as it is written there and when that is (UTC).

    `lease_until` ends the lease by which whoever claimed it holds it. `doubted_since` is when the first try began of
    those that may have arrived, where the platform knows a letter it had before.
    """

    id: str
    owner: str
    lane: str
    channel: str
    address: str = field(repr=False)
    kind: LetterKind
    text: Words
    buttons: tuple[Button, ...] = field(default=(), repr=False)
    wait: str | None = None
    question: bool = False
    quiet: bool = False
    due_at: datetime | None = None
    expires_at: datetime | None = None
    attempt: int = 0
    repeat: bool = False
    language: str = "en"
    asked: Asked | None = None
    clears: bool = False
    settles: bool = False
    moments: tuple[tuple[str, datetime], ...] = field(default=(), repr=False)
    lease_until: datetime | None = field(default=None, compare=False)
    doubted_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Nudge:
    """Something due at an instant. Unique by (owner, kind, local_date, ref). `body` is sealed."""

    id: str
    owner: str
    kind: str
    due_at: datetime
    local_date: date
    ref: str = ""
    version: int = 0
    expires_at: datetime | None = None
    body: Json = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person kept. `kind` is plain (`note`, `draft`, `unfinished`, `checkin` …)."""

    id: str
    owner: str
    kind: str
    at: datetime
    body: Json = field(repr=False)


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise as stored, with its whole history in `body`. `state` and `due_at` are plain, to be asked for.

    `dyad_id` is the pairing under which it stands, and whose key seals it, where it is to somebody.
    """

    id: str
    maker: str
    state: str
    due_at: datetime
    rev: int
    body: Json = field(repr=False)
    dyad_id: str | None = None


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two people who both said yes. `ended_at` is set when either left."""

    id: str
    a: str
    b: str
    since: datetime
    ended_at: datetime | None = None

    def other(self, person_id: str) -> str:
        """Return the partner's id."""
        return self.b if person_id == self.a else self.a


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation as stored; the code to type and the token of the link are only known as hashes.

    `expires_at` is the code's, `token_expires_at` the link's.
    """

    id: str
    inviter: str
    code_hash: str
    state: str
    made_at: datetime
    expires_at: datetime
    invitee: str | None = None
    rev: int = 0
    token_hash: str | None = None
    token_expires_at: datetime | None = None
