"""Sickness and convalescence after it: which law, which days, which month's salary; what cannot be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from motcua.kernel.errors import BadInput
from motcua.law import Verified, entitle, recompute
from tests.ground.law.cases import case, due, reasons

LEAVE, LONG, CHILD, REST = (
    "sickness_leave",
    "sickness_long_term",
    "sick_child_leave",
    "sickness_convalescence",
)


def days(*spans: str) -> list[dict[str, str]]:
    """'2024-04-01 2024-04-05' as a row of a list."""
    return [dict(zip(("from", "to"), span.split(), strict=True)) for span in spans]


@pytest.mark.parametrize(
    ("rest", "paid"),
    [
        ({}, 12),
        ({"weekly_rest": "sunday"}, 12),
        ({"weekly_rest": "saturday_sunday"}, 10),
        ({"weekly_rest": "monday"}, 12),
        ({"weekly_rest": "roster"}, 14),
        ({"rest_days": [{"day": "2024-04-02"}]}, 13),
        ({"weekly_rest": "sunday", "rest_days": [{"day": "2024-04-02"}]}, 11),
    ],
)
def test_the_weekly_rest_is_that_of_the_employer(rest: dict[str, Any], paid: int) -> None:
    assert due(LEAVE, "2024-04-01", periods=days("2024-04-01 2024-04-14"), **rest).result == paid


def test_a_holiday_on_a_rest_day_is_taken_out_once() -> None:
    off = {"periods": days("2024-04-01 2024-04-07"), "public_holidays": days("2024-04-06 2024-04-08")}
    found = due(LEAVE, "2024-04-01", **off)
    assert found.line("n").expression == "7 − 1 − 1"


def test_a_leave_of_rest_days_only_pays_nothing() -> None:
    assert due(LEAVE, "2024-04-07", periods=days("2024-04-07 2024-04-07")).result == 0
    sunday = {"children": [{"age_years": 4}], "periods": days("2024-04-07 2024-04-07")}
    assert due(CHILD, "2024-04-07", **sunday).result == 0


def test_the_explanation_has_the_formula_of_the_circular() -> None:
    line = due(LEAVE, "2024-04-01", days=3, salary=6_000_000).lines[-2]
    assert (line.formula, line.expression) == ("L × 75% : 24", "6.000.000 × 75% : 24")
    assert line.article == "Điều 28 Luật 58/2014/QH13; Thông tư 59/2015/TT-BLĐTBXH, Điều 6.1"


def test_the_amount_is_rounded_once_at_the_end() -> None:
    found = due(LEAVE, "2024-04-01", days=3, salary=6_000_010)
    assert found.named("per_day") == 187_500
    assert found.result == 562_501


@pytest.mark.parametrize(
    "reason", ["no_certificate", "self_harm", "drugs", "accident_at_work", "other_leave"]
)
@pytest.mark.parametrize(
    ("benefit", "day"), [(LEAVE, "2024-04-01"), (LEAVE, "2025-07-01"), (LONG, "2024-04-01")]
)
def test_what_shuts_the_benefit_out_is_a_line(benefit: str, day: str, reason: str) -> None:
    found = due(benefit, day, days=3, salary=6_000_000, shut_out_by=reason)
    assert (found.result, found.unit) == (0, "dong")
    assert len(reasons(found)) == 1


def test_parts_of_days_are_refused_before_law_41_by_a_line() -> None:
    found = due(LEAVE, "2025-06-30", days=1, absences_under_half_day=1)
    assert (found.result, reasons(found)) == (1, ["Parts of days count"])


def test_the_month_of_the_salary() -> None:
    def month(day: str, **inputs: Any) -> Any:
        return due(LEAVE, day, days=1, salary=6_000_000, **inputs).named("base_salary_month")

    assert month("2024-01-15") == "2023-12"
    assert month("2024-01-15", joined_or_returned="2023-12-20") == "2023-12"
    assert month("2024-01-15", joined_or_returned="2024-01-02") == "2024-01"
    assert month("2025-09-15", salary_month="2025-06") == "2025-06"


def test_a_month_of_january_31_ends_on_the_last_of_february() -> None:
    found = due(LONG, "2023-01-31", periods=days("2023-01-31 2023-02-28"))
    assert (found.named("full_months"), found.named("odd_days")) == (1, 0)


def test_odd_days_were_not_bounded_in_2016_and_the_bound_since_is_marked() -> None:
    """As Circular 59/2015 stood, 29 odd days came to more than a month."""
    before = due(LONG, "2016-03-01", periods=days("2016-03-01 2016-03-29"), salary=2_400_000)
    since = due(LONG, "2022-03-01", periods=days("2022-03-01 2022-03-29"), salary=2_400_000)
    assert (before.result, since.result) == (29 * 75_000, 24 * 75_000)
    bound = next(value for value in since.parameters if value.name == "sickness_long.most_odd_days")
    assert bound.verified is Verified.UNVERIFIED


def test_a_broken_leave_goes_on_where_it_stopped() -> None:
    found = due(
        LONG,
        "2022-01-03",
        contribution_months=60,
        periods=days("2022-01-03 2022-04-02", "2022-05-02 2022-08-09"),
    )
    parts = found.named("parts")
    assert isinstance(parts, list)
    assert [(part["to"], part["rate"]) for part in parts] == [
        ("2022-04-02", 75),
        ("2022-07-30", 75),
        ("2022-08-09", 50),
    ]
    assert found.named("days_at_75") == 180


def test_a_leave_begun_under_law_58_is_computed_again_as_then() -> None:
    asked = case(LONG, "2025-08-05", contribution_months=100, salary=7_200_000, leave_since="2025-05-05")
    asked["inputs"]["periods"] = days("2025-08-05 2025-08-31")
    stored = json.loads(json.dumps(entitle(asked).to_json()))
    assert recompute(stored).to_json() == stored
    assert {line["article"] for line in stored["lines"]} >= {"Điều 141.5 Luật 41/2024/QH15"}


def test_each_child_has_its_own_days() -> None:
    children = [{"age_years": 2, "days": 30}, {"name": "Trần Minh An", "age_years": 6, "days": 30}]
    found = due(CHILD, "2024-04-01", children=children)
    assert found.result == 20 + 15
    assert found.named("children_days") == [
        {"child": "1", "annual_limit": 20, "days_left": 20},
        {"child": "Trần Minh An", "annual_limit": 15, "days_left": 15},
    ]


def test_a_child_of_the_new_year_is_judged_by_its_age_then() -> None:
    children = [{"born": "2022-12-31", "days_used_this_year": 19}]
    found = due(CHILD, "2025-12-29", children=children, periods=days("2025-12-29 2026-01-24"))
    assert found.line("N2025").value == 1
    assert (found.line("Nmax1.2026").value, found.line("N2026").value) == (15, 15)


def test_a_rest_without_a_number_of_days_is_the_most_that_is_left() -> None:
    assert due(REST, "2024-04-01", after="surgery", days_used_this_year=5).named("paid_days") == 2
    assert due(REST, "2024-04-01", after="other", days_used_this_year=7).result == 0


@pytest.mark.parametrize(("first", "result"), [("2026-03-29", True), ("2026-03-30", False)])
def test_under_41_a_rest_begins_within_30_days_of_the_end_of_the_leave(first: str, result: bool) -> None:
    friday, monday = "2026-02-27", "2026-03-02"
    found = due(REST, first, after="other", leave_ended=friday, returned_to_work=monday)
    assert bool(found.result) is result


@pytest.mark.parametrize(("first", "result"), [("2024-03-31", True), ("2024-04-01", False)])
def test_under_58_a_rest_begins_within_30_days_of_the_return(first: str, result: bool) -> None:
    found = due(REST, first, after="other", leave_ended="2024-02-28", returned_to_work="2024-03-02")
    assert bool(found.result) is result


def test_under_41_a_rest_counts_for_the_year_in_which_the_leave_ended() -> None:
    found = due(REST, "2026-01-06", after="other", leave_ended="2025-12-31", returned_to_work="2026-01-05")
    assert found.named("counted_to_year") == 2025


@pytest.mark.parametrize(
    ("benefit", "inputs", "field", "code"),
    [
        (LEAVE, {"periods": days("2024-04-01 2024-03-31")}, "periods.0.to", "ends_early"),
        (LEAVE, {"periods": days("2024-04-02 2024-04-03")}, "periods.0.from", "other_first_day"),
        (LEAVE, {"periods": days("2024-04-01 2044-04-01")}, "periods.0.to", "too_long"),
        (LEAVE, {"days": 1, "periods": days("2024-04-01 2024-04-01")}, "days", "only_one"),
        (
            LEAVE,
            {"days": 1, "salary": 1, "joined_or_returned": "2024-04-02"},
            "joined_or_returned",
            "after_leave",
        ),
        (LEAVE, {"days": 1, "salary": 1, "salary_month": "2024-05"}, "salary_month", "after_leave"),
        (LONG, {"days": 9, "leave_since": "2024-04-02"}, "leave_since", "after_leave"),
        (LONG, {"days": 9, "leave_since": "2015-12-31"}, "leave_since", "outside_known_law"),
        (CHILD, {"children": []}, "children", "missing"),
        (CHILD, {"children": [{}]}, "children.0.born", "one_of"),
        (CHILD, {"children": [{"born": "2024-04-02"}]}, "children.0.born", "after_leave"),
        (
            CHILD,
            {"children": [{"age_years": 1}], "periods": [{"child": 2, **days("2024-04-01 2024-04-01")[0]}]},
            "periods.0.child",
            "unknown_child",
        ),
        (
            CHILD,
            {"children": [{"age_years": 1, "days": 1}], "periods": days("2024-04-01 2024-04-01")},
            "children.0.days",
            "only_one",
        ),
        (REST, {"after": "other", "returned_to_work": "2024-04-02"}, "returned_to_work", "after_start"),
        (REST, {"after": "other", "leave_ended": "2024-04-02"}, "leave_ended", "after_start"),
    ],
)
def test_what_cannot_be_names_its_field(benefit: str, inputs: dict[str, Any], field: str, code: str) -> None:
    with pytest.raises(BadInput) as bad:
        due(benefit, "2024-04-01", **inputs)
    assert [(problem.field, problem.code) for problem in bad.value.problems] == [(f"inputs.{field}", code)]


def test_law_41_does_not_count_a_long_leave_in_months() -> None:
    with pytest.raises(BadInput) as bad:
        due(LONG, "2025-07-01", months=2)
    assert bad.value.problems[0].field == "inputs.months"
