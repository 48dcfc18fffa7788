"""Accidents at their edges: parts without a salary, assessed together or again, the employer's share."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import BENEFITS, Entitlement, current, entitle
from motcua.law.arithmetic import Plain
from tests.ground.law.cases import case, due, reasons

DAY = "2024-08-05"


def again(received: str, before: int, now: int, **inputs: Any) -> Entitlement:
    asked = {"benefit_received": received, "previous_loss_percent": before, "loss_percent": now, **inputs}
    return due("osh_reassessment", DAY, **asked)


class TestParts:
    def test_without_a_salary_the_part_for_the_loss_says_what_it_lacks(self) -> None:
        found = due("osh_one_time", "2020-07-05", loss_percent=20, fund_years=10)
        assert (found.result, found.unit) == (18_625_000, "dong_without_time_part")
        assert found.named("contribution_part_in_salary") == "16/5"
        assert "contribution_part" not in found.results

    def test_the_parts_add_up(self) -> None:
        found = due("osh_monthly", DAY, loss_percent=45, salary=6_000_000, fund_years=7)
        assert found.result == found.named("loss_part") + found.named("contribution_part")  # type: ignore[operator]
        assert found.named("contribution_part_percent") == "23/10"

    def test_outside_the_band_only_the_answer_no_is_given(self) -> None:
        found = due("osh_one_time", DAY, loss_percent=31)
        assert (found.result, set(found.results)) == (0, {"eligible"})


class TestTheFirstMonth:
    def test_is_the_month_of_the_last_discharge_at_its_base_salary(self) -> None:
        found = due("osh_monthly", "2023-06-20", loss_percent=45, salary=6_000_000, fund_years=5)
        assert (found.named("first_month"), found.named("base_salary")) == ("2023-06", 1_490_000)


class TestReassessment:
    def test_a_greater_one_time_loss_pays_the_difference(self) -> None:
        assert again("one_time", 20, 30).result == 10 * 1_170_000
        assert again("one_time", 20, 20).result == 0
        assert reasons(again("one_time", 20, 15)) == [
            "Loss of 31% or more: moves to the monthly benefit",
            "The loss is greater than before",
        ]

    def test_or_what_is_left_after_the_earlier_payment(self) -> None:
        switches = {"reassessment_difference": "less_paid"}
        inputs = {"benefit_received": "one_time", "previous_loss_percent": 20, "loss_percent": 30}
        asked = case("osh_reassessment", DAY, switches=switches, **inputs, loss_part_paid=18_625_000)
        found = entitle(asked)
        assert found.result == 5 * 2_340_000 + 25 * 1_170_000 - 18_625_000
        assert found.switches == switches
        with pytest.raises(BadInput) as bad:
            entitle(case("osh_reassessment", DAY, switches=switches, **inputs))
        assert bad.value.problems[0].field == "inputs.loss_part_paid"

    def test_from_31_percent_it_becomes_monthly(self) -> None:
        found = again("one_time", 25, 40, salary=6_000_000, fund_years=5)
        first = due("osh_monthly", DAY, loss_percent=40, salary=6_000_000, fund_years=5)
        assert (found.result, found.unit) == (first.result, "dong_per_month")
        assert found.named("moves_to_monthly") is True

    def test_a_monthly_benefit_is_priced_anew_and_keeps_the_part_for_the_time_paid(self) -> None:
        found = again("monthly", 35, 45, contribution_part=147_000)
        assert found.result == Fraction(3, 10) * 2_340_000 + 14 * 46_800 + 147_000

    def test_a_monthly_loss_that_fell_below_31_percent_gives_none(self) -> None:
        assert again("monthly", 35, 30, contribution_part=147_000).result == 0

    @pytest.mark.parametrize(("received", "before"), [("monthly", 30), ("one_time", 31)])
    def test_a_benefit_that_does_not_fit_its_loss_is_told(self, received: str, before: int) -> None:
        with pytest.raises(BadInput) as bad:
            again(received, before, 50)
        assert bad.value.problems[0].field == "inputs.previous_loss_percent"

    @settings(max_examples=30, deadline=None)
    @given(before=st.integers(31, 100), now=st.integers(31, 99), part=st.integers(0, 1_000_000))
    def test_a_greater_loss_never_gives_less(self, before: int, now: int, part: int) -> None:
        less, more = (
            again("monthly", before, loss, contribution_part=part).result for loss in (now, now + 1)
        )
        assert less < more


class TestEmployer:
    @pytest.mark.parametrize(
        ("m", "months"),
        [
            (4, 0),
            (5, Fraction(3, 2)),
            (10, Fraction(3, 2)),
            (11, Fraction(19, 10)),
            (80, Fraction(59, 2)),
            (81, 30),
        ],
    )
    def test_months_by_loss(self, m: int, months: Fraction) -> None:
        found = due("employer_compensation", DAY, loss_percent=m)
        assert (found.result, found.unit) == (months, "months_of_salary")

    def test_a_death_needs_no_loss_and_own_fault_leaves_40_percent(self) -> None:
        assert due("employer_compensation", DAY, death=True).result == 30
        assert due("employer_compensation", DAY, death=True, own_fault=True).result == 12

    def test_it_says_that_it_is_no_insurance_benefit(self) -> None:
        found = due("employer_compensation", DAY, death=True, salary=8_000_000)
        assert found.named("paid_by_social_insurance") is False
        assert "không phải chế độ bảo hiểm xã hội" in found.lines[0].label_vi


@pytest.mark.parametrize("day", ["2023-06-01", "2025-08-01"])
def test_who_settles_abroad_has_three_months(day: str) -> None:
    assert due("osh_leaving", day, monthly_benefit=2_000_000).result == 6_000_000
    assert due("osh_leaving", day).unit == "months"


def test_convalescence_without_days_tells_the_most_of_them() -> None:
    found = due("osh_convalescence", DAY, loss_percent=35, returned_to_work="2024-07-20")
    assert (found.result, found.unit) == (7, "days")
    assert (found.named("per_day"), found.named("last_day_to_start")) == (702_000, "2024-08-18")


@pytest.mark.parametrize(
    ("key", "inputs"),
    [
        ("osh_one_time", {"loss_percent": 20, "salary": 5_000_000, "fund_years": 10}),
        ("osh_one_time", {"loss_percent": 40, "salary": 5_000_000, "fund_years": 10}),
        ("osh_monthly", {"loss_percent": 30, "salary": 5_000_000, "fund_years": 10}),
        ("osh_monthly", {"loss_percent": 61, "salary": 5_000_000, "fund_years": 0}),
        ("osh_convalescence", {"loss_percent": 14, "days": 7}),
        ("osh_convalescence", {"loss_percent": 55, "days": 7}),
        (
            "one_time_survivor_insured",
            {"months_before_2014": 99, "months_from_2014": 39, "average_salary": 5_000_001},
        ),
        ("one_time_survivor_pensioner", {"months_received": 52, "pension": 3_456_789}),
        ("one_time_survivor_monthly_recipient", {"monthly_benefit": 1_234_567}),
    ],
)
def test_the_same_in_plain_numbers(key: str, inputs: dict[str, Any]) -> None:
    benefit = BENEFITS[key]
    assert benefit.rows is not None
    found = entitle(case(key, DAY, **inputs))
    assert benefit.rows(Plain(current()), date.fromisoformat(DAY), inputs) == found.result
