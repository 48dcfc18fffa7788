"""The State's support of voluntary contributions, taken off (TT59, Art. 19.3; 41, Art. 70.3-4, 102.3)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import add

from motcua.law.arithmetic import PERCENT
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.one_time import fields as asked
from motcua.law.benefits.salaries import SALARIES
from motcua.law.benefits.salaries.fields import VOLUNTARY
from motcua.law.benefits.salaries.stretches import Stretch, first_day, stretches, turns
from motcua.law.parameters import MissingValue, Parameters
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import social_insurance

_OLD = "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.3"
_SPAN = social_insurance(
    "",
    "dong",
    "Nhà nước hỗ trợ đóng từ {start} đến {end}",
    "The State's support from {start} to {end}",
    _OLD,
    "70.3",
)
_SUM = social_insurance(
    "HT",
    "dong",
    "Số tiền Nhà nước hỗ trợ đóng bảo hiểm xã hội tự nguyện",
    "The State's support of voluntary contributions",
    _OLD,
    "70.3",
)


def state_support(sheet: Sheet, case: Case) -> Term | None:
    """What is taken off, dong; None without supported time, and for grave illness or a loss of 81 %."""
    if case[asked.REASON] in (asked.ILLNESS, asked.LOSS_81):
        return None
    if case[asked.SUPPORT] is not None:
        return case.given(sheet, asked.SUPPORT) if case[asked.SUPPORT] else None
    parts = [_shown(sheet, run) for run in _supported(sheet, case)]
    return sheet.show(_SUM, reduce(add, parts)) if parts else None


def _supported(sheet: Sheet, case: Case) -> Iterator[Stretch]:
    """Voluntary months in runs of one poverty line and one rate, the first 120 supported ones."""
    taken = 0
    for stretch in stretches(case[SALARIES] or ()):
        if stretch.row.get("scheme") != VOLUNTARY:
            continue
        names = "voluntary.least_income", f"voluntary_support.{_group(stretch)}"
        for run in stretch.cut(turns(sheet.parameters, *names)):
            if run.start is None or not _is_supported(sheet.parameters, run):
                continue
            most = sheet.value("voluntary_support.most_months", first_day(run.start))
            if (months := min(run.months, most - taken)) > 0:
                yield Stretch(run.place, months, run.start, run.row)
                taken += months


def _is_supported(parameters: Parameters, run: Stretch) -> bool:
    try:
        return parameters.on(f"voluntary_support.{_group(run)}", first_day(run.start or 0)).number > 0
    except MissingValue:
        return False


def _shown(sheet: Sheet, run: Stretch) -> Term:
    start, end = first_day(run.start or 0), first_day(run.end or 0)
    rate = sheet.parameter("voluntary.percent", start) * PERCENT
    line = sheet.parameter("voluntary.least_income", start)
    percent = sheet.parameter(f"voluntary_support.{_group(run)}", start) * PERCENT
    value = named(run.months, "") * rate * line * percent
    return sheet.show(_SPAN, value, start=f"{start:%m/%Y}", end=f"{end:%m/%Y}")


def _group(stretch: Stretch) -> str:
    return str(stretch.row.get("support_group", "other"))
