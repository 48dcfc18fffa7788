"""Maternity: the months that count, the average of six, the time of leave, what is told back as wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import entitle
from motcua.law.benefits.maternity.leave import Leave, span
from motcua.law.dates import months_through
from tests.ground.law.cases import case, due, reasons

BIRTHS = st.dates(date(2016, 1, 1), date(2027, 12, 31))
MONEY = st.integers(1, 60_000_000)
quick = settings(max_examples=60, deadline=None)


def period(first: str, last: str, salary: int) -> dict[str, Any]:
    return {"from": first, "to": last, "salary": salary}


def wrong(benefit: str, day: str, **inputs: Any) -> dict[str, str]:
    with pytest.raises(BadInput) as bad:
        entitle(case(benefit, day, **inputs))
    return {problem.field.removeprefix("inputs."): problem.code for problem in bad.value.problems}


@quick
@given(BIRTHS, st.booleans())
def test_the_window_is_twelve_months_and_ends_with_the_birth_or_the_month_before(
    birth: date, month_paid: bool
) -> None:
    found = due("maternity_birth", birth.isoformat(), contributed_in_birth_month=month_paid)
    first, last = (
        date.fromisoformat(f"{found.named(name)}-01") for name in ("window_first_month", "window_last_month")
    )
    assert months_through(first, last) == 12
    own = (last.year, last.month) == (birth.year, birth.month)
    assert own == (birth.day >= 15 and month_paid)


@pytest.mark.parametrize(("last", "own"), [("2023-03", True), ("2023-02", False)])
def test_salaries_say_whether_the_month_of_birth_was_paid(last: str, own: bool) -> None:
    found = due("maternity_birth", "2023-03-20", salaries=[period("2022-01", last, 8_000_000)])
    assert found.named("window_last_month") == ("2023-03" if own else "2023-02")
    assert found.named("months_in_window") == 12


def test_a_leave_before_the_birth_keeps_its_months_out_of_the_average() -> None:
    salaries = [period("2022-01", "2022-12", 6_000_000), period("2023-01", "2023-03", 9_000_000)]
    working = due("maternity_birth", "2023-03-20", salaries=salaries)
    resting = due("maternity_birth", "2023-03-20", salaries=salaries, leave_from="2023-02-01")
    assert working.named("average_6_months") == 7_500_000
    assert resting.named("average_6_months") == 6_500_000


def test_months_without_contributions_are_skipped_in_the_average() -> None:
    salaries = [period("2022-10", "2022-12", 6_000_000), period("2022-01", "2022-03", 4_000_000)]
    found = due("maternity_birth", "2023-03-10", salaries=salaries, months_in_window=6)
    assert found.line("Mbq6t").expression == "(3 × 6.000.000 + 3 × 4.000.000) : 6"


@pytest.mark.parametrize(
    ("rounding", "average"), [("none", "20000003/3"), ("nearest", 6_666_668), ("truncate", 6_666_667)]
)
def test_the_rounding_of_the_average_is_an_open_question(rounding: str, average: int | str) -> None:
    salaries = [period("2022-08", "2022-11", 5_000_000), period("2022-12", "2023-01", 10_000_003)]
    asked = case("maternity_birth", "2023-02-10", salaries=salaries, switches={"average_rounding": rounding})
    assert entitle(asked).named("average_6_months") == average


@quick
@given(BIRTHS, MONEY, MONEY, st.integers(1, 4), st.booleans())
def test_a_higher_average_and_more_children_never_give_less(
    birth: date, a: int, b: int, children: int, second: bool
) -> None:
    def birth_of(children: int, average: int) -> int:
        inputs = {"children": children, "average_salary": average, "second_birth": second}
        return int(due("maternity_birth", birth.isoformat(), **inputs).result)

    low, high = sorted((a, b))
    assert birth_of(children, low) <= birth_of(children, high) < birth_of(children + 1, high)


@quick
@given(BIRTHS, st.integers(0, 400), st.integers(0, 400))
def test_months_and_odd_days_reach_from_the_first_day_to_the_last(start: date, a: int, b: int) -> None:
    short, long = (
        Leave(start, date.fromordinal(start.toordinal() + days), span("34", "53")) for days in sorted((a, b))
    )
    assert 0 <= short.days < 31
    assert (short.months, short.days) <= (long.months, long.days)
    assert short.months * 28 <= (short.after - start).days <= short.months * 31 + short.days + 1


def test_a_whole_leave_has_no_odd_days() -> None:
    found = due("maternity_birth", "2023-08-31", average_salary=6_000_000)
    assert (found.named("months"), found.named("odd_days")) == (6, 0)
    assert found.named("leave_to") == "2024-02-29"


def test_what_is_not_due_says_which_condition_failed() -> None:
    found = due("maternity_birth", "2023-03-20", months_in_window=5)
    assert (found.result, len(reasons(found))) == (0, 1)
    stillborn = due("maternity_birth", "2023-03-20", stillborn=1, months_in_window=12)
    assert (stillborn.result, stillborn.named("eligible"), len(reasons(stillborn))) == (0, False, 1)


def test_nothing_to_judge_by_is_said_and_not_taken_for_a_yes() -> None:
    found = due("maternity_birth", "2023-03-20", average_salary=8_000_000)
    assert "eligible" not in found.results
    assert any("as if the condition were met" in line.label_en for line in found.lines)


def test_whose_salaries_count_when_the_father_takes_over() -> None:
    salaries = [period("2022-01", "2022-12", 6_000_000), period("2023-01", "2023-02", 9_000_000)]
    inputs = {"child_born": "2023-01-10", "insured": "both", "salaries": salaries}
    father = due("carer_leave", "2023-03-20", **inputs)
    mother = due("carer_leave", "2023-03-20", takes_leave=False, **inputs)
    assert father.named("average_6_months") == 7_000_000
    assert mother.named("average_6_months") == 6_000_000


@pytest.mark.parametrize(
    ("benefit", "day", "inputs", "found"),
    [
        ("maternity_birth", "2023-03-20", {"leave_from": "2023-03-21"}, {"leave_from": "after_birth"}),
        ("maternity_birth", "2023-03-20", {"child_died": "2023-03-19"}, {"child_died": "before_birth"}),
        ("maternity_birth", "2023-03-20", {"stillborn": 2}, {"stillborn": "too_many"}),
        (
            "maternity_birth",
            "2023-03-20",
            {"salaries": [period("2022-01", "2022-06", 5), period("2022-06", "2022-12", 6)]},
            {"salaries.1.from": "overlap"},
        ),
        (
            "maternity_birth",
            "2023-03-20",
            {"salaries": [period("2022-06", "2022-01", 5)]},
            {"salaries.0.to": "ends_early"},
        ),
        (
            "maternity_birth",
            "2023-03-20",
            {"salaries": [period("2022-01", "2022-12", 5)], "months_in_window": 8},
            {"months_in_window": "months_differ"},
        ),
        (
            "maternity_birth",
            "2023-03-20",
            {"salaries": [period("2023-05", "2023-06", 5)], "months_in_window": 8},
            {"salaries": "no_months"},
        ),
        (
            "maternity_birth",
            "2023-03-20",
            {"months_in_window": 3, "ordered_to_rest": True},
            {"months_in_all": "missing"},
        ),
        (
            "maternity_birth",
            "2023-03-20",
            {"average_salary": 5, "salaries": [period("2022-01", "2022-12", 5)]},
            {"salaries": "only_one"},
        ),
        ("paternity_leave", "2023-03-20", {"leave_from": "2023-03-19"}, {"leave_from": "before_birth"}),
        ("pregnancy_loss", "2023-03-20", {}, {"weeks": "missing"}),
        ("adoption_leave", "2023-03-20", {"child_born": "2023-03-21"}, {"child_born": "after_day"}),
        ("surrogate_birth", "2023-03-20", {"handed_over": "2023-03-19"}, {"handed_over": "before_birth"}),
        (
            "carer_leave",
            "2023-03-20",
            {"child_born": "2023-02-10", "insured": "both", "mother_leave_from": "2023-02-11"},
            {"mother_leave_from": "after_birth"},
        ),
        (
            "maternity_convalescence",
            "2023-03-20",
            {"days": 5, "returned_to_work": "2023-03-21"},
            {"returned_to_work": "after_start"},
        ),
    ],
)
def test_what_cannot_be_is_told_at_its_field(
    benefit: str, day: str, inputs: dict[str, Any], found: dict[str, str]
) -> None:
    assert wrong(benefit, day, **inputs) == found
