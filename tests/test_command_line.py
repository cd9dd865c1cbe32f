"""The command line: what it takes, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bot import __version__
from bot.cli import Lazy, goldenbridge, run
from bot.cli.chat import _instant, _names
from bot.errors import CompanionError, FlowError, Mistake, SettingsWrong
from bot.settings import PREFIX, Settings

CANARY = "canary-8Vh2"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"goldenbridge, version {__version__}\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in Lazy.commands_in)


@pytest.mark.parametrize("arguments", [["nothing"], ["chat", "--nothing"], ["chat", "--seed", "many"]])
def test_a_wrong_call_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Usage: " in shown.err


@pytest.mark.parametrize(
    ("arguments", "variable"),
    [
        (["us"], "NAME"),
        (["ana", "us"], "NAME"),
        (["ana", "us2"], "NAME"),
        (["ana", "ana"], "NAME"),
        (["--as", "ana", "ana"], "NAME"),
        (["a b"], "NAME"),
        (["ana:"], "NAME"),
        (["x" * 21], "NAME"),
        ([""], "NAME"),
        (["\udcff"], "NAME"),
        (["--at", "tomorrow"], "--at"),
    ],
)
def test_what_chat_cannot_use_is_named_in_one_line(
    arguments: list[str], variable: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["chat", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"goldenbridge: {variable}: ")
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    ("variable", "value", "arguments"),
    [
        ("GOLDENBRIDGE_LOG_LEVEL", CANARY, []),
        ("GOLDENBRIDGE_KEY", CANARY, []),
        ("GOLDENBRIDGE_KEYS_URL", CANARY, []),
        ("GOLDENBRIDGE_DATABASE_URL", CANARY, []),
        ("GOLDENBRIDGE_FLOWS_DIR", f"/nowhere/{CANARY}", []),
        ("GOLDENBRIDGE_DATA_DIR", f"/dev/null/{CANARY}", []),
        ("GOLDENBRIDGE_DATA_DIR", f"/dev/null/{CANARY}", ["--seed", "1"]),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_in_one_line_without_its_value(
    variable: str,
    value: str,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setenv("GOLDENBRIDGE_KEY_FILE", str(tmp_path / "key" / "master.key"))
    monkeypatch.setenv("GOLDENBRIDGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv(variable, value)
    monkeypatch.chdir(tmp_path)
    assert run(["chat", "--plain", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert variable in shown.err
    assert CANARY not in shown.err
    assert shown.err.count("\n") == 1


def test_names_are_what_people_go_by() -> None:
    assert _names(("ana", "Ben", "jean-luc"), None) == {"ana": "Ana", "Ben": "Ben", "jean-luc": "Jean-Luc"}
    assert _names(("ben",), "ana") == {"ana": "Ana", "ben": "Ben"}
    assert _names((), None) == {"you": ""}


def test_without_a_start_the_clock_is_the_machines() -> None:
    assert _instant(None) is None


class Ended:
    """A command that ends as it is told to."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def main(self, **_: object) -> None:
        raise self.error


def ends(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("bot.cli.goldenbridge", Ended(error))
    return run([])


def test_what_the_operator_can_mend_ends_with_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends(SettingsWrong("GOLDENBRIDGE_KEY: is missing"), monkeypatch) == 2
    assert capsys.readouterr() == ("", "goldenbridge: GOLDENBRIDGE_KEY: is missing\n")
    assert ends(CompanionError("it is away"), monkeypatch) == 2


def test_every_mistake_in_the_flows_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    error = FlowError([Mistake("b.yaml", 2, "no such node"), Mistake("a.yaml", 9, "no end")])
    assert ends(error, monkeypatch) == 2
    assert capsys.readouterr() == ("", "a.yaml:9: no end\nb.yaml:2: no such node\n2 mistakes in the flow files\n")


def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends(ModuleNotFoundError("No module named 'babel'", name="babel"), monkeypatch) == 2
    assert capsys.readouterr() == ("", "goldenbridge: babel can't be loaded; is everything installed?\n")


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ends(KeyboardInterrupt(), monkeypatch) == 130
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_our_own_is_told_without_anybodys_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends(KeyError(CANARY), monkeypatch) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("goldenbridge: ended by a fault of its own: KeyError at run:")
    assert CANARY not in shown.err


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "--version"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).resolve().parents[1],
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, f"goldenbridge, version {__version__}\n", "")


def test_every_command_can_be_loaded() -> None:
    context = click.Context(goldenbridge)
    for name in goldenbridge.list_commands(context):
        found = goldenbridge.get_command(context, name)
        assert found is not None
        assert found.name == name
