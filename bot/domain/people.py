"""One person as the program knows them: what they said of themselves, and what they agreed to."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any, TypeAlias

from bot.domain.plain import tidy
from bot.domain.quiet import NIGHT, Quiet

Json: TypeAlias = Mapping[str, Any]

VERSION = 1
"""Version of the stored form; raised with an entry in `UPCASTS` whenever an old form no longer reads."""

UPCASTS: dict[int, Callable[[Json], Json]] = {}
"""From a version to the next one: a function from the old stored form to the new."""

NAME_LENGTH = 40
"""Characters of a name."""

STANCES = ("hurt", "broke", "both", "looking")
"""What may have brought somebody here."""

AREAS = ("money", "faithfulness", "time", "words", "care", "habits")
"""Where trust can crack, and hold (kuczek-10, kuczek-26)."""

BUILDERS = ("consistency", "transparency", "responsiveness", "accountability", "respect", "vulnerability")
"""What builds trust, to pick one of (gilmore-06)."""

GATE_OPEN, GATE_LOCKED = "open", "locked"
"""What the questions about safety lead to: joint work is on, or off, for this person."""

RECENT_KEPT = 30
"""Check-ins that are looked back on."""

FOLDED_KEPT = 20
"""Nudges that may wait for another day; more than a person is ever offered in a week."""


def clean_name(text: str) -> str | None:
    """Return a name fit to be shown on one line, at most `NAME_LENGTH` characters; None if nothing is visible."""
    return tidy(" ".join(text.split()), NAME_LENGTH)


@dataclass(frozen=True, slots=True)
class Recent:
    """What one check-in left behind to look back on: the ground, and what weighed most."""

    day: date
    ground: str = field(repr=False)
    weight: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Folded:
    """A nudge that waits for another day: its id, its kind, and what it is about, to be mentioned in a check-in.

    `told`: a check-in was answered since, at whose end it was mentioned.
    """

    nudge: str
    kind: str
    about: str = field(default="", repr=False)
    told: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One person. Every field has the value it has before anything was said.

    `counts` tells how often each flow was begun, which turns its wordings; `walked` on which date each was last gone
    through to its end. `area` is where they said that trust cracked, `focus` what they chose to work on, `plan` the id
    of their safety plan. `unanswered` and `asked_to_pause` are what the rhythm needs of the past; `muted` means that
    nothing is sent by itself, `offers_muted` that the partner's offers aren't shown. `gate` is where the questions
    about safety before anything joint have led: `GATE_OPEN`, `GATE_LOCKED`, or nowhere yet. `was_paired` stands from a
    pairing on until its end was told.
    `alarmed` marks the words that last brought help, `dismissed` words that were said to mean something else, each
    with the date.

    `last_heard` is the latest local date on which they were heard, `away_days` how many days lay between that and the
    one before. `weekly_since` is the date whose weekday the weekly page has, where they wanted one. `knocked_at` is
    when something last came by itself that they hadn't asked for, `folded` what waited because one such message a day
    is enough.
    """

    name: str = field(default="", repr=False)
    language: str = "en"
    zone: str | None = None
    stance: str | None = None
    country: str | None = None
    adult: bool = False
    created_at: datetime | None = None
    checkin_at: time | None = None
    checkins_since: datetime | None = None
    unanswered: int = 0
    asked_to_pause: bool = False
    muted: bool = False
    offers_muted: bool = False
    gate: str | None = None
    was_paired: bool = False
    quiet: Quiet = NIGHT
    consents: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict, hash=False)
    walked: Mapping[str, date] = field(default_factory=dict, hash=False)
    area: str | None = None
    focus: str | None = None
    plan: str | None = None
    dismissed: Mapping[str, date] = field(default_factory=dict, hash=False, repr=False)
    alarmed: str | None = field(default=None, repr=False)
    recent: tuple[Recent, ...] = ()
    last_heard: date | None = None
    away_days: int = 0
    weekly_since: date | None = None
    knocked_at: datetime | None = None
    folded: tuple[Folded, ...] = ()

    def with_started(self, flow: str) -> "Profile":
        """Return the person with one more beginning of `flow`."""
        return replace(self, counts={**self.counts, flow: self.counts.get(flow, 0) + 1})

    def with_walked(self, flow: str, on: date) -> "Profile":
        """Return the person who went through `flow` to its end on this date."""
        return replace(self, walked={**self.walked, flow: on})

    def with_consent(self, name: str) -> "Profile":
        """Return the person who agreed to this."""
        return replace(self, consents=self.consents | {name})

    def without_consent(self, name: str) -> "Profile":
        """Return the person who doesn't, or no longer, agree to this."""
        return replace(self, consents=self.consents - {name})

    def with_dismissed(self, mark: str, on: date) -> "Profile":
        """Return the person who said that these words meant something else; earlier dates are forgotten."""
        today = {known: day for known, day in self.dismissed.items() if day == on}
        return replace(self, dismissed={**today, mark: on}, alarmed=None)

    def has_dismissed(self, mark: str, on: date) -> bool:
        """Return whether these words were said to mean something else on that date."""
        return self.dismissed.get(mark) == on

    def with_checkin(self, recent: Recent) -> "Profile":
        """Return the person with a check-in answered; a second one on a day takes the first one's place.

        What was folded into it counts as told.
        """
        kept = tuple(past for past in self.recent if past.day != recent.day)
        told = tuple(replace(each, told=True) for each in self.folded)
        return replace(self, recent=(*kept, recent)[-RECENT_KEPT:], folded=told, unanswered=0, asked_to_pause=False)

    def with_heard(self, on: date) -> "Profile":
        """Return the person who was heard on this date of theirs; the same person where they were before, that day.

        A date that lies back, by another clock, changes nothing.
        """
        if self.last_heard is None:
            return replace(self, last_heard=on)
        return self if on <= self.last_heard else replace(self, last_heard=on, away_days=(on - self.last_heard).days)

    def with_folded(self, folded: Folded) -> "Profile":
        """Return the person for whom this waits, untold."""
        return replace(self, folded=(*self.without_folded(folded.nudge).folded, folded)[-FOLDED_KEPT:])

    def without_folded(self, nudge: str) -> "Profile":
        """Return the person for whom the nudge of this id no longer waits."""
        if all(each.nudge != nudge for each in self.folded):
            return self
        return replace(self, folded=tuple(each for each in self.folded if each.nudge != nudge))

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON data that `from_json` reads."""
        return {
            "v": VERSION,
            "name": self.name,
            "language": self.language,
            "zone": self.zone,
            "stance": self.stance,
            "country": self.country,
            "adult": self.adult,
            "created_at": _text(self.created_at),
            "checkin_at": _clock(self.checkin_at) if self.checkin_at is not None else None,
            "checkins_since": _text(self.checkins_since),
            "unanswered": self.unanswered,
            "asked_to_pause": self.asked_to_pause,
            "muted": self.muted,
            "offers_muted": self.offers_muted,
            "gate": self.gate,
            "was_paired": self.was_paired,
            "quiet": [_clock(self.quiet.start), _clock(self.quiet.end)],
            "consents": sorted(self.consents),
            "counts": dict(self.counts),
            "walked": {flow: day.isoformat() for flow, day in self.walked.items()},
            "area": self.area,
            "focus": self.focus,
            "plan": self.plan,
            "dismissed": {mark: day.isoformat() for mark, day in self.dismissed.items()},
            "alarmed": self.alarmed,
            "recent": [[past.day.isoformat(), past.ground, past.weight] for past in self.recent],
            "last_heard": _day(self.last_heard),
            "away_days": self.away_days,
            "weekly_since": _day(self.weekly_since),
            "knocked_at": _text(self.knocked_at),
            "folded": [[each.nudge, each.kind, each.about, each.told] for each in self.folded],
        }

    @classmethod
    def from_json(cls, data: Json) -> "Profile":
        """Return the person that `to_json` wrote, in this version or an older one.

        What isn't there has its first value; what isn't known is passed over.
        """
        data = _upcast(data)
        given = {name: read(data[name]) for name, read in _READ.items() if data.get(name) is not None}
        return cls(**given)


def _upcast(data: Json) -> Json:
    version = data.get("v", VERSION)
    while version in UPCASTS:
        data = UPCASTS[version](data)
        version += 1
    return data


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def _day(on: date | None) -> str | None:
    return on.isoformat() if on is not None else None


def _clock(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _among(known: Collection[str]) -> Callable[[str], str | None]:
    return lambda value: value if value in known else None


def _quiet(value: list[str]) -> Quiet:
    start, end = map(time.fromisoformat, value)
    return Quiet(start, end)


def _dates(value: Mapping[str, str]) -> dict[str, date]:
    return {key: date.fromisoformat(day) for key, day in value.items()}


def _recent(value: list[list[Any]]) -> tuple[Recent, ...]:
    return tuple(Recent(date.fromisoformat(day), ground, weight) for day, ground, weight in value)


def _folded(value: list[list[Any]]) -> tuple[Folded, ...]:
    return tuple(Folded(nudge, kind, about, told) for nudge, kind, about, told in value)


_READ: Mapping[str, Callable[[Any], Any]] = {
    "name": str,
    "language": str,
    "zone": str,
    "stance": _among(STANCES),
    "country": str,
    "adult": bool,
    "created_at": datetime.fromisoformat,
    "checkin_at": time.fromisoformat,
    "checkins_since": datetime.fromisoformat,
    "unanswered": int,
    "asked_to_pause": bool,
    "muted": bool,
    "offers_muted": bool,
    "gate": _among((GATE_OPEN, GATE_LOCKED)),
    "was_paired": bool,
    "quiet": _quiet,
    "consents": frozenset,
    "counts": dict,
    "walked": _dates,
    "area": _among(AREAS),
    "focus": _among(BUILDERS),
    "plan": str,
    "dismissed": _dates,
    "alarmed": str,
    "recent": _recent,
    "last_heard": date.fromisoformat,
    "away_days": int,
    "weekly_since": date.fromisoformat,
    "knocked_at": datetime.fromisoformat,
    "folded": _folded,
}
