"""One connection to the socket, and the session that may outlive it."""

import asyncio
import json
import zlib
from dataclasses import dataclass, field

from aiohttp import web


@dataclass(slots=True, eq=False)
class Session:
    """What one IDENTIFY began: everything it was told, for telling it again from any point."""

    id: str
    intents: int
    told: list[dict] = field(default_factory=list)
    link: "Link | None" = None
    ended: bool = False


class Link:
    """One connection. What is put is sent in order; an integer closes it with that code, None cuts it off."""

    def __init__(self, socket: web.WebSocketResponse, request: web.BaseRequest) -> None:
        self.socket, self.request = socket, request
        self.session: Session | None = None
        self.closed_with: int | None = None
        self.owed: asyncio.Queue[dict | str | int | None] = asyncio.Queue()
        packs = request.query.get("compress") == "zlib-stream"
        self._packer = zlib.compressobj() if packs else None

    def put(self, what: dict | str | int | None) -> None:
        """Send this after all that was put before."""
        self.owed.put_nowait(what)

    async def send_all(self) -> None:
        """Send what is put until the connection ends."""
        while True:
            what = await self.owed.get()
            if what is None:
                if self.request.transport is not None:
                    self.request.transport.abort()
                return
            if isinstance(what, int):
                self.closed_with = what
                await self.socket.close(code=what)
                return
            line = what if isinstance(what, str) else json.dumps(what)
            if self._packer is None:
                await self.socket.send_str(line)
            else:
                packed = self._packer.compress(line.encode())
                await self.socket.send_bytes(packed + self._packer.flush(zlib.Z_SYNC_FLUSH))
