"""Whom the decrees reach: which increases apply to a case, at which rate, and who is lifted besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.increase import asked
from motcua.law.parameters import Value
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import Text

PERCENT = "pension_increase.percent"

_COVERED = Text("", "condition", "Thuộc đối tượng được điều chỉnh", "What is drawn is raised by decree")
_EARLIER = Text(
    "", "condition", "Mức hưởng đã nêu là của tháng trước ngày {day}", "The amount is of a month before {day}"
)
_DRAWN = Text("", "condition", "Đã hưởng trước ngày {day}", "Drawn before {day}")
_OLD = Text(
    "",
    "condition",
    "Nghỉ hưởng trước ngày 01/01/{year} và thuộc đối tượng được tăng thêm",
    "Retired before 1 January {year}, drawing what may be lifted",
)
_PERCENT = Text("p", "percent", "Mức điều chỉnh tăng", "Rise")


def decree_of(value: Value) -> str:
    """'Nghị định 162/2026/NĐ-CP' of the instrument 'Nghị định 162/2026/NĐ-CP, Điều 2.1'."""
    return value.instrument.partition(", ")[0]


def refuse_contradictions(case: Case) -> None:
    """Raises BadInput for months that cannot be together."""
    began, month = case[asked.PENSION_FROM], case[asked.AMOUNT_MONTH]
    for field in (asked.PENSION_FROM, asked.AMOUNT_MONTH):
        if case[field] and case[field] > case.date:
            message = N_("This month lies after {day}. Please check both.")
            raise wrong(field.name, "after_date", message, day=write(case.date))
    if began and month and month < began:
        message = N_("No pension was drawn yet in this month. Please check both months.")
        raise wrong(asked.AMOUNT_MONTH.name, "before_pension", message)


def increases(sheet: Sheet, case: Case) -> Sequence[date]:
    """The day of the last increase up to the case's day, or of all that came after the amount's month.

    None where the conditions fail, which are written down.
    """
    sheet.parameter(PERCENT, case.date)
    last = sheet.parameters.on(PERCENT, case.date)
    month, began, day = case[asked.AMOUNT_MONTH], case[asked.PENSION_FROM], write(last.valid_from)
    covered, earlier, drawn = (_of(last, text) for text in (_COVERED, _EARLIER, _DRAWN))
    if not sheet.check(covered, case[asked.KIND] != asked.SURVIVOR):
        return ()
    if month and not sheet.check(earlier, month < last.valid_from, day=day):
        return ()
    if began and not sheet.check(drawn, began < last.valid_from, day=day):
        return ()
    if not month:
        return (last.valid_from,)
    after = max(month, began or month)
    known = (value.valid_from for value in sheet.parameters.history(PERCENT))
    return [day for day in known if after < day <= last.valid_from]


def percent(sheet: Sheet, case: Case, day: date) -> Term:
    """The rise of that day, higher for whom the decree before had not reached (42/2023, Art. 2.1b)."""
    usual, other = sheet.parameter(PERCENT, day), sheet.parameter(f"{PERCENT}_not_raised", day)
    if usual.value == other.value or _raised_before(sheet, case, day):
        return sheet.parameter(PERCENT, day, _PERCENT)
    return sheet.parameter(f"{PERCENT}_not_raised", day, _PERCENT)


def lifted(sheet: Sheet, case: Case, day: date) -> bool:
    """Whether the addition for those retired before 1995 applies (162/2026, Art. 1.2)."""
    year, began = sheet.value("pension_increase.retired_before", day), case[asked.PENSION_FROM]
    said, may = case[asked.BEFORE_1995], case[asked.KIND] in asked.LIFTED
    old = began.year < year if began else bool(said)
    if said not in (None, old):
        message = N_("The first month of the pension says otherwise. Please check both.")
        raise wrong(asked.BEFORE_1995.name, "contradicts", message)
    text = _of(sheet.parameters.on("pension_increase.retired_before", day), _OLD)
    return bool(sheet.check(text, old and may, year=str(year)))


def _raised_before(sheet: Sheet, case: Case, day: date) -> bool:
    """Those who began from 2022 on were not raised by Decree 108/2021."""
    given, began = case[asked.RAISED_BY_108], case[asked.PENSION_FROM]
    if given is not None:
        return bool(given)
    return not began or began.year < sheet.value("pension_increase.not_raised_from", day)


def _of(value: Value, text: Text) -> Text:
    """The text of a condition under the decree that set the value."""
    return replace(text, article=f"{decree_of(value)}, Điều 1")
