"""`goldenbridge run` as it is really run: a process of its own, in a folder of its own, against our own platform.

async def test_somebody_is_welcomed(fake, copy) -> None:      # both come from conftest.py
    await copy.start()                                        # … serves
    ana = fake.user("Ana", language="en")
    await ana.types_command("/start")
    await ana.sees_next("Go on?")
    await copy.restart()                                      # `kill` for the rough way, `stop` for the gentle one

Whatever a test leaves running is stopped at its end, and `Copy.is_well` is asserted then.
"""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from fakes.telegram_api import FakeTelegram

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.engine.flowset import FlowSet
from bot.settings import Settings, home_of
from bot.wiring import Companion, companion, flows_of

STARTING_S, STOPPING_S, WAITING_S = 30.0, 10.0, 15.0

SERVED = "Telegram is served"
"""What the log says once updates are asked for."""

PROGRAM = ("-m", "bot")

SHORTEST_TOLD = 10
"""Signs from which on a line of somebody's is looked for in the log."""


@cache
def _flows() -> FlowSet:
    return flows_of(home_of("flows"))


class Copy:
    """A copy of the program: `home` is all it has, `log` is all it ever said, over every start.

    `settings` are further variables, without GOLDENBRIDGE_ and in small letters; None takes one away.
    """

    def __init__(self, fake: FakeTelegram, home: Path, **settings: str | None) -> None:
        self.fake, self.home = fake, home
        self.given: dict[str, str | None] = {
            "data_dir": str(home / "data"),
            "key_file": str(home / "master.key"),
            "telegram_token": fake.token,
            "telegram_api_base": fake.base_url,
            "log_level": "info",
        } | settings
        self.program: tuple[str, ...] = PROGRAM
        """What the interpreter is given before the command."""
        self.lines: list[str] = []
        self.code: int | None = None
        self.tolerates: tuple[str, ...] = ()
        """Errors that may stand in the log: parts of their lines."""
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._said = asyncio.Event()
        self._since = 0

    @property
    def log(self) -> str:
        """Everything it said, on both outputs."""
        return "\n".join(self.lines)

    @property
    def runs(self) -> bool:
        """Whether it is running."""
        return self._process is not None

    @property
    def environment(self) -> dict[str, str]:
        """What it is started with: nothing of ours but what makes the interpreter find itself."""
        told = {f"GOLDENBRIDGE_{name.upper()}": value for name, value in self.given.items() if value is not None}
        return {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"} | told

    async def begin(self, *arguments: str) -> None:
        """Start it, and don't wait: `goldenbridge run`, unless told otherwise."""
        assert self._process is None, "it runs already"
        self._since, self.code = len(self.lines), None
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *self.program,
            *(arguments or ("run",)),
            env=self.environment | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            cwd=self.home,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._reading = asyncio.create_task(self._read(self._process))

    async def start(self) -> None:
        """Start it and wait until it serves."""
        await self.begin()
        await self.says(SERVED, timeout_s=STARTING_S)

    async def says(self, part: str, *, timeout_s: float = WAITING_S) -> str:
        """Wait until a line since the last start holds this; return the line."""
        try:
            async with asyncio.timeout(timeout_s):
                while not (found := [line for line in self.lines[self._since :] if part in line]):
                    assert self._process is not None, f"it ended with {self.code}:\n{self.log}"
                    assert not self._is_over, f"it ended before it said {part!r}:\n{self.log}"
                    await self._said.wait()
        except TimeoutError:
            raise AssertionError(f"it doesn't say {part!r}:\n{self.log}") from None
        return found[0]

    async def ends(self, *, timeout_s: float = STARTING_S) -> int:
        """Wait until it ends by itself or by what was done to it; return its exit code."""
        process, reading = self._process, self._reading
        assert process is not None, "it doesn't run"
        assert reading is not None, "nobody listens to it"
        try:
            async with asyncio.timeout(timeout_s):
                await reading
                self.code = await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise AssertionError(f"it doesn't end within {timeout_s:.0f} s:\n{self.log}") from None
        finally:
            self._process = self._reading = None
        return self.code

    async def run(self, *arguments: str) -> int:
        """Run another of its commands, such as `doctor`, to its end; return the exit code."""
        await self.begin(*arguments)
        return await self.ends()

    def ask_to_stop(self) -> None:
        """Send SIGTERM, and don't wait."""
        self._send(signal.SIGTERM)

    async def stop(self) -> None:
        """Stop it as a service manager does. It has ten seconds, and ends well."""
        self.ask_to_stop()
        code = await self.ends(timeout_s=STOPPING_S)
        assert code == 0, f"it ended with {code}:\n{self.log}"

    async def kill(self) -> None:
        """Stop it as a power cut does."""
        self._send(signal.SIGKILL)
        assert await self.ends(timeout_s=STOPPING_S) == -signal.SIGKILL

    async def restart(self) -> None:
        """Stop it gently and start it again."""
        await self.stop()
        await self.start()

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Companion]:
        """Open its store from here, while it doesn't run."""
        assert self._process is None, "only one program at a time may open it"
        given = {name: self.given[name] for name in ("data_dir", "key_file")}
        settings = Settings(_env_file=None, **given)  # type: ignore[call-arg, arg-type]
        async with companion(settings, clock=SystemClock(), ids=RandomIds(), channels={}, flows=_flows()) as it:
            yield it

    async def settled(self) -> None:
        """Wait until it fetched every update and answered every press."""
        await self.fake.all_fetched()
        await self.fake.world.until(lambda: not self.fake.unanswered)

    def is_well(self) -> None:
        """Assert what holds whatever happened: no wrong request, nobody left waiting, nothing told in the log."""
        fake, told = self.fake, self.log
        assert fake.violations == []
        assert fake.unanswered == []
        assert fake.token not in told
        assert fake.token.partition(":")[2] not in told
        errors = [line for line in self.lines if "level='error'" in line or "Traceback" in line]
        assert [line for line in errors if not any(part in line for part in self.tolerates)] == []
        said = {post.text for room in fake.world.rooms.values() for post in room.posts.values()}
        lines = {line.strip() for text in said for line in text.splitlines()}
        assert [line for line in lines if len(line) >= SHORTEST_TOLD and line in told] == []

    async def close(self) -> None:
        """Stop it if it runs, and leave nothing behind in any case."""
        try:
            if self._process is not None:
                await self.stop()
        finally:
            if self._process is not None:
                self._process.kill()
                await self.ends()

    @property
    def _is_over(self) -> bool:
        return self._reading is not None and self._reading.done()

    def _send(self, number: signal.Signals) -> None:
        assert self._process is not None, "it doesn't run"
        self._process.send_signal(number)

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self.lines.append(line.decode(errors="replace").rstrip("\n"))
            self._tell()
        self._tell()

    def _tell(self) -> None:
        self._said.set()
        self._said = asyncio.Event()
