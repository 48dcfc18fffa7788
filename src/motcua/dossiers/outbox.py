"""What must leave the house or be done after the fact: taken from the outbox in chunks, each message once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

import structlog
from django.db import transaction
from django.db.models import F, Q

from motcua.dossiers.models import Message

log = structlog.get_logger()

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 2 * 60, 8 * 60, 24 * 60, 48 * 60))
"""How old a message is before its second, third, ... try. After the last it stays, with its error."""


class Skipped(Exception):
    """Raised by a handler where there is nothing to do, now or later; its text is the reason, a code."""


Handlers = Mapping[str, Callable[[Message, datetime], None]]
"""Who takes care of a topic: the worker knows, for some of them live above this floor."""


def drain(handlers: Handlers, at: datetime, limit: int = 200) -> int:
    """Handle up to `limit` waiting messages; how many were. Several workers share the outbox safely."""
    handled = 0
    while handled < limit and _handle_next(handlers, at):
        handled += 1
    return handled


def _handle_next(handlers: Handlers, at: datetime) -> bool:
    """One message in one transaction: what its handler writes and that it was handled are one thing."""
    with transaction.atomic():
        waiting = Message.objects.filter(_is_due(at), sent_at=None, topic__in=handlers)
        message = waiting.order_by("attempts", "id").select_for_update(skip_locked=True).first()
        if message is None:
            return False
        row = Message.objects.filter(pk=message.pk)
        row.update(attempts=F("attempts") + 1)
        try:
            with transaction.atomic():
                handlers[message.topic](message, at)
        except Skipped as reason:
            row.update(sent_at=at, error=str(reason))
        except Exception as error:  # one bad message must not hold up the others; it is tried again later
            name = type(error).__name__
            log.warning("message_failed", message=message.pk, topic=message.topic, error=name)
            row.update(error=name)
        else:
            row.update(sent_at=at, error="")
        return True


def _is_due(at: datetime) -> Q:
    """Never tried, or old enough for the next try."""
    again = (Q(attempts=tries, at__lte=at - wait) for tries, wait in enumerate(WAITS, 1))
    return reduce(or_, again, Q(attempts=0))
