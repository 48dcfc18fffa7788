"""Work does not grow with the data: a reception is a handful of statements, a list is one, however long."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.authority.acting import Acting, deciders_of
from motcua.authority.acts import ROLES
from motcua.authority.instead import instead
from motcua.authority.models import Role
from motcua.dossiers import queue as lists
from motcua.dossiers.application import Application, ComponentInput, LineInput
from motcua.dossiers.models import Decision, Line
from motcua.dossiers.person_input import PersonInput
from motcua.dossiers.public import tracked
from motcua.dossiers.receive import Receipt, receive
from motcua.dossiers.recusal import recuse
from motcua.dossiers.view import opened
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import AFTER, YEN_DUNG, Cast, application, key
from tests.work.walk import appointed, do, entrust, row, walked

WORKERS = 400


def queries(work: Any, *args: Any, **named: Any) -> int:
    """How many statements a piece of work takes, transactions not counted."""
    with CaptureQueriesContext(connection) as captured:
        work(*args, **named)
    return sum("SAVEPOINT" not in query["sql"] for query in captured)


def batch(workers: int) -> Application:
    """An employer of Yen Dung asks for convalescence for so many workers, each on a line of his own."""
    people = [PersonInput(f"Công nhân {number}", f"0240{number:08}") for number in range(workers)]
    return replace(
        application(),
        procedure="local:III.7",
        subject=people[0],
        lines=tuple(LineInput("osh_convalescence", person=person) for person in people),
        components=(ComponentInput("sick_list", originals=1),),
        conditions=frozenset({"convalescence"}),
    )


CASE = {"date": "2023-03-20", "inputs": {"loss_percent": 35, "days": 7, "returned_to_work": "2023-03-10"}}
AMOUNT = 7 * 447_000
"""Seven days at 30 per cent of the base salary of 1,490,000 dong."""


def test_a_reception_is_a_handful_of_statements(cast: Cast) -> None:
    assert queries(receive, cast.mua, application(), at=AFTER, key=key()) <= 9
    assert queries(receive, cast.mua, application(), at=AFTER, key=key()) <= 9


def test_a_reception_of_a_batch_takes_no_more_than_one_of_a_widow(cast: Cast) -> None:
    receive(cast.mua, batch(1), at=AFTER, key=key())  # the applicant is on record from here on
    alone = queries(receive, cast.mua, batch(2), at=AFTER, key=key())
    assert queries(receive, cast.mua, batch(WORKERS), at=AFTER, key=key()) == alone


def test_lists_take_the_same_however_many_dossiers_there_are(cast: Cast) -> None:
    def work() -> list[int]:
        return [
            queries(lists.queue, cast.mua, AFTER),
            queries(lists.counts, cast.mua, AFTER),
            queries(lists.search, cast.mua, "tran", AFTER),
        ]

    walked(cast, Status.RECEIVED)
    few = work()
    for _ in range(9):
        walked(cast, Status.RECEIVED)
    assert work() == few
    assert max(few) <= 5


def test_a_page_takes_the_same_however_long_its_story_is(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    do(Act.TAKE, cast.thang, receipt.dossier)

    def work() -> list[int]:
        return [
            queries(opened, cast.thang, receipt.dossier, AFTER),
            queries(tracked, receipt.code, receipt.secret, AFTER),
        ]

    short = work()
    for _ in range(5):
        do(Act.REQUEST_SUPPLEMENT, cast.thang, receipt.dossier, ["si_book"])
        do(Act.SUPPLEMENT, cast.mua, receipt.dossier, [], "Sổ BHXH đã có trong dữ liệu")
    assert work() == short
    assert max(short) <= 25


def test_who_decides_instead_takes_the_same_however_many_there_are(cast: Cast) -> None:
    dossier = row(walked(cast, Status.PROPOSED))
    recuse(cast.hoa, dossier.pk, "Họ hàng xa", at=AFTER, key=key())

    def work(deciders: int) -> int:
        while len(deciders_of({cast.hoa.office}, ROLES[Act.APPROVE], AFTER.date())) < deciders:
            entrust(cast.hoa.post, appointed(key(), YEN_DUNG, Role.DEPUTY).post)
        found = instead(Act.APPROVE, row(dossier.pk), AFTER)
        assert found
        assert (len(found.out), len(found.may)) == (1, deciders - 1)
        return queries(instead, Act.APPROVE, row(dossier.pk), AFTER)

    assert work(2) == work(12) <= 9


def test_a_colleague_is_found_with_the_same_however_many_keep_out(cast: Cast) -> None:
    colleagues: list[Acting] = []

    def work(kept_out: int) -> int:
        dossier = walked(cast, Status.IN_PROCESS)
        while len(colleagues) < kept_out:
            colleagues.append(appointed(key(), YEN_DUNG, Role.ASSESSOR))
        for colleague in colleagues:
            recuse(colleague, dossier, "Hàng xóm", at=AFTER, key=key())
        return queries(recuse, cast.thang, dossier, "Hàng xóm", at=AFTER, key=key())

    assert work(1) == work(9)


@pytest.fixture
def received(cast: Cast) -> Receipt:
    return receive(cast.mua, batch(WORKERS), at=AFTER, key=key())


def test_a_batch_opens_like_any_other_and_each_line_has_its_own_outcome(
    cast: Cast, received: Receipt
) -> None:
    one = receive(cast.mua, batch(1), at=AFTER, key=key())
    opening = queries(opened, cast.thang, one.dossier, AFTER)
    assert queries(opened, cast.thang, received.dossier, AFTER) == opening

    do(Act.TAKE, cast.thang, received.dossier)
    first = queries(do, Act.ASSESS, cast.thang, received.dossier, 0, CASE)
    for number in range(1, WORKERS):
        wish = ({}, "denied", "Không có tên trong danh sách") if number % 100 == 0 else (CASE,)
        do(Act.ASSESS, cast.thang, received.dossier, number, *wish)
    assert queries(do, Act.ASSESS, cast.thang, received.dossier, WORKERS - 1, CASE) == first

    proposing = queries(do, Act.PROPOSE, cast.thang, received.dossier)
    assert proposing <= 12
    do(Act.APPROVE, cast.hoa, received.dossier)
    lines = Decision.objects.get().content["lines"]
    assert sum(line["amount"] or 0 for line in lines) == (WORKERS - 3) * AMOUNT
    assert Line.objects.filter(outcome="denied").count() == 3
    assert row(received.dossier).entries == WORKERS + 5
    assert verify().valid
