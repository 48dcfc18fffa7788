"""The outbox: each message is handled once, a failing one again and later, a pointless one never."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.dossiers import outbox
from motcua.dossiers.models import Message
from motcua.dossiers.outbox import WAITS, Skipped
from tests.story import AFTER

pytestmark = pytest.mark.django_db

PATIENCE = WAITS[-1]


def message(topic: str = "notice") -> Message:
    return Message.objects.create(topic=topic, facts={}, at=AFTER)


class Handler:
    """Fails so many times, then succeeds; remembers whom it saw."""

    def __init__(self, failures: int = 0, error: Exception | None = None) -> None:
        self.failures, self.error, self.seen = failures, error or OSError("no route"), list[int]()

    def __call__(self, message: Message, at: datetime) -> None:
        self.seen.append(message.pk)
        if len(self.seen) <= self.failures:
            raise self.error


def test_a_message_is_handled_once() -> None:
    sent, handler = message(), Handler()
    assert outbox.drain({"notice": handler}, AFTER) == 1
    assert outbox.drain({"notice": handler}, AFTER + PATIENCE) == 0
    assert handler.seen == [sent.pk]
    sent.refresh_from_db()
    assert (sent.sent_at, sent.error) == (AFTER, "")


def test_what_fails_is_tried_again_but_not_at_once() -> None:
    waiting, handler = message(), Handler(failures=1)
    assert outbox.drain({"notice": handler}, AFTER) == 1
    assert outbox.drain({"notice": handler}, AFTER + timedelta(seconds=59)) == 0
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.error) == (None, "OSError")

    assert outbox.drain({"notice": handler}, AFTER + timedelta(minutes=1)) == 1
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.error) == (AFTER + timedelta(minutes=1), "")


def test_after_the_last_try_it_stays_with_its_error() -> None:
    lost, handler = message(), Handler(failures=100)
    for wait in (timedelta(), *WAITS, 2 * PATIENCE):
        outbox.drain({"notice": handler}, AFTER + wait)
    lost.refresh_from_db()
    assert len(handler.seen) == lost.attempts == len(WAITS) + 1
    assert lost.error == "OSError"


def test_a_bad_message_does_not_hold_up_the_others() -> None:
    bad, good, handler = message(), message(), Handler(failures=1)
    assert outbox.drain({"notice": handler}, AFTER) == 2
    assert handler.seen == [bad.pk, good.pk]
    assert Message.objects.get(sent_at=AFTER) == good


def test_what_is_skipped_says_why_and_is_not_tried_again() -> None:
    pointless, handler = message(), Handler(failures=100, error=Skipped("no_address"))
    outbox.drain({"notice": handler}, AFTER)
    assert outbox.drain({"notice": handler}, AFTER + PATIENCE) == 0
    pointless.refresh_from_db()
    assert (pointless.sent_at, pointless.error) == (AFTER, "no_address")


def test_a_topic_without_a_handler_waits_for_one() -> None:
    message("seal")
    assert outbox.drain({"notice": Handler()}, AFTER) == 0
    assert outbox.drain({"seal": Handler()}, AFTER) == 1
