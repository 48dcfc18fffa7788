"""Survivorship under both laws: who opens what, which relatives qualify, how the allowance changes."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.kernel.errors import BadInput
from motcua.law import entitle
from tests.ground.law.cases import case, child, due, funeral, husband, monthly, reasons, wife


class TestTheLawOfTheDay:
    def test_law_58_decides_to_30_june_2025_and_law_41_from_1_july(self) -> None:
        before, after = funeral("2025-06-30"), funeral("2025-07-01")
        assert (before.law_regime, after.law_regime) == ("58/2014/QH13", "41/2024/QH15")
        assert before.result == after.result == 23_400_000
        assert before.line("Lcs").label_vi == "Mức lương cơ sở tháng 6/2025"
        assert after.line("Mtc").label_vi == "Mức tham chiếu tháng 7/2025"

    @pytest.mark.parametrize(
        ("day", "amount"),
        [
            ("2019-06-30", 13_900_000),
            ("2019-07-01", 14_900_000),
            ("2023-06-30", 14_900_000),
            ("2023-07-01", 18_000_000),
            ("2024-07-01", 23_400_000),
            ("2026-06-30", 23_400_000),
            ("2026-07-01", 25_300_000),
        ],
    )
    def test_the_funeral_allowance_follows_the_base_salary_of_the_month(self, day: str, amount: int) -> None:
        assert funeral(day).result == amount

    def test_the_monthly_allowance_starts_with_the_base_salary_of_the_month_after_death(self) -> None:
        assert monthly("2023-06-10", child("2015-01-01")).result == 900_000


class TestFuneralAllowance:
    def test_opened_from_twelve_compulsory_months(self) -> None:
        assert funeral("2023-03-01", compulsory_months=12).result == 14_900_000
        closed = funeral("2023-03-01", compulsory_months=11)
        assert closed.result == 0
        assert "Compulsory contributions for 12 months or more" in reasons(closed)

    def test_opened_by_an_accident_without_any_time(self) -> None:
        assert (
            funeral("2023-03-01", compulsory_months=1, death_by_occupational_accident=True).result
            == 14_900_000
        )

    @pytest.mark.parametrize(("day", "amount"), [("2023-03-01", 14_900_000), ("2025-08-01", 23_400_000)])
    def test_a_recipient_still_at_work_opens_it_without_12_months(self, day: str, amount: int) -> None:
        found = due("funeral_allowance", day, deceased_status="osh_recipient_working", compulsory_months=6)
        assert found.result == amount


class TestRelatives:
    def test_a_wife_of_55_under_58_but_not_under_41(self) -> None:
        assert monthly("2025-06-15", wife("1970-06-01")).result == 1_170_000
        later = monthly("2025-07-15", wife("1970-06-01"))
        assert later.result == 0
        assert any("normal retirement age by the roadmap" in reason for reason in reasons(later))

    @pytest.mark.parametrize(("died", "amount"), [("2025-08-31", 0), ("2025-09-05", 1_170_000)])
    def test_under_41_the_age_is_judged_at_the_end_of_the_month(self, died: str, amount: int) -> None:
        assert monthly(died, wife("1969-01-10")).result == amount

    def test_under_58_the_age_is_judged_on_the_day(self) -> None:
        assert monthly("2025-06-15", wife("1970-06-20")).result == 0

    def test_another_member_of_the_family_under_18_qualifies_under_58_only(self) -> None:
        grandchild = {"relation": "other", "sex": "male", "born": "2012-09-10"}
        found = monthly("2023-03-01", grandchild)
        assert (found.result, found.named("next_change")) == (745_000, "2030-10")
        assert monthly("2023-03-01", {**grandchild, "supported": False}).result == 0
        assert monthly("2023-03-01", {**grandchild, "born": "2005-03-20"}).result == 0
        assert monthly("2025-08-01", grandchild).result == 0

    @pytest.mark.parametrize(
        ("relative", "reached"),
        [
            (wife("1969-01-10"), "2025-09-10"),
            (wife("1969-05-01"), "2026-05-01"),
            (husband("1965-01-15"), "2026-07-15"),
            (husband("1960-12-31"), "2020-12-31"),
        ],
    )
    def test_the_roadmap_gives_the_day(self, relative: dict[str, str], reached: str) -> None:
        found = monthly("2026-12-01", relative)
        (line,) = [line for line in found.lines if "roadmap" in line.label_en]
        day = "/".join(reversed(reached.split("-")))
        assert line.expression == f"{day} ≤ 31/12/2026"
        assert line.value is True

    def test_a_younger_wife_with_a_loss_of_81_percent_qualifies(self) -> None:
        assert monthly("2023-03-01", wife("1990-01-01", loss_percent=81)).result == 745_000
        assert monthly("2023-03-01", wife("1990-01-01", loss_percent=80)).result == 0

    def test_58_tests_every_income_and_41_only_insured_salary_and_allowances(self) -> None:
        shop = {"monthly_income": 9_000_000, "income_kind": "other"}
        pension = {"monthly_income": 9_000_000, "income_kind": "pension_or_allowance"}
        merit = {"monthly_income": 9_000_000, "income_kind": "merit"}
        assert [
            monthly("2024-01-10", wife("1950-01-01", **kind)).result for kind in (shop, pension, merit)
        ] == [
            0,
            0,
            900_000,
        ]
        assert [
            monthly("2025-08-10", wife("1950-01-01", **kind)).result for kind in (shop, pension, merit)
        ] == [
            1_170_000,
            0,
            1_170_000,
        ]

    def test_an_income_at_the_level_shuts_out(self) -> None:
        at, below = ({"monthly_income": income} for income in (1_490_000, 1_489_999))
        assert monthly("2023-03-01", wife("1950-01-01", **at)).result == 0
        assert monthly("2023-03-01", wife("1950-01-01", **below)).result == 745_000

    def test_a_parent_must_have_been_supported(self) -> None:
        father = {"relation": "parent", "sex": "male", "born": "1950-01-01"}
        assert monthly("2023-03-01", father).result == 745_000
        assert monthly("2023-03-01", {**father, "supported": False}).result == 0

    def test_at_most_four(self) -> None:
        children = [child(f"201{year}-05-05") for year in range(6)]
        assert monthly("2023-03-01", *children).result == 4 * 745_000

    def test_two_deceased_double_every_share(self) -> None:
        orphan = child("2015-01-01", without_carer=True)
        assert monthly("2023-03-01", orphan, insured_deceased=2).result == 2 * 1_043_000


class TestChildren:
    def test_the_allowance_ends_after_the_month_of_the_18th_birthday(self) -> None:
        found = monthly("2023-03-01", child("2006-05-20"), child("2010-01-01"))
        assert [line.label_en for line in found.lines if line.symbol == "P"] == [
            "From 6/2024: total rate, of the base salary (reference level) then in force",
            "From 2/2028: total rate, of the base salary (reference level) then in force",
        ]
        assert [line.value for line in found.lines if line.symbol == "P"] == [50, 0]

    def test_practice_can_be_switched_to_end_it_before(self) -> None:
        asked = case(
            "monthly_survivor_allowance",
            "2023-03-01",
            deceased_status="insured",
            compulsory_months=180,
            relatives=[child("2006-05-20")],
            switches={"month_child_turns_18": "not_paid"},
        )
        found = entitle(asked)
        assert found.line("P").label_vi.startswith("Từ tháng 5/2024")
        assert found.switches == {"month_child_turns_18": "not_paid"}

    def test_a_child_who_turns_18_in_the_month_of_death_has_no_month_to_be_paid(self) -> None:
        assert monthly("2023-05-10", child("2005-05-20")).result == 0
        assert monthly("2023-05-10", child("2005-06-20")).result == 900_000 - 155_000

    def test_a_child_born_after_the_death_is_paid_from_the_month_of_birth(self) -> None:
        found = monthly("2023-03-10", child("2023-08-15"))
        assert found.result == 900_000
        assert found.line("A").label_vi == "Tổng mức hưởng hằng tháng từ tháng 8/2023"

    @pytest.mark.parametrize(
        ("carer_from", "first", "changes"),
        [
            ("2023-02-20", 745_000, [("From 2/2028", 0)]),
            ("2026-01-15", 1_043_000, [("From 2/2026", 50), ("From 2/2028", 0)]),
            ("2030-01-15", 1_043_000, [("From 2/2028", 0)]),
        ],
    )
    def test_a_carer_found_before_during_and_after(
        self, carer_from: str, first: int, changes: list[tuple[str, int]]
    ) -> None:
        found = monthly("2023-03-01", child("2010-01-01", without_carer=True, carer_from=carer_from))
        assert found.result == first
        assert [(line.label_en[:11], line.value) for line in found.lines if line.symbol == "P"] == changes

    def test_a_child_born_later_joins_the_others_then(self) -> None:
        found = monthly("2023-03-10", child("2015-08-15"), child("2023-05-15"))
        assert found.result == 745_000
        assert (found.line("P").label_vi[:15], found.line("P").value) == ("Từ tháng 5/2023", 100)

    def test_no_child_is_born_301_days_after_the_death(self) -> None:
        with pytest.raises(BadInput) as bad:
            monthly("2023-01-01", child("2023-10-29"))
        assert [problem.field for problem in bad.value.problems] == ["inputs.relatives.0.born"]


class TestOpeningOfTheMonthlyAllowance:
    @pytest.mark.parametrize(
        ("months", "bought", "opened"), [(180, 0, True), (179, 0, False), (174, 6, True)]
    )
    def test_15_compulsory_years_with_months_bought(self, months: int, bought: int, opened: bool) -> None:
        found = monthly(
            "2023-03-01", child("2015-01-01"), compulsory_months=months, months_paid_by_relatives=bought
        )
        assert bool(found.result) is opened

    def test_voluntary_time_does_not_count(self) -> None:
        assert (
            monthly("2023-03-01", child("2015-01-01"), compulsory_months=100, voluntary_months=200).result
            == 0
        )

    @pytest.mark.parametrize(("loss", "opened"), [(60, False), (61, True)])
    def test_a_recipient_with_61_percent(self, loss: int, opened: bool) -> None:
        recipient = {"deceased_status": "osh_recipient", "compulsory_months": 0, "loss_percent": loss}
        assert bool(monthly("2023-03-01", child("2015-01-01"), **recipient).result) is opened

    def test_a_voluntary_pension_opens_none(self) -> None:
        found = monthly(
            "2023-03-01", child("2015-01-01"), deceased_status="pensioner", pension_scheme="voluntary"
        )
        assert found.result == 0

    def test_a_foreign_worker_opens_it_only_under_58(self) -> None:
        assert monthly("2025-06-01", child("2015-01-01"), foreign_worker=True).result
        assert monthly("2025-08-01", child("2015-01-01"), foreign_worker=True).result == 0

    @pytest.mark.parametrize("died", ["2025-06-01", "2025-08-01"])
    def test_a_mixed_pension_needs_15_compulsory_years_whatever_its_scheme(self, died: str) -> None:
        mixed: dict[str, Any] = {"deceased_status": "pensioner", "pension_scheme": "voluntary"}
        short = monthly(died, child("2015-01-01"), compulsory_months=179, voluntary_months=120, **mixed)
        assert short.result == 0
        enough = monthly(died, child("2015-01-01"), compulsory_months=180, voluntary_months=120, **mixed)
        assert enough.result > 0

    def test_a_short_compulsory_pension_is_an_open_question_that_shows(self) -> None:
        inputs: dict[str, Any] = {
            "deceased_status": "pensioner",
            "compulsory_months": 170,
            "relatives": [child("2015-01-01")],
        }
        closed = {"pensioner_under_15_compulsory": "closed"}
        default = entitle(case("monthly_survivor_allowance", "2025-08-01", **inputs))
        other = entitle(case("monthly_survivor_allowance", "2025-08-01", switches=closed, **inputs))
        assert default.switches["pensioner_under_15_compulsory"] == "open"
        assert (default.result, other.result) == (1_170_000, 0)
