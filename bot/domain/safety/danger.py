"""What can be in danger, and which danger is spoken of first."""

from dataclasses import dataclass, field
from enum import StrEnum


class Danger(StrEnum):
    """Who or what is in danger. UNCLEAR: somebody is, and the words don't tell who."""

    SELF_HARM = "self_harm"
    HURT_BY_PARTNER = "hurt_by_partner"
    HURTING = "hurting"
    COERCION = "coercion"
    CHILD = "child"
    MINOR = "minor"
    UNCLEAR = "unclear"


FIRST_TO_LAST = (
    Danger.HURTING,
    Danger.CHILD,
    Danger.HURT_BY_PARTNER,
    Danger.SELF_HARM,
    Danger.COERCION,
    Danger.UNCLEAR,
)
"""Which danger is spoken of when a text holds several.

Stepping out of the room can still keep another person whole, so the writer who hurts comes first. A child can't
leave by itself. Where a partner hurts, the phone may be read, and that has to be asked before anything else is
written on it, also before a question about suicide. Control is slower than all of these. The others aren't lost:
`Alarm.also` has them, and the dialogue can come to them next.
"""

TOLD_APART = FIRST_TO_LAST[:-1]
"""The dangers that words are told apart by."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A danger that a text seems to speak of. It says what to ask about, never that it is so."""

    kind: Danger
    also: tuple[Danger, ...] = field(default=(), compare=False)
