"""One-time social insurance: time, conditions, less than a year, the State's support."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import Entitlement, entitle, recompute
from tests.ground.law.cases import case, due, reasons
from tests.ground.law.test_salaries import paid, state

ONE = "one_time_insurance"
MONTHS, MONEY = st.integers(0, 300), st.integers(1, 60_000_000)
quick = settings(max_examples=60, deadline=None)


def one(day: str, **inputs: Any) -> Entitlement:
    return due(ONE, day, **inputs)


def told(found: Entitlement, name: str) -> Any:
    return found.results[name][1]


class TestTime:
    @pytest.mark.parametrize(
        "inputs",
        [
            {"months_before_2014": 122, "months_from_2014": 74},
            {"months_before_2014": 122, "total_months": 196},
            {"months_from_2014": 74, "total_months": 196},
            {"months_before_2014": 122, "months_from_2014": 74, "total_months": 196},
        ],
    )
    def test_any_two_of_three_numbers_say_it(self, inputs: dict[str, int]) -> None:
        assert one("2024-05-06", **inputs).result == 28

    def test_who_began_after_2013_needs_the_total_alone(self) -> None:
        assert one("2024-05-06", total_months=30, first_participation="2014-01").result == 5

    @pytest.mark.parametrize(
        ("field", "inputs"),
        [
            ("months_from_2014", {}),
            ("months_before_2014", {"total_months": 196}),
            ("total_months", {"months_before_2014": 1, "months_from_2014": 2, "total_months": 4}),
            ("total_months", {"months_before_2014": 5, "total_months": 4}),
            ("salaries", {"salaries": [paid("2020-01", "2021-12")], "months_from_2014": 25}),
            ("salaries", {"salaries": [paid("2020-01", "2021-12")], "total_months": 25}),
            ("total_months", {"salaries": [paid("2020-01", "2021-12")], "total_months": 23}),
        ],
    )
    def test_numbers_that_do_not_fit_are_named(self, field: str, inputs: dict[str, Any]) -> None:
        with pytest.raises(BadInput) as bad:
            one("2025-05-06", **inputs)
        assert [problem.field for problem in bad.value.problems] == [f"inputs.{field}"]

    def test_the_last_years_under_the_state_scale_are_enough(self) -> None:
        last = [state("2011-01", "2016-12", "4")]
        found = one("2025-03-10", salaries=last, total_months=200)
        assert (told(found, "years_before_2014"), told(found, "years_from_2014")) == (13, 4)
        assert found.result == Fraction(55, 2) * 4 * 2_340_000


class TestParameterDate:
    def test_the_decision_counts_not_the_request(self) -> None:
        salaries = [state("2010-01", "2023-12", "3")]
        before, after = (
            one("2024-06-20", salaries=salaries, requested_on="2024-06-20", decided_on=day)
            for day in ("2024-06-28", "2024-07-01")
        )
        assert (before.result, after.result) == (26 * 3 * 1_800_000, 26 * 3 * 2_340_000)
        assert told(after, "parameter_date") == "2024-07-01"

    def test_a_decision_before_its_request_is_refused(self) -> None:
        with pytest.raises(BadInput) as bad:
            one("2024-06-20", months_from_2014=20, requested_on="2024-06-21")
        assert bad.value.problems[0].field == "inputs.requested_on"


class TestConditions:
    TIME = {"months_from_2014": 60, "average_salary": 5_000_000}

    @pytest.mark.parametrize(
        ("day", "inputs", "failed"),
        [
            ("2025-06-30", {"months_outside": 11}, ["Outside social insurance for 12 months"]),
            ("2025-06-30", {"months_outside": 12}, []),
            ("2025-06-30", {"last_month_paid": "2024-06"}, ["Outside social insurance for 12 months"]),
            ("2025-07-01", {"last_month_paid": "2024-06"}, []),
            ("2026-12-01", {"first_participation": "2025-07"}, ["Time paid before 1 July 2025"]),
            ("2026-12-01", {"first_participation": "2025-06"}, []),
        ],
    )
    def test_12_months_outside(self, day: str, inputs: dict[str, Any], failed: list[str]) -> None:
        found = one(day, reason="after_12_months", **self.TIME, **inputs)
        assert reasons(found) == ["Less than one year paid"] * (not failed) + failed
        assert (found.result > 0) is told(found, "eligible") is not bool(failed)

    def test_20_years_close_the_way_out_after_12_months(self) -> None:
        for months, open_ in ((239, True), (240, False)):
            found = one("2026-01-05", reason="after_12_months", months_before_2014=100, total_months=months)
            assert told(found, "eligible") is open_

    def test_the_age_case_closes_at_20_years_and_from_july_2025_at_15(self) -> None:
        def eligible(day: str, months: int, born: str = "1960-01-01") -> Any:
            person = {"born": born, "sex": "male"}
            return told(one(day, reason="age_under_15_years", months_from_2014=months, **person), "eligible")

        assert [eligible("2025-06-30", months) for months in (180, 239, 240)] == [True, True, False]
        assert [eligible("2025-07-01", months) for months in (179, 180)] == [True, False]
        assert not eligible("2025-07-01", 100, born="1970-01-01")

    def test_a_loss_below_81_percent_opens_nothing(self) -> None:
        for loss, open_ in ((80, False), (81, True)):
            assert (
                told(one("2025-07-01", reason="loss_81", loss_percent=loss, **self.TIME), "eligible") is open_
            )

    def test_foreigners_have_cases_of_their_own(self) -> None:
        assert one("2026-01-05", reason="after_12_months", foreign_worker=True, **self.TIME).result == 0
        assert one("2026-01-05", reason="foreigner_contract_ended", **self.TIME).result == 50_000_000


class TestUnderOneYear:
    def test_without_any_salary_it_is_a_number_of_months(self) -> None:
        assert one("2025-07-01", months_from_2014=8).result == Fraction(176, 100)
        assert one("2025-07-01", months_from_2014=11).result == 2

    def test_what_was_paid_is_capped_at_two_months(self) -> None:
        inputs = {"months_from_2014": 11, "average_salary": 5_000_000}
        assert one("2025-08-01", contributions_paid=9_999_999, **inputs).result == 9_999_999
        assert one("2025-08-01", contributions_paid=10_000_001, **inputs).result == 10_000_000

    @pytest.mark.parametrize(("base", "amount"), [("paid", 8_800_000), ("indexed", 9_856_000)])
    def test_which_salaries_is_an_open_question_of_58(self, base: str, amount: int) -> None:
        inputs = {"salaries": [paid("2020-01", "2020-08")]}
        asked = case(ONE, "2025-06-30", switches={"under_one_year_base": base}, **inputs)
        assert (entitle(asked).result, entitle(asked).switches["under_one_year_base"]) == (amount, base)
        assert one("2025-07-01", **inputs).switches == {}


class TestSupport:
    def test_it_is_counted_month_by_month_at_the_line_and_rate_of_the_month(self) -> None:
        salaries = [paid("2021-12", "2022-01", 2_000_000, scheme="voluntary"), paid("2022-02", "2023-12")]
        found = one("2025-06-30", salaries=salaries)
        assert told(found, "state_support") == 15_400 + 33_000

    @pytest.mark.parametrize(
        ("group", "monthly"), [("poor", 99_000), ("near_poor", 82_500), ("other", 33_000)]
    )
    def test_by_group(self, group: str, monthly: int) -> None:
        salaries = [paid("2023-01", "2023-12", 2_000_000, scheme="voluntary", support_group=group)]
        assert told(one("2025-06-30", salaries=salaries), "state_support") == 12 * monthly

    def test_at_most_120_months_and_never_below_nothing(self) -> None:
        salaries = [paid("2018-01", "2030-12", 2_000_000, scheme="voluntary", coefficient=1)]
        spans = [
            line.expression.split(" × ")[0]
            for line in one("2031-01-05", salaries=salaries).lines
            if line.label_en.startswith("The State's support from")
        ]
        assert sum(int(months) for months in spans) == 120
        assert one("2025-06-30", months_from_2014=12, average_salary=1_000, state_support=9_000).result == 0

    def test_illness_and_loss_of_81_percent_keep_it(self) -> None:
        inputs = {"months_from_2014": 24, "average_salary": 3_000_000, "state_support": 500_000}
        kept = [one("2026-01-05", reason=reason, **inputs).result for reason in ("grave_illness", "loss_81")]
        assert kept == [12_000_000, 12_000_000]
        assert one("2026-01-05", reason="abroad", **inputs).result == 11_500_000


@quick
@given(MONTHS, MONTHS, MONTHS, MONEY, MONEY)
def test_more_time_and_a_higher_average_never_give_less(m: int, n: int, other: int, a: int, b: int) -> None:
    def amount(before: int, since: int, average: int) -> Any:
        time = {"months_before_2014": before, "months_from_2014": since}
        return one("2025-08-01", average_salary=average, **time).result

    low, high = sorted((m + 12, n + 12))
    assert amount(other, low, a) <= amount(other, high, a)
    assert amount(other, low, a) <= amount(other + 12 * (n % 40), low, a)
    assert amount(other, low, min(a, b)) <= amount(other, low, max(a, b))


def test_odd_months_before_2014_may_be_worth_more_than_the_year_they_would_fill() -> None:
    """They move to the later side, where a year counts 2 months: more time before 2014 is not always more."""
    odd, full = (one("2025-08-01", months_before_2014=months, months_from_2014=6) for months in (19, 24))
    assert (odd.result, full.result) == (Fraction(9, 2), 4)


@quick
@given(st.integers(1, 300), MONTHS, MONTHS, MONEY)
def test_a_month_later_than_2013_is_worth_at_least_one_before(
    n: int, before: int, since: int, a: int
) -> None:
    """Years from 2014 count 2 months for 1.5; only full years stay before."""
    moved = min(n, before)
    time = {"months_before_2014": before - moved, "months_from_2014": since + moved + 12}
    later = one("2025-08-01", average_salary=a, **time).result
    assert (
        later
        >= one("2025-08-01", average_salary=a, months_before_2014=before, months_from_2014=since + 12).result
    )


@pytest.mark.parametrize("reason", ["abroad", "grave_illness"])
def test_what_is_stored_is_computed_again_as_then(reason: str) -> None:
    salaries = [paid("2019-01", "2022-12", 2_000_000, scheme="voluntary"), paid("2023-01", "2023-12")]
    stored = entitle(case(ONE, "2025-03-10", reason=reason, salaries=salaries)).to_json()
    assert recompute(stored).to_json() == stored
