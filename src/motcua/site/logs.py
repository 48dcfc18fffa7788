"""What goes to the log and what never does: process facts yes, people's data no."""

from __future__ import annotations

import logging
import logging.config
import re
import sys
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from motcua.site.environment import Environment

LONG_NUMBER = re.compile(r"\d{9,}")
"""Citizen ids, social-insurance numbers, phone and account numbers have nine digits or more."""

QUIET = {
    "django.request": "ERROR",  # its warnings repeat the path; the request line says the same without
    "django.security.csrf": "CRITICAL",
    "django.server": "CRITICAL",
    "axes": "CRITICAL",  # writes login names; the record of failures is in the database
    "procrastinate": "WARNING",
}


def logging_configuration(env: Environment) -> None:
    """Send everything that is logged, by whomever, through one pipe to standard error."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
    ]
    wrap = structlog.stdlib.ProcessorFormatter.wrap_for_formatter
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, wrap],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": shared,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_written(env)],
    }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"ours": formatter},
            "filters": {"without_path": {"()": WithoutPath}},
            "handlers": {"out": {"()": StandardError, "formatter": "ours"}},
            "root": {"handlers": ["out"], "level": env.log_level.upper()},
            "loggers": {name: {"level": level} for name, level in QUIET.items()}
            | {"django.request": {"level": "ERROR", "filters": ["without_path"]}},
        }
    )


def _written(env: Environment) -> list[Processor]:
    """How a line is written: as text for eyes, else as JSON without personal data."""
    if (env.log_format or ("text" if env.mode == "development" else "json")) == "text":
        return [structlog.dev.ConsoleRenderer(pad_event_to=20)]
    return [without_values, without_long_numbers, structlog.processors.JSONRenderer(ensure_ascii=False)]


class StandardError(logging.Handler):
    """Writes to whatever standard error is at that moment; tests put another in its place."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(self.format(record) + "\n")
            sys.stderr.flush()
        except Exception:
            self.handleError(record)


class WithoutPath(logging.Filter):
    """Keeps that a request failed, and the exception, but not the path that Django writes into it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = "request failed", ()
        return True


def without_values(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Write an exception as its type and where it came through; its message may quote a person's data."""
    info = event.pop("exc_info", None)
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        cause: Any = error.__cause__ or error
        if sqlstate := getattr(cause, "sqlstate", None):
            event["sqlstate"], event["constraint"] = sqlstate, cause.diag.constraint_name
        frames = traceback.extract_tb(error.__traceback__)
        event["through"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-12:]]
    return event


def without_long_numbers(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """The last net: whatever looks like a person's number is masked, wherever it came from."""
    for key, value in event.items():
        if isinstance(value, str) and key not in ("request", "timestamp"):
            event[key] = LONG_NUMBER.sub("***", value)
    return event
