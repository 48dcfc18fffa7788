"""Điều chỉnh lương hưu, trợ cấp hằng tháng: each increase in turn, and what is paid because of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.benefits.benefit import Benefit, Case, Outcome, wrong
from motcua.law.benefits.increase import asked, results
from motcua.law.benefits.increase.reach import (
    PERCENT,
    decree_of,
    increases,
    lifted,
    percent,
    refuse_contradictions,
)
from motcua.law.dates import months_through
from motcua.law.rules.increase import added, arrears, increased, raised
from motcua.law.sheet import Sheet
from motcua.law.term import Term, term

Row = Mapping[str, Any]
"""One increase, with the columns of `results.INCREASES`."""


def settle(sheet: Sheet, case: Case) -> Outcome:
    """The amount from the increase on, dong a month; as it was where no decree raises it."""
    refuse_contradictions(case)
    before = amount = case.given(sheet, asked.AMOUNT)
    rows: list[Row] = []
    for day in increases(sheet, case):
        before = amount
        with sheet.about((f"Từ {write(day)}", f"From {write(day)}"), ""):
            rows.append(_increase(sheet, case, day, before))
        amount = rows[-1]["amount"]
    _give(sheet, rows)
    if rows and case[asked.FIRST_PAID]:
        _give_arrears(sheet, case, rows[-1], before)
    return Outcome.of(amount, "dong_per_month")


def in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The increase of that day for a pension drawn before it; dong a month."""
    rates = Rates(work, "pension_increase", day)
    rise = work.choose(inputs.get("raised_by_108", True), rates.percent, rates.percent_not_raised)
    after = raised(work, inputs["amount"], rise)
    lift = work.choose(inputs.get("retired_before_1995", False), added(work, day, after), 0)
    return increased(work, after, lift)


def _increase(sheet: Sheet, case: Case, day: date, amount: Term) -> Row:
    rate = percent(sheet, case, day)
    new = after = raised(sheet, amount, rate)
    if lifted(sheet, case, day):
        new = increased(sheet, after, added(sheet, day, after))
    decree = decree_of(sheet.parameters.on(PERCENT, day))
    parts = {"rise": after - amount, "floor_part": new - after}
    return {"from": day, "decree": decree, "percent": rate, **parts, "amount": new}


def _give(sheet: Sheet, rows: Sequence[Row]) -> None:
    sheet.give(results.RAISED, bool(rows))
    rise, lift = (sum(term(row[part]).value for row in rows) for part in ("rise", "floor_part"))
    sheet.give(results.INCREASE, rise + lift)
    sheet.give(results.RISE, rise)
    sheet.give(results.ADDED, lift)
    sheet.give(results.INCREASES, rows)
    if rows:
        sheet.give(results.PERCENT, rows[-1]["percent"])
        sheet.give(results.DECREE, rows[-1]["decree"])
        sheet.give(results.FROM, rows[-1]["from"])


def _give_arrears(sheet: Sheet, case: Case, last: Row, before: Term) -> None:
    """What the months between the increase and its first payment are owed."""
    months = months_through(last["from"], case[asked.FIRST_PAID]) - 1
    if months < 0:
        message = N_("The new amount cannot be paid before {day}. Please check the month.")
        raise wrong(asked.FIRST_PAID.name, "too_early", message, day=write(last["from"]))
    owed = arrears(sheet, months, last["amount"], before)
    sheet.give(results.ARREARS_MONTHS, months)
    sheet.give(results.ARREARS, owed)
    sheet.give(results.FIRST_PAYMENT, last["amount"] + owed)


PENSION_INCREASE = Benefit(
    key="pension_increase",
    vi="Điều chỉnh lương hưu, trợ cấp hằng tháng",
    en="Increase of a pension or monthly allowance",
    law="law.social_insurance",
    unit="dong_per_month",
    day_vi="Ngày điều chỉnh (từ ngày này tính theo nghị định mới nhất đã có hiệu lực áp dụng)",
    day_en="Day of the increase (the latest decree that applies on it decides)",
    fields=asked.FIELDS,
    settle=settle,
    rows=in_numbers,
    results=results.ALL,
    example={
        "id": "example",
        "benefit": "pension_increase",
        "date": "2026-07-01",
        "inputs": {"amount": 3_000_000, "retired_before_1995": True},
    },
)
