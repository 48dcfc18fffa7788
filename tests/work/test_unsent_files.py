"""Files of forms that were never sent are deleted after a while, and no file that anything refers to."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, timedelta
from typing import TypeVar
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction

from motcua.authority.models import Change, Instrument
from motcua.dossiers import files
from motcua.dossiers.documents import attach, keep, keep_own
from motcua.dossiers.files import content, discard_unsent, path_of, renew
from motcua.dossiers.models import Attachment, Decision, Document
from motcua.journey.status import Status
from motcua.kernel.digest import content_hash
from tests.story import AFTER, Cast, key
from tests.work.walk import walked

T = TypeVar("T")
WEEK_LATER = AFTER + timedelta(days=7)


def scan() -> bytes:
    """A PDF that is like no other: the files of the tests stand in one folder."""
    return f"%PDF-1.4 {uuid4()} %%EOF".encode()


def lies_there(data: bytes) -> bool:
    return default_storage.exists(path_of(content_hash(data)))


@pytest.mark.django_db
def test_what_was_never_sent_is_deleted_after_its_time_and_not_before() -> None:
    old, young = scan(), scan()
    keep(old, "old.pdf", at=AFTER)
    keep(young, "young.pdf", at=AFTER + timedelta(minutes=1))
    assert discard_unsent(AFTER) == 0
    assert discard_unsent(AFTER + timedelta(minutes=1)) == 1
    assert (lies_there(old), lies_there(young)) == (False, True)
    assert Document.objects.get().digest == content_hash(young)


def test_what_a_dossier_a_decision_an_instrument_or_a_change_refers_to_stays(cast: Cast) -> None:
    dossier = walked(cast, Status.APPROVED)
    attached = scan()
    attach(cast.thang, dossier, attached, "scan.pdf", at=AFTER, key=key())
    Decision.objects.update(document=keep_own(scan(), at=AFTER))
    paper = keep(scan(), "decision-2083.pdf", at=AFTER)
    Instrument.objects.create(number="1/QĐ", title="t", signed_on=date(2023, 3, 1), scan=paper.digest)
    other = keep(scan(), "decision-2084.pdf", at=AFTER).digest
    Change.objects.create(proposed_by_id=cast.hoa.post, proposed_at=AFTER, scans={"2/QĐ": other})
    before = {*Document.objects.values_list("digest", flat=True)}
    assert len(before) == 4
    assert discard_unsent(WEEK_LATER) == 0
    assert {*Document.objects.values_list("digest", flat=True)} == before
    assert all(lies_there(content(document)) for document in Document.objects.all())


@pytest.mark.django_db
def test_chosen_or_asked_for_again_it_waits_anew() -> None:
    again, asked, forgotten = scan(), scan(), scan()
    for data in (again, asked, forgotten):
        keep(data, "scan.pdf", at=AFTER)
    keep(again, "scan.pdf", at=WEEK_LATER)
    assert renew([content_hash(asked), "0" * 64], WEEK_LATER) == {content_hash(asked)}
    assert discard_unsent(WEEK_LATER) == 1
    assert [lies_there(data) for data in (again, asked, forgotten)] == [True, True, False]


def test_when_a_sealed_decision_was_stored_is_not_changed_by_choosing_its_file_again(cast: Cast) -> None:
    walked(cast, Status.APPROVED)
    sealed = scan()
    Decision.objects.update(document=keep_own(sealed, at=AFTER))
    keep(sealed, "decision.pdf", at=WEEK_LATER)
    assert Document.objects.get().stored_at == AFTER


@pytest.mark.django_db(transaction=True)
def test_what_is_being_attached_at_this_moment_stays(cast: Cast) -> None:
    data = scan()
    dossier = walked(cast, Status.RECEIVED)
    keep(data, "scan.pdf", at=AFTER)
    with transaction.atomic():
        attach(cast.mua, dossier, data, "scan.pdf", at=AFTER, key=key())
        assert beside(lambda: discard_unsent(WEEK_LATER)).result() == 0
    assert discard_unsent(WEEK_LATER) == 0
    assert content(Attachment.objects.get().document) == data


def test_what_was_attached_since_it_was_looked_for_stays(cast: Cast) -> None:
    data = scan()
    looked_for = keep(data, "scan.pdf", at=AFTER).digest
    attach(cast.mua, walked(cast, Status.RECEIVED), data, "scan.pdf", at=AFTER, key=key())
    assert not files.discard(looked_for, WEEK_LATER)
    assert lies_there(data)


@pytest.mark.django_db(transaction=True)
def test_what_is_chosen_while_it_is_deleted_is_stored_anew() -> None:
    data = scan()
    keep(data, "scan.pdf", at=AFTER)
    with transaction.atomic():
        assert discard_unsent(WEEK_LATER) == 1
        choosing = beside(lambda: keep(data, "scan.pdf", at=WEEK_LATER))
        with pytest.raises(TimeoutError):
            choosing.result(timeout=0.3)
    assert content(choosing.result(timeout=10)) == data
    assert Document.objects.get().stored_at == WEEK_LATER


def beside(hand: Callable[[], T]) -> Future[T]:
    """Let another hand begin, on a connection of its own."""

    def one() -> T:
        try:
            return hand()
        finally:
            connection.close()

    return ThreadPoolExecutor(1).submit(one)
