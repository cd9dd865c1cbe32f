"""A platform of our own, and the real client library pointed at it."""

from collections.abc import AsyncIterator

import pytest
from fakes.telegram_api import FakeTelegram
from telegram import Bot


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(fake.token, base_url=fake.base_url) as bot:
        yield bot
