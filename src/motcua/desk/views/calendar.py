"""The working days of a year, why each day off is off, and the administrator's corrections."""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from motcua.authority.acting import Acting
from motcua.clock import Correction, DayTable
from motcua.clock.days import SATURDAY
from motcua.desk.pages import for_officers, page
from motcua.desk.sheet import Sheet
from motcua.dossiers.calendar import correct_day, corrections_of, may_correct
from motcua.dossiers.promises import day_table
from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.site.clock import now, today

WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the grid: "" for an ordinary working day, else off, holiday or worked."""

    day: date
    kind: str


@for_officers
def calendar(request: HttpRequest, acting: Acting) -> HttpResponse:
    """A year as twelve months and as a list of what differs from the week."""
    table, sheet = day_table(), Sheet.of(request.POST)
    if request.method == "POST":
        _record(acting, sheet)
        if not sheet.problems:
            messages.success(
                request, gettext("The day is corrected. Promises already given stay as they are.")
            )
            return redirect(f"{reverse('desk:calendar')}?year={request.GET.get('year', '')}")
    year = _year(request, table)
    marks = [mark for mark in table.marks.values() if mark.day.year == year]
    return page(
        request,
        acting,
        "calendar.html",
        status=422 if sheet.problems else 200,
        sheet=sheet,
        year=year,
        years=[y for y in (year - 1, year, year + 1) if table.first.year <= y <= table.last.year],
        months=[(date(year, month, 1), _weeks(table, year, month)) for month in range(1, 13)],
        marks=sorted(marks, key=lambda mark: mark.day),
        corrections=corrections_of(year),
        working=table.working_between(date(year, 1, 1), date(year, 12, 31))
        + table.is_working(date(year, 1, 1)),
        weekdays=WEEKDAYS,
        kinds=[("no", gettext("day off")), ("yes", gettext("working day"))],
        key=sheet.key,
        may_correct=may_correct(acting).allowed,
    )


def _year(request: HttpRequest, table: DayTable) -> int:
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
    return min(max(year, table.first.year), table.last.year)


def _weeks(table: DayTable, year: int, month: int) -> list[list[Day | None]]:
    weeks = months.Calendar().monthdatescalendar(year, month)
    return [[_day(table, day) if day.month == month else None for day in week] for week in weeks]


def _day(table: DayTable, day: date) -> Day:
    if table.is_working(day):
        return Day(day, "worked" if day.weekday() >= SATURDAY else "")
    return Day(day, "holiday" if table.is_holiday(day) else "off")


def _record(acting: Acting, sheet: Sheet) -> None:
    """Record a correction of the calendar; what is missing becomes a problem of the sheet."""
    day = sheet.day("day")
    if day is None:
        if not sheet.problems:
            sheet.blame([InputProblem("day", "missing", N_("Please give the day."))])
        return
    working = sheet.value("working") == "yes"
    wish = Correction(day, working, sheet.text("note"), sheet.text("instrument"))
    try:
        correct_day(acting, wish, at=now(), key=sheet.key)
    except BadInput as bad:
        sheet.blame(bad.problems)
