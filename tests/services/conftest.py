"""Logs in these tests are those of the running program, all of them."""

import pytest

from bot.logs import set_up_logs


@pytest.fixture(autouse=True, scope="session")
def logs_as_in_earnest() -> None:
    """Log everything there is to log, as the program would."""
    set_up_logs("debug")
