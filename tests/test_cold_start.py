"""The first line of the terminal must not wait for libraries that it has no use for."""

import subprocess
import sys

import pytest

HEAVY = (
    "dateparser",
    "prompt_toolkit",
    "apscheduler",
    "babel",
    "rapidfuzz",
    "telegram",
    "discord",
    "sqlalchemy",
    "alembic",
)


def loaded_by(module: str) -> set[str]:
    """Which of the heavy libraries importing this module brings in."""
    script = f"import sys, {module}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    return set(told.stdout.split())


@pytest.mark.parametrize("module", ["bot.cli", "bot.cli.chat", "bot.adapters.terminal.lines", "bot.settings"])
def test_the_command_line_opens_without_heavy_libraries(module: str) -> None:
    assert loaded_by(module) == set()


@pytest.mark.parametrize(
    "module", ["bot.adapters.ticker", "bot.adapters.dates", "bot.adapters.spelling", "bot.adapters.guesses", "bot.logs"]
)
def test_an_adapter_loads_its_vendor_only_when_it_is_used(module: str) -> None:
    assert loaded_by(module) == set()


def test_help_and_version_are_told_without_them() -> None:
    script = (
        "import sys\nfrom bot.cli import run\n"
        "codes = [run(['--version']), run(['chat', '--help'])]\n"
        f"print(codes, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.splitlines()[-1] == "[0, 0] []"
