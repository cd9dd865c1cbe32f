"""SIGINT and SIGTERM as a wish to end, where the system has them."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def on_signals(deed: Callable[[int], object]) -> Iterator[None]:
    """Let SIGINT and SIGTERM within do this, given the signal's number."""
    loop = asyncio.get_running_loop()
    caught: list[signal.Signals] = []
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, deed, number)
            caught.append(number)
    try:
        yield
    finally:
        for number in caught:
            loop.remove_signal_handler(number)
