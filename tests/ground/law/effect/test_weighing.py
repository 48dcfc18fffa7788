"""A change is weighed exactly: both sides of every row, groups that add up, columns equal to one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.demo.population import population
from motcua.law import BENEFITS, current
from motcua.law.effect import Effect, Row, Side, read_population, weigh
from motcua.law.effect.tally import Amounts, section
from motcua.law.effect.together import LEAST, together
from motcua.law.parameters.proposal import proposed

JULY = date(2026, 7, 1)
TEN_PERCENT = """
[[instruments]]
name = "Proposed"
from = 2026-07-01
values.pension_increase = { percent = 10, percent_not_raised = 10 }
"""
BEFORE = Side("before", JULY, current())
AFTER = Side("after", JULY, proposed(TEN_PERCENT, current()))
PEOPLE = tuple(population(1200, "test"))


def weighed(lines: Any, before: Side = BEFORE, after: Side = AFTER, **how: Any) -> Effect:
    return weigh(read_population(lines), before, after, **how)


def increases(*amounts: int, more: str = "") -> list[str]:
    return ["benefit,amount,kind", *(f"pension_increase,{amount},{more}" for amount in amounts)]


def test_the_sums_are_those_of_the_cases() -> None:
    (monthly,) = weighed(increases(1_000_000, 2_000_001)).sections
    total = monthly.total
    assert (monthly.unit, total.people, total.gainers, total.losers) == ("dong_per_month", 2, 2, 0)
    assert (total.before, total.after) == (1_080_000 + 2_160_001, 1_100_000 + 2_200_001)
    assert (total.change, total.mean) == (60_000, 30_000)


def test_two_days_are_compared_as_two_sets_are() -> None:
    june = Side("before", date(2026, 6, 30), current())
    (grants,) = weighed(["benefit,children", "birth_grant,1"], june, BEFORE).sections
    assert (grants.total.before, grants.total.after) == (2 * 2_340_000, 2 * 2_530_000)


def test_a_case_may_arise_on_its_own_day() -> None:
    own = [Side(side.name, None, side.parameters) for side in (BEFORE, AFTER)]
    lines = [
        "benefit,date,amount",
        "pension_increase,2026-08-01,1000000",
        "pension_increase,2024-08-01,1000000",
    ]
    total = weighed(lines, *own).sections[0].total
    assert (total.gainers, total.unchanged) == (1, 1)


def test_a_weight_counts_as_that_many_people() -> None:
    once, thrice = (
        weighed(["benefit,weight,amount", f"pension_increase,{weight},1000000"]).sections[0].total
        for weight in (1, 3)
    )
    assert (thrice.people, thrice.change, thrice.mean) == (3, 3 * once.change, once.mean)


def test_sums_of_different_units_stay_apart() -> None:
    lines = ["benefit,amount,children", "pension_increase,1000000,", "birth_grant,,1"]
    assert {section.unit for section in weighed(lines).sections} == {"dong", "dong_per_month"}


def test_rows_that_the_law_refuses_are_counted_with_line_side_and_reason() -> None:
    effect = weighed(["benefit,amount,kind", "pension_increase,,", "pension_increase,5,x", "nothing,1,"])
    assert [(p.line, p.field, p.code, p.when) for p in effect.problems] == [
        (2, "inputs.amount", "missing", "before"),
        (3, "inputs.kind", "not_allowed", "before"),
        (4, "benefit", "not_allowed", "before"),
    ]
    assert (effect.rows, effect.sections) == (3, ())


def test_a_side_without_a_law_is_named() -> None:
    later = weighed(increases(5), BEFORE, Side("after", date(2010, 1, 1), current()))
    assert [problem.when for problem in later.problems] == ["after"]


def told(effect: Effect) -> dict[str, Any]:
    return {**effect.to_json(), "in_columns": None}


@pytest.mark.parametrize("before", [BEFORE, Side("before", date(2026, 6, 30), current())], ids=["set", "day"])
def test_columns_give_what_one_by_one_gives(before: Side) -> None:
    in_columns, one_by_one = weighed(PEOPLE, before), weighed(PEOPLE, before, columns=False)
    assert told(in_columns) == told(one_by_one)
    assert in_columns.in_columns > LEAST
    assert one_by_one.in_columns == 0


def raised_amounts(*more: int) -> list[Row]:
    rows = read_population(increases(*range(2_000_000, 2_000_000 + LEAST), *more))
    return [row for row in rows if isinstance(row, Row)]


def test_rows_that_differ_in_numbers_only_are_computed_together() -> None:
    assert len(together(raised_amounts(), BEFORE)) == LEAST


def test_one_row_for_which_the_arithmetic_alone_is_wrong_sends_its_group_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    benefit = BENEFITS["pension_increase"]
    assert benefit.rows is not None
    rule = benefit.rows
    known = {
        **BENEFITS,
        benefit.key: replace(benefit, rows=lambda work, day, i: work.least(rule(work, day, i), 9_000_000)),
    }
    monkeypatch.setattr("motcua.law.effect.together.BENEFITS", known)
    assert len(together(raised_amounts(), BEFORE)) == LEAST
    assert together(raised_amounts(9_000_000), BEFORE) == {}


def test_a_number_that_the_arithmetic_does_not_read_sends_its_group_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    benefit = BENEFITS["pension_increase"]
    known = {
        **BENEFITS,
        benefit.key: replace(benefit, rows=lambda work, day, inputs: work.parameter("base_salary", day)),
    }
    monkeypatch.setattr("motcua.law.effect.together.BENEFITS", known)
    assert together(raised_amounts(), BEFORE) == {}


def test_parts_computed_in_other_processes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.law.effect.PART", 500)
    assert told(weighed(PEOPLE, processes=2)) == told(weighed(PEOPLE, columns=False))


AMOUNTS = st.builds(
    Amounts,
    benefit=st.sampled_from(["a", "b"]),
    sex=st.sampled_from(["male", "female", ""]),
    province=st.sampled_from(["01", "24"]),
    weight=st.integers(1, 5),
    before=st.integers(0, 20),
    after=st.integers(0, 20),
)


@settings(max_examples=60)
@given(st.lists(AMOUNTS, min_size=1, max_size=40))
def test_every_grouping_adds_up_to_the_total(rows: list[Amounts]) -> None:
    found = section("dong", rows)
    for groups in found.groups.values():
        for name in ("people", "gainers", "losers", "before", "after", "gained", "lost"):
            assert sum(getattr(tally, name) for tally in groups.values()) == getattr(found.total, name)
    assert found.total.change == found.total.gained - found.total.lost


def test_tenths_are_ordered_and_equal_amounts_stay_together() -> None:
    rows = [Amounts("a", "", "", 1, before, before) for before in (*range(1, 9), 9, 9)]
    tenths = section("dong", rows).groups["decile"]
    assert {tenth: tally.people for tenth, tally in tenths.items()} == {
        **{str(place): 1 for place in range(1, 9)},
        "9": 2,
    }
