"""The rules of the house, kept by a test: short files, clean commits, documents that say what is so."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILE_LIMIT = 300
FUNCTION_LIMIT = 40

INDEX_HOSTS = re.compile(r"pypi\.org|python[h]osted|registry\.npmjs|deb\.debian\.org", re.IGNORECASE)
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:[w]ork/|[r]oot/|[h]ome/[a-z]|[U]sers/[A-Za-z])")
SECRETS = {
    "a Telegram token": re.compile(r"(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
    "a Discord token": re.compile(r"(?<![\w-])[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "a cloud access key": re.compile(r"(?<![A-Z0-9])AKIA[0-9A-Z]{16}(?![A-Z0-9])"),
    "a GitHub token": re.compile(r"(?<!\w)gh[pousr]_[A-Za-z0-9]{36}"),
}
NEVER_COMMITTED = re.compile(r"(?:^|/)(?:\.env|uv\.lock)$|\.(?:key|sqlite|sqlite-\w+|pem)$")
ADR_HEADINGS = ["Context", "Decision", "Consequences"]


@cache
def committed() -> dict[str, str]:
    """Every file that git keeps, by its path, as text; in a copy without git there is nothing to look at."""
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, timeout=60)
    if told.returncode != 0:
        pytest.skip("this copy is no git checkout")
    paths = [path for path in told.stdout.decode("utf-8").split("\0") if path and (ROOT / path).is_file()]
    return {path: (ROOT / path).read_bytes().decode("utf-8", "replace") for path in paths}


def holding(pattern: re.Pattern[str]) -> list[str]:
    """Where the pattern is found, as path:line."""
    return [
        f"{path}:{number}"
        for path, text in committed().items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def modules() -> list[Path]:
    return sorted((ROOT / "bot").rglob("*.py"))


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    assert modules()
    long = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {path: length for path, length in long.items() if length > FILE_LIMIT} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    """Migrations are let be: a list of tables doesn't read better in pieces."""
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in modules()
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= FUNCTION_LIMIT
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    assert [str(path) for path in modules() if path.stem in empty or path.parent.name in empty] == []


def test_no_package_index_is_named_in_what_is_committed() -> None:
    assert holding(INDEX_HOSTS) == []


def test_no_path_of_one_machine_is_named_in_what_is_committed() -> None:
    assert holding(MACHINE_PATHS) == []


@pytest.mark.parametrize("kind", SECRETS)
def test_no_secret_is_committed(kind: str) -> None:
    assert holding(SECRETS[kind]) == []


def test_nothing_that_stays_at_home_is_committed() -> None:
    assert [path for path in committed() if NEVER_COMMITTED.search(path)] == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (INDEX_HOSTS, "https://files.python" + "hosted.org/packages"),
        (INDEX_HOSTS, "index-url = https://pypi" + ".org/simple"),
        (MACHINE_PATHS, "cd /" + "root/project"),
        (MACHINE_PATHS, 'open("/' + 'home/ana/notes.txt")'),
        (SECRETS["a Telegram token"], "token=1234567" + "890:" + "A" * 35),
        (SECRETS["a Discord token"], "M" + "a" * 23 + "." + "b" * 6 + "." + "c" * 27),
        (SECRETS["a private key"], "-----BEGIN " + "OPENSSH PRIVATE KEY-----"),
        (NEVER_COMMITTED, "data/goldenbridge.sqlite"),
        (NEVER_COMMITTED, "deploy/.env"),
    ],
)
def test_what_is_looked_for_would_be_found(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize("line", ["~/home/notes", "docs/work/plan.md", "12:30", ".env.example", "at home/ana"])
def test_what_is_harmless_is_let_through(line: str) -> None:
    patterns = (INDEX_HOSTS, MACHINE_PATHS, NEVER_COMMITTED, *SECRETS.values())
    assert not any(pattern.search(line) for pattern in patterns)


def test_the_readme_begins_with_two_commands_that_are_true() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "pip install uv && uv run --no-dev goldenbridge chat" in readme
    assert "pip install uv && uv run pytest" in readme


def test_the_gate_runs_the_suite_as_the_readme_does() -> None:
    lines = [line.strip() for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()]
    assert lines.count("uv run pytest") == 1
    assert "set -euo pipefail" in lines
    assert not any("--frozen" in line or "--locked" in line for line in lines)


def test_the_gate_checks_what_contributors_are_told_to_check() -> None:
    gate = (ROOT / ".ci" / "run").read_text("utf-8")
    told = re.findall(r"^uv run .+$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    assert told
    assert [command for command in told if command not in gate] == []


def test_the_gate_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_every_decision_has_its_context_and_its_consequences() -> None:
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{number:04d}" for number in range(1, len(pages) + 1)]
    for page in pages:
        headings = re.findall(r"^## (.+)$", page.read_text("utf-8"), re.MULTILINE)
        assert [heading for heading in headings if heading in ADR_HEADINGS] == ADR_HEADINGS, page.name


def test_every_recipe_a_developer_expects_is_there() -> None:
    recipes = set(re.findall(r"^([a-z]+)[^:\n]*:$", (ROOT / "justfile").read_text("utf-8"), re.MULTILINE))
    assert recipes >= {"chat", "test", "chaos", "lint", "types", "contracts", "flows", "draw", "bench", "ci"}
