"""People hand in through their employer: it is on the dossier and its papers, and is found by its code."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.dossiers import queue as lists
from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.models import Dossier, Paper, Request
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.receive import receive
from motcua.dossiers.requests import KeyReused
from motcua.journal.models import Entry
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput
from motcua.registry.models import Contribution
from tests.story import AFTER, Cast, application, key
from tests.work.papers.pdf_text import squeezed, text_of
from tests.work.walk import do, row

EMPLOYER = EmployerInput("Công ty TNHH May Yên Dũng", "TA0123Z", "0100109106")
KEPT_BEFORE = "8b5c1702255a822521a96328c9d5c557a2b81ec0a7545a880460f3a702642e18"
"""What a request key remembered of the story's application before an application had an employer."""


def received(cast: Cast, employer: EmployerInput | None = EMPLOYER, *, days: int = 0) -> UUID:
    wish = application(employer=employer)
    return receive(cast.mua, wish, at=AFTER + timedelta(days), key=key()).dossier


@pytest.mark.parametrize(
    "typed",
    [EMPLOYER, EmployerInput(" Công ty TNHH May  Yên Dũng ", "ta 0123-z", "010 010 9106")],
    ids=["as kept", "as people write"],
)
def test_it_is_kept_in_one_form(cast: Cast, typed: EmployerInput) -> None:
    assert row(received(cast, typed)).employer == EMPLOYER


@pytest.mark.parametrize("nobody", [None, EmployerInput(), EmployerInput(" ", "", " ")])
def test_whoever_comes_alone_comes_through_nobody(cast: Cast, nobody: EmployerInput | None) -> None:
    assert row(received(cast, nobody)).employer is None
    assert Request.objects.get().fingerprint == KEPT_BEFORE


def test_the_longest_code_and_a_branch_find_room(cast: Cast) -> None:
    longest = EmployerInput("A" * 200, "Z" * 20, "0100109106-001")
    assert row(received(cast, longest)).employer == longest
    assert Contribution._meta.get_field("employer_code").max_length == 20


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (EmployerInput("", "TA0123Z"), {"employer.name": "name_missing"}),
        (EmployerInput("", "", "0100109106"), {"employer.name": "name_missing"}),
        (EmployerInput("–"), {"employer.name": "name_missing"}),
        (EmployerInput("A" * 201), {"employer.name": "too_long"}),
        (
            EmployerInput("May 10", "mã", "0100109107"),
            {"employer.code": "employer_code_unreadable", "employer.tax_code": "tax_code_check"},
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field(cast: Cast, wrong: EmployerInput, told: dict[str, str]) -> None:
    with pytest.raises(BadInput) as error:
        received(cast, wrong)
    assert {problem.field: problem.code for problem in error.value.problems} == told
    assert not Dossier.objects.exists()


def test_a_key_stands_for_one_employer(cast: Cast) -> None:
    once = key()
    first = receive(cast.mua, application(employer=EMPLOYER), at=AFTER, key=once)
    assert receive(cast.mua, application(employer=EMPLOYER), at=AFTER, key=once) == replace(
        first, replayed=True
    )
    for other in (None, replace(EMPLOYER, code="TA0124Z")):
        with pytest.raises(KeyReused):
            receive(cast.mua, application(employer=other), at=AFTER, key=once)


def test_it_takes_no_statement_more(cast: Cast) -> None:
    received(cast)  # the people are on record from here on

    def statements(employer: EmployerInput | None) -> int:
        with CaptureQueriesContext(connection) as captured:
            received(cast, employer)
        return len(captured)

    assert statements(EMPLOYER) == statements(None)


def test_the_journal_says_nothing_of_it(cast: Cast) -> None:
    (written,) = Entry.objects.filter(dossier=received(cast)).values_list("facts", flat=True)
    (alone,) = Entry.objects.filter(dossier=received(cast, None)).values_list("facts", flat=True)
    assert written == alone


def test_the_receipt_and_later_papers_name_it(cast: Cast) -> None:
    dossier = received(cast)
    do(Act.TAKE, cast.thang, dossier)
    do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["si_book"])
    for paper in Paper.objects.filter(dossier=dossier):
        line = "Đơn vị sử dụng lao động: Công ty TNHH May Yên Dũng, mã đơn vị TA0123Z"
        assert squeezed(line) in text_of(paper_pdf(paper)), paper.form


def test_a_receipt_for_somebody_alone_has_no_line_for_it(cast: Cast) -> None:
    paper = Paper.objects.get(dossier=received(cast, None))
    assert squeezed("Đơn vị sử dụng lao động") not in text_of(paper_pdf(paper))


@pytest.mark.parametrize("words", ["TA0123Z", " ta0123z ", "TA-0123 Z"])
def test_it_is_found_by_its_code_the_latest_first(cast: Cast, words: str) -> None:
    first, second = received(cast), received(cast, days=1)
    received(cast, replace(EMPLOYER, code="TA01230Z"))
    assert [found.id for found in lists.search(cast.thang, words, AFTER)] == [second, first]
    assert lists.search(cast.khach, words, AFTER) == []


def test_lists_name_it_under_the_applicant(cast: Cast) -> None:
    received(cast)
    received(cast, None)
    assert sorted(listed.employer for listed in lists.queue(cast.mua, AFTER).rows) == ["", EMPLOYER.name]
