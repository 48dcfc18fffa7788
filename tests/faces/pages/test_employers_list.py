"""An employer's list at the desk: pasted or uploaded, slips told by row and column, assessed at one press."""

from __future__ import annotations

import csv
import io
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.dossiers.models import Dossier, Line
from motcua.journey.table import Act
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import Cast
from tests.work.walk import do

SICKNESS = "/desk/reception/local:III.1"
HEADINGS = "full_name;citizen_id;birth_date;sex;date;periods.from;periods.to;contribution_months;salary"
ROWS = (
    "Nguyễn Văn An;024085001234;05/02/1985;Nam;20/03/2023;20/03/2023;26/03/2023;156;6.000.000",
    "Trần Thị Bình;024190002345;12/11/1990;Nữ;21/03/2023;21/03/2023;22/03/2023;60;5.500.000",
)
AMOUNTS = [1_125_000, 343_750]


@pytest.fixture
def desk(cast: Cast) -> Client:
    return visitor(cast.mua)


def sent(desk: Client, *rows: str, headings: str = HEADINGS, **changes: Any) -> Page:
    wish = {
        **read(desk.get(SICKNESS)).values,
        "applicant.full_name": "Lê Thị Cúc",
        "area_code": "221",
        "components.sick_list.originals": "1",
        "list_benefit": "sickness_leave",
        "list": "\n".join([headings, *rows]),
        "do": "receive",
        **changes,
    }
    return read(desk.post(SICKNESS, wish))


def test_each_row_becomes_a_line_with_its_person_and_its_case(desk: Client) -> None:
    assert sent(desk, *ROWS).response.status_code == 302
    first, second = Line.objects.select_related("person")
    assert (first.person.full_name, first.person.citizen_id) == ("Nguyễn Văn An", "024085001234")
    assert second.person.sex == "female"
    assert first.case == {
        "date": "2023-03-20",
        "inputs": {
            "periods": [{"from": "2023-03-20", "to": "2023-03-26"}],
            "contribution_months": 156,
            "salary": 6_000_000,
        },
    }
    assert Dossier.objects.get().subject.full_name == "Nguyễn Văn An"


EMPLOYER = {
    "employer.name": "Công ty TNHH May Yên Dũng",
    "employer.code": "ta 0123 z",
    "employer.tax_code": "0100109106",
}


def test_the_employer_stands_on_the_dossier_and_in_lists(desk: Client) -> None:
    assert sent(desk, *ROWS, **EMPLOYER).response.status_code == 302
    page = read(desk.get(at(Dossier.objects.get().pk))).text
    assert "Employer Công ty TNHH May Yên Dũng Employer code TA0123Z Tax code 0100109106" in page
    found = read(desk.get("/desk/", {"q": "TA0123Z"})).text
    assert "handed in by Lê Thị Cúc Công ty TNHH May Yên Dũng" in found


def test_wrong_codes_of_the_employer_are_told_at_their_fields_and_kept(desk: Client) -> None:
    wrong = {"employer.name": "", "employer.code": "TA?", "employer.tax_code": "0100109107"}
    page = sent(desk, *ROWS, **wrong)
    assert page.response.status_code == 422
    for name, typed in wrong.items():
        assert page.fields[name]["aria-invalid"] == "true"
        assert page.values[name] == typed
    assert page.values["applicant.full_name"] == "Lê Thị Cúc"
    assert not Dossier.objects.exists()


def test_where_no_employer_hands_in_none_is_asked_for(desk: Client) -> None:
    assert "employer.name" in read(desk.get("/desk/reception/local:III.8a")).fields
    assert "employer.name" not in read(desk.get("/desk/reception/local:III.8b")).fields


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_of_a_spreadsheet_and_files_are_read_alike(desk: Client, delimiter: str) -> None:
    text = "\n".join([HEADINGS, *ROWS]).replace(";", delimiter)
    file = SimpleUploadedFile("list.csv", b"\xef\xbb\xbf" + text.encode(), "text/csv")
    assert sent(desk, list="", list_file=file).response.status_code == 302
    assert Line.objects.count() == 2


def test_the_words_of_the_page_are_headings_too(desk: Client) -> None:
    """The list to begin with, as the page gives it, is received as it is."""
    for language in ("vi", "en"):
        desk.cookies["django_language"] = language
        text = desk.get(f"{SICKNESS}/sickness_leave.csv").content.decode("utf-8-sig")
        assert len(list(csv.reader(io.StringIO(text)))) == 2
        assert sent(desk, list=text).response.status_code == 302
    assert Line.objects.count() == 2


SLIPS: list[tuple[str, str]] = [
    (ROWS[0].replace("6.000.000", "sáu triệu"), "Row 2, salary: Please write a whole number"),
    (ROWS[0].replace("05/02/1985", "31/02/1985"), "Row 2, birth_date: This date does not exist"),
    (ROWS[0].replace("024085001234", "0240850"), "Row 2, citizen_id:"),
    (ROWS[0].replace("Nam", "N"), "Row 2, sex: Please choose male or female."),
    (ROWS[0].replace("Nguyễn Văn An", ""), "Row 2, full_name: Enter the full name."),
]


@pytest.mark.parametrize(("row", "told"), SLIPS, ids=[told for _, told in SLIPS])
def test_a_slip_is_told_by_row_and_column_and_the_list_is_kept(desk: Client, row: str, told: str) -> None:
    page = sent(desk, row, ROWS[1])
    assert page.response.status_code == 422
    assert told in page.text
    assert ROWS[1] in page.text
    assert not Dossier.objects.exists()


def test_slips_in_several_rows_are_told_at_once(desk: Client) -> None:
    wrong = ROWS[0].replace("6.000.000", "sáu triệu")
    page = sent(desk, wrong, ROWS[1].replace("Nữ", "?"), wrong)
    assert all(told in page.text for told in ("Row 2, salary", "Row 3, sex", "Row 4, salary"))


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (HEADINGS.replace("salary", "luong"), "No column is called “luong”"),
        (HEADINGS.replace("full_name", "sex"), "needs a column with the full name"),
        (HEADINGS + ";Họ và tên", "Two columns are called “Họ và tên”"),
    ],
)
def test_a_heading_that_is_not_known_is_told(desk: Client, headings: str, told: str) -> None:
    assert told in sent(desk, *ROWS, headings=headings).text


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((ROWS[0] + ";more",), "Row 2 has more cells than there are headings"),
        ((ROWS[0], ROWS[1], ROWS[0] + " "), "Row 4 says the same as row 2"),
        (('"' + ROWS[0],), "cannot be read as a table"),
    ],
    ids=["a cell under no heading", "somebody twice", "a quote that is not closed"],
)
def test_what_would_be_lost_or_paid_twice_is_told(desk: Client, rows: tuple[str, ...], told: str) -> None:
    assert told in sent(desk, *rows).text
    assert not Dossier.objects.exists()


def test_a_row_may_name_its_benefit(desk: Client) -> None:
    heading = f"benefit;{HEADINGS}"
    page = sent(desk, f"Trợ cấp ốm đau;{ROWS[0]}", f"lương hưu;{ROWS[1]}", headings=heading)
    assert "Row 3, benefit: This procedure does not open “lương hưu”" in page.text


def test_a_file_that_is_no_text_is_told(desk: Client) -> None:
    file = SimpleUploadedFile("list.xls", b"\xd0\xcf\x11\xe0\xff\xfe\x00", "application/vnd.ms-excel")
    assert "Please save it as CSV" in sent(desk, list="", list_file=file).text


@pytest.fixture
def dossier(cast: Cast, desk: Client) -> UUID:
    sent(desk, *ROWS, ROWS[1].replace("5.500.000", "").replace("024190002345", ""))
    received = Dossier.objects.get().pk
    do(Act.TAKE, cast.thang, received)
    return received


def test_all_lines_are_assessed_at_one_press_and_the_others_listed(cast: Cast, dossier: UUID) -> None:
    assessor = visitor(cast.thang)
    page = read(assessor.get(at(dossier)))
    assert "Assess 3 lines at once" in page.text
    left = read(assessor.post(at(dossier, "lines"), {"key": "a-press"}))
    assert "2 lines are granted." in left.text
    assert "1 line is left" in left.text
    assert "Trần Thị Bình" in left.text
    assert [*Line.objects.order_by("number").values_list("amount", flat=True)] == [*AMOUNTS, None]


def test_a_procedure_for_one_person_takes_no_list(desk: Client) -> None:
    assert "list" not in read(desk.get("/desk/reception/local:III.9b")).fields
