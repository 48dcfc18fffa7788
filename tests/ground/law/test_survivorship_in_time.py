"""What each relative is paid from which month to which, and the limits of a finding, under both laws."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement, figure
from motcua.law.dates import birthday, months_through, next_month
from tests.ground.law.cases import child, due, husband, monthly, reasons, wife


def rows(found: Entitlement) -> list[dict[str, Any]]:
    named = found.named("payments")
    assert isinstance(named, list)
    return list(named)


def paid_in(found: Entitlement, month: str) -> int:
    """What all relatives together are paid in a month."""
    return sum(r["amount"] for r in rows(found) if r["from"] <= month <= (r["to"] or "9999-12"))


@pytest.mark.parametrize("day", ["2019-08-10", "2023-03-10", "2025-09-10"])
def test_the_first_month_of_the_table_is_the_result(day: str) -> None:
    found = monthly(day, wife("1950-01-01", without_carer=True), child("2017-01-01"), child(day))
    assert paid_in(found, str(found.named("first_month"))) == found.result


def test_relatives_in_the_table_keep_their_place_and_name() -> None:
    found = monthly("2023-03-10", wife("1990-01-01"), child("2015-05-05", name="Lê Minh"))
    assert {(row["relative"], row["name"]) for row in rows(found)} == {(2, "Lê Minh")}
    assert [found.named(f"percent_{place}") for place in (1, 2)] == [0, 50]
    assert [found.named(f"amount_{place}") for place in (1, 2)] == [0, 745_000]


@settings(max_examples=40, deadline=None)
@given(
    born=st.dates(date(2000, 1, 1), date(2026, 1, 1)),
    died=st.dates(date(2016, 1, 1), date(2026, 7, 1)),
    carer=st.none() | st.dates(date(2016, 1, 1), date(2040, 1, 1)),
)
def test_the_rows_of_a_child_follow_each_other_to_the_month_of_its_18th_birthday(
    born: date, died: date, carer: date | None
) -> None:
    if born > died:
        return
    alone = {"without_carer": True, **({"carer_from": carer.isoformat()} if carer else {})}
    found = monthly(died.isoformat(), child(born.isoformat(), **alone))
    if found.result == 0:
        return
    spans = [(_month(row["from"]), _month(row["to"])) for row in rows(found)]
    assert spans[0][0] == next_month(died)
    assert all(end and next_month(end) == start for (_, end), (start, _) in pairwise(spans))
    last = spans[-1][1]
    assert last == birthday(born, 18).replace(day=1)
    assert sum(months_through(start, end) for start, end in spans if start and end) == months_through(
        next_month(died), last
    )


def _month(text: Any) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None


def test_the_amounts_follow_every_base_salary_that_is_known() -> None:
    found = monthly("2023-03-10", wife("1950-01-01"))
    assert [(row["from"], figure(row["amount"])) for row in rows(found)] == [
        ("2023-04", "745.000"),
        ("2023-07", "900.000"),
        ("2024-07", "1.170.000"),
        ("2026-07", "1.265.000"),
    ]
    assert rows(found)[-1]["to"] is None


@pytest.mark.parametrize(
    ("day", "last", "late", "reason"),
    [
        ("2023-03-10", "2023-07-10", "2023-07-11", "finding asked for within 4 months"),
        ("2025-09-10", "2026-03-10", "2026-03-11", "finding made within 6 months"),
    ],
)
def test_a_finding_is_asked_for_within_4_months_under_58_and_made_within_6_under_41(
    day: str, last: str, late: str, reason: str
) -> None:
    ill = {"loss_percent": 81}
    assert monthly(day, husband("1985-01-01", **ill, finding_requested=last)).result
    found = monthly(day, husband("1985-01-01", **ill, finding_requested=late))
    assert found.result == 0
    assert f"Relative 1 (husband): {reason}" in reasons(found)


def test_a_childs_finding_may_wait_until_its_allowance_ends() -> None:
    in_time = monthly("2019-08-10", child("2005-05-20", loss_percent=81, finding_requested="2023-09-20"))
    late = monthly("2019-08-10", child("2005-05-20", loss_percent=81, finding_requested="2023-09-21"))
    assert rows(in_time)[-1]["to"] is None
    assert rows(late)[-1]["to"] == "2023-05"
    assert in_time.result == late.result


def test_without_a_birthday_the_age_decides_and_a_line_says_so() -> None:
    found = monthly("2016-03-15", {"relation": "child", "age": 5, "without_carer": True})
    assert (found.result, found.named("percent_1")) == (805_000, 70)
    assert "without a date of birth" in " ".join(line.label_en for line in found.lines)


def test_an_age_that_contradicts_the_birthday_is_told_at_its_field() -> None:
    with pytest.raises(BadInput) as bad:
        monthly("2016-03-15", child("2010-06-10", age=7))
    (problem,) = bad.value.problems
    assert (problem.field, problem.code) == ("inputs.relatives.0.age", "age_differs")
    assert problem.english() == "An age of 7 does not fit a birth on 10/06/2010. Please give one of them."


def test_a_relative_without_birthday_and_age_is_asked_for_it() -> None:
    with pytest.raises(BadInput) as bad:
        monthly("2016-03-15", {"relation": "child"})
    assert [problem.field for problem in bad.value.problems] == ["inputs.relatives.0.born"]


def test_nothing_is_paid_where_nobody_qualifies_and_the_names_say_why() -> None:
    found = monthly("2023-03-10", wife("1990-01-01"))
    assert (found.named("monthly_opened"), found.named("eligible")) == (True, False)
    assert "payments" not in found.results


class TestPensionNotReceived:
    def test_counts_through_the_month_of_death(self) -> None:
        found = due("unreceived_pension", "2023-03-20", unreceived_from="2023-01", monthly_amount=3_000_000)
        assert (found.result, found.named("months_unreceived")) == (9_000_000, 3)

    def test_cannot_begin_after_the_death(self) -> None:
        with pytest.raises(BadInput) as bad:
            due("unreceived_pension", "2023-03-20", unreceived_from="2023-04")
        assert bad.value.problems[0].field == "inputs.unreceived_from"
