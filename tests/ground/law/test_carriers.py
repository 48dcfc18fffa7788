"""One text of a rule serves one explained case, one plain case and whole columns, equal to the last dong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import current
from motcua.law.arithmetic import Plain
from motcua.law.columns import Column, Columns, Days, Rows, column, column_of
from motcua.law.rules import accident, survivorship
from motcua.law.rules.average import average_salary
from motcua.law.rules.counting import years_paid
from motcua.law.sheet import Sheet
from motcua.law.term import named, term
from motcua.law.wording import LAW_2014

ROW = st.fixed_dictionaries(
    {
        "day": st.integers(0, 3000).map(lambda days: date(2016, 7, 1) + timedelta(days=days)),
        "m": st.integers(5, 100),
        "salary": st.integers(1, 50_000_000),
        "t": st.integers(0, 40),
        "before": st.integers(0, 240),
        "since": st.integers(0, 150).filter(lambda months: months > 0),
        "total": st.integers(1, 10**9),
        "yes": st.booleans(),
    }
)


def one_time_by_months(work: Any, row: dict[str, Any]) -> Any:
    years = years_paid(work, row["before"], row["since"])
    months = survivorship.months_of_average(work, row["day"], *years, row["yes"])
    average = average_salary(work, row["total"], row["before"] + row["since"])
    return survivorship.one_time_insured(work, months, average)


def by_pension(work: Any, row: dict[str, Any]) -> Any:
    months = survivorship.months_of_pension(work, row["day"], row["since"], row["yes"])
    return survivorship.one_time_pensioner(work, months, row["salary"])


RULES: dict[str, Callable[[Any, dict[str, Any]], Any]] = {
    "funeral": lambda work, r: survivorship.funeral_allowance(work, r["day"], r["yes"]),
    "one_time_insured": one_time_by_months,
    "one_time_pensioner": by_pension,
    "monthly": lambda work, r: survivorship.monthly_for_one(work, r["day"], r["salary"], r["yes"], r["t"]),
    "osh_one_time": lambda work, r: accident.one_time(work, r["day"], r["m"], r["salary"], r["t"]),
    "osh_monthly": lambda work, r: accident.monthly(work, r["day"], r["m"] + 26, r["salary"], r["t"]),
    "osh_convalescence": lambda work, r: accident.convalescence(work, r["day"], r["m"], r["t"]),
}


def as_columns(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The same rows, one column a name."""
    columns: dict[str, Any] = {
        name: column_of(np.array([row[name] for row in rows]))
        for name in rows[0]
        if name not in ("day", "yes")
    }
    yes = np.array([row["yes"] for row in rows])
    return {**columns, "day": Days.of([row["day"] for row in rows]), "yes": Rows(yes)}


def as_terms(row: dict[str, Any]) -> dict[str, Any]:
    keep = ("day", "yes")
    return {name: value if name in keep else named(value, name) for name, value in row.items()}


def fractions(numbers: Column, rows: int) -> list[Fraction]:
    tops, bottoms = (np.broadcast_to(part, rows) for part in (numbers.top, numbers.bottom))
    return [Fraction(int(top), int(bottom)) for top, bottom in zip(tops, bottoms, strict=True)]


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("rounding", ["none", "nearest", "truncate"])
@settings(max_examples=25, deadline=None)
@given(rows=st.lists(ROW, min_size=1, max_size=6))
def test_the_three_carriers_agree(name: str, rounding: str, rows: list[dict[str, Any]]) -> None:
    rule, switches = RULES[name], {"average_rounding": rounding}
    plain = [Fraction(rule(Plain(current(), switches), row)) for row in rows]
    explained = [
        Fraction(term(rule(Sheet(LAW_2014, current(), switches), as_terms(row))).value) for row in rows
    ]
    result = column(rule(Columns(current(), switches), as_columns(rows)))
    assert explained == plain
    assert fractions(result, len(rows)) == plain
    assert all(result.low <= top <= result.high for top in np.ravel(result.top))


def test_a_rule_that_branched_on_a_column_would_be_found() -> None:
    with pytest.raises(TypeError, match="choose"):
        bool(column_of(np.array([1])) > 1)
