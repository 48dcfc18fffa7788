"""An entitlement as people read it: the same rows for a page and a paper, in either language."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.law import BENEFITS, entitle
from motcua.law.recompute import as_now
from motcua.law.written import PAGE, PAPER, written
from motcua.law.written_comparison import differences
from tests.ground.law.cases import child, due, monthly, wife


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("key", BENEFITS)
def test_every_outcome_has_its_words(key: str, language: str) -> None:
    stored = entitle(BENEFITS[key].example).to_json()
    for hand in (PAGE[language], PAPER[language]):
        told = written(stored, hand)
        assert told.due
        assert told.result
        for one in told.results:
            assert one.label
            assert one.value
            assert "_" not in one.value
        for table in told.tables:
            assert all(table.heads)
            assert {len(row) for row in table.rows} == {len(table.heads)}


@pytest.mark.parametrize(
    ("value", "unit", "page", "paper"),
    [
        (745_000, "dong_per_month", "745.000 đ/tháng", "745.000 đồng/tháng"),
        ("3/2", "months_of_average", "1,5 tháng mức bình quân tiền lương", None),
        ("5/3", "dong", "1,66… đ", "1,66… đồng"),
        ("2023-04", "month", "04/2023", None),
        ("2023-04-01", "date", "01/04/2023", None),
        (True, "condition", "Có", None),
        (None, "month", "", None),
        (0, "percent", "0%", None),
    ],
)
def test_values(value: Any, unit: str, page: str, paper: str | None) -> None:
    assert PAGE["vi"].value(value, unit) == page
    assert PAPER["vi"].value(value, unit) == (paper or page)


def test_what_a_table_says_is_not_said_twice_and_empty_columns_are_left_out() -> None:
    found = monthly("2026-07-05", wife("1950-01-01"), child("2015-05-05")).to_json()
    told = written(found, PAGE["vi"])
    assert not {one.name for one in told.results} & {"percent_1", "amount_1"}
    (table,) = told.tables
    assert table.heads == ("Thân nhân thứ", "Từ tháng", "Đến hết tháng", "Tỷ lệ hưởng", "Mức hưởng")
    assert table.rows[0] == ("1", "08/2026", "", "50%", "1.265.000 đ/tháng")
    assert len(table.rows) == 2


def test_nothing_due_is_told_as_such() -> None:
    found = due("funeral_allowance", "2023-03-01", deceased_status="insured", compulsory_months=11)
    told = written(found.to_json(), PAPER["vi"])
    assert (told.due, told.result) == (False, "0 đồng")


def test_a_row_stored_before_outcomes_had_names_is_written_too() -> None:
    stored = monthly("2023-03-01", child("2015-05-05")).to_json()
    told = written({name: part for name, part in stored.items() if name != "results"}, PAGE["vi"])
    assert (told.results, told.tables) == ((), ())
    assert told.lines


def test_a_table_that_changed_is_compared_row_by_row() -> None:
    stored = monthly("2026-07-05", child("2015-05-05")).to_json()
    (row,) = stored["results"]["payments"]["value"]
    row["amount"] = 1_170_000
    (told,) = differences(as_now(stored), PAGE["vi"]).results
    assert told.then == "1 · 08/2026 · 05/2033 · 50% · 1.170.000 đ/tháng"
    assert told.now == "1 · 08/2026 · 05/2033 · 50% · 1.265.000 đ/tháng"
