"""Whatever is typed or pressed: never an exception, never an apology, never silence, always a way on."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loopback import START
from sittings import Sitting, real_flows, sitting

from bot.adapters.terminal.channel import NAME
from bot.engine.flow import Ask, Collect
from bot.engine.snapshot import Snapshot
from bot.engine.stored import from_json
from bot.services.records import Heard, HeardKind, Letter
from bot.words import Words

STRANGE = (
    "",
    " ",
    "\u200b\u200d\u2060",
    "\u2800",
    "\0",
    "a\0b",
    "\x1b[2J\x1b]0;title\x07",
    "\ud800",
    "so \udfff it goes",
    "\u202eevil\u202c",
    "\u2066\u2067\u2068",
    "\U0001f62d",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 30,
    "\U0001f3ff" * 50,
    "e" + "\u0301" * 5000,
    "x" * 50_000,
    "word " * 10_000,
    "\n" * 3000,
    "one\ntwo\r\nthree\u2028four\u2029five\x85six",
    "<b>bold</b><script>alert(1)</script>&amp;",
    "'); DROP TABLE persons; --",
    "{them} {0} {__class__} %s %(x)s ${HOME}",
    "@everyone @here <@123> _*[`~",
    "@3 99",
    "@1 0",
    "@99999 1",
    "\\@1 1",
    "/",
    "//",
    "/start@otherbot",
    "/pair ----------------",
    "/pair \u202e\ud800",
    "/pair " + "0" * 5000,
    "/" + "z" * 5000,
    "/now \0",
    "/export now",
    "us: hello",
    "ana@us: hello",
    "ana@us: /now",
    "ana: ben: x",
    ": x",
    "31 February",
    "at 25:61",
    "99999999999999999999",
    "-1",
    "1e999",
    "NaN",
    "../../etc/passwd",
    "Europe/" + "A" * 5000,
    "\ufeffyes",
    "ＹＥＳ",
    "ｙｅｓ",
    "İstanbul ıssız",
    "ﷺ" * 400,
    "1️⃣",
    "٣",
    "x" * 4000,
    "x" * 4001,
    "\U0001f62d" * 4000,
)
PLAIN = (
    *(
        "/start",
        "/now",
        "/promise",
        "/checkin",
        "/settings",
        "/ledger",
        "/menu",
        "/sos",
        "/privacy",
        "/export",
        "/pair",
    ),
    *("/unpair", "/pause", "/stop", "/back", "/skip", "/help", "/progress", "/map", "/hide", "/zzz"),
    *("1", "2", "3", "4", "yes", "no", "back", "skip", "pause", "stop", "help", "resume", "repeat", "enough", "done"),
    *("I was hurt", "I keep checking things", "tomorrow 18:00", "18:00", "cook dinner", "Berlin", "keep it", "open"),
    *(
        "I want to kill myself",
        "he hits me",
        "/later 20h",
        "/later 3d",
        "how do I tell him how I feel",
        "you always lie",
    ),
)
FORGED = (
    "",
    "\0",
    "a" * 20,
    "a" * 64,
    "'; --",
    "\ud800",
    "\U0001f62d",
    "*",
    "*stop*",
    "0",
    "1",
    "yes",
    "None",
    "é" * 32,
)
WISHES = ("*back", "*skip", "*pause", "*stop", "*help", "*progress", "*resume", "*repeat", "*zzz")


@dataclass(frozen=True)
class Pressed:
    """A press as a platform hands it on: the id of the `nth` newest question, spoilt in a way, and a key."""

    nth: int
    how: str
    key: int | str | None
    forged: str = ""

    def heard(self, who: str, asked: list[Letter], update: str) -> Heard:
        """The update."""
        question = asked[-1 - self.nth % len(asked)] if asked else None
        wait = (question.wait if question else None) or ""
        key = self.key
        if isinstance(key, int):
            buttons = question.buttons if question else ()
            key = buttons[key % len(buttons)].key if buttons else str(key)
        spoilt = {
            "whole": wait,
            "truncated": wait[: len(wait) // 2],
            "longer": wait + "a",
            "upper": wait.upper(),
            "last sign other": wait[:-1] + ("a" if wait[-1:] != "a" else "b"),
            "with a zero": wait + "\0",
            "forged": self.forged,
        }
        told = {"wait": spoilt[self.how], "option": key, "at": START, "kind": HeardKind.PRESS}
        return Heard(update, NAME, update, who, **told)


WAYS = ("whole", "truncated", "longer", "upper", "last sign other", "with a zero", "forged")
PRESSES = st.builds(
    Pressed,
    st.integers(0, 5),
    st.one_of(st.just("whole"), st.sampled_from(WAYS)),
    st.one_of(st.integers(0, 12), st.sampled_from(WISHES), st.sampled_from(FORGED), st.none(), st.text(max_size=70)),
    st.one_of(st.sampled_from(FORGED), st.text(max_size=64)),
)
ANY_TEXT = st.text(st.characters(exclude_characters="\n\r"), max_size=60)
OTHERS = st.builds(Words, st.sampled_from(STRANGE))
"""What is no text at all: a picture, a voice, a sticker, with or without a line below."""
LINES = st.one_of(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.sampled_from(STRANGE), ANY_TEXT)
INPUTS = st.lists(st.one_of(LINES, LINES, PRESSES, PRESSES, OTHERS), min_size=1, max_size=14)


class Table:
    """Sittings one after the other, each with somebody new, at one terminal that stays open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runner = asyncio.Runner()
        self.number = 0

    def play(self, inputs: list[str | Pressed | Words], *, adult: bool) -> None:
        """Sit somebody down and give them these inputs, each after the last was answered."""
        self.number += 1
        self.runner.run(self._play(self.folder / str(self.number), inputs, adult=adult))

    async def _play(self, folder: Path, inputs: list[str | Pressed | Words], *, adult: bool) -> None:
        async with sitting(folder, "ana", "ben", start=START) as at:
            asked: list[Letter] = []
            if adult:
                for line in ("/start", "1", "stop"):
                    await given_to(at, line, asked)
            for each in inputs:
                await given_to(at, each, asked)
            await leads_on(at, asked)


async def given_to(at: Sitting, each: str | Pressed | Words, asked: list[Letter]) -> None:
    """Give an input, and look at what comes back."""
    at.letters.clear()
    before = await dialogue(at)
    if isinstance(each, str):
        wrong = await at.talk.line(each)
        moved = each.startswith(("/later", "/at"))
    else:
        wrong, moved = None, False
        key = at.talk.ids.new()
        await at.it.converse.hear(each.heard("ana", asked, key) if isinstance(each, Pressed) else other(each, key))
        await at.talk.settle()
    asked += [letter for letter in at.letters if letter.question]
    texts = [letter.text.reveal for letter in at.letters]
    assert not any(text.startswith(apology()) for text in texts), (each, texts)
    assert await at.it.store.read(lambda tx: tx.inbox.waiting(10)) == ()
    filling = page_open(before) or page_open(await dialogue(at))
    assert texts or wrong or moved or filling or await between_others(at, each), each
    assert all(text.strip() for text in texts), each


async def between_others(at: Sitting, each: str | Pressed | Words) -> bool:
    """Whether it was said in a room: talk there is nobody else's business, and nobody is made known by a command."""
    if not isinstance(each, str) or not each.startswith(("us: ", "ana@us: ")):
        return False
    known = await at.it.store.read(lambda tx: tx.people.at(NAME, "ana"))
    return known is None or not each.partition(": ")[2].startswith("/")


def other(words: Words, update: str) -> Heard:
    """An update that is no text."""
    return Heard(update, NAME, update, "ana", START, HeardKind.OTHER, text=words)


async def leads_on(at: Sitting, asked: list[Letter]) -> None:
    """After all that, help is one command away, and so is everything else."""
    for line in ("/sos", "stop", "/menu"):
        await given_to(at, line, asked)
    assert at.letters
    assert any(letter.question for letter in at.letters) or await dialogue(at) is not None


def apology() -> str:
    """How the sentence begins that is said when a turn failed."""
    return real_flows().phrase("en", "failed")[0].source[:30]


async def dialogue(at: Sitting) -> Snapshot | None:
    """Ana's own conversation, where anything is under way."""

    def body(tx) -> Snapshot | None:
        known = tx.people.at(NAME, "ana")
        thread = tx.threads.load(known[0].id) if known is not None else None
        return from_json(dict(thread.body)) if thread is not None else None

    found = await at.it.store.read(body)
    return found if found is not None and found.stack else None


def page_open(snapshot: Snapshot | None) -> bool:
    """Whether a page is being filled: the one place where silence is kept."""
    if snapshot is None:
        return False
    frame = snapshot.stack[-1]
    step = real_flows().flows[frame.flow].nodes[frame.node].step
    return isinstance(step, Ask) and step.collect is not Collect.ONE


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    """Where all sittings of this module take place."""
    it = Table(tmp_path_factory.mktemp("table"))
    yield it
    it.runner.close()


@pytest.fixture(autouse=True)
def nothing_failed(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """No turn, nudge or sending failed behind the scenes."""
    yield
    told = "".join(capfd.readouterr())
    assert not [line for line in told.splitlines() if " failed'" in line or "Traceback" in line]


@given(INPUTS)
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_no_input_ends_in_silence_or_an_apology(table: Table, inputs: list[str | Pressed | Words]) -> None:
    table.play(inputs, adult=True)


@given(INPUTS)
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
def test_no_input_of_somebody_who_never_said_hello_does_either(
    table: Table, inputs: list[str | Pressed | Words]
) -> None:
    table.play(inputs, adult=False)


@pytest.mark.parametrize("line", STRANGE, ids=range(len(STRANGE)))
def test_each_strange_line_is_answered_inside_dialogues_and_outside(table: Table, line: str) -> None:
    inputs = [line, "/now", line, "stop", "/promise", line, line, line, "stop", "/checkin", line, "/settings", line]
    table.play(inputs, adult=True)
    table.play([line, line, "/start", line, "1", line], adult=False)
