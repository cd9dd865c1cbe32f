"""Who may have written while nobody listened: their chats are worth a look once we are back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.services.ports.store import Store, Tx


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody's private chat: their address, and the names of the messages known to stand there, newest first."""

    address: str = field(repr=False)
    refs: tuple[str, ...] = ()


async def chats_lately(store: Store, channel: str, since: datetime, limit: int) -> Sequence[Known]:
    """Return the private chats on a channel in which something was said or shown since then, the latest first."""

    def body(tx: Tx) -> Sequence[Known]:
        found = tx.traces.chats(channel, since, limit)
        return [Known(account.address, tx.traces.of(account.id, since)) for account in found]

    return await store.read(body)
