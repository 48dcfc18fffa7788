"""A paper is made on the form of its day: number, title and size of the sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from motcua.kernel.errors import MotcuaError
from motcua.papers.forms import Apology, ControlSheet, StopNotice
from motcua.papers.formsets import form_set, form_sets
from motcua.papers.render import TEMPLATE, render

from .paper_samples import APOLOGY, CONTROL, STOP
from .pdf_text import pages, squeezed, text_of

A5, A4 = (420, 595), (595, 842)


@pytest.mark.parametrize(
    ("paper", "day", "heading"),
    [
        (APOLOGY, date(2025, 6, 30), "Mẫu số 04 (Thông tư số 01/2018/TT-VPCP)"),
        (APOLOGY, date(2025, 6, 30), "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"),
        (APOLOGY, date(2025, 7, 1), "Mẫu số 04 (Thông tư số 03/2025/TT-VPCP)"),
        (APOLOGY, date(2025, 7, 1), "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"),
        (CONTROL, date(2025, 6, 30), "Mẫu số 05"),
        (CONTROL, date(2025, 7, 1), "Mẫu số 06"),
        (STOP, date(2025, 7, 1), "Mẫu số 05"),
    ],
)
def test_form_of_the_day(paper: Apology | ControlSheet | StopNotice, day: date, heading: str) -> None:
    assert squeezed(heading) in text_of(render(replace(paper, made_on=day)))


def test_a_notice_of_stopping_had_no_form_number_before_july_2025() -> None:
    text = text_of(render(replace(STOP, made_on=date(2025, 6, 30))))
    assert squeezed("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ") in text
    assert squeezed("Mẫu số") not in text


@pytest.mark.parametrize(("day", "size"), [(date(2025, 6, 30), A5), (date(2025, 7, 1), A4)])
def test_size_of_the_sheet(day: date, size: tuple[int, int]) -> None:
    box = pages(render(replace(APOLOGY, made_on=day)))[0]["/MediaBox"]
    assert (round(box[2]), round(box[3])) == size


def test_before_the_first_set_the_day_and_the_first_day_known_are_told() -> None:
    with pytest.raises(MotcuaError) as told:
        form_set(date(2018, 12, 31))
    assert told.value.code == "no_form_set"
    assert told.value.data == {"day": date(2018, 12, 31), "first": date(2019, 1, 6)}


def test_every_set_names_every_form_in_both_languages() -> None:
    for known in form_sets():
        assert set(known.forms) == set(TEMPLATE) - {"Decision", "ResultNotice"}
        assert all(form.title["vi"] and form.title["en"] for form in known.forms.values())
