"""Who is entitled to the unemployment allowance (38/2013, Art. 49; 74/2025, Art. 38.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.unemployment import asked
from motcua.law.benefits.unemployment.first_day import last_day_to_file
from motcua.law.benefits.unemployment.insured_months import Insured, last_countable, within
from motcua.law.rules.unemployment import employment
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth

_LAWFUL = employment(
    "",
    "condition",
    "Chấm dứt hợp đồng đúng pháp luật",
    "The contract ended lawfully",
    "49.1a",
    "38.1a",
)
_NO_PENSION = employment(
    "",
    "condition",
    "Không hưởng lương hưu, trợ cấp mất sức lao động (từ năm 2026: chưa đủ điều kiện hưởng lương hưu)",
    "No pension or incapacity allowance (from 2026: the conditions of the pension are not met)",
    "49.1b",
    "38.1a",
)
_TIME = employment(
    "",
    "condition",
    "Đã đóng từ đủ {least} tháng trở lên trong {window} tháng trước khi chấm dứt hợp đồng",
    "At least {least} months paid in the {window} months before the contract ended",
    "49.2",
    "38.1b",
)
_TIME_TAKEN = employment(
    "",
    "condition",
    "Không khai thời gian đóng: coi như đủ điều kiện, không tính số tháng hưởng",
    "The months paid are not given: taken to be enough, the months of allowance are not found",
    "49.2",
    "38.1b",
)
_FILED = employment(
    "",
    "condition",
    "Nộp đủ hồ sơ trong thời hạn 03 tháng kể từ ngày chấm dứt hợp đồng",
    "The full file came within 3 months of the end of the contract",
    "49.3",
    "38.1c",
)
_NO_WORK = employment(
    "",
    "condition",
    "Chưa có việc làm đến ngày bắt đầu hưởng",
    "No work found by the first day of the allowance",
    "49.4",
    "38.1d",
)


def entitled(sheet: Sheet, case: Case, months: Sequence[Insured], paid: Term | None) -> bool:
    """Whether every condition is met; each is a line. Raises BadInput for a file before the end."""
    checks = [
        sheet.check(_LAWFUL, case[asked.LAWFUL]),
        sheet.check(_NO_PENSION, not case[asked.PENSION]),
        _time(sheet, case, months, paid),
    ]
    if case[asked.FILED] is not None:
        checks.append(_filed(sheet, case, case[asked.FILED]))
    checks.append(sheet.check(_NO_WORK, not case[asked.WORKS]))
    return all(checks)


def _time(sheet: Sheet, case: Case, months: Sequence[Insured], paid: Term | None) -> Truth:
    name = "short_window" if case[asked.CONTRACT] == "short" else "window"
    window = sheet.value(f"unemployment.{name}", case.date)
    least = sheet.value("unemployment.least_months", case.date)
    if case[asked.IN_WINDOW] is not None:
        if case[asked.IN_WINDOW] > window:
            message = N_(
                "{months} months do not fit into the {window} months before the end of the contract."
            )
            raise wrong("months_in_window", "too_many", message, months=case[asked.IN_WINDOW], window=window)
        counted = case.given(sheet, asked.IN_WINDOW)
    elif months and case[asked.PAID] is None:
        counted = sheet.given(asked.IN_WINDOW.text, within(months, last_countable(sheet, case.date), window))
    elif paid is None:
        return sheet.check(_TIME_TAKEN, True)
    else:
        counted = paid
    return sheet.check(_TIME, counted >= least, least=str(least), window=str(window))


def _filed(sheet: Sheet, case: Case, filed: date) -> Truth:
    if filed < case.date:
        message = N_("The file of {filed} came before the contract ended on {ended}. Please check both days.")
        raise wrong("filed_on", "before_end", message, filed=write(filed), ended=write(case.date))
    last = last_day_to_file(sheet, case.date)
    figures = f"{write(filed)} ≤ {write(last)}"
    return sheet.check(_FILED, Truth(filed <= last, figures, figures))
