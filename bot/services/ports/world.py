"""Time, ids, keys and channels."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Protocol, runtime_checkable

from bot.services.records import Letter


class Clock(Protocol):
    """The time of day, UTC."""

    def now(self) -> datetime:
        """Return the present instant, aware, UTC."""
        ...


class Ids(Protocol):
    """A source of names that nobody can guess."""

    def new(self) -> str:
        """Return a fresh id: 96 bits as 20 characters of `a-z2-7`."""
        ...

    def chance(self, size: int) -> bytes:
        """Return `size` random bytes, for invitation codes."""
        ...


class Channel(Protocol):
    """A way to reach people on one platform."""

    @property
    def name(self) -> str:
        """The channel's name, as in `Letter.channel`."""
        ...

    async def deliver(self, letter: Letter) -> None:
        """Show the letter, or raise a ChannelError that says what is certain."""
        ...


@runtime_checkable
class Recognising(Channel, Protocol):
    """A channel whose platform knows a letter by its id, and shows it once however often it is delivered."""

    @property
    def remembers(self) -> timedelta:
        """How long after a delivery it surely does."""
        ...


class Clears(Enum):
    """Whose messages in somebody's private chat can be taken away there."""

    NOBODYS = "nobody's"
    OURS = "ours"
    BOTH = "both"


class Doors(Protocol):
    """What a channel can do for a conversation: how an invitation is opened there, and what may stand in it."""

    def link(self, token: str) -> str | None:
        """Return the link that carries this token, or the line to type; None where the channel has neither."""
        ...

    @property
    def clears(self) -> Clears:
        """Whose messages in somebody's private chat can be taken away."""
        ...

    @property
    def permits_details(self) -> bool:
        """Whether the channel's rules permit that a program asks there about health or sexual details."""
        ...


class Dates(Protocol):
    """Puts dates and times into words."""

    def moment(self, at: datetime, language: str) -> str:
        """Return an instant as its own zone's clock shows it: "Monday 23 November, 17:20"."""
        ...

    def moments_in(self, text: str, language: str, zone: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Return each moment that stands in a text as `moment` tells it by the clock of `zone`, and when that is, UTC.

        Weekday and day settle the year, of those next to `now`. Left out is what fits none of them, or names an hour
        that the clock shows twice or never on that day.
        """
        ...

    def day(self, day: date, language: str) -> str:
        """Return a day without its weekday: "23 November"."""
        ...

    def date(self, day: date, language: str) -> str:
        """Return a day: "Monday 23 November"."""
        ...

    def time(self, at: time, language: str) -> str:
        """Return a time of day: "17:20"."""
        ...

    def zone(self, name: str, language: str) -> str:
        """Return the city by whose clock a zone goes: "Warsaw" for Europe/Warsaw."""
        ...

    def listed(self, items: Sequence[str], language: str) -> str:
        """Return the items as one enumeration: "Monday, Wednesday and Friday"."""
        ...

    def plural(self, number: int, language: str) -> str:
        """Return the form in which a language counts: `one`, `few`, `many`, `other` and the like."""
        ...

    def plurals(self, language: str) -> frozenset[str]:
        """Return the forms that a language has."""
        ...


class SecondReader(Protocol):
    """Reads a typed date where the grammar gives up."""

    def guess(self, text: str, now: datetime, language: str) -> datetime | None:
        """Return what the words may mean, naive, by the clock of `now` (aware); None when nothing is found."""
        ...


class Spelling(Protocol):
    """Finds what a mistyped word may have meant."""

    def nearest(self, word: str, among: tuple[str, ...]) -> str | None:
        """Return the one close enough to ask about, or None."""
        ...


class Faults(Protocol):
    """Named points of a turn at which a trial may end the process. In earnest it does nothing."""

    def at(self, point: str) -> None:
        """Pass the point, or never return."""
        ...
