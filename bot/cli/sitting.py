"""One sitting at the terminal, from opening the store to the last letter."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.adapters.clock import HandClock, OffsetClock
from bot.adapters.ids import RandomIds, SeededIds
from bot.adapters.terminal.channel import NAME, TerminalChannel
from bot.adapters.terminal.talk import Talk
from bot.errors import SettingsWrong
from bot.logs import set_up_logs
from bot.services.ports.world import Ids
from bot.services.records import Letter
from bot.settings import Settings, read_settings
from bot.wiring import companion


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who talks, where it is kept, by which clock, and how it looks."""

    names: dict[str, str]
    data_dir: Path | None
    start: datetime | None
    seed: int | None
    language: str | None
    plain: bool
    marks: bool

    async def run(self) -> int:
        """Open, talk, and close once everything owed was shown; return the exit code."""
        settings = read_settings(data_dir=self.data_dir, language=self.language)
        set_up_logs(settings.log_level)
        clock = HandClock(self.start) if self.start else OffsetClock()
        ids = self._ids(settings)
        people = tuple(self.names)
        channel = TerminalChannel(self._shower(people))
        async with companion(settings, clock=clock, ids=ids, channels={NAME: channel}, exclusive=False) as it:
            talk = Talk(people, self.names, it.converse, it.deliver, it.rhythm, channel, clock, ids, settings.language)
            if self.plain:
                from bot.adapters.terminal.plain import run_plain

                return await run_plain(talk, marks=self.marks, ticking=self.start is None)
            from bot.adapters.terminal.live import run_live

            await run_live(talk)
            return 0

    def _ids(self, settings: Settings) -> Ids:
        """Return the source of ids. A seeded one tells another story at each start, or ids would come twice."""
        if self.seed is None:
            return RandomIds()
        counter = settings.data_dir / "seeded-starts"
        try:
            settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            starts = int(counter.read_text("utf-8")) if counter.exists() else 0
            counter.write_text(str(starts + 1), "utf-8")
        except (OSError, ValueError):
            raise SettingsWrong("GOLDENBRIDGE_DATA_DIR: starts with a seed can't be counted there") from None
        return SeededIds(f"{self.seed}|{starts}")

    def _shower(self, people: tuple[str, ...]) -> Callable[[Letter], Awaitable[None] | None]:
        if self.plain:
            from bot.adapters.terminal.plain import print_letter

            return print_letter
        from bot.adapters.terminal.screen import Screen

        return Screen(people).show
