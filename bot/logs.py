"""Logs: structured lines on standard error, never a message's content, never a library's chatter."""

import logging
import sys
from typing import Protocol

import structlog


class StandardError:
    """Standard error as it is at the moment of writing: a prompt may have put something in its place."""

    def write(self, text: str) -> int:
        """Write, or let the line go where there is no standard error."""
        return sys.stderr.write(text) if sys.stderr is not None else 0

    def flush(self) -> None:
        """Flush what was written."""
        if sys.stderr is not None:
            sys.stderr.flush()


class Bare(logging.Formatter):
    """A library's line without its message or traceback: who complains, how loudly, of which error and where."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        error = record.exc_info[1] if record.exc_info else None
        told = f" {where(error)}" if error is not None else ""
        return f"{record.name} {record.levelname}{told}"


class Logger(Protocol):
    """Says what happened, with facts beside it. Facts are ids, kinds and counts, never people's words."""

    def debug(self, event: str, **facts: object) -> None:
        """Note what only a developer wants to know."""
        ...

    def info(self, event: str, **facts: object) -> None:
        """Note what an operator may want to know."""
        ...

    def warning(self, event: str, **facts: object) -> None:
        """Note what an operator may have to look at."""
        ...

    def error(self, event: str, **facts: object) -> None:
        """Note what an operator has to mend."""
        ...

    def exception(self, event: str, **facts: object) -> None:
        """Note a failure, with the places it came through."""
        ...


def logger(name: str) -> Logger:
    """Return the logger of a module."""
    found: Logger = structlog.get_logger(name)
    return found


def set_up_logs(level: str) -> None:
    """Send logs of at least this level to standard error. Libraries are heard from `warning` on."""
    number = getattr(logging, level.upper())
    handler = logging.StreamHandler(StandardError())
    handler.setFormatter(Bare())
    logging.basicConfig(handlers=[handler], level=max(number, logging.WARNING))
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(number),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _frames_only,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(StandardError()),  # type: ignore[arg-type]
        cache_logger_on_first_use=True,
    )


def where(error: BaseException) -> str:
    """Return an exception's type and places, without its message: that could be people's words."""
    places: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' > '.join(places)}"


def _frames_only(logger: object, method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Put an exception's type and places into the line instead of the exception."""
    raised = event.pop("exc_info", None)
    if raised:
        error = _raised(raised)
        event["error"] = where(error) if error is not None else "unknown"
    return event


def _raised(told: object) -> BaseException | None:
    if isinstance(told, BaseException):
        return told
    if isinstance(told, tuple):
        return told[1] if isinstance(told[1], BaseException) else None
    return sys.exc_info()[1]
