"""Chế độ khi con ốm đau: leave of a parent for sick children (58/2014, Art. 27; 41/2024, Art. 44).

A day on which several children are sick counts once (Circular 59/2015, 5.1a, example 6), and the year of any
of them may bear it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add

from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome
from motcua.law.benefits.sickness import base, outcomes
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness.child_years import children_in, left_in, paid_in, years_of
from motcua.law.benefits.sickness.children import CARE, CHILDREN, Child, checked_children
from motcua.law.benefits.sickness.leave_days import check_first_day, days_off
from motcua.law.benefits.sickness.opening import CAUSES, is_open
from motcua.law.benefits.sickness.payment import in_money, unit
from motcua.law.sheet import Sheet
from motcua.law.wording import social_insurance

_TOTAL = social_insurance("N", "working_days", "Tổng số ngày được hưởng", "Days paid in all", "27.1", "44.1")
_EACH_PARENT = social_insurance(
    "",
    "",
    "Số ngày tính riêng cho người cha hoặc người mẹ này; người kia được tính riêng, kể cả khi cùng nghỉ",
    "The days are those of this parent; the other has days of their own, also at the same time",
    "27.2; Thông tư 59/2015/TT-BLĐTBXH, Điều 5.1b, 5.1c",
    "44.2",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """75 % of the salary for each working day that the years of the children bear; dong, or days."""
    rows = checked_children(case)
    off = days_off(case, CARE, case[CARE] or ())
    if off.all:
        check_first_day(case, off.all[0])
    if not is_open(sheet, case):
        return Outcome(0, unit(case))
    sheet.note(_EACH_PARENT)
    if off.all:
        off.shown(sheet)
    years = years_of(sheet, case, rows, off.working)
    children = children_in(sheet, years[0], rows)
    _give_days(sheet, children)
    days = sum(year.days for year in years)
    if not days and not off.all:
        return Outcome.of(left_in(sheet, children), "working_days")
    paid = [paid_in(sheet, years[0], children)]
    paid += [paid_in(sheet, year, children_in(sheet, year, rows)) for year in years[1:]]
    total = paid[0] if len(paid) == 1 else sheet.show(_TOTAL, reduce(add, paid))
    sheet.give(outcomes.ASKED_DAYS, days)
    sheet.give(outcomes.PAID_DAYS, total)
    sheet.give(outcomes.UNPAID_DAYS, days - total.value)
    return in_money(sheet, case, total, sheet.parameter("sickness.percent", case.date))


def _give_days(sheet: Sheet, children: Sequence[Child]) -> None:
    """What each child has in the year of the case; where there is one child, by itself too."""
    sheet.give(outcomes.CHILDREN, [child.row() for child in children])
    if len(children) == 1:
        sheet.give(outcomes.ANNUAL_LIMIT, children[0].limit)
        sheet.give(outcomes.DAYS_LEFT, children[0].left)


SICK_CHILD_LEAVE = Benefit(
    key="sick_child_leave",
    vi="Trợ cấp ốm đau khi chăm sóc con ốm",
    en="Sickness benefit for a sick child",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.FIRST_DAY_VI,
    day_en=asked.FIRST_DAY_EN,
    fields=(
        CHILDREN,
        CARE,
        base.SALARY,
        base.COEFFICIENT,
        base.SALARY_MONTH,
        base.JOINED,
        asked.REST,
        asked.REST_DAYS,
        asked.HOLIDAYS,
        asked.OTHER_LEAVE,
        CAUSES,
    ),
    settle=settle,
    example={
        "id": "example",
        "benefit": "sick_child_leave",
        "date": "2023-03-20",
        "inputs": {
            "children": [{"born": "2018-01-15"}],
            "periods": [{"child": 1, "from": "2023-03-20", "to": "2023-03-26"}],
            "salary": 6_000_000,
        },
    },
    one_of=(OneOf(("salary", "salary_coefficient"), required=False),),
    results=(
        outcomes.PAID_DAYS,
        outcomes.ASKED_DAYS,
        outcomes.UNPAID_DAYS,
        outcomes.ANNUAL_LIMIT,
        outcomes.DAYS_LEFT,
        outcomes.CHILDREN,
        outcomes.PER_DAY,
        base.BASE_SALARY,
        base.BASE_MONTH,
    ),
)
