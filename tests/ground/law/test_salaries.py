"""The average salary: windows, mixed careers, indexing, seniority, and salaries that cannot be."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement, entitle, recompute
from tests.ground.law.cases import case, due

AVERAGE = "average_salary"
quick = settings(max_examples=40, deadline=None)


def paid(start: str, end: str, salary: int = 5_000_000, **more: Any) -> dict[str, Any]:
    return {"from": start, "to": end, "salary": salary, **more}


def state(start: str, end: str, coefficient: str = "4", **more: Any) -> dict[str, Any]:
    return {"from": start, "to": end, "scheme": "state", "salary_coefficient": coefficient, **more}


def average(day: str, *salaries: dict[str, Any], **inputs: Any) -> Entitlement:
    return due(AVERAGE, day, salaries=list(salaries), **inputs)


def told(found: Entitlement, *names: str) -> tuple[Any, ...]:
    return tuple(found.results[name][1] for name in names)


class TestWindow:
    @pytest.mark.parametrize(
        ("began", "months"),
        [
            ("1994-12", 60),
            ("1995-01", 72),
            ("2000-12", 72),
            ("2001-01", 96),
            ("2006-12", 96),
            ("2007-01", 120),
            ("2015-12", 120),
        ],
    )
    def test_the_first_month_of_participation_decides_how_many_years(self, began: str, months: int) -> None:
        assert told(average("2026-03-01", state(began, "2026-01")), "window_months") == (months,)

    def test_from_2025_all_time_counts_and_a_short_career_counts_whole(self) -> None:
        assert told(average("2026-03-01", state("2025-01", "2026-01")), "window_months") == (13,)
        assert told(average("2026-03-01", state("2020-01", "2024-12")), "window_months") == (60,)

    def test_it_spans_what_lies_between_and_leaves_out_what_lies_before(self) -> None:
        career = (
            state("1990-01", "1994-12", "3"),
            paid("1995-01", "2013-12"),
            state("2014-01", "2015-12", "6"),
        )
        found = average("2026-03-01", *career, paid("2016-01", "2016-12"))
        assert told(found, "window_first_month", "window_last_month") == ("1992-01", "2015-12")
        assert told(found, "state_average", "state_months") == ((3 * 36 + 6 * 24) * 2_340_000 // 60, 84)

    def test_the_last_years_are_enough_where_all_was_under_the_state_scale(self) -> None:
        last = state("2021-01", "2025-12", "5")
        whole = average("2026-03-01", state("1990-01", "2020-12", "3"), last)
        assert average("2026-03-01", last, total_months=432).result == whole.result == 5 * 2_340_000
        assert average("2026-03-01", last, first_participation="1990-01").result == whole.result


class TestIndexing:
    def test_who_joined_before_2016_follows_the_base_salary_of_the_day(self) -> None:
        career = state("2015-12", "2020-12", "3")
        assert average("2026-06-30", career).result == 3 * 2_340_000
        assert average("2026-07-01", career).result == 3 * 2_530_000

    def test_who_joined_later_has_the_salary_as_paid_times_the_coefficient_of_its_year(self) -> None:
        expected = Fraction(3 * (6 * 1_800_000 + 6 * 2_340_000), 12) * Fraction("1.03")
        assert average("2026-03-01", state("2024-01", "2024-12", "3")).result == expected

    def test_a_base_salary_may_be_assumed(self) -> None:
        assert (
            average("2026-06-30", state("2010-01", "2019-12", "3"), base_salary=2_000_000).result == 6_000_000
        )

    def test_income_of_voluntary_insurance_counts_month_by_month(self) -> None:
        voluntary = paid("2023-01", "2023-12", 2_000_000, scheme="voluntary")
        found = average("2024-05-01", voluntary, paid("2024-01", "2024-04", 6_000_000))
        assert found.result == Fraction(12 * 2 + 4 * 6, 16) * 1_000_000
        assert told(found, "voluntary_months", "employer_months") == (12, 4)


class TestSeniority:
    def test_the_last_profession_with_the_allowance_adds_nothing(self) -> None:
        career = state("1990-01", "2010-12", "5", seniority_percent=20), state("2011-01", "2025-12", "5")
        with_allowance = {**career[1], "seniority_percent": 10}
        assert average("2026-06-01", *career).result == 5 * 2_340_000 + 2_340_000
        assert average("2026-06-01", career[0], with_allowance).result == Fraction(11, 2) * 2_340_000

    def test_the_higher_of_two_windows_counts(self) -> None:
        career = state("1990-01", "2023-12", "5", seniority_percent=30), state("2024-01", "2025-12", "9")
        found = average("2026-06-01", *career)
        last, earlier = Fraction(15, 2) * 2_340_000, Fraction(13, 2) * 2_340_000
        assert told(found, "last_window_average", "seniority_window_average") == (last, earlier)
        assert found.result == last


WRONG: list[tuple[str, str, list[dict[str, Any]], dict[str, Any]]] = [
    ("salaries.1.from", "overlap", [paid("2020-01", "2020-06"), paid("2020-06", "2020-12")], {}),
    ("salaries.0.to", "ends_early", [paid("2020-05", "2020-04")], {}),
    ("salaries.0.to", "in_future", [paid("2020-01", "2025-04")], {}),
    ("salaries.0.months", "months_differ", [paid("2020-01", "2020-12", months=11)], {}),
    ("salaries.0.to", "missing", [{"from": "2020-01", "salary": 1}], {}),
    ("salaries.1.from", "missing", [paid("2020-01", "2020-12"), {"months": 3, "salary": 1}], {}),
    ("salaries.0.salary", "above_ceiling", [paid("2020-01", "2020-12", 29_800_001)], {}),
    ("salaries.0.salary_coefficient", "not_state_scale", [{"months": 3, "salary_coefficient": "3"}], {}),
    ("salaries.0.salary_coefficient", "only_one", [state("2020-01", "2020-12", salary=1)], {}),
    ("salaries.0.coefficient", "coefficient_unknown", [{"months": 3, "salary": 1}], {}),
    ("salaries", "missing_month", [paid("2020-01", "2020-12")], {"total_months": 13}),
    ("total_months", "months_differ", [paid("2020-01", "2020-12")], {"total_months": 11}),
    ("salaries.0.from", "missing_month", [paid("2020-01", "2020-12")], {"first_participation": "2019-12"}),
    (
        "first_participation",
        "after_salaries",
        [paid("2020-01", "2020-12")],
        {"first_participation": "2020-02"},
    ),
    ("salaries", "missing_month", [state("2022-01", "2024-12")], {"total_months": 200}),
    ("first_participation", "missing", [{"months": 60, "scheme": "state", "salary_coefficient": "3"}], {}),
    ("salaries.1.salary", "missing", [paid("2020-01", "2020-12"), {"from": "2021-01", "to": "2021-02"}], {}),
]


@pytest.mark.parametrize(("field", "code", "salaries", "inputs"), WRONG)
def test_salaries_that_cannot_be_are_named(
    field: str, code: str, salaries: list[dict[str, Any]], inputs: dict[str, Any]
) -> None:
    with pytest.raises(BadInput) as bad:
        average("2025-03-10", *salaries, **inputs)
    assert [(problem.field, problem.code) for problem in bad.value.problems] == [(f"inputs.{field}", code)]


def test_what_is_above_the_ceiling_says_salary_month_and_ceiling() -> None:
    with pytest.raises(BadInput) as bad:
        average("2025-03-10", paid("2020-01", "2020-12", 30_000_000))
    said = bad.value.problems[0].english()
    assert all(word in said for word in ("30.000.000", "01/2020", "29.800.000", "Art. 89.3"))


def test_at_the_ceiling_and_where_no_level_is_known_nothing_is_said() -> None:
    assert average("2025-03-10", paid("2020-01", "2020-12", 29_800_000)).result > 0
    assert average("2025-03-10", paid("2003-01", "2003-12", 29_800_000)).result > 0


@quick
@given(st.integers(1, 20_000_000), st.integers(1, 20_000_000), st.integers(1, 11))
def test_a_period_may_be_cut_without_changing_the_average(one: int, two: int, turn: int) -> None:
    whole = average("2025-03-10", paid("2022-01", "2022-12", one), paid("2024-01", "2024-12", two))
    parts = paid("2022-01", f"2022-{turn:02}", one), paid(f"2022-{turn + 1:02}", "2022-12", one)
    assert average("2025-03-10", *parts, paid("2024-01", "2024-12", two)).result == whole.result
    low, high = sorted((one, two))
    assert average("2025-03-10", paid("2022-01", "2022-12", low)).result <= (
        average("2025-03-10", paid("2022-01", "2022-12", high)).result
    )


@pytest.mark.parametrize(
    "salaries",
    [
        [state("1990-01", "1994-12"), paid("1995-01", "2013-12"), state("2014-01", "2015-12")],
        [state("2016-01", "2020-12", seniority_percent=12, position_allowance="0.4")],
        [{"from": "2015-01", "to": "2020-12", "salary": 5_000_000, "scheme": "state"}],
    ],
)
def test_a_stored_average_is_computed_again_as_then(salaries: list[dict[str, Any]]) -> None:
    stored = entitle(case(AVERAGE, "2025-03-10", salaries=salaries)).to_json()
    assert recompute(stored).to_json() == stored
