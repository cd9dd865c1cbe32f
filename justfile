# `just` alone lists the recipes; `pip install uv && uv run just` works without installing just itself.

_list:
    @just --list --unsorted

# Talk in the terminal: just chat, just chat ana ben
chat *people:
    uv run --no-dev goldenbridge chat {{ people }}

# The plain suite, or part of it: just test tests/engine
test *arguments:
    uv run pytest {{ arguments }}

# Kills and stops processes, and looks at what is left
chaos *arguments:
    uv run pytest -m chaos {{ arguments }}

# What ruff has to say, and whether all is formatted
lint:
    uv run ruff check .
    uv run ruff format --check .

# What mypy has to say
types:
    uv run mypy

# Whether arrows only fall
contracts:
    uv run lint-imports

# Check every dialogue; tells all mistakes at once
flows:
    uv run goldenbridge flows check

# Draw every dialogue anew, or those named
draw *names:
    uv run goldenbridge flows draw {{ names }}

# Learn the second reading of the crisis floor from the corpora in tests/domain/safety
learn:
    uv run --group training python training/learn.py

# How it reads strangers: each hand by what was learned from all others
strangers:
    uv run --group training python training/strangers.py

# Run the benchmarks, or one of them: just bench bench/store.py
bench *files:
    #!/usr/bin/env bash
    set -euo pipefail
    given=({{ files }})
    if [ ${#given[@]} -eq 0 ]; then
        given=(bench/*.py)
    fi
    for file in "${given[@]}"; do
        uv run --group bench python "$file"
    done

# Everything that has to hold before a change goes in
ci:
    .ci/run
