"""Logs: structured lines on standard error, never a message's content, never a library's chatter."""

import logging
import sys

import structlog


def set_up_logs(level: str) -> None:
    """Send logs of at least this level to standard error."""
    number = getattr(logging, level.upper())
    logging.basicConfig(stream=sys.stderr, level=max(number, logging.WARNING), format="%(name)s %(levelname)s")
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(number),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _frames_only,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def _frames_only(logger: object, method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Put the type and the places of an exception into the line, without its message: that could be people's words."""
    if event.pop("exc_info", None):
        error = sys.exc_info()[1]
        places: list[str] = []
        trace = error.__traceback__ if error is not None else None
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{code.co_qualname if hasattr(code, 'co_qualname') else code.co_name}:{trace.tb_lineno}")
            trace = trace.tb_next
        event["error"] = type(error).__name__
        event["at"] = " > ".join(places)
    return event
