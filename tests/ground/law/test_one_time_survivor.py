"""The one-time survivor's allowance: counting of time, averages, floors, and when one payment is not due."""

from __future__ import annotations

from fractions import Fraction

import pytest

from motcua.kernel.errors import BadInput
from motcua.law import entitle
from tests.ground.law.cases import case, child, due, reasons, wife

INSURED, PENSIONER = "one_time_survivor_insured", "one_time_survivor_pensioner"
RECIPIENT = "one_time_survivor_monthly_recipient"

VSS_2017 = [
    {"from": "2013-01", "to": "2013-12", "salary": 1_200_000, "coefficient": "1.08"},
    {"from": "2014-01", "to": "2014-09", "salary": 1_445_000, "coefficient": "1.03"},
    {"from": "2014-10", "to": "2014-12", "salary": 2_140_000, "coefficient": "1.03"},
    {"from": "2015-07", "to": "2015-12", "salary": 2_140_000, "coefficient": "1.03"},
    {"from": "2016-01", "to": "2016-02", "salary": 2_140_000, "coefficient": 1},
    {"from": "2016-03", "to": "2016-07", "salary": 2_515_000, "coefficient": 1},
]
"""A published career of 37 months: 65,639,950 dong indexed, average 1,774,052.70, 6.5 months due."""


class TestCountingOfTime:
    @pytest.mark.parametrize(
        ("before", "since", "n1", "n2"),
        [
            (122, 74, 10, "13/2"),  # Circular 59/2015, example 34: 10 years 2 months, 6 years 2 months
            (99, 39, 8, "7/2"),  # example 51
            (0, 6, 0, "1/2"),
            (0, 7, 0, 1),
            (5, 7, 0, 1),
            (11, 2, 0, "3/2"),
        ],
    )
    def test_odd_months_move_to_the_later_side(self, before: int, since: int, n1: int, n2: object) -> None:
        found = due(INSURED, "2017-03-01", months_before_2014=before, months_from_2014=since)
        assert (found.line("N1").value, found.line("N2").value) == (n1, n2)

    @pytest.mark.parametrize("side", ["months_from_2014", "months_before_2014"])
    def test_a_side_left_out_has_no_time(self, side: str) -> None:
        told = {"months_before_2014": 0, "months_from_2014": 0, side: 30}
        assert due(INSURED, "2017-03-01", **{side: 30}).result == due(INSURED, "2017-03-01", **told).result

    @pytest.mark.parametrize(("voluntary", "opened"), [(20, True), (21, False)])
    def test_voluntary_time_does_not_open_the_monthly_allowance(self, voluntary: int, opened: bool) -> None:
        paid = {"months_before_2014": 100, "months_from_2014": 100, "voluntary_months": voluntary}
        assert due(INSURED, "2020-03-01", **paid).results["monthly_opened"][1] == opened

    def test_all_time_before_2014_is_an_open_question(self) -> None:
        found = due(INSURED, "2017-03-01", months_before_2014=30)
        assert (found.line("N1").value, found.result) == ("5/2", Fraction(15, 4))
        assert found.switches == {"before_2014_rounding": "odd_months"}


class TestAverageSalary:
    @pytest.mark.parametrize(
        ("rounding", "amount"), [("none", 11_531_343), ("nearest", 11_531_345), ("truncate", 11_531_338)]
    )
    def test_the_rounding_point_is_a_switch(self, rounding: str, amount: int) -> None:
        asked = case(INSURED, "2017-09-10", salaries=VSS_2017, switches={"average_rounding": rounding})
        found = entitle(asked)
        assert (found.result, found.line("T").value, found.line("N1").value) == (amount, 37, 1)
        assert found.switches == {"average_rounding": rounding}

    def test_without_coefficients_the_table_of_the_year_is_used(self) -> None:
        bare = [{name: row[name] for name in ("from", "to", "salary")} for row in VSS_2017]
        assert due(INSURED, "2017-09-10", salaries=bare).result == 11_531_343

    def test_a_period_over_several_years_is_cut_by_year(self) -> None:
        found = due(
            INSURED, "2025-03-01", salaries=[{"from": "2022-07", "to": "2024-06", "salary": 10_000_000}]
        )
        lines = [line.expression for line in found.lines if line.label_en.startswith("Indexed salaries")]
        assert lines == [
            "6 × 10.000.000 × 1,07",
            "12 × 10.000.000 × 1,04",
            "6 × 10.000.000 × 1",
        ]
        assert found.result == 4 * Fraction(249_000_000, 24)

    def test_a_year_without_a_table_asks_for_the_coefficient(self) -> None:
        with pytest.raises(BadInput) as bad:
            due(INSURED, "2021-03-01", salaries=[{"from": "2012-01", "to": "2013-12", "salary": 5_000_000}])
        assert [problem.field for problem in bad.value.problems] == ["inputs.salaries.0.coefficient"]

    @pytest.mark.parametrize(
        ("field", "salaries"),
        [
            ("inputs.salaries.0.to", [{"from": "2020-05", "to": "2020-04", "salary": 1}]),
            (
                "inputs.salaries.1.from",
                [
                    {"from": "2020-01", "to": "2020-04", "salary": 1},
                    {"from": "2020-04", "to": "2020-06", "salary": 1},
                ],
            ),
        ],
    )
    def test_periods_that_cannot_be_are_named(self, field: str, salaries: list[dict[str, object]]) -> None:
        with pytest.raises(BadInput) as bad:
            due(INSURED, "2022-03-01", salaries=salaries)
        assert bad.value.problems[0].field == field


class TestVoluntaryTime:
    SHORT = {"months_from_2014": 40, "voluntary_months": 40, "average_salary": 2_000_000}

    def test_a_short_voluntary_time_is_paid_back_under_41_but_counted_under_58(self) -> None:
        assert due(INSURED, "2025-08-01", **self.SHORT, contributions_paid=17_600_000).result == 17_600_000
        assert due(INSURED, "2025-06-01", **self.SHORT).result == 14_000_000

    def test_what_was_paid_in_must_then_be_given(self) -> None:
        with pytest.raises(BadInput) as bad:
            due(INSURED, "2025-08-01", **self.SHORT)
        assert bad.value.problems[0].field == "inputs.contributions_paid"

    def test_voluntary_time_alone_has_no_floor_mixed_time_has(self) -> None:
        assert due(INSURED, "2024-08-01", months_from_2014=12, voluntary_months=12).result == 2
        assert due(INSURED, "2024-08-01", months_from_2014=12, voluntary_months=11).result == 3


class TestPensioner:
    @pytest.mark.parametrize(
        ("months", "due_months"),
        [(1, 48), (2, 48), (3, Fraction(95, 2)), (52, 23), (92, 3), (93, 3), (400, 3)],
    )
    def test_half_a_month_less_after_the_second_never_below_three(
        self, months: int, due_months: object
    ) -> None:
        assert due(PENSIONER, "2023-05-01", months_received=months).result == due_months

    def test_the_month_of_death_counts_unless_switched(self) -> None:
        not_counted = {"pension_month_of_death": "not_counted"}
        asked = case(PENSIONER, "2018-06-06", pension_from="2014-03", switches=not_counted)
        assert entitle(asked).line("n").value == 51

    @pytest.mark.parametrize(("died", "months"), [("2023-05-01", 1), ("2025-08-01", 3)])
    def test_58_sets_no_floor_after_a_voluntary_pension_and_41_does(self, died: str, months: int) -> None:
        assert due(PENSIONER, died, months_received=96, pension_scheme="voluntary").result == months


class TestTheChoice:
    YOUNG = {"months_from_2014": 100, "months_before_2014": 100, "average_salary": 5_000_000}

    def test_58_bars_one_payment_for_a_child_under_6_and_41_does_not(self) -> None:
        before = due(INSURED, "2024-05-01", **self.YOUNG, relatives=[child("2018-06-01")])
        assert before.result == 0
        assert any("child under 6" in line.label_en for line in before.lines)
        assert due(INSURED, "2025-08-01", **self.YOUNG, relatives=[child("2020-06-01")]).result > 0

    def test_58_bars_it_for_a_disabled_spouse(self) -> None:
        found = due(INSURED, "2024-05-01", **self.YOUNG, relatives=[wife("1990-06-01", loss_percent=85)])
        assert found.result == 0

    def test_relatives_who_take_the_monthly_allowance_get_no_one_payment(self) -> None:
        found = due(INSURED, "2024-05-01", **self.YOUNG, relatives=[child("2012-06-01")], choice="monthly")
        assert found.result == 0

    def test_nobody_who_qualifies_means_one_payment(self) -> None:
        found = due(INSURED, "2024-05-01", **self.YOUNG, relatives=[child("1990-06-01")])
        assert found.result > 0
        assert "Relative 1 (child): under 18" in reasons(found)

    def test_the_monthly_allowance_gives_way_to_one_payment_that_was_chosen(self) -> None:
        deceased = {"deceased_status": "insured", "compulsory_months": 200, "choice": "one_time"}
        benefit = "monthly_survivor_allowance"
        assert due(benefit, "2024-05-01", **deceased, relatives=[child("2012-06-01")]).result == 0
        assert due(benefit, "2024-05-01", **deceased, relatives=[child("2020-06-01")]).result == 900_000


class TestRecipient:
    def test_three_months_of_the_benefit(self) -> None:
        assert due(RECIPIENT, "2024-05-01", monthly_benefit=1_234_567, loss_percent=40).result == 3_703_701

    def test_who_took_no_one_time_insurance_leaves_none_after_him(self) -> None:
        found = due(RECIPIENT, "2020-03-01", monthly_benefit=1_000_000, one_time_insurance_taken=False)
        assert (found.result, found.results["eligible"][1]) == (0, False)

    def test_from_61_percent_only_where_no_relative_takes_the_monthly_allowance(self) -> None:
        inputs = {"monthly_benefit": 2_000_000, "loss_percent": 61}
        young, grown = [child("2020-01-01")], [child("1990-01-01")]
        assert due(RECIPIENT, "2024-05-01", **inputs, relatives=young).result == 0
        assert due(RECIPIENT, "2024-05-01", **inputs, relatives=grown).result == 6_000_000

    def test_time_that_is_still_reserved_is_settled_as_time(self) -> None:
        found = due(RECIPIENT, "2024-05-01", monthly_benefit=2_000_000, one_time_insurance_taken=False)
        assert found.result == 0
