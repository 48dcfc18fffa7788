"""The regional minimum wage (mức lương tối thiểu tháng theo vùng): by region, or as the case states it."""

from __future__ import annotations

from datetime import date

from motcua.law.benefits.benefit import Case
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term
from motcua.law.wording import Text

_REGIONS = ("I", "II", "III", "IV")

REGION = Field(
    "region",
    "choice",
    "Vùng lương tối thiểu nơi làm việc",
    "Region of the minimum wage at the place of work",
    "Theo nghị định về lương tối thiểu: vùng I, II, III hoặc IV.",
    "By the decree on minimum wages: region I, II, III or IV.",
    options=tuple(Option(name, f"Vùng {name}", f"Region {name}") for name in _REGIONS),
    example="I",
)
MINIMUM_WAGE = Field(
    "minimum_wage",
    "money",
    "Mức lương tối thiểu tháng của vùng",
    "Monthly minimum wage of the region",
    "Thay cho vùng, khi biết sẵn số tiền.",
    "Instead of the region, where the amount is known.",
    unit="dong_per_month",
    symbol="Lttv",
    least=1,
    example=4_960_000,
)
_LINES = {
    name: Text(
        "Lttv",
        "dong_per_month",
        f"Mức lương tối thiểu tháng vùng {name}, tháng {{month}}",
        f"Monthly minimum wage of region {name}, {{month}}",
    )
    for name in _REGIONS
}


def minimum_wage(sheet: Sheet, case: Case, day: date) -> Term | None:
    """The minimum wage declared, or that of the region on `day`; None where the case names neither."""
    if case[MINIMUM_WAGE] is not None:
        return case.given(sheet, MINIMUM_WAGE)
    region = case[REGION]
    if region is None:
        return None
    return sheet.parameter(f"minimum_wage.region_{_REGIONS.index(region) + 1}", day, _LINES[region])


def lowest_minimum_wage(sheet: Sheet, day: date) -> Term:
    """That of region IV: no region has less."""
    return sheet.parameter("minimum_wage.region_4", day, _LINES["IV"])
