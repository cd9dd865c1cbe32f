"""One transaction, with a facet for each port."""

from bot.adapters.store.calendar import CalendarTable
from bot.adapters.store.inbox import InboxTable
from bot.adapters.store.ledger import LedgerTable
from bot.adapters.store.notes import NoteTable
from bot.adapters.store.offers import OfferTable
from bot.adapters.store.outbox import OutboxTable
from bot.adapters.store.pairings import PairingTable
from bot.adapters.store.people import PeopleTable
from bot.adapters.store.rooms import RoomTable
from bot.adapters.store.session import Session
from bot.adapters.store.talks import TalkTable
from bot.adapters.store.threads import ThreadTable
from bot.adapters.store.traces import TraceTable
from bot.services.ports.store import (
    Calendar,
    Inbox,
    Ledger,
    Notes,
    Offers,
    Outbox,
    Pairings,
    People,
    Rooms,
    Talks,
    Threads,
    Traces,
)


class Transaction:
    """The port `Tx` over one session."""

    __slots__ = (
        "calendar",
        "inbox",
        "ledger",
        "notes",
        "offers",
        "outbox",
        "pairings",
        "people",
        "rooms",
        "session",
        "talks",
        "threads",
        "traces",
    )

    def __init__(self, session: Session) -> None:
        self.session = session
        self.inbox: Inbox = InboxTable(session)
        self.people: People = PeopleTable(session)
        self.threads: Threads = ThreadTable(session)
        self.outbox: Outbox = OutboxTable(session)
        self.calendar: Calendar = CalendarTable(session)
        self.notes: Notes = NoteTable(session)
        self.ledger: Ledger = LedgerTable(session)
        self.pairings: Pairings = PairingTable(session)
        self.rooms: Rooms = RoomTable(session)
        self.offers: Offers = OfferTable(session)
        self.talks: Talks = TalkTable(session)
        self.traces: Traces = TraceTable(session)
