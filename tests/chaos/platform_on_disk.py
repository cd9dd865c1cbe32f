"""A platform that outlives the program: it hands out updates until they are acknowledged, and keeps what arrives."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.services.records import Heard, HeardKind, Letter
from bot.words import Words

NAME = "loopback"
WHO = "ana"
START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)

CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")
"""A code by which people pair: no two runs have the same."""

Step = Mapping[str, Any]


@dataclass(slots=True)
class Platform:
    """What outlives the process: which updates were acknowledged, which letters arrived, and the time of day."""

    folder: Path
    mark: str
    clock: HandClock = field(init=False)
    name: str = NAME

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = self._read("clock")
        self.clock = HandClock(datetime.fromisoformat(kept) if kept else START)

    async def deliver(self, letter: Letter) -> None:
        """Show the letter: it has arrived once its line is on disk."""
        text = letter.text.reveal
        marked = text.startswith(f"{self.mark}\n")
        line = {
            "id": letter.id,
            "kind": letter.kind.value,
            "text": sha256(CODE.sub("#", text.removeprefix(f"{self.mark}\n")).encode()).hexdigest()[:16],
            "marked": marked,
            "wait": letter.wait if letter.question else None,
            "keys": [button.key for button in letter.buttons],
        }
        out = os.open(self.folder / "letters", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(out, json.dumps(line).encode() + b"\n")
        os.fsync(out)
        os.close(out)

    def letters(self) -> list[dict[str, Any]]:
        """Every letter that arrived, in order."""
        return [json.loads(line) for line in (self._read("letters") or "").splitlines()]

    def question(self) -> dict[str, Any]:
        """The newest question that arrived."""
        return next(letter for letter in reversed(self.letters()) if letter["wait"])

    def acknowledged(self) -> int:
        """How many updates need not be handed out any more."""
        return int(self._read("acknowledged") or 0)

    def acknowledge(self, number: int) -> None:
        """Hand out the next one from now on."""
        self._write("acknowledged", str(number))

    def move(self, instant: datetime) -> None:
        """Let it be this time of day, also after a crash."""
        self._write("clock", instant.isoformat())
        self.clock.set(instant)

    def heard(self, number: int, step: Step) -> Heard:
        """The update of a step, under the same key however often it is handed out."""
        key, kind, given = f"update-{number}", HeardKind.TEXT, {}
        if "press" in step:
            kind, given = HeardKind.PRESS, self._pressed(number, step["press"])
        elif step["line"].startswith("/"):
            kind, given = HeardKind.SLASH, {"command": step["line"][1:]}
        else:
            given = {"text": Words(step["line"])}
        ids = SeededIds(f"{key}|{os.getpid()}")
        return Heard(ids.new(), NAME, key, WHO, self.clock.now(), kind, name=Words("Ana"), **given)

    def _pressed(self, number: int, place: int) -> dict[str, str]:
        """What was pressed when this update was handed out first."""
        kept = self._read(f"pressed-{number}")
        if kept is None:
            question = self.question()
            kept = json.dumps({"wait": question["wait"], "option": question["keys"][place]})
            self._write(f"pressed-{number}", kept)
        pressed: dict[str, str] = json.loads(kept)
        return pressed

    def _read(self, name: str) -> str | None:
        path = self.folder / name
        return path.read_text("utf-8") if path.exists() else None

    def _write(self, name: str, text: str) -> None:
        new = self.folder / f"{name}.new"
        new.write_text(text, "utf-8")
        new.replace(self.folder / name)
