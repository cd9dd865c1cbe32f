"""Playing a transcript through a copy of its own, in a folder that is gone afterwards."""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.terminal.channel import NAME, TerminalChannel, lines_of
from bot.adapters.terminal.talk import Talk
from bot.adapters.terminal.transcript import Script, is_shown, is_typed
from bot.engine.flowset import FlowSet
from bot.services.records import Letter
from bot.settings import read_settings
from bot.wiring import companion


@dataclass(slots=True)
class Recorder:
    """Gathers what is shown."""

    lines: list[str] = field(default_factory=list)

    def show(self, letter: Letter) -> None:
        """Keep a letter's lines."""
        self.lines += lines_of(letter)


async def retell(script: Script, flows: FlowSet | None = None) -> list[str]:
    """Return the transcript as it goes now: the typed lines and comments in place, with what is shown today."""
    recorder = Recorder()
    told: list[str] = []
    with TemporaryDirectory(prefix="goldenbridge-") as folder:
        settings = read_settings(data_dir=Path(folder) / "data", key_file=Path(folder) / "key" / "master.key")
        clock, ids = HandClock(script.start), SeededIds(script.seed)
        channel = TerminalChannel(recorder.show)
        async with companion(settings, clock=clock, ids=ids, channels={NAME: channel}, flows=flows) as it:
            names = {name: name.title() if name != "you" else "" for name in script.people}
            talk = Talk(script.people, names, it.converse, it.deliver, it.rhythm, channel, clock, ids, "en")
            for line in script.lines:
                if is_shown(line):
                    continue
                told.append(line)
                if is_typed(line):
                    await talk.line(line)
                    told += recorder.lines
                    recorder.lines.clear()
    return told
