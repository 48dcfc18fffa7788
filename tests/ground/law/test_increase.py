"""Increases by decree: the rise, the addition for those retired before 1995, and several in a row."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from motcua.kernel.errors import BadInput
from motcua.law import BENEFITS, current
from motcua.law.arithmetic import Plain
from motcua.law.columns import in_columns
from tests.ground.law.cases import due, reasons

DECREES = [value.valid_from for value in current().history("pension_increase.percent")]
AMOUNT = st.integers(1, 20_000_000)
quick = settings(max_examples=60, deadline=None)


def raised(amount: int, day: str = "2026-07-01", **inputs: Any) -> Any:
    return due("pension_increase", day, amount=amount, **inputs)


@quick
@given(st.integers(1, 5_000_000))
@example(3_240_741)  # 3,500,000.28 after the rise
@example(3_518_519)  # 3,800,000.52
def test_the_addition_is_what_the_decree_says_in_two_steps(amount: int) -> None:
    after = (amount * 108 + 50) // 100
    if after <= 3_500_000:
        after += 300_000
    elif after < 3_800_000:
        after = 3_800_000
    assert raised(amount, retired_before_1995=True).result == after


@quick
@given(AMOUNT, AMOUNT, st.sampled_from(DECREES), st.booleans())
def test_a_higher_amount_never_gets_less(one: int, two: int, day: date, old: bool) -> None:
    less, more = sorted((one, two))
    first, second = (raised(m, day.isoformat(), retired_before_1995=old) for m in (less, more))
    assert less <= first.result <= second.result
    assert first.result == less + first.named("rise") + first.named("floor_part")


@quick
@given(st.lists(st.tuples(AMOUNT, st.booleans(), st.sampled_from(DECREES)), min_size=1, max_size=5))
def test_columns_agree_with_explained_cases(rows: list[tuple[int, bool, date]]) -> None:
    rule = BENEFITS["pension_increase"].rows
    assert rule is not None
    amounts, old, days = (list(column) for column in zip(*rows, strict=True))
    inputs = {"amount": np.array(amounts), "retired_before_1995": np.array(old)}
    found = in_columns(rule, days, inputs).tolist()
    assert found == [raised(m, day.isoformat(), retired_before_1995=o).result for m, o, day in rows]
    assert found == [
        rule(Plain(current()), day, {"amount": m, "retired_before_1995": o}) for m, o, day in rows
    ]


@quick
@given(AMOUNT, st.booleans())
def test_several_increases_are_each_one_in_turn(amount: int, old: bool) -> None:
    step = amount
    for day in DECREES[3:]:
        step = raised(step, day.isoformat(), retired_before_1995=old).result
    together = raised(amount, amount_month="2021-12", retired_before_1995=old)
    assert together.result == step
    assert [row["from"] for row in together.named("increases")] == [day.isoformat() for day in DECREES[3:]]


@pytest.mark.parametrize(("day", "decree"), [("2024-06-30", "42/2023"), ("2024-07-01", "75/2024")])
def test_the_day_decides_the_decree(day: str, decree: str) -> None:
    assert raised(5_000_000, day).named("decree") == f"Nghị định {decree}/NĐ-CP"


@pytest.mark.parametrize(
    ("kind", "added"), [("incapacity", 300_000), ("commune", 300_000), ("armed_forces", 300_000), ("osh", 0)]
)
def test_who_is_lifted(kind: str, added: int) -> None:
    assert raised(1_000_000, kind=kind, pension_from="1991-01").named("floor_part") == added


def test_a_pension_that_began_with_the_increase_is_not_raised() -> None:
    found = raised(3_000_000, pension_from="2026-07")
    assert (found.result, found.named("raised")) == (3_000_000, False)
    assert reasons(found) == ["Drawn before 01/07/2026"]
    assert raised(3_000_000, pension_from="2026-06").result == 3_240_000


def test_who_says_that_108_raised_him_is_believed() -> None:
    """A pension from 2022 on may have been reached by it after all, with arrears."""
    assert raised(1_000_000, "2023-07-01", pension_from="2022-01").result == 1_208_000
    assert raised(1_000_000, "2023-07-01", pension_from="2022-01", raised_by_108=True).result == 1_125_000


@pytest.mark.parametrize(
    ("field", "inputs"),
    [
        ("retired_before_1995", {"pension_from": "1995-01", "retired_before_1995": True}),
        ("pension_from", {"pension_from": "2026-08"}),
        ("amount_month", {"amount_month": "2026-08"}),
        ("amount_month", {"pension_from": "2023-01", "amount_month": "2022-12"}),
        ("first_paid", {"first_paid": "2026-06"}),
    ],
)
def test_months_that_cannot_be_are_told(field: str, inputs: dict[str, Any]) -> None:
    with pytest.raises(BadInput) as bad:
        raised(3_000_000, **inputs)
    assert [problem.field for problem in bad.value.problems] == [f"inputs.{field}"]
