"""The rules of maternity give the same from one explained case, one plain case and whole columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import BENEFITS, current
from motcua.law.arithmetic import Plain
from motcua.law.columns import Columns, Days, Rows, column, column_of
from motcua.law.rules import maternity as rules
from motcua.law.sheet import Sheet
from motcua.law.term import named, term
from motcua.law.wording import LAW_2024
from tests.ground.law.cases import due

ROW = st.fixed_dictionaries(
    {
        "day": st.integers(0, 700).map(lambda days: date(2025, 7, 1) + timedelta(days=days)),
        "average": st.integers(1, 60_000_000),
        "children": st.integers(1, 5),
        "count": st.integers(0, 60),
        "yes": st.booleans(),
    }
)

NUMBERS = ("average", "children", "count")


def birth(work: Any, r: dict[str, Any]) -> Any:
    months = rules.months_of_leave(work, r["day"], r["children"], r["yes"])
    allowance = rules.leave_allowance(work, r["day"], r["average"], months, r["count"])
    return rules.total(work, allowance, rules.birth_grant(work, r["day"], r["children"]))


def father(work: Any, r: dict[str, Any]) -> Any:
    days = rules.father_days(work, r["day"], r["children"], r["yes"], r["yes"], r["yes"])
    return rules.for_days(work, rules.for_a_working_day(work, r["day"], r["average"]), days)


def loss(work: Any, r: dict[str, Any]) -> Any:
    days = rules.loss_days(work, r["day"], r["count"])
    return rules.for_days(work, rules.for_a_day(work, r["day"], r["average"]), days)


def rest(work: Any, r: dict[str, Any]) -> Any:
    days = rules.convalescence_days(work, r["day"], r["children"], r["yes"], r["count"])
    return rules.convalescence(work, r["day"], days)


RULES: dict[str, Callable[[Any, dict[str, Any]], Any]] = {
    "birth": birth,
    "father": father,
    "loss": loss,
    "convalescence": rest,
    "visits": lambda work, r: rules.visit_days(work, r["day"], r["count"], r["yes"]),
    "average": lambda work, r: rules.rounded_average(work, work.ratio(r["average"], r["children"])),
    "voluntary": lambda work, r: rules.voluntary_birth_allowance(work, r["day"], r["children"]),
}


def as_terms(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value if name in ("day", "yes") else named(value, name[0]) for name, value in row.items()}


def as_columns(rows: list[dict[str, Any]]) -> dict[str, Any]:
    numbers = {name: column_of(np.array([row[name] for row in rows])) for name in rows[0] if name in NUMBERS}
    yes = Rows(np.array([row["yes"] for row in rows]))
    return {**numbers, "day": Days.of([row["day"] for row in rows]), "yes": yes}


@pytest.mark.parametrize("name", RULES)
@settings(max_examples=25, deadline=None)
@given(rows=st.lists(ROW, min_size=1, max_size=5))
def test_the_three_carriers_agree(name: str, rows: list[dict[str, Any]]) -> None:
    rule = RULES[name]
    plain = [Fraction(rule(Plain(current()), row)) for row in rows]
    explained = [Fraction(term(rule(Sheet(LAW_2024, current(), {}), as_terms(row))).value) for row in rows]
    found = column(rule(Columns(current()), as_columns(rows)))
    tops, bottoms = (np.broadcast_to(part, len(rows)) for part in (found.top, found.bottom))
    assert explained == plain
    assert [Fraction(int(top), int(low)) for top, low in zip(tops, bottoms, strict=True)] == plain


@settings(max_examples=25, deadline=None)
@given(row=ROW)
def test_numbers_alone_give_what_the_case_gives(row: dict[str, Any]) -> None:
    inputs = {"average_salary": row["average"], "children": row["children"], "second_birth": row["yes"]}
    father = {**inputs, "surgery": not row["yes"], "before_32_weeks": row["yes"]}
    for benefit, given_inputs in (("maternity_birth", inputs), ("paternity_leave", father)):
        rule = BENEFITS[benefit].rows
        assert rule is not None
        found = due(benefit, row["day"].isoformat(), **given_inputs)
        assert rule(Plain(current()), row["day"], given_inputs) == found.result
