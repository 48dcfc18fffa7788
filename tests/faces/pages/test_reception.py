"""The door: cards are scanned, papers counted, what is missing named at once, and nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.dossiers.files import discard_unsent
from motcua.dossiers.models import Attachment, Dossier, Paper
from tests.faces.pages.visiting import CARD, SURVIVORS, Page, insurance_card, read, visitor
from tests.story import AFTER, Cast

COMPLETE = {
    "applicant.full_name": "Nguyễn Thị Hạnh",
    "applicant.citizen_id": "024160912345",
    "applicant.birth_date": "02/05/1960",
    "applicant.sex": "female",
    "subject.full_name": "Trần Văn Đức",
    "subject.citizen_id": "024058912346",
    "subject.died_on": "20/03/2023",
    "lines": "1",
    "lines.0.benefit": "funeral_allowance",
    "area_code": "221",
    "condition": "pensioner",
    "components.death_paper.certified": "1",
    "components.relatives_declaration.originals": "1",
}
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def desk(cast: Cast) -> Client:
    return visitor(cast.mua)


def sent(desk: Client, do: str = "receive", **changes: Any) -> Page:
    """The form, sent with a key as the page gives it; None leaves a field out."""
    key = read(desk.get(SURVIVORS)).values["key"]
    wish = {**COMPLETE, "key": key, "do": do, **changes}
    return read(desk.post(SURVIVORS, {name: value for name, value in wish.items() if value is not None}))


def test_a_scanned_card_fills_the_person_in(desk: Client) -> None:
    page = sent(desk, "fill", **{"applicant.qr": CARD, "applicant.full_name": ""})
    assert page.values["applicant.full_name"] == "Nguyễn Thị Hạnh"
    assert page.values["applicant.birth_date"] == "02/05/1960"
    assert page.values["applicant.sex"] == "female"
    assert page.values["applicant.qr"] == ""
    assert not Dossier.objects.exists()


def test_a_scan_cut_short_is_told_at_its_field_and_kept(desk: Client) -> None:
    page = sent(desk, "fill", **{"applicant.qr": CARD[:40]})
    assert page.fields["applicant.qr"]["aria-invalid"] == "true"
    assert page.values["applicant.qr"] == CARD[:40]
    assert "cut short" in page.text


@pytest.mark.parametrize("number", ["2400123456", "HT2242400123456"], ids=["new card", "old card"])
def test_an_insurance_card_in_the_same_field_fills_in_what_it_knows(desk: Client, number: str) -> None:
    who = {name: None for name in COMPLETE if name.startswith("applicant.")}
    page = sent(desk, "fill", **{**who, "applicant.qr": insurance_card(number)})
    assert {
        name: value for name, value in page.values.items() if value and name.startswith("applicant.")
    } == {
        "applicant.full_name": "Nguyễn Thị Hạnh",
        "applicant.birth_date": "02/05/1960",
        "applicant.sex": "female",
        "applicant.si_number": "2400123456",
        "applicant.residence": "Neo, Yên Dũng",
    }
    assert "Please check" not in page.text
    assert not Dossier.objects.exists()


def test_an_insurance_card_never_overwrites_it_tells_where_it_differs(desk: Client) -> None:
    card = insurance_card(name="NGUYỄN THỊ HẰNG", born="03/05/1960")
    page = sent(desk, "fill", **{"applicant.qr": card, "applicant.residence": "Nham Biền"})
    assert page.values["applicant.full_name"] == "Nguyễn Thị Hạnh"
    assert page.values["applicant.birth_date"] == "02/05/1960"
    assert page.values["applicant.residence"] == "Nham Biền"
    assert page.values["applicant.si_number"] == "2400123456"
    assert "The insurance card says: NGUYỄN THỊ HẰNG." in page.text
    assert "The insurance card says: 03/05/1960." in page.text
    assert page.text.count("The insurance card says") == 2


def test_the_same_in_other_letters_is_no_difference(desk: Client) -> None:
    typed = {"applicant.birth_date": "2-5-1960", "applicant.si_number": "24 0012 3456"}
    page = sent(desk, "fill", **{"applicant.qr": insurance_card(name="NGUYỄN THỊ HẠNH"), **typed})
    assert "The insurance card says" not in page.text


@pytest.mark.parametrize(("typed", "told"), [("", True), ("02/05/1961", True), ("02/05/1960", False)])
def test_of_a_card_with_only_the_year_of_birth_no_day_is_made_up(
    desk: Client, typed: str, told: bool
) -> None:
    page = sent(desk, "fill", **{"applicant.qr": insurance_card(born="1960"), "applicant.birth_date": typed})
    assert page.values["applicant.birth_date"] == typed
    assert ("The insurance card says: 1960." in page.text) is told


def test_an_insurance_card_cut_short_is_told_as_such_and_what_was_typed_stays(desk: Client) -> None:
    page = sent(desk, "fill", **{"applicant.qr": insurance_card()[:60], "applicant.phone": "0912345678"})
    assert page.fields["applicant.qr"]["aria-invalid"] == "true"
    assert page.values["applicant.qr"] == insurance_card()[:60]
    assert page.values["applicant.phone"] == "0912345678"
    assert "Only 3 of the 16 fields of the insurance card's QR arrived whole." in page.text


def test_whoever_the_record_knows_by_the_insurance_card_is_completed_from_it(desk: Client) -> None:
    sent(desk, **{"applicant.si_number": "2400123456", "applicant.phone": "0912345678"})
    page = read(desk.post(SURVIVORS, {"do": "fill", "applicant.qr": insurance_card()}))
    assert page.values["applicant.citizen_id"] == "024160912345"
    assert page.values["applicant.phone"] == "0912345678"


def test_whom_the_office_knows_is_filled_in_from_the_record_and_what_differs_is_flagged(
    cast: Cast, desk: Client
) -> None:
    sent(desk, **{"subject.si_number": "2400123456", "applicant.phone": "0912345678"})
    known = {"applicant.citizen_id": "024160912345", "applicant.full_name": "Nguyễn Thị Hạnh Phúc"}
    page = read(desk.post(SURVIVORS, {"do": "fill", **known}))
    assert page.values["applicant.phone"] == "0912345678"
    assert "The record says: Nguyễn Thị Hạnh." in page.text
    vietnamese = visitor(cast.mua, "vi").post(SURVIVORS, {"do": "fill", **known, "applicant.sex": "male"})
    assert "Dữ liệu đang lưu: Nữ." in read(vietnamese).text


def test_a_complete_dossier_gets_its_code_its_promise_and_its_receipt(desk: Client) -> None:
    page = sent(desk)
    dossier = Dossier.objects.get()
    assert page.response.headers["Location"] == f"/desk/dossiers/{dossier.pk}/received"
    told = read(desk.get(page.response.headers["Location"])).text
    assert dossier.code in told
    assert dossier.secret in told
    paper = desk.get(f"/desk/papers/{Paper.objects.get(form='receipt').pk}.pdf")
    assert paper.content.startswith(b"%PDF-")


def test_a_form_sent_twice_makes_one_dossier(desk: Client) -> None:
    form = {**COMPLETE, "key": "pressed-twice", "do": "receive"}
    first, second = desk.post(SURVIVORS, form), desk.post(SURVIVORS, form)
    assert first.headers["Location"] == second.headers["Location"]
    assert Dossier.objects.count() == 1


def test_everything_that_is_missing_is_named_at_once(desk: Client) -> None:
    none = {"components.death_paper.certified": None, "components.relatives_declaration.originals": None}
    page = sent(desk, "receive", **none)
    assert page.response.status_code == 422
    assert page.text.count("Not yet handed in.") == 4  # twice above, and at each of the two papers
    assert page.values["applicant.full_name"] == "Nguyễn Thị Hạnh"
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    ("do", "form", "status"), [("incomplete", "supplement", "incomplete"), ("decline", "refusal", "refused")]
)
def test_the_citizen_leaves_with_a_paper_in_any_case(desk: Client, do: str, form: str, status: str) -> None:
    sent(desk, do, **{"components.death_paper.certified": None, "reason": "Thiếu giấy chứng tử"})
    assert Dossier.objects.get().status == status
    assert Paper.objects.get().form == form


def test_declining_needs_a_reason(desk: Client) -> None:
    page = sent(desk, "decline", reason=" ")
    assert page.fields["reason"]["aria-invalid"] == "true"
    assert not Dossier.objects.exists()


def test_each_wrong_field_is_told_with_a_link_to_it(desk: Client) -> None:
    page = sent(
        desk,
        **{
            "applicant.citizen_id": "024",
            "applicant.birth_date": "31/02/1960",
            "subject.died_on": "20/04/2023",
        },
    )
    links = {has.get("href") for tag, has in page.tags if tag == "a"}
    assert {"#applicant-citizen_id", "#applicant-birth_date", "#subject-died_on"} <= links
    assert page.values["applicant.birth_date"] == "31/02/1960"
    assert page.fields["subject.died_on"]["aria-describedby"] == "subject-died_on-error"


@pytest.mark.parametrize("typed", ["một", "-1", "²", "10000", "1 bản"])
def test_papers_are_counted_in_digits(desk: Client, typed: str) -> None:
    field = "components.death_paper.certified"
    page = sent(desk, **{field: typed})
    assert page.fields[field]["aria-invalid"] == "true"
    assert page.values[field] == typed
    assert "Enter how many in digits" in page.text
    assert not Dossier.objects.exists()


def test_an_area_left_out_is_asked_for(desk: Client) -> None:
    page = sent(desk, area_code=None)
    assert page.fields["area_code"]["aria-invalid"] == "true"
    assert "Choose the district or commune" in page.text


def test_one_more_benefit_keeps_what_was_typed(desk: Client) -> None:
    page = sent(desk, "line")
    assert page.values["lines"] == "2"
    assert "lines.1.benefit" in page.fields
    assert page.values["subject.full_name"] == "Trần Văn Đức"


def test_a_program_called_pdf_is_refused_and_the_other_scan_kept(desk: Client) -> None:
    scans = [SimpleUploadedFile("giay.pdf", b"MZ\x90\x00"), SimpleUploadedFile("chung-tu.pdf", PDF)]
    page = sent(desk, "receive", **{"files.death_paper": scans})
    assert "The file is a program." in page.text
    assert "chung-tu.pdf" in page.text
    assert not Dossier.objects.exists()

    again = {**COMPLETE, "key": page.values["key"], "do": "receive"}
    desk.post(SURVIVORS, again)
    attached = Attachment.objects.get()
    assert (attached.title, attached.component) == ("chung-tu.pdf", "death_paper")


def test_a_kept_scan_that_is_gone_is_told_and_chosen_again(desk: Client) -> None:
    page = sent(desk, "fill", **{"files.death_paper": SimpleUploadedFile("chung-tu.pdf", PDF)})
    assert discard_unsent(AFTER + timedelta(days=2)) == 1
    wish = {**COMPLETE, "key": page.values["key"], "do": "receive"}
    told = read(desk.post(SURVIVORS, wish))
    assert "The file chung-tu.pdf was chosen too long ago" in told.text
    assert not Dossier.objects.exists()
    desk.post(SURVIVORS, {**wish, "files.death_paper": SimpleUploadedFile("chung-tu.pdf", PDF)})
    assert Attachment.objects.get().title == "chung-tu.pdf"


def test_a_kept_scan_can_be_left_out_again(desk: Client) -> None:
    page = sent(desk, "fill", **{"files.death_paper": SimpleUploadedFile("nham.pdf", PDF)})
    (digest,) = [has["value"] for tag, has in page.tags if tag == "input" and has.get("name") == "drop"]
    desk.post(SURVIVORS, {**COMPLETE, "key": page.values["key"], "do": "receive", "drop": digest})
    assert Dossier.objects.exists()
    assert not Attachment.objects.exists()


def test_a_relative_on_a_line_of_his_own(desk: Client) -> None:
    sent(desk, **{"lines.0.who": "other", "lines.0.person.full_name": "Trần Văn Nam"})
    assert Dossier.objects.get().lines.get().person.full_name == "Trần Văn Nam"


def test_who_is_not_at_the_desk_is_told_whose_work_it_is(cast: Cast) -> None:
    page = sent(visitor(cast.thang))
    assert page.response.status_code == 403
    assert "Posts that may do it: reception desk" in page.text


def test_a_form_changed_after_it_was_accepted_asks_before_it_makes_another_dossier(desk: Client) -> None:
    form = {**COMPLETE, "key": "went-back", "do": "receive"}
    desk.post(SURVIVORS, form)
    changed = {**form, "subject.full_name": "Trần Văn Đạt", "subject.citizen_id": ""}
    page = read(desk.post(SURVIVORS, changed))
    assert "This form has made a dossier already" in page.text
    assert Dossier.objects.count() == 1
    desk.post(SURVIVORS, {**changed, "key": page.values["key"]})
    assert Dossier.objects.count() == 2
