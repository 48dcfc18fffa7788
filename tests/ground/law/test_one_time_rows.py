"""One payment and settling abroad over plain numbers: case, row and columns come to the same dong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.law import BENEFITS, current
from motcua.law.arithmetic import Plain
from motcua.law.columns import Columns, Days, column, column_of
from tests.ground.law.cases import due

TIME = {"months_before_2014": st.integers(0, 300), "months_from_2014": st.integers(1, 300)}
ROWS: Mapping[str, Mapping[str, Any]] = {
    "one_time_insurance": {**TIME, "indexed_total": st.integers(1, 2 * 10**9)},
    "emigration_pensioner": {
        **TIME,
        "months_received": st.integers(0, 400),
        "pension": st.integers(1, 50_000_000),
    },
    "emigration_recipient": {"monthly_benefit": st.integers(1, 20_000_000)},
}


@pytest.mark.parametrize("day", ["2025-06-30", "2025-07-01"])
@pytest.mark.parametrize("benefit", ROWS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_case_row_and_columns_agree(benefit: str, day: str, data: st.DataObject) -> None:
    cases = data.draw(st.lists(st.fixed_dictionaries(dict(ROWS[benefit])), min_size=1, max_size=5))
    expected = [due(benefit, day, **inputs).result for inputs in cases]
    rule, on = BENEFITS[benefit].rows, date.fromisoformat(day)
    assert rule is not None
    assert [rule(Plain(current()), on, inputs) for inputs in cases] == expected
    inputs = {name: column_of(np.array([row[name] for row in cases])) for name in ROWS[benefit]}
    found = column(rule(Columns(current()), Days.of([on] * len(cases)), inputs))
    assert np.all(found.bottom == 1)
    assert np.broadcast_to(found.top, len(cases)).tolist() == expected


@pytest.mark.parametrize("day", ["2025-06-30", "2025-07-01"])
def test_an_average_serves_as_well_as_the_sum_of_the_salaries(day: str) -> None:
    rule, plain = BENEFITS["one_time_insurance"].rows, Plain(current())
    assert rule is not None
    time = {"months_before_2014": 7, "months_from_2014": 41}
    by_average, by_total = (
        rule(plain, date.fromisoformat(day), {**time, **money})
        for money in ({"average_salary": 5_000_000}, {"indexed_total": 240_000_000})
    )
    assert by_average == by_total
