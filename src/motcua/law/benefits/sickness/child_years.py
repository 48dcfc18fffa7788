"""The leave for sick children year by year: who is sick on which days, and how many of them are paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from motcua.kernel.money import Exact
from motcua.law.benefits.benefit import Case
from motcua.law.benefits.sickness import fields as asked
from motcua.law.benefits.sickness.asked_days import parts_of_days
from motcua.law.benefits.sickness.children import CARE, CHILD_DAYS, USED, Child, judged
from motcua.law.benefits.sickness.cover import Cover, days_outside, most_borne
from motcua.law.sheet import Sheet
from motcua.law.term import Term, named
from motcua.law.wording import social_insurance

_DAYS = social_insurance(
    "n",
    "working_days",
    "Số ngày làm việc thực tế nghỉ chăm sóc con",
    "Working days off for the children",
    "27.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 5.1",
    "44.3",
)
_LEFT = social_insurance(
    "N",
    "working_days",
    "Số ngày còn được hưởng của các con",
    "Days left for all the children",
    "27.1",
    "44.1",
)
_PAID = social_insurance(
    "N",
    "working_days",
    "Số ngày được hưởng, trong số ngày còn lại của từng con",
    "Days that are paid, within what is left for each child",
    "27.1; Thông tư 59/2015/TT-BLĐTBXH, Điều 5.1",
    "44.1",
)


@dataclass(frozen=True, slots=True)
class Year:
    """One calendar year of a leave. `day`: the first in it; `mark`: the year, where the leave has several."""

    day: date
    cover: Cover
    first: bool
    mark: str

    @property
    def days(self) -> Exact:
        """Working days off."""
        return sum(self.cover.values())

    def about(self, sheet: Sheet) -> AbstractContextManager[None]:
        """Lines written inside name the year, where there are several."""
        subject = (f"Năm {self.mark}", f"Year {self.mark}")
        return sheet.about(subject, self.mark) if self.mark else nullcontext()


def years_of(
    sheet: Sheet, case: Case, children: Sequence[Mapping[str, Any]], working: Sequence[date]
) -> list[Year]:
    """The years of the leave, at least that of the case; `working`: its days where they are known."""
    covers: dict[int, dict[frozenset[int], Exact]] = {case.date.year: {}}
    for year, sick, days in (*_by_dates(case, working), *_by_numbers(sheet, case, children)):
        cover = covers.setdefault(year, {})
        cover[sick] = cover.get(sick, 0) + days
    return [
        Year(
            day=max(case.date, date(year, 1, 1)),
            cover=cover,
            first=year == case.date.year,
            mark=str(year) if len(covers) > 1 else "",
        )
        for year, cover in sorted(covers.items())
    ]


def _by_dates(case: Case, working: Sequence[date]) -> Iterator[tuple[int, frozenset[int], Exact]]:
    rows = case[CARE] or ()
    for day in working:
        yield day.year, frozenset(row["child"] - 1 for row in rows if row["from"] <= day <= row["to"]), 1


def _by_numbers(
    sheet: Sheet, case: Case, children: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[int, frozenset[int], Exact]]:
    for place, row in enumerate(children):
        parts = parts_of_days(sheet, case.date, row[asked.HALF_DAYS.name], row[asked.PART_DAYS.name])
        if row.get(CHILD_DAYS.name) is not None or parts:
            yield case.date.year, frozenset({place}), row.get(CHILD_DAYS.name, 0) + parts


def children_in(sheet: Sheet, year: Year, children: Sequence[Mapping[str, Any]]) -> list[Child]:
    """Every child with what its year still has; what was paid before counts in the first year."""
    return [
        judged(sheet, row, number, year.day, year.mark, row[USED.name] if year.first else 0)
        for number, row in enumerate(children, 1)
    ]


def left_in(sheet: Sheet, children: Sequence[Child]) -> Term:
    """What all the children have left, where no day off is named."""
    return sheet.show(_LEFT, reduce(add, (child.left for child in children)))


def paid_in(sheet: Sheet, year: Year, children: Sequence[Child]) -> Term:
    """The days of the year that are paid, as a line."""
    with year.about(sheet):
        days = sheet.show(_DAYS, named(year.days, ""))
        if len(children) == 1:
            return sheet.show(_PAID, sheet.least(days, children[0].left))
        bounding = most_borne(year.cover, [child.left.value for child in children])
        beyond = days_outside(year.cover, bounding)
        parts = [children[place].left for place in bounding]
        if beyond or not parts:
            parts.append(days if beyond == year.days else named(beyond, ""))
        return sheet.show(_PAID, reduce(add, parts))
