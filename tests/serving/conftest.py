"""A platform of our own, and a copy of the program that is pointed at it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fakes.telegram_api import FakeTelegram
from serving import Copy


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def copy(fake: FakeTelegram, tmp_path: Path) -> AsyncIterator[Copy]:
    """Return a copy that isn't started yet; however the test ends, it is well in the end."""
    home = tmp_path / "home"
    home.mkdir()
    copy = Copy(fake, home)
    try:
        yield copy
    finally:
        await copy.close()
    copy.is_well()
