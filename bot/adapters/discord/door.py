"""What somebody types to open an invitation: no link leads into a chat with us and carries anything."""

import re
from dataclasses import dataclass

from bot.services.ports.world import Clears

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class DiscordDoor:
    """Opens invitations by a command, which may be chosen or sent as it stands."""

    def link(self, token: str) -> str | None:
        """Return the line to type."""
        return f"/pair {token}" if _PAYLOAD.fullmatch(token) else None

    @property
    def permits_details(self) -> bool:
        """No: the Developer Policy is strict about what the law counts as sensitive."""
        return False

    @property
    def clears(self) -> Clears:
        """What we wrote in the last two days."""
        return Clears.OURS
