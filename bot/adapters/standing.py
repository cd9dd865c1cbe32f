"""What it takes to know which messages stand in a private chat."""

from collections.abc import Sequence
from typing import Protocol


class Standing(Protocol):
    """Remembers which messages stand in a private chat. `lane` is that of the letters to it."""

    async def keep(self, lane: str, ref: str) -> None:
        """Keep the name of a message that was shown."""
        ...

    async def of(self, lane: str) -> tuple[str, ...]:
        """Return the names of what was said and heard, the newest first."""
        ...

    async def drop(self, lane: str, refs: Sequence[str]) -> None:
        """Forget the names of what is gone."""
        ...
