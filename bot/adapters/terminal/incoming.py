"""Lines of standard input, one at a time, until it ends or is ended."""

import asyncio
import os
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from threading import Thread

from bot.adapters.signals import on_signals

CHUNK = 65_536
"""Bytes asked for at once. A line may be longer."""


@dataclass(slots=True)
class Incoming:
    """Reads a file descriptor (None: closed from the start) only when a line is asked for.

    `code` is the exit code that the end asks for: 0, or that of the signal which ended it.
    """

    descriptor: int | None
    code: int = 0
    _rest: bytearray = field(default_factory=bytearray)
    _dry: bool = False
    _ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def line(self) -> str | None:
        """Return the next line with its end, or None after the last. Bytes that are no UTF-8 become U+FFFD."""
        while not (b"\n" in self._rest or self._dry or self._ended.is_set()):
            chunk = await self._chunk()
            self._rest += chunk
            self._dry = not chunk
        if self._ended.is_set() or not self._rest:
            return None
        end = self._rest.find(b"\n") + 1 or len(self._rest)
        raw = bytes(self._rest[:end])
        del self._rest[:end]
        return raw.decode("utf-8", "replace")

    def end(self, code: int = 0) -> None:
        """Let no further line come. One that is being answered is answered first."""
        self.code = code
        self._ended.set()

    async def _chunk(self) -> bytes:
        """Return what came, or nothing at the end.

        Each reading has a thread that nobody waits for: one that were joined would hold up the ending until
        somebody presses Enter.
        """
        if self.descriptor is None:
            return b""
        arrived: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        Thread(target=_read, args=(self.descriptor, arrived), daemon=True).start()
        ended = asyncio.ensure_future(self._ended.wait())
        try:
            await asyncio.wait((arrived, ended), return_when=asyncio.FIRST_COMPLETED)
        finally:
            ended.cancel()
        return arrived.result() if arrived.done() else b""


def _read(descriptor: int, arrived: "asyncio.Future[bytes]") -> None:
    """Read once. No lock of Python's is held meanwhile, so the interpreter can end."""
    try:
        chunk = os.read(descriptor, CHUNK)
    except OSError:
        chunk = b""
    with suppress(RuntimeError):
        arrived.get_loop().call_soon_threadsafe(_arrive, arrived, chunk)


def _arrive(arrived: "asyncio.Future[bytes]", chunk: bytes) -> None:
    if not arrived.done():
        arrived.set_result(chunk)


def ended_by_signals(incoming: Incoming) -> AbstractContextManager[None]:
    """Let SIGINT and SIGTERM end the input within."""
    return on_signals(lambda number: incoming.end(128 + number))
