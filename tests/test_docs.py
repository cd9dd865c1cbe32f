"""What the documents say is there: links, commands, settings, and an example that works."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from sittings import START, settings_in

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.terminal.channel import NAME, TerminalChannel, lines_of
from bot.adapters.terminal.talk import Talk
from bot.adapters.terminal.transcript import is_shown, read_script
from bot.cli import goldenbridge
from bot.engine.flowset import FlowSet
from bot.errors import FlowError
from bot.services.records import Letter
from bot.settings import PREFIX, Settings
from bot.wiring import companion, flows_of

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("bench", "bot", "docs", "flows", "seeds", "tests")
PAGES = sorted([*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))])
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]

HOWTO = ROOT / "docs" / "howto-write-a-flow.md"
QUICKSTART = ROOT / "docs" / "quickstart.md"

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\((?![a-z]+:)([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+?)\s*$", re.MULTILINE)
VARIABLE = re.compile(rf"\b{PREFIX}[A-Z_]+\b")
SPAN = re.compile(r"`([^`\n]+)`")
PROMPT = re.compile(r"^\$ (.+)$", re.MULTILINE)
CALL = re.compile(r"(?:^|[ |])goldenbridge( .*)?$")


def read(path: Path) -> str:
    return path.read_text("utf-8")


def blocks(path: Path, kind: str) -> list[str]:
    """The fenced blocks of one kind, in order."""
    return [body for named, body in FENCE.findall(read(path)) if named == kind]


def prose(path: Path) -> str:
    """A page without its fenced blocks and spans of code, in which nothing is a link."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", read(path)))


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as they are made of their words."""
    plain = (re.sub(r"[`*_]|\]\([^)]*\)|\[", "", title).lower() for title in HEADING.findall(FENCE.sub("", read(path))))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in plain}


def broken_links(path: Path) -> list[str]:
    """The targets of links and pictures within the project that lead to no file or no heading."""
    broken = []
    for target in LINK.findall(prose(path)):
        page, _, anchor = target.partition("#")
        there = path.parent / page if page else path
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    return broken


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    assert broken_links(path) == []


def test_a_link_that_leads_nowhere_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A *first* heading, here\n[a](page.md#a-first-heading-here) [b](#a-second) ![c](c.svg) [d](gone.md)\n"
        "[e](https://example.org/x) `[f](f.md)`\n```\n[g](g.md)\n# h\n```\n[i](#h)\n",
        "utf-8",
    )
    assert broken_links(page) == ["#a-second", "c.svg", "gone.md", "#h"]


def commands(path: Path) -> Iterator[list[str]]:
    """The words after `goldenbridge` of every command line that a page quotes, at a prompt or within a sentence."""
    text = read(path)
    quoted = [*SPAN.findall(FENCE.sub("", text)), *PROMPT.findall(text)]
    for found in filter(None, map(CALL.search, quoted)):
        yield from each_of(shlex.split((found[1] or "").partition(" #")[0]))


def each_of(words: list[str]) -> Iterator[list[str]]:
    """One command line for each of several names parted by |, as in `flows check|list` or `flows list | draw`."""
    parted = " ".join(word for word in words if word != "…").replace(" | ", "|").split()
    several = next((at for at, word in enumerate(parted) if "|" in word), len(parted))
    for word in parted[several].split("|") if several < len(parted) else [None]:
        yield parted if word is None else [*parted[:several], word]


def wrong_with(words: list[str]) -> str | None:
    """What there is no such command or option for in a command line; None where all of it exists."""
    command: click.Command = goldenbridge
    context = click.Context(goldenbridge)
    rest = list(words)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        inner = command.get_command(context, rest[0])
        if inner is None:
            return rest[0]
        command = inner
        rest.pop(0)
    takes_words = any(isinstance(each, click.Argument) for each in command.params)
    options = {option: each for each in command.get_params(context) for option in each.opts}
    while rest:
        word = rest.pop(0)
        known = options.get(word)
        if word.startswith("-") and known is None:
            return word
        if isinstance(known, click.Option) and not known.is_flag:
            del rest[:1]
        elif known is None and not takes_words:
            return word
    return None


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_command_line_that_is_quoted_exists(path: Path) -> None:
    assert [(" ".join(words), wrong) for words in commands(path) if (wrong := wrong_with(words)) is not None] == []


@pytest.mark.parametrize("path", [QUICKSTART, HOWTO, ROOT / "README.md"], ids=["quickstart", "howto", "README"])
def test_command_lines_are_found_where_many_stand(path: Path) -> None:
    assert len(list(commands(path))) >= 4


@pytest.mark.parametrize("words", ["chat --fast", "flows sing", "sing", "db upgrade --all", "db upgrade now", "-x"])
def test_a_command_line_that_does_not_exist_would_be_found(words: str) -> None:
    assert wrong_with(words.split()) == words.split()[-1]


@pytest.mark.parametrize("words", ["", "db", "chat ana ben --at 2026-11-22T18:00 --plain", "flows play FILE --update"])
def test_a_command_line_that_exists_is_let_through(words: str) -> None:
    assert wrong_with(words.split()) is None


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_only_settings_that_exist_are_named(path: Path) -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    assert set(VARIABLE.findall(read(path))) <= known


def test_the_table_in_the_quickstart_names_every_setting() -> None:
    rows = [line for line in read(QUICKSTART).splitlines() if line.startswith("|")]
    assert set(VARIABLE.findall("\n".join(rows))) == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_the_examples_of_exit_code_two_are_what_the_program_says() -> None:
    said = [line for block in blocks(QUICKSTART, "console") for line in block.splitlines() if line.startswith("golden")]
    sources = "\n".join(read(path) for path in (ROOT / "bot").rglob("*.py"))
    names = {"KEYS_URL": f"{PREFIX}KEYS_URL", "ENV_FILE": f"{PREFIX}KEY_FILE"}
    for short, name in names.items():
        sources = sources.replace(f"{{{short}}}", name)
    assert len(said) == 2
    assert [line for line in said if line.removeprefix("goldenbridge: ") not in sources] == []


# The flow of the how-to.

WELCOME = """
flow: welcome
version: 1
title: Welcome
house: true
start: adult
nodes:
  adult: {do: confirm_adult, next: hello}
  hello: {say: Hello., next: end}
"""
MENU = """
flow: menu
version: 1
title: Menu
house: true
start: open
nodes:
  open: {do: open_flow, with: {flow: "'small_good'"}, next: end}
"""


def example() -> str:
    return blocks(HOWTO, "yaml")[0]


def shelf(folder: Path, **files: str) -> Path:
    """A folder of flows: the project's phrases and helplines, and these files."""
    flows = folder / "flows"
    (flows / "data").mkdir(parents=True)
    for name in ("phrases.yaml", "data/helplines.yaml"):
        shutil.copy(ROOT / "flows" / name, flows / name)
    for name, text in files.items():
        (flows / f"{name}.yaml").write_text(text, "utf-8")
    return flows


def test_the_example_passes_the_checker(tmp_path: Path) -> None:
    loaded = flows_of(shelf(tmp_path, small_good=example()))
    assert list(loaded.flows) == ["small_good"]


def with_a_door(file: Path, button: str) -> None:
    """Put a button among those of the menu's node `going`."""
    menu = read(file)
    going = menu.index("    choices:\n", menu.index("\n  going:\n")) + len("    choices:\n")
    file.write_text(menu[:going] + button + menu[going:], "utf-8")


def test_the_example_passes_beside_the_flows_of_the_program_with_its_door(tmp_path: Path) -> None:
    flows = tmp_path / "flows"
    shutil.copytree(ROOT / "flows", flows)
    (flows / "small_good.yaml").write_text(example(), "utf-8")
    with_a_door(flows / "menu.yaml", blocks(HOWTO, "yaml")[1])
    for translated in flows.glob("locales/*/menu.yaml"):
        with_a_door(translated, "      small_good: The label there\n")
    loaded = flows_of(flows)
    assert any(choice.key == "small_good" for choice in loaded.flows["menu"].nodes["going"].step.choices)


def test_the_mistakes_in_the_howto_are_told_as_it_says(tmp_path: Path) -> None:
    slot = "  hand: {type: text, limit: 100}\n"
    wrong = example().replace(slot, f"{slot}  whose: {{type: choice}}\n").replace("next: onward\n", "next: onwards\n")
    with pytest.raises(FlowError) as caught:
        flows_of(shelf(tmp_path, small_good=wrong))
    assert [str(mistake) for mistake in caught.value.mistakes] == blocks(HOWTO, "text")[0].splitlines()


async def told(flows: FlowSet, folder: Path, typed: list[str]) -> list[str]:
    """The transcript of these lines, as it goes with these flows."""
    lines: list[str] = []

    def show(letter: Letter) -> None:
        lines.extend(lines_of(letter))

    settings = settings_in(folder, flows_dir=folder / "flows")
    clock, ids, channel = HandClock(START), SeededIds(1), TerminalChannel(show)
    async with companion(settings, clock=clock, ids=ids, channels={NAME: channel}, flows=flows) as it:
        talk = Talk(("ana",), {"ana": "Ana"}, it.converse, it.deliver, it.rhythm, channel, clock, ids, "en")
        for line in typed:
            lines.append(line)
            await talk.line(line)
    return lines


async def test_the_example_goes_as_the_howto_shows(tmp_path: Path) -> None:
    shown = blocks(HOWTO, "text")[2].splitlines()
    flows = flows_of(shelf(tmp_path, small_good=example(), welcome=WELCOME, menu=MENU))
    typed = [line for line in shown if not is_shown(line)]
    lines = await told(flows, tmp_path, ["/start", "/menu", *typed])
    assert lines[-len(shown) :] == shown


def test_the_transcript_in_the_howto_can_be_read_and_ends_as_it_is_shown() -> None:
    written, shown = blocks(HOWTO, "text")[1], blocks(HOWTO, "text")[2].splitlines()
    script = read_script(written)
    typed = [line for line in shown if not is_shown(line)]
    assert script.people == ("ana",)
    assert list(script.lines[-len(typed) :]) == typed
