"""Logs go to standard error and hold nobody's words."""

import subprocess
import sys
from collections.abc import Callable
from inspect import getsource
from textwrap import dedent

import pytest

from bot.logs import where
from bot.words import Words

CANARY = "canary-8Vh2"


def ran(body: Callable[[], None]) -> tuple[str, str]:
    """Run the body of a function in a process of its own; return what it wrote to output and to error."""
    script = f"{dedent(getsource(body))}\n{body.__name__}()\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout, done.stderr


def _an_exception_of_ours() -> None:
    import structlog

    from bot.logs import set_up_logs

    set_up_logs("warning")
    log = structlog.get_logger("bot.trial")
    try:
        try:
            raise KeyError("canary-8Vh2")
        except KeyError as cause:
            raise ValueError("canary-8Vh2") from cause
    except ValueError as error:
        kept = error
        log.exception("turn failed", heard="h1")
    log.error("turn failed later", exc_info=kept)
    log.error("turn failed in parts", exc_info=(type(kept), kept, kept.__traceback__))
    log.error("nothing failed", exc_info=True)  # noqa: LOG014


def test_an_exception_is_logged_without_its_message() -> None:
    output, error = ran(_an_exception_of_ours)
    assert output == ""
    assert CANARY not in error
    assert error.count("ValueError at _an_exception_of_ours:") == 3
    assert "event='turn failed'" in error
    assert "heard='h1'" in error
    assert "Traceback" not in error
    assert error.count("\n") == 4


def _an_exception_of_a_library() -> None:
    import asyncio
    import logging

    from bot.logs import set_up_logs

    set_up_logs("debug")
    library = logging.getLogger("library")
    try:
        raise ValueError("canary-8Vh2")
    except ValueError:
        library.exception("canary-8Vh2 %s", "canary-8Vh2")
    library.warning("canary-8Vh2")
    library.info("canary-8Vh2")

    async def forgotten() -> None:
        raise ValueError("canary-8Vh2")

    async def main() -> None:
        task = asyncio.create_task(forgotten())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task

    asyncio.run(main())


def test_a_librarys_complaint_is_told_without_its_words() -> None:
    output, error = ran(_an_exception_of_a_library)
    assert output == ""
    assert CANARY not in error
    lines = error.splitlines()
    assert lines[0].startswith("library ERROR ValueError at _an_exception_of_a_library:")
    assert lines[1] == "library WARNING"
    assert lines[2].startswith("asyncio ERROR ValueError at ")
    assert "forgotten:" in lines[2]
    assert len(lines) == 3


def _below_the_level() -> None:
    import structlog

    from bot.logs import set_up_logs

    set_up_logs("warning")
    structlog.get_logger("bot.trial").info("nudge waits")


def test_what_is_below_the_level_is_not_logged() -> None:
    assert ran(_below_the_level) == ("", "")


def _words_as_a_field() -> None:
    import structlog

    from bot.logs import set_up_logs
    from bot.words import Words

    set_up_logs("info")
    structlog.get_logger("bot.trial").info("heard", text=Words("canary-8Vh2"), more=[Words("canary-8Vh2")])


def test_peoples_words_are_logged_as_their_length() -> None:
    output, error = ran(_words_as_a_field)
    assert output == ""
    assert CANARY not in error
    assert error.count(f"<{len(CANARY)} characters>") == 2


def _without_standard_error() -> None:
    import sys

    import structlog

    from bot.logs import set_up_logs

    sys.stderr = None  # type: ignore[assignment]
    set_up_logs("info")
    structlog.get_logger("bot.trial").warning("heard")


def test_without_standard_error_the_log_is_dropped() -> None:
    assert ran(_without_standard_error) == ("", "")


def test_an_exceptions_places_lead_from_the_outermost_in() -> None:
    def inner() -> None:
        raise LookupError(CANARY)

    with pytest.raises(LookupError) as caught:
        inner()
    told = where(caught.value)
    assert told.startswith("LookupError at ")
    assert " > " in told
    assert "inner:" in told
    assert CANARY not in told


def test_words_print_as_their_length_however_they_are_printed() -> None:
    words = Words(CANARY)
    for shown in (str(words), repr(words), f"{words}", f"{words!r}", f"{words:>30}", f"{[words]}"):
        assert CANARY not in shown
        assert f"<{len(CANARY)} characters>" in shown
