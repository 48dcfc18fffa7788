"""Many hands at once, each on its own connection: one success, clear refusals, no number lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from motcua.dossiers import slips
from motcua.dossiers.act import Done, Stale
from motcua.dossiers.models import Component, Counter, Decision, Dossier, Message, Note, Paper, Request
from motcua.dossiers.numbers import next_number
from motcua.dossiers.receive import Receipt, receive
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import Refused
from motcua.registry.models import Person
from tests.story import AFTER, Cast, application, key
from tests.work.walk import do, row, walked

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*hands: Callable[[], Any]) -> list[Any]:
    """What each of the hands got, or the refusal or error it met; all start together."""
    start = Barrier(len(hands))

    def one(hand: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=20)
            return hand()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(hands)) as pool:
        return list(pool.map(one, hands))


def test_two_heads_approve_one_does_and_the_other_is_told(cast: Cast) -> None:
    first, second, third = (walked(cast, Status.PROPOSED) for _ in range(3))
    seen = row(second).entries

    def both(dossier: Any, **more: Any) -> list[Any]:
        return at_once(*[lambda: do(Act.APPROVE, cast.hoa, dossier, **more)] * 2)

    for dossier, more, code in [
        (first, {}, "not_in_this_status"),
        (second, {"seen": seen}, Stale.code),
    ]:
        answers = both(dossier, **more)
        (done,) = [answer for answer in answers if isinstance(answer, Done)]
        (refusal,) = [answer for answer in answers if isinstance(answer, Refused)]
        assert (done.status, done.replayed, refusal.code) == (Status.APPROVED, False, code)
    once = key()
    answers = both(third, key=once)
    assert sorted(answer.replayed for answer in answers) == [False, True]
    assert Decision.objects.count() == 3
    assert verify().valid


def test_of_three_acts_at_the_same_moment_one_happens(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    seen = row(dossier).entries
    answers = at_once(
        lambda: do(Act.APPROVE, cast.hoa, dossier, seen=seen),
        lambda: do(Act.WITHDRAW, cast.mua, dossier, "Rút hồ sơ", seen=seen),
        lambda: do(Act.SEND_BACK, cast.hoa, dossier, "Xem lại", seen=seen),
    )
    assert sum(isinstance(answer, Done) for answer in answers) == 1
    assert sum(isinstance(answer, Stale) for answer in answers) == 2
    assert Decision.objects.count() == (row(dossier).status == Status.APPROVED)


def test_twenty_receptions_with_one_key_are_one_dossier(cast: Cast) -> None:
    once = key()
    receipts = at_once(*[lambda: receive(cast.mua, application(), at=AFTER, key=once)] * 20)
    assert all(isinstance(receipt, Receipt) for receipt in receipts)
    assert len({receipt.dossier for receipt in receipts}) == 1
    assert sum(not receipt.replayed for receipt in receipts) == 1
    counted = [table.objects.count() for table in (Dossier, Request, Entry, Paper, Message)]
    assert counted == [1] * 5
    assert Counter.objects.get(name="dossier/24221/2023").value == 1
    assert Person.objects.count() == 2


def test_one_family_at_many_desks_gets_numbers_in_a_row_and_is_written_once(cast: Cast) -> None:
    husband, wife = application().subject, application().applicant
    forms = [
        application(),
        application(applicant=replace(husband, died_on=None), subject=wife),
        application(subject=replace(husband, citizen_id="")),
        application(applicant=replace(wife, si_number="2400123499")),
    ]
    receipts = at_once(
        *[lambda form=form: receive(cast.mua, form, at=AFTER, key=key()) for form in forms * 5]
    )
    assert [error for error in receipts if isinstance(error, Exception)] == []
    codes = sorted(receipt.code for receipt in receipts)
    assert codes == [f"{number:05}/2023/24221" for number in range(1, 21)]
    assert Person.objects.count() == 2
    assert verify().valid


def test_decisions_are_numbered_without_gaps(cast: Cast) -> None:
    dossiers = [walked(cast, Status.SIGNED) for _ in range(6)]
    answers = at_once(*[lambda d=d: do(Act.ISSUE, cast.lan, d) for d in dossiers])
    assert all(isinstance(answer, Done) for answer in answers)
    numbers = sorted(Decision.objects.values_list("number", flat=True))
    assert numbers == [f"{number}/QĐ-BHXH" for number in range(1, 7)]


class Crash(Exception):
    """The power went out."""


def crash(*_: Any, **__: Any) -> None:
    raise Crash


def test_a_number_of_what_failed_is_given_again(db: None) -> None:
    with pytest.raises(Crash), transaction.atomic():
        crash(next_number("decision/24221/2023"))
    assert next_number("decision/24221/2023") == 1


def test_a_crash_in_the_middle_leaves_nothing_half_done(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier, once = walked(cast, Status.IN_PROCESS), key()
    tables = (Dossier, Component, Entry, Note, Paper, Message, Request)
    before = [list(table.objects.order_by("pk").values()) for table in tables]
    for place, name in [(slips, "supplement_request"), (Message.objects, "bulk_create"), (Dossier, "save")]:
        with monkeypatch.context() as broken:
            broken.setattr(place, name, crash)
            with pytest.raises(Crash):
                do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"], "Thiếu sổ", key=once)
        assert [list(table.objects.order_by("pk").values()) for table in tables] == before
    assert not do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"], "Thiếu sổ", key=once).replayed
    assert verify().valid
