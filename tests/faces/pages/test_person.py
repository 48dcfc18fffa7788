"""The page of a person: what is on record, what was before, and a form that loses nothing that was typed."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.dossiers.models import Dossier
from motcua.journey.status import Status
from motcua.registry.models import FormerFact, Person
from tests.faces.pages.visiting import CARD, Page, at, read, visitor
from tests.story import Cast
from tests.work.walk import row, walked

CORRECTED = {"person.full_name": "Trần Văn Đúc", "reason": "Theo căn cước công dân", "do": "correct"}


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    return row(walked(cast, Status.IN_PROCESS))


@pytest.fixture
def desk(cast: Cast) -> Client:
    return visitor(cast.mua)


def address(dossier: Dossier) -> str:
    return at(dossier.pk, f"people/{dossier.subject_id}")


def sent(desk: Client, page: str, **changes: str) -> Page:
    return read(desk.post(page, {**read(desk.get(page)).values, **changes}, follow=True))


def test_a_corrected_name_stands_on_the_page_with_the_one_before(desk: Client, dossier: Dossier) -> None:
    page = sent(desk, address(dossier), **CORRECTED)
    assert page.response.status_code == 200
    for text in ("The record is corrected.", "Trần Văn Đúc", "Trần Văn Đức", "Theo căn cước công dân", "Mua"):
        assert text in page.text
    assert Person.objects.get(pk=dossier.subject_id).full_name == "Trần Văn Đúc"
    assert "What is on record of a person was corrected" in read(desk.get(at(dossier.pk))).text


def test_the_dossier_leads_to_its_people(desk: Client, dossier: Dossier) -> None:
    links = {has.get("href") for tag, has in read(desk.get(at(dossier.pk))).tags if tag == "a"}
    assert {address(dossier), at(dossier.pk, f"people/{dossier.applicant_id}")} <= links


def test_wrong_fields_are_told_and_what_was_typed_is_kept(desk: Client, dossier: Dossier) -> None:
    page = sent(desk, address(dossier), **{**CORRECTED, "person.birth_date": "31/02/1958"})
    assert page.fields["person.birth_date"]["aria-invalid"] == "true"
    assert page.values["person.full_name"] == "Trần Văn Đúc"
    page = sent(desk, address(dossier), **{**CORRECTED, "reason": "", "person.citizen_id": "024"})
    assert page.response.status_code == 422
    assert {name for name, has in page.fields.items() if has.get("aria-invalid")} == {
        "reason",
        "person.citizen_id",
    }
    assert not FormerFact.objects.exists()


def test_a_card_fills_the_form_in(desk: Client, dossier: Dossier) -> None:
    page = sent(desk, address(dossier), **{"person.qr": CARD, "do": "fill"})
    assert page.values["person.full_name"] == "Nguyễn Thị Hạnh"
    assert not FormerFact.objects.exists()


def test_somebody_faster_is_told_with_the_record_as_it_is_now(desk: Client, dossier: Dossier) -> None:
    stale = read(desk.get(address(dossier))).values
    sent(desk, address(dossier), **CORRECTED)
    page = read(desk.post(address(dossier), {**stale, **CORRECTED, "person.full_name": "Trần Văn Đực"}))
    assert page.response.status_code == 409
    assert "Somebody has corrected this person in the meantime." in page.text
    assert "Trần Văn Đúc" in page.text


def test_who_does_not_work_on_it_reads_and_others_see_nothing(cast: Cast, dossier: Dossier) -> None:
    clerk = read(visitor(cast.lan).get(address(dossier)))
    assert "On record now" in clerk.text
    assert "reason" not in clerk.fields
    assert visitor(cast.khach).get(address(dossier)).status_code == 404
    assert visitor(cast.mua).get(at(dossier.pk, "people/0")).status_code == 404
