"""More never gives less: time, loss of capacity, salary, later days; months of pension go down."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import BENEFITS, Entitlement
from tests.ground.law.cases import child, due, wife

DAYS = st.integers(0, 3700).map(lambda days: (date(2016, 7, 1) + timedelta(days=days)).isoformat())
MONEY = st.integers(1, 60_000_000)
MONTHS = st.integers(1, 500)
quick = settings(max_examples=60, deadline=None)


def never_less(benefit: str, day: str, name: str, less: int, more: int, **inputs: Any) -> tuple[Any, Any]:
    low, high = sorted((less, more))
    first, second = (due(benefit, day, **{**inputs, name: value}) for value in (low, high))
    for found in (first, second):
        assert whole_dong(found)
    assert first.result <= second.result
    return first.result, second.result


def whole_dong(found: Entitlement) -> bool:
    return not found.unit.startswith("dong") or (isinstance(found.result, int) and found.result >= 0)


@quick
@given(DAYS, st.integers(5, 30), st.integers(5, 30), MONEY, st.integers(0, 45))
def test_a_higher_loss_never_gives_less_at_once(day: str, m: int, n: int, salary: int, t: int) -> None:
    never_less("osh_one_time", day, "loss_percent", m, n, salary=salary, fund_years=t)


@quick
@given(DAYS, st.integers(31, 100), st.integers(31, 100), MONEY, st.integers(0, 45))
def test_a_higher_loss_never_gives_less_a_month(day: str, m: int, n: int, salary: int, t: int) -> None:
    never_less("osh_monthly", day, "loss_percent", m, n, salary=salary, fund_years=t)


@quick
@given(DAYS, st.integers(31, 100), MONEY, MONEY, MONTHS, MONTHS)
def test_salary_and_time_in_the_fund_never_give_less(
    day: str, m: int, a: int, b: int, s: int, t: int
) -> None:
    never_less("osh_monthly", day, "salary", a, b, loss_percent=m, fund_months=s)
    never_less("osh_monthly", day, "fund_months", s, t, loss_percent=m, salary=a)


@quick
@given(DAYS, MONTHS, MONTHS, st.integers(0, 300), MONEY, MONEY)
def test_time_and_average_never_give_less_after_an_insured(
    day: str, s: int, t: int, other: int, a: int, b: int
) -> None:
    benefit = "one_time_survivor_insured"
    fixed = {"choice": "one_time"}
    never_less(benefit, day, "months_from_2014", s, t, months_before_2014=other, average_salary=a, **fixed)
    whole_years = s + 12 * (t % 25)
    never_less(
        benefit, day, "months_before_2014", s, whole_years, months_from_2014=other, average_salary=a, **fixed
    )
    never_less(benefit, day, "average_salary", a, b, months_from_2014=s, months_before_2014=other, **fixed)


@quick
@given(DAYS, MONTHS, MONTHS, MONEY)
def test_more_months_of_pension_never_give_more(day: str, s: int, t: int, pension: int) -> None:
    low, high = sorted((s, t))
    first, second = (
        due("one_time_survivor_pensioner", day, months_received=months, pension=pension)
        for months in (low, high)
    )
    assert first.result >= second.result >= 3 * pension
    assert whole_dong(first)


@quick
@given(DAYS, DAYS, MONTHS, MONTHS)
def test_time_and_later_days_never_give_less_for_the_funeral(day: str, other: str, s: int, t: int) -> None:
    never_less("funeral_allowance", day, "compulsory_months", s, t, deceased_status="reserved")
    first, second = sorted((day, other))
    insured = {"deceased_status": "insured", "compulsory_months": 300}
    assert (
        due("funeral_allowance", first, **insured).result
        <= due("funeral_allowance", second, **insured).result
    )


@quick
@given(DAYS, st.integers(0, 6), st.booleans())
def test_another_relative_never_takes_from_the_sum(day: str, children: int, without_carer: bool) -> None:
    young = [child(day, without_carer=without_carer) for _ in range(children)]
    deceased = {"deceased_status": "insured", "compulsory_months": 200}
    sums = [
        due("monthly_survivor_allowance", day, relatives=relatives, **deceased).result
        for relatives in (young, [*young, wife("1940-01-01")])
    ]
    assert sums[0] <= sums[1]


@quick
@given(DAYS, st.integers(15, 100), st.integers(15, 100), st.integers(1, 30))
def test_a_higher_loss_never_gives_less_convalescence(day: str, m: int, n: int, days: int) -> None:
    never_less("osh_convalescence", day, "loss_percent", m, n, days=days)


def test_every_example_comes_to_whole_dong() -> None:
    for benefit in BENEFITS.values():
        assert whole_dong(due(benefit.key, benefit.example["date"], **benefit.example["inputs"]))
