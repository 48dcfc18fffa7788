"""What must leave the house or be done after the fact: taken from the outbox in chunks, each message once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import structlog
from django.db import transaction
from django.db.models import F

from motcua.dossiers.models import Message

log = structlog.get_logger()

MAX_ATTEMPTS = 8

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
        waiting = Message.objects.filter(sent_at=None, attempts__lt=MAX_ATTEMPTS, topic__in=handlers)
        message = waiting.order_by("attempts", "id").select_for_update(skip_locked=True).first()
        if message is None:
            return False
        row = Message.objects.filter(pk=message.pk)
        row.update(attempts=F("attempts") + 1)
        try:
            with transaction.atomic():
                handlers[message.topic](message, at)
        except Exception as error:  # one bad message must not hold up the others; it is tried again later
            name = type(error).__name__
            log.warning("message_failed", message=message.pk, topic=message.topic, error=name)
            row.update(error=name)
        else:
            row.update(sent_at=at, error="")
        return True
