"""The databases on which something is measured: a file in a folder, and a PostgreSQL server of the bench's own."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measures.tables import Table
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from tests.postgres import Server


@dataclass(slots=True)
class Place:
    """A kind of database. Each use of it starts with an empty one."""

    name: str
    folder: Path
    stack: ExitStack
    server: "Server | None" = None
    numbers: Iterator[int] = field(default_factory=count)

    def settings(self) -> Settings:
        """Return settings that name a fresh database with all tables."""
        from bot.adapters.store.opening import upgrade_store

        home = self.folder / f"{self.name}{next(self.numbers)}"
        given: dict[str, Any] = {}
        if self.server is not None:
            given = {"database_url": self.url(), "keys_url": self.url()}
        settings = read_settings(data_dir=home / "data", key_file=home / "key" / "master.key", **given)
        upgrade_store(settings)
        return settings

    def url(self) -> str:
        """Return the address of a fresh, empty database."""
        if self.server is None:
            return f"sqlite:///{self.folder}/{self.name}{next(self.numbers)}.sqlite"
        return self.stack.enter_context(self.server.database())


def places(folder: Path, stack: ExitStack) -> Iterator[Place | Table]:
    """Yield the places there are, and for one that isn't a table that says why."""
    from tests.postgres import Server, Unavailable

    yield Place("SQLite, synchronous=FULL", folder, stack)
    try:
        server = Server()
    except (Unavailable, OSError) as reason:
        yield Table("on PostgreSQL", (f"not measured: {reason}",))
        return
    stack.callback(server.stop)
    yield Place("PostgreSQL, fsync=on, socket", folder, stack, server)
