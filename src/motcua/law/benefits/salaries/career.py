"""All that a person paid on: by whose salary, since when, and whether a month is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.salaries.fields import SALARIES, STATE
from motcua.law.benefits.salaries.state_fields import FIRST_MONTH, TOTAL_MONTHS
from motcua.law.benefits.salaries.stretches import Stretch, first_day, month_number, stretches
from motcua.law.exact import figure
from motcua.law.parameters import MissingValue, Parameters
from motcua.law.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Career:
    """The salaries in order. `months`: paid in all, more than the stretches where only the last are given.

    `first`: first month of participation; None where neither it nor the months of the salaries are known.
    """

    stretches: tuple[Stretch, ...]
    months: int
    first: date | None

    @property
    def state(self) -> tuple[Stretch, ...]:
        return tuple(stretch for stretch in self.stretches if stretch.is_state)

    @property
    def others(self) -> tuple[Stretch, ...]:
        """Salaries set by employers and voluntary income."""
        return tuple(stretch for stretch in self.stretches if not stretch.is_state)

    @property
    def state_months(self) -> int:
        return self.months - sum(stretch.months for stretch in self.others)

    @property
    def began(self) -> date:
        """The first month of participation. Raises BadInput where it is not known."""
        if self.first is None:
            message = N_(
                "Please give the first month of participation: it decides how many last years are averaged."
            )
            raise wrong("first_participation", "missing", message)
        return self.first


def career(sheet: Sheet, case: Case) -> Career:
    """The career declared. Raises BadInput: overlap, missing or future month, salary above the ceiling."""
    parts = stretches(case[SALARIES])
    for stretch in parts:
        _check_months(case, stretch)
        _check_pay(stretch)
        _check_ceiling(sheet.parameters, stretch)
    counted = sum(stretch.months for stretch in parts)
    months = case[TOTAL_MONTHS] or counted
    found = Career(parts, months, _first(case, parts, months))
    _check_complete(sheet, case, found, counted)
    return found


def window_months(sheet: Sheet, found: Career) -> int:
    """How many last months under the state scale are averaged, at most those there are."""
    most = sheet.value("state_window.months", found.began)
    return min(most or found.state_months, found.state_months)


def _first(case: Case, parts: tuple[Stretch, ...], months: int) -> date | None:
    if case[FIRST_MONTH] is not None:
        return case[FIRST_MONTH]  # type: ignore[no-any-return]
    counted = sum(stretch.months for stretch in parts)
    if parts[0].start is not None:
        return first_day(parts[0].start - (months - counted))
    return first_day(month_number(case.date) - months) if case[TOTAL_MONTHS] else None


def _check_months(case: Case, stretch: Stretch) -> None:
    if stretch.end is not None and stretch.end > month_number(case.date):
        message = N_("{month} lies after {day}. Please give months paid up to then.")
        month = f"{first_day(stretch.end):%m/%Y}"
        raise wrong(
            f"salaries.{stretch.place}.to", "in_future", message, month=month, day=case.date.isoformat()
        )


def _check_pay(stretch: Stretch) -> None:
    coefficient = stretch.row.get("salary_coefficient")
    if coefficient is None:
        return
    field = f"salaries.{stretch.place}.salary_coefficient"
    if not stretch.is_state:
        message = N_(
            "The coefficient {value} belongs to the state scale. Please give the salary, or scheme {scheme}."
        )
        raise wrong(field, "not_state_scale", message, value=figure(coefficient), scheme=STATE)
    if stretch.row.get("salary") is not None:
        raise wrong(field, "only_one", N_("Please give the salary or its coefficient, not both."))


def _check_ceiling(parameters: Parameters, stretch: Stretch) -> None:
    """At most 20 times the base salary of the month; a month without a known level is not tested."""
    salary = stretch.row.get("salary")
    if salary is None or stretch.start is None:
        return
    month = first_day(stretch.start)
    try:
        times = parameters.on("contribution.ceiling_times", month).number
        ceiling = times * parameters.on("base_salary", month).number
    except MissingValue:
        return
    if salary > ceiling:
        message = N_(
            "{value} is above the ceiling of {month}, {times} times the base salary: {ceiling}"
            " (58/2014, Art. 89.3; 41/2024, Art. 31.1)."
        )
        data = {"value": figure(salary), "times": figure(times), "ceiling": figure(ceiling)}
        raise wrong(
            f"salaries.{stretch.place}.salary", "above_ceiling", message, month=f"{month:%m/%Y}", **data
        )


def _check_complete(sheet: Sheet, case: Case, found: Career, counted: int) -> None:
    """Every month paid is there; of a career wholly under the state scale, the last years are enough."""
    if counted > found.months:
        message = N_("The salaries cover {counted} months, more than the {value} paid in all.")
        raise wrong("total_months", "months_differ", message, counted=counted, value=found.months)
    start = found.stretches[0].start
    if start is not None and found.first is not None and month_number(found.first) > start:
        message = N_("The salaries begin in {month}, before the first month of participation, {value}.")
        data = {"month": f"{first_day(start):%m/%Y}", "value": f"{found.first:%m/%Y}"}
        raise wrong("first_participation", "after_salaries", message, **data)
    late = start is not None and month_number(found.began) < start
    if (counted == found.months and not late) or (
        not found.others and counted >= window_months(sheet, found)
    ):
        return
    if counted < found.months:
        message = N_(
            "The salaries cover {counted} of {value} months paid."
            " Every month paid counts (58/2014, Art. 62; 41/2024, Art. 72)."
        )
        raise wrong("salaries", "missing_month", message, counted=counted, value=found.months)
    message = N_(
        "Participation began in {first}, the salaries begin later."
        " Every month paid counts (58/2014, Art. 62; 41/2024, Art. 72)."
    )
    raise wrong("salaries.0.from", "missing_month", message, first=f"{found.began:%m/%Y}")
