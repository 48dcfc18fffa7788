"""An employer's list: hundreds of people at once, one assessment, one decision with a table of them."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.dossiers.actions import assess_all
from motcua.dossiers.application import Application, ComponentInput, LineInput
from motcua.dossiers.assessing import AllAssessed
from motcua.dossiers.decision_print import decision_pdf
from motcua.dossiers.models import Decision, Line
from motcua.dossiers.person_input import PersonInput
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput
from tests.story import AFTER, Cast, application, key
from tests.work.papers.pdf_text import squeezed, text_of
from tests.work.walk import do, last, row

WORKERS, SECONDS = 400, 5
AMOUNT = 1_125_000
"""Six days of leave but the Sunday, 75 % of 6,000,000 dong over 24 days."""


def case(**changes: Any) -> dict[str, Any]:
    """A worker was ill from Monday to Sunday."""
    inputs = {"periods": [{"from": "2023-03-20", "to": "2023-03-26"}], "salary": 6_000_000}
    return {"date": "2023-03-20", "inputs": {**inputs, "contribution_months": 156, **changes}}


def listed(*cases: dict[str, Any]) -> Application:
    """What an employer of Yen Dung sends for so many workers."""
    people = [PersonInput(f"Công nhân {number}", f"0240{number:08}") for number in range(len(cases))]
    return replace(
        application(),
        procedure="local:III.1",
        subject=people[0],
        lines=tuple(
            LineInput("sickness_leave", each, person) for each, person in zip(cases, people, strict=True)
        ),
        components=(ComponentInput("sick_list", originals=1),),
        conditions=frozenset(),
    )


def taken(cast: Cast, *cases: dict[str, Any]) -> UUID:
    dossier = receive(cast.mua, listed(*cases), at=AFTER, key=key()).dossier
    do(Act.TAKE, cast.thang, dossier)
    return dossier


def all_assessed(cast: Cast, dossier: UUID) -> tuple[AllAssessed, int]:
    """What came of it, and how many statements it took."""
    with CaptureQueriesContext(connection) as captured:
        told = assess_all(cast.thang, dossier, at=AFTER, key=key())
    return told, sum("SAVEPOINT" not in query["sql"] for query in captured)


def test_four_hundred_take_as_many_statements_as_two_and_less_than_five_seconds(cast: Cast) -> None:
    _, few = all_assessed(cast, taken(cast, case(), case()))
    dossier = taken(cast, *[case()] * WORKERS)
    began = time.perf_counter()
    told, many = all_assessed(cast, dossier)
    assert time.perf_counter() - began < SECONDS
    assert many == few
    assert (told.granted, told.left) == (WORKERS, ())
    outcomes = Line.objects.filter(dossier=dossier).order_by().values_list("outcome", "amount")
    assert list(outcomes.distinct()) == [("granted", AMOUNT)]


def test_it_is_one_entry_of_the_journal_with_the_digest_of_each(cast: Cast) -> None:
    dossier = taken(cast, case(), case())
    all_assessed(cast, dossier)
    told = last(dossier).facts["assessed"]
    assert [(one["line"], one["outcome"]) for one in told] == [(0, "granted"), (1, "granted")]
    assert Entry.objects.filter(dossier=dossier, act=Act.ASSESS).count() == 1
    assert verify().valid


def test_what_fails_is_left_with_its_reason_and_the_others_go_on(cast: Cast) -> None:
    dossier = taken(cast, case(), case(salary=-5), case(shut_out_by="alcohol"), {}, case(salary=None))
    told, _ = all_assessed(cast, dossier)
    assert told.granted == 1
    assert [(problem.field, problem.code) for problem in told.left] == [
        ("lines.1.inputs.salary", "out_of_range"),
        ("lines.2", "nothing_due"),
        ("lines.3", "no_case_yet"),
        ("lines.4", "amount_open"),
    ]
    assert list(Line.objects.order_by("number").values_list("outcome", flat=True)) == [
        "granted",
        *["pending"] * 4,
    ]


def test_nothing_is_written_where_no_line_can_be_granted(cast: Cast) -> None:
    dossier = taken(cast, case(shut_out_by="alcohol"))
    with pytest.raises(BadInput) as bad:
        all_assessed(cast, dossier)
    assert [problem.code for problem in bad.value.problems] == ["nothing_due"]
    assert row(dossier).entries == 2


def test_what_was_denied_by_hand_stays_denied(cast: Cast) -> None:
    dossier = taken(cast, case(), case())
    do(Act.ASSESS, cast.thang, dossier, 1, {}, "denied", "Không có tên trong danh sách")
    assert all_assessed(cast, dossier)[0].granted == 1
    assert Line.objects.get(number=1).outcome == "denied"


def test_asked_twice_it_happens_once(cast: Cast) -> None:
    dossier, same = taken(cast, case()), key()
    for replayed in (False, True):
        assert assess_all(cast.thang, dossier, at=AFTER, key=same).done.replayed is replayed


def test_the_decision_is_one_table_of_people(cast: Cast) -> None:
    dossier = taken(cast, *[case()] * WORKERS)
    all_assessed(cast, dossier)
    do(Act.PROPOSE, cast.thang, dossier)
    do(Act.APPROVE, cast.hoa, dossier)
    began = time.perf_counter()
    text = text_of(decision_pdf(Decision.objects.get()))
    assert time.perf_counter() - began < SECONDS
    assert squeezed("Công nhân 399") in text
    assert squeezed("450.000.000") in text
