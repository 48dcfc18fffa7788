"""What is asked about sick children, and how many days of the year each still has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from motcua.kernel.errors import N_
from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.sickness import fields as asked
from motcua.law.dates import full_years
from motcua.law.fields import Field
from motcua.law.rules import sickness
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import social_insurance

BORN = Field(
    "born", "day", "Ngày sinh", "Date of birth", "Hoặc ghi tuổi.", "Or the age.", example="2018-01-15"
)
AGE = Field(
    "age_years",
    "whole",
    "Tuổi tròn khi bắt đầu nghỉ",
    "Full years of age when the leave begins",
    "Thay cho ngày sinh.",
    "Instead of the date of birth.",
    unit="years",
    most=100,
    example=5,
)
CHILD_DAYS = replace(
    asked.DAYS,
    more_vi="Số ngày nghỉ vì con này; thay cho các đợt nghỉ theo ngày.",
    more_en="Days off for this child; instead of the leave by days.",
    symbol="",
)
USED = replace(
    asked.DAYS_USED,
    vi="Số ngày đã hưởng vì con này trong năm",
    en="Days already paid for this child this year",
    more_vi="Của riêng người cha hoặc người mẹ đang xét.",
    more_en="Of the father or mother in question alone.",
)
CHILDREN = Field(
    "children",
    "list",
    "Các con bị ốm",
    "The sick children",
    "Chỉ người cha hoặc người mẹ đang xét; cha mẹ cùng nghỉ thì mỗi người một trường hợp.",
    "For one parent; where both take leave, each is a case.",
    required=True,
    most=10,
    items=(
        Field(
            "name",
            "text",
            "Họ và tên",
            "Full name",
            "Có thể bỏ trống.",
            "May be left out.",
            example="Trần Minh An",
        ),
        BORN,
        AGE,
        CHILD_DAYS,
        asked.HALF_DAYS,
        asked.PART_DAYS,
        USED,
    ),
    example=[{"born": "2018-01-15"}],
)
CARE = replace(
    asked.PERIODS,
    vi="Các đợt nghỉ việc chăm sóc con theo ngày",
    en="The leave for the children by days",
    more_vi="Ngày đầu là ngày phát sinh quyền hưởng. Ngày chăm sóc nhiều con cùng lúc chỉ tính một lần.",
    more_en="The first day is the day of the case. A day with several sick children counts once.",
    items=(
        Field(
            "child",
            "whole",
            "Con thứ mấy trong danh sách trên",
            "Which child of the list above",
            "Bỏ trống: con thứ nhất.",
            "Left out: the first.",
            least=1,
            most=10,
            default=1,
            example=1,
        ),
        *asked.PERIODS.items,
    ),
)
_AGE = social_insurance("", "years", "Tuổi khi bắt đầu nghỉ", "Age when the leave begins", "27.1", "44.1")
_YOUNG = social_insurance("", "condition", "Con dưới 7 tuổi", "The child is under 7", "27.1", "42.1e, 44.1")


@dataclass(frozen=True, slots=True)
class Child:
    """A sick child: its name or number, its limit of a year, and what is left of it."""

    name: str
    limit: Term
    left: Term

    def row(self) -> dict[str, object]:
        """As a row of the named result."""
        return {"child": self.name, "annual_limit": self.limit, "days_left": self.left}


def checked_children(case: Case) -> Sequence[Mapping[str, Any]]:
    """The children, each with an age and one way of days off, and periods for known ones. Raises BadInput."""
    children: Sequence[Mapping[str, Any]] = case[CHILDREN]
    if not children:
        raise wrong(CHILDREN.name, "missing", N_("Please give at least one child."))
    for place, row in enumerate(children):
        _check(case, f"{CHILDREN.name}.{place}", row)
    for place, row in enumerate(case[CARE] or ()):
        if row["child"] > len(children):
            message = N_("There is no child {number} in the list.")
            raise wrong(f"{CARE.name}.{place}.child", "unknown_child", message, number=row["child"])
    return children


def _check(case: Case, path: str, row: Mapping[str, Any]) -> None:
    if ("born" in row) == ("age_years" in row):
        message = N_("Please give either the date of birth or the age.")
        raise wrong(f"{path}.born", "one_of", message)
    if "born" in row and row["born"] > case.date:
        message = N_("The child is born on {born}, after the leave began on {day}.")
        born, day = row["born"].isoformat(), case.date.isoformat()
        raise wrong(f"{path}.born", "after_leave", message, born=born, day=day)
    if case[CARE] and CHILD_DAYS.name in row:
        message = N_("Please give the days off either as a number or by their dates.")
        raise wrong(f"{path}.{CHILD_DAYS.name}", "only_one", message)


def judged(sheet: Sheet, row: Mapping[str, Any], number: int, day: date, year: str, used: Exact) -> Child:
    """20 days a year under 3, 15 from 3 to under 7, none after; by the age on `day`."""
    names = (row["name"],) * 2 if "name" in row else (f"Con thứ {number}", f"Child {number}")
    subject = (f"{names[0]}, năm {year}", f"{names[1]}, {year}") if year else names
    with sheet.about(subject, f"{number}.{year}" if year else str(number)):
        age = full_years(row["born"], day) if "born" in row else row["age_years"]
        years = sheet.show(_AGE, named(age, ""))
        sheet.check(_YOUNG, years < sheet.parameter("sickness_child.age", day))
        limit = term(sickness.child_limit(sheet, day, years))
        left = sickness.days_left_for_child(sheet, limit, sheet.show(USED.text, used))
        return Child(row.get("name", str(number)), limit, term(left))
