"""Links that lead into a chat with us."""

import re
from dataclasses import dataclass

from bot.services.ports.world import Clears

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a link can carry (core.telegram.org/bots/features, deep linking)."""


@dataclass(slots=True)
class TelegramDoor:
    """Opens invitations by a link. `username` is known once the platform has told it."""

    username: str | None = None

    def link(self, token: str) -> str | None:
        """Return the link that carries this token into a private chat."""
        return f"{self.invites}{token}" if self.username and _PAYLOAD.fullmatch(token) else None

    @property
    def permits_details(self) -> bool:
        """Yes: no rule of the platform is against it."""
        return True

    @property
    def clears(self) -> Clears:
        """What is younger than two days."""
        return Clears.BOTH

    def group(self) -> str | None:
        """Return the link that puts us into a group of one's choice."""
        return f"https://t.me/{self.username}?startgroup=link" if self.username else None

    @property
    def invites(self) -> str | None:
        """What every link with a token begins with."""
        return f"https://t.me/{self.username}?start=" if self.username else None
