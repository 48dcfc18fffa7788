"""Settling abroad: what a pensioner takes instead of the pension."""

from __future__ import annotations

from fractions import Fraction

import pytest

from motcua.kernel.errors import BadInput
from tests.ground.law.cases import due

PENSIONER = "emigration_pensioner"


class TestSettlingAbroad:
    @pytest.mark.parametrize(("months", "due_months"), [(0, 37), (1, Fraction(73, 2)), (68, 3), (500, 3)])
    def test_every_month_received_takes_half_a_month(self, months: int, due_months: object) -> None:
        time = {"months_before_2014": 264, "months_from_2014": 24}
        assert due(PENSIONER, "2017-01-15", months_received=months, **time).result == due_months

    def test_months_are_counted_to_the_one_before_leaving(self) -> None:
        time = {"months_before_2014": 264, "months_from_2014": 24}
        found = due(PENSIONER, "2017-01-15", pension_from="2016-01", **time)
        assert found.results["months_received"][1] == 12

    def test_a_pension_of_the_future_is_refused(self) -> None:
        with pytest.raises(BadInput) as bad:
            due(PENSIONER, "2017-01-15", pension_from="2017-02", months_from_2014=24)
        assert bad.value.problems[0].field == "inputs.pension_from"
