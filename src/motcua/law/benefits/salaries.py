"""Salaries by period and their indexed average (58/2014, Art. 62-63; 41/2024, Art. 72-73)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import pairwise
from operator import add
from typing import Any

from motcua.kernel.errors import N_
from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.dates import months_through
from motcua.law.fields import Field
from motcua.law.parameters import MissingValue
from motcua.law.rules.average import average_salary
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named, term
from motcua.law.wording import social_insurance

MOST_SHOWN = 12
"""A longer sum is stated without its parts: each has its own line above it."""

AVERAGE = Field(
    "average_salary",
    "money",
    "Mức bình quân tiền lương tháng đóng bảo hiểm xã hội",
    "Average salary on which contributions were paid",
    "Đã điều chỉnh theo hệ số. Bỏ trống mức này và diễn biến tiền lương: kết quả là số tháng mức bình quân.",
    "Already indexed. Without it and without salaries the result is a number of months of the average.",
    unit="dong_per_month",
    symbol="Mbqtl",
    least=1,
    example=5_000_000,
)
FROM = Field("from", "month", "Từ tháng", "From", required=True, example="2014-01")
TO = Field("to", "month", "Đến hết tháng", "To, this month included", required=True, example="2017-03")
SALARY = Field(
    "salary",
    "money",
    "Tiền lương tháng đóng BHXH",
    "Monthly salary",
    unit="dong_per_month",
    required=True,
    example=4_000_000,
)
COEFFICIENT = Field(
    "coefficient",
    "exact",
    "Hệ số điều chỉnh",
    "Indexation coefficient",
    'Viết dạng chữ, ví dụ "1.08". Bỏ trống: lấy theo bảng của năm tính hưởng.',
    'As text, "1.08" for example. Left out: from the table of the year of settlement.',
    unit="coefficient",
    most=100,
    example="1.08",
)
SALARIES = Field(
    "salaries",
    "list",
    "Diễn biến tiền lương đóng bảo hiểm xã hội",
    "Salaries on which contributions were paid",
    "Từng giai đoạn, không chồng nhau; mỗi tháng đã đóng nằm trong đúng một giai đoạn.",
    "Period by period, without overlap; each month paid lies in exactly one.",
    most=500,
    items=(FROM, TO, SALARY, COEFFICIENT),
    example=[{"from": "2014-01", "to": "2017-03", "salary": 4_000_000}],
)
INDEXED_IN = Field(
    "indexation_year",
    "whole",
    "Năm tính hưởng để lấy hệ số điều chỉnh",
    "Year of settlement for the indexation table",
    "Bỏ trống: năm từ trần.",
    "Left out: the year of death.",
    unit="year",
    least=2016,
    most=2100,
    example=2025,
)
_SEGMENT = social_insurance(
    "",
    "dong",
    "Tiền lương đã điều chỉnh từ {start} đến {end}",
    "Indexed salaries from {start} to {end}",
    "63",
    "73",
)
_TOTAL = social_insurance(
    "S", "dong", "Tổng tiền lương tháng đóng BHXH đã điều chỉnh", "Sum of the indexed salaries", "62", "72"
)
_COUNT = social_insurance("T", "months", "Tổng số tháng đóng", "Months paid in all", "62", "72")


def average(sheet: Sheet, case: Case) -> Term | None:
    """The average declared, or that of the salaries declared; None when the case gives neither."""
    if case[AVERAGE] is not None:
        return case.given(sheet, AVERAGE)
    if not case[SALARIES]:
        return None
    parts = [_indexed(sheet, case, part) for part in _parts(case[SALARIES])]
    months = sheet.show(_COUNT, sum(months_of(case[SALARIES])))
    total = sheet.show(
        _TOTAL, reduce(add, parts) if len(parts) <= MOST_SHOWN else sum(part.value for part in parts)
    )
    return term(average_salary(sheet, total, months))


def months_of(segments: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """Months before and from January 2014. Raises BadInput for periods that end early or overlap."""
    _check(segments)
    turn, last = date(2014, 1, 1), date(2013, 12, 1)
    before = sum(months_through(row["from"], min(row["to"], last)) for row in segments if row["from"] < turn)
    since = sum(months_through(max(row["from"], turn), row["to"]) for row in segments if row["to"] >= turn)
    return before, since


def _check(segments: Sequence[Mapping[str, Any]]) -> None:
    for place, row in enumerate(segments):
        if row["to"] < row["from"]:
            raise wrong(f"salaries.{place}.to", "ends_early", N_("The last month lies before the first."))
    ordered = sorted(range(len(segments)), key=lambda place: segments[place]["from"])
    for earlier, later in pairwise(ordered):
        if segments[later]["from"] <= segments[earlier]["to"]:
            month = f"{segments[later]['from']:%m/%Y}"
            message = N_("This period overlaps another one: {month} would count twice.")
            raise wrong(f"salaries.{later}.from", "overlap", message, month=month)


@dataclass(frozen=True, slots=True)
class Part:
    """Months of one salary under one coefficient; `place` in the list that was sent, None: from the table."""

    place: int
    start: date
    end: date
    salary: int
    coefficient: Exact | None


def _parts(segments: Sequence[Mapping[str, Any]]) -> Iterator[Part]:
    """The periods in order; those without a coefficient of their own are cut by calendar year."""
    for place, row in sorted(enumerate(segments), key=lambda entry: entry[1]["from"]):
        start, end, coefficient = row["from"], row["to"], row.get("coefficient")
        while coefficient is None and start.year < end.year:
            yield Part(place, start, date(start.year, 12, 1), row["salary"], None)
            start = date(start.year + 1, 1, 1)
        yield Part(place, start, end, row["salary"], coefficient)


def _indexed(sheet: Sheet, case: Case, part: Part) -> Term:
    months = months_through(part.start, part.end)
    coefficient = _coefficient(sheet, case, part) if part.coefficient is None else part.coefficient
    value = named(months, "") * part.salary * coefficient
    return sheet.show(_SEGMENT, value, start=f"{part.start:%m/%Y}", end=f"{part.end:%m/%Y}")


def _coefficient(sheet: Sheet, case: Case, part: Part) -> Exact:
    year = case[INDEXED_IN] or case.date.year
    name = f"indexation.{part.start.year}" if part.start.year >= 1995 else "indexation.before_1995"
    try:
        return sheet.parameter(name, date(year, 1, 1)).value
    except MissingValue:
        message = N_(
            "No coefficient for {paid} is known in a settlement of {year}. Please give the coefficient."
        )
        field = f"salaries.{part.place}.coefficient"
        raise wrong(field, "coefficient_unknown", message, paid=part.start.year, year=year) from None
