"""Who may be paid at once (58/2014, Art. 60 with Resolution 93/2015; 41/2024, Art. 70.1-2, 102.1)."""

from __future__ import annotations

from datetime import date

from motcua.kernel.day import write
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.one_time import fields as asked
from motcua.law.benefits.retirement_age import retirement_day
from motcua.law.benefits.salaries import SALARIES
from motcua.law.dates import add_months
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth
from motcua.law.wording import LAW_2024, social_insurance

_OLD = "60.1; Nghị định 115/2015/NĐ-CP, Điều 8.1"


_REASON = social_insurance("", "condition", "Trường hợp: {reason}", "Case: {reason}", _OLD, "70.1; 70.2")
_OUTSIDE = social_insurance(
    "",
    "condition",
    "Không tham gia bảo hiểm xã hội từ đủ 12 tháng",
    "Outside social insurance for 12 months",
    "Nghị quyết 93/2015/QH13",
    "70.1đ; 107.2",
)
_UNDER_20 = social_insurance(
    "",
    "condition",
    "Thời gian đóng chưa đủ 20 năm",
    "Less than 20 years paid",
    "Nghị quyết 93/2015/QH13",
    "70.1đ",
)
_EARLY = social_insurance(
    "",
    "condition",
    "Có thời gian đóng trước ngày 01/7/2025",
    "Time paid before 1 July 2025",
    "Nghị quyết 93/2015/QH13",
    "70.1đ",
)
_SHORT = social_insurance(
    "",
    "condition",
    "Thời gian đóng chưa đủ để hưởng lương hưu",
    "Less time paid than a pension asks",
    _OLD,
    "70.1a",
)
_AGE = social_insurance("", "condition", "Đủ tuổi nghỉ hưu", "Retirement age reached", _OLD, "70.1a; 70.2a")
_LOSS = social_insurance(
    "",
    "condition",
    "Suy giảm khả năng lao động từ 81% trở lên",
    "Loss of working capacity of 81% or more",
    "Thông tư 56/2017/TT-BYT",
    "70.1d; 70.2c",
)
_NATIONAL_ONLY = {asked.AFTER_12_MONTHS, asked.ABROAD, asked.ARMED_FORCES}
_FOREIGN_ONLY = {asked.NOT_RESIDING, asked.PERMIT_ENDED}


def entitled(sheet: Sheet, case: Case, total: Term) -> bool:
    """Whether the case that is claimed holds; without a claim, yes. `total`: months paid."""
    reason = case[asked.REASON]
    if reason is None:
        return True
    option = {option.value: option for option in asked.REASON.options}[reason]
    foreign = case[asked.FOREIGN] or reason in _FOREIGN_ONLY
    holds = bool(
        sheet.check(_REASON, not (foreign and reason in _NATIONAL_ONLY), reason=(option.vi, option.en))
    )
    if reason == asked.AFTER_12_MONTHS:
        return _outside(sheet, case, total) and holds
    if reason == asked.AGE:
        return _aged(sheet, case, total) and holds
    if reason == asked.LOSS_81 and case[asked.LOSS] is not None:
        least = sheet.value("one_time.loss_percent", case.date)
        return bool(sheet.check(_LOSS, case.given(sheet, asked.LOSS) >= least)) and holds
    return holds


def _outside(sheet: Sheet, case: Case, total: Term) -> bool:
    found = [sheet.check(_UNDER_20, total < sheet.value("one_time.most_months_outside_case", case.date))]
    least = sheet.value("one_time.least_months_outside", case.date)
    if case[asked.MONTHS_OUTSIDE] is not None:
        found.append(sheet.check(_OUTSIDE, case.given(sheet, asked.MONTHS_OUTSIDE) >= least))
    elif (last := _last_paid(case)) is not None:
        first = add_months(last, least + 1)
        figures = f"{write(case.date)} ≥ {write(first)}"
        found.append(sheet.check(_OUTSIDE, Truth(case.date >= first, figures, figures)))
    if sheet.law == LAW_2024 and (began := _began(case)) is not None:
        turn = sheet.parameters.on("law.social_insurance", case.date).valid_from
        figures = f"{began:%m/%Y} < {turn:%m/%Y}"
        found.append(sheet.check(_EARLY, Truth(began < turn, figures, figures)))
    return all(found)


def _aged(sheet: Sheet, case: Case, total: Term) -> bool:
    most = sheet.value("one_time.most_months_age_case", case.date)
    found = [sheet.check(_SHORT, total < most)]
    if case[asked.BORN] is not None and case[asked.SEX] is not None:
        reached = retirement_day(sheet, case[asked.SEX], case[asked.BORN], case.date)
        figures = f"{write(reached)} ≤ {write(case.date)}"
        found.append(sheet.check(_AGE, Truth(reached <= case.date, figures, figures)))
    return all(found)


def _last_paid(case: Case) -> date | None:
    """The last month paid, declared or of the salaries."""
    declared: date | None = case[asked.LAST_PAID]
    if declared is not None:
        return declared
    ends = [row["to"] for row in case[SALARIES] or () if "to" in row]
    return max(ends, default=None)


def _began(case: Case) -> date | None:
    """The first month paid, where it is known; before 2014 is as good as any."""
    declared: date | None = case[asked.BEGAN]
    if declared is not None:
        return declared
    if case[asked.BEFORE_2014]:
        return date(2013, 12, 1)
    starts = [row["from"] for row in case[SALARIES] or () if "from" in row]
    return min(starts, default=None)
