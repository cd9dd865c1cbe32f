"""What two people share, as the services put it into the store: their room, offers, and what they ask for together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.rooms import RoomState
from bot.services.records import Json


@dataclass(frozen=True, slots=True)
class Room:
    """A place on a channel that two people share. `agreed` are those who said that it may speak there."""

    id: str
    dyad_id: str
    channel: str
    address: str = field(repr=False)
    state: RoomState
    agreed: tuple[str, ...] = ()
    rev: int = 0


class OfferState(StrEnum):
    """Where an offer stands. Only the receiver's side knows more than whether it was withdrawn or ran out."""

    WAITING = "waiting"
    SHOWN = "shown"
    OPENED = "opened"
    AGREED = "agreed"
    LEFT = "left"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Offer:
    """Words handed to the partner. `body` holds `kind`, `title` and the exact `text`, sealed for the two.

    Nobody is shown it before `publish_at`; after `expires_at` it can no longer be opened.
    """

    id: str
    dyad_id: str
    sender: str
    receiver: str
    state: OfferState
    made_at: datetime
    publish_at: datetime
    expires_at: datetime
    body: Json = field(repr=False)
    rev: int = 0


class TalkState(StrEnum):
    """Where something asked for together stands: both are being asked, it was begun, or it passed."""

    ASKED = "asked"
    BEGUN = "begun"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Talk:
    """A joint dialogue that one of the two asked for. `parts` maps each person to their own answer."""

    id: str
    dyad_id: str
    flow: str
    asked_by: str
    state: TalkState
    asked_at: datetime
    decide_at: datetime
    rev: int = 0
    parts: Mapping[str, Json] = field(default_factory=dict, repr=False)
