"""What can go wrong, sorted by who must act.

CompanionError
├── SettingsWrong      the operator: a setting, file or port to mend; ends with exit code 2
├── FlowError          the author: found at start-up, every mistake at once
├── RuleBroken         the caller: the domain forbids it
├── TurnFailed         we: the turn is undone, the person is told, nothing is lost
│   └── StaleSnapshot  someone else wrote first: load and step again
├── StoreError         the store
│   ├── StoreBusy      locked or away for the moment: try again
│   ├── StoreFull      no room left: nothing was written
│   └── StoreBroken    damaged, or sealed with another key: refuse to start
└── ChannelError       the platform
    ├── NotSent        the letter surely did not go out: may be sent again
    ├── Throttled      wait `retry_after_s`, no attempt is burnt
    ├── RecipientGone  blocked, left or closed: stop writing to them
    └── Ambiguous      it may have gone out
"""

from collections.abc import Sequence
from dataclasses import dataclass


class CompanionError(Exception):
    """Every error this program raises on purpose."""


class SettingsWrong(CompanionError):
    """A setting can't be used. The message names the variable and the mend, never the value."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing wrong in a flow file: where, what it is, and what to do."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class FlowError(CompanionError):
    """The flow files can't be used. Carries every mistake found, in file order."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


class RuleBroken(CompanionError):
    """The domain forbids this deed. The message is for the log and holds no one's words."""


class TurnFailed(CompanionError):
    """The turn could not be taken; everything stands as it did before."""


class StaleSnapshot(TurnFailed):
    """Someone else changed the dialogue first."""


class StoreError(CompanionError):
    """The store could not do what was asked; nothing was changed."""


class StoreBusy(StoreError):
    """The store is locked or away for the moment."""


class StoreFull(StoreError):
    """There is no room left on the disk."""


class StoreBroken(StoreError):
    """The store is damaged, or its key is not the one it was sealed with."""


class ChannelError(CompanionError):
    """The platform did not take a letter."""


class NotSent(ChannelError):
    """The letter surely did not go out."""


class Throttled(ChannelError):
    """The platform asks for patience."""

    def __init__(self, retry_after_s: float) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(f"wait {retry_after_s:g} s")


class RecipientGone(ChannelError):
    """The person has blocked us, left, or closed the door."""


class Ambiguous(ChannelError):
    """The platform did not answer: the letter may or may not have gone out."""
