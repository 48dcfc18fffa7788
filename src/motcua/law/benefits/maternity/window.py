"""The months before a birth or reception, and whether enough were paid (58/2014, Art. 31; 41/2024, Art. 50).

The month itself counts from the 15th on, where contributions were paid for it (Circular 59/2015, Art. 9.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.maternity import asked, named, paid
from motcua.law.dates import add_months
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import LAW_2024, social_insurance

_CIRCULAR = "Thông tư 59/2015/TT-BLĐTBXH, Điều 9"
_SPAN = social_insurance(
    "",
    "text",
    "Thời gian 12 tháng trước khi sinh con, nhận con",
    "The 12 months before the birth or reception",
    f"{_CIRCULAR}.1",
    "50.2",
)
_UNKNOWN = social_insurance(
    "",
    "text",
    "Chưa có số tháng đóng để xét điều kiện: tính như đã đủ điều kiện",
    "No months are given to judge by: computed as if the condition were met",
    "31.2",
    "50.2",
)
_SIX = social_insurance(
    "",
    "condition",
    "Đóng từ đủ 06 tháng trong 12 tháng trước khi sinh con, nhận con",
    "Six months or more paid in the 12 months before the birth or reception",
    "31.2",
    "50.2",
)
_REST = social_insurance(
    "",
    "condition",
    "Nghỉ dưỡng thai theo chỉ định: đóng từ đủ 03 tháng trong 12 tháng trước khi sinh con",
    "Ordered to rest: three months or more paid in the 12 months before the birth",
    "31.3",
    "50.3",
)
_REST_IN_ALL = social_insurance(
    "",
    "condition",
    "Nghỉ dưỡng thai theo chỉ định: đã đóng từ đủ 12 tháng",
    "Ordered to rest: 12 months or more paid in all",
    "31.3",
    "50.3",
)
_INFERTILITY = social_insurance(
    "",
    "condition",
    "Nghỉ việc để điều trị vô sinh: đóng từ đủ 06 tháng trong 24 tháng trước khi sinh con",
    "Infertility treatment: six months or more paid in the 24 months before the birth",
    "",
    "50.5",
)


@dataclass(frozen=True, slots=True)
class Window:
    """Twelve months, by the first days of the first and last; `own`: the birth's month is inside."""

    first: date
    last: date
    own: bool


def window(sheet: Sheet, case: Case) -> Window:
    """The 12 months before the birth or reception on the day of the case, stated as a line."""
    month, length = case.date.replace(day=1), sheet.value("maternity_condition.window_months", case.date)
    late = case.date.day >= sheet.value("maternity_condition.counted_from_day", case.date)
    own = late and _month_paid(case, month)
    last = month if own else add_months(month, -1)
    span = Window(add_months(last, 1 - length), last, own)
    sheet.note(_SPAN, f"{span.first:%m/%Y} – {span.last:%m/%Y}")
    sheet.give(named.WINDOW_FIRST, span.first)
    sheet.give(named.WINDOW_LAST, span.last)
    return span


def _month_paid(case: Case, month: date) -> bool:
    stated = case[asked.BIRTH_MONTH_PAID]
    if stated is None and case[asked.SALARIES]:
        return paid.between(case[asked.SALARIES], month, month) == 1
    return stated is not False


def enough(sheet: Sheet, case: Case, span: Window) -> bool:
    """Whether enough months were paid; yes, with a line that says so, where none were given.

    Raises BadInput where a count is needed that nothing gives.
    """
    months = _months(sheet, case, asked.MONTHS_IN_WINDOW, span.first, span.last)
    if months is None and case[asked.MONTHS_IN_24] is None:
        sheet.note(_UNKNOWN)
        return True
    if months is not None:
        sheet.give(named.MONTHS_PAID, months)
    met = bool(
        (months is not None and _six(sheet, case, months))
        or (case[asked.ORDERED_TO_REST] and _rested(sheet, case, span, months))
        or (case[asked.INFERTILITY] and sheet.law == LAW_2024 and _treated(sheet, case, span))
    )
    sheet.give(named.ELIGIBLE, met)
    return met


def _six(sheet: Sheet, case: Case, months: Term) -> bool:
    return bool(sheet.check(_SIX, months >= sheet.value("maternity_condition.months", case.date)))


def _rested(sheet: Sheet, case: Case, span: Window, months: Term | None) -> bool:
    in_window = _needed(asked.MONTHS_IN_WINDOW, months)
    in_all = _needed(
        asked.MONTHS_IN_ALL, _months(sheet, case, asked.MONTHS_IN_ALL, date(1900, 1, 1), span.last)
    )
    recent = sheet.check(_REST, in_window >= sheet.value("maternity_condition.rest_months", case.date))
    least = sheet.value("maternity_condition.rest_months_in_all", case.date)
    return bool(recent & sheet.check(_REST_IN_ALL, in_all >= least))


def _treated(sheet: Sheet, case: Case, span: Window) -> bool:
    length = sheet.value("maternity_condition.infertility_window_months", case.date)
    first = add_months(span.last, 1 - length)
    months = _needed(asked.MONTHS_IN_24, _months(sheet, case, asked.MONTHS_IN_24, first, span.last))
    return bool(sheet.check(_INFERTILITY, months >= sheet.value("maternity_condition.months", case.date)))


def _months(sheet: Sheet, case: Case, field: Field, first: date, last: date) -> Term | None:
    """Months paid from `first` to `last`: declared, or counted from the salaries; None without both."""
    stated, salaries = case[field], case[asked.SALARIES]
    if stated is None and not salaries:
        return None
    counted = paid.between(salaries or (), first, last)
    if stated is not None and stated < counted:
        message = N_("The salaries show {counted} months paid in this time. Please check both.")
        raise wrong(field.name, "months_differ", message, counted=counted)
    return sheet.given(field.text, counted if stated is None else stated)


def _needed(field: Field, months: Term | None) -> Term:
    if months is None:
        raise wrong(field.name, "missing", N_("Please give this value."))
    return months
