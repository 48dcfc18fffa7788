"""One line assessed on its page: computed first, with every article, then granted or denied."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from motcua.desk.case_form import case_of, put_case
from motcua.desk.case_values import READERS, Unreadable
from motcua.desk.sheet import Sheet
from motcua.dossiers.models import Line
from motcua.journey.status import Status
from motcua.law import BENEFITS, entitle
from motcua.law.benefits.benefit import Benefit
from motcua.law.written import PAGE, written
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import Cast
from tests.work.walk import walked

PENSIONER = {"date": "20/03/2023", "inputs.deceased_status": "pensioner"}


@pytest.fixture
def dossier(cast: Cast) -> UUID:
    return walked(cast, Status.IN_PROCESS)


@pytest.fixture
def assessor(cast: Cast) -> Client:
    return visitor(cast.thang)


def sent(assessor: Client, dossier: UUID, do: str, **fields: Any) -> Page:
    given = read(assessor.get(at(dossier, "lines/0"))).values
    return read(assessor.post(at(dossier, "lines/0"), {**given, **PENSIONER, "do": do, **fields}))


def line() -> Line:
    return Line.objects.get()


def test_the_form_begins_with_what_the_record_knows(assessor: Client, dossier: UUID) -> None:
    given = read(assessor.get(at(dossier, "lines/0"))).values
    assert (given["date"], given["inputs.deceased_born"]) == ("20/03/2023", "01/02/1958")


def test_computing_shows_the_amount_with_its_article_and_saves_nothing(
    assessor: Client, dossier: UUID
) -> None:
    text = sent(assessor, dossier, "compute").text
    assert "14,900,000 dong" in text
    assert "Điều 66.2 Luật 58/2014/QH13" in text
    assert "10 × 1,490,000" in text
    assert line().outcome == "pending"


def test_amounts_follow_the_reader_and_either_way_of_writing_them_is_read(dossier: UUID, cast: Cast) -> None:
    text = sent(visitor(cast.thang, "vi"), dossier, "compute").text
    assert "14.900.000 đ" in text
    assert "10 × 1.490.000" in text
    assert [READERS["money"](one) for one in ("25.300.000", "25,300,000 dong", "25300000 đ")] == [
        25_300_000
    ] * 3
    with pytest.raises(Unreadable, match="25,300,000"):
        READERS["money"]("25,3")


def test_granting_stores_what_was_computed(assessor: Client, dossier: UUID) -> None:
    response = sent(assessor, dossier, "grant").response
    assert response.headers["Location"] == at(dossier)
    assert (line().outcome, line().amount) == ("granted", 14_900_000)


def test_denying_needs_a_reason(assessor: Client, dossier: UUID) -> None:
    page = sent(assessor, dossier, "deny")
    assert "Give the reason for which the line is denied" in page.text
    sent(assessor, dossier, "deny", reason="Chưa đủ điều kiện")
    assert (line().outcome, line().reason) == ("denied", "Chưa đủ điều kiện")


def test_an_answer_that_lacks_is_told_at_its_field_in_the_words_of_the_page(
    assessor: Client, dossier: UUID
) -> None:
    page = sent(assessor, dossier, "compute", **{"inputs.deceased_status": ""})
    assert page.fields["inputs.deceased_status"]["aria-invalid"] == "true"


def test_a_number_in_words_is_told_and_kept(assessor: Client, dossier: UUID) -> None:
    fields = {"inputs.deceased_status": "insured", "inputs.compulsory_months": "mười"}
    page = sent(assessor, dossier, "compute", **fields)
    assert page.values["inputs.compulsory_months"] == "mười"
    assert "Please write a whole number" in page.text


def test_who_may_not_assess_reads_the_line_and_why(cast: Cast, dossier: UUID) -> None:
    text = read(visitor(cast.mua).get(at(dossier, "lines/0"))).text
    assert "Posts that may do it: assessor" in text


@pytest.mark.parametrize("benefit", BENEFITS.values(), ids=list(BENEFITS))
def test_the_laws_own_example_survives_the_form(benefit: Benefit) -> None:
    """Written into the form and read back, it comes to the same amount."""
    case = {"benefit": benefit.key, **benefit.example}
    sheet = Sheet()
    put_case(sheet, benefit, case)
    read_back = case_of(benefit, sheet)
    assert sheet.problems == []
    assert entitle({"benefit": benefit.key, **read_back}).result == entitle(case).result


def test_a_line_is_denied_although_its_case_lacks_an_answer(assessor: Client, dossier: UUID) -> None:
    sent(assessor, dossier, "deny", reason="Không có thân nhân", **{"inputs.deceased_status": ""})
    assert (line().outcome, line().entitlement) == ("denied", None)


@pytest.mark.parametrize("key", BENEFITS)
def test_every_benefit_is_asked_for_and_computed_on_the_page(
    assessor: Client, dossier: UUID, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its form renders, takes the law's own example, keeps all of it, and shows what it comes to."""
    monkeypatch.setattr("motcua.desk.case_sheet.today", lambda: date(2030, 1, 1))
    Line.objects.update(benefit=key)
    sheet = Sheet()
    put_case(sheet, BENEFITS[key], dict(BENEFITS[key].example))
    example = {name: values[-1] for name, values in sheet.values.items() if not name.endswith(".rows")}
    frame = {name: values[-1] for name, values in sheet.values.items() if name.endswith(".rows")}
    assert read(assessor.get(at(dossier, "lines/0"))).response.status_code == 200
    page = read(assessor.post(at(dossier, "lines/0"), {**frame, **example, "do": "compute"}))
    told = written(entitle(dict(BENEFITS[key].example)).to_json(), PAGE["en"])
    assert page.response.status_code == 200, page.text
    assert told.result in page.text
    assert all(one.value in page.text for one in told.results)
    assert {name: page.values.get(name) for name in example} == example
