"""Months before and from 2014, however they are declared: counted once, and checked against each other."""

from __future__ import annotations

from datetime import date

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.one_time.fields import BEFORE_2014, BEGAN, FROM_2014, TOTAL_MONTHS
from motcua.law.benefits.salaries import SALARIES, months_of
from motcua.law.benefits.salaries.fields import STATE

_TURN = date(2014, 1, 1)

Months = tuple[int, int]
"""Before and from January 2014."""


def months_paid(case: Case) -> Months:
    """Months before and from January 2014. Raises BadInput where they are missing or differ."""
    counted = months_of(case[SALARIES]) if _dated(case) else None
    declared = _declared(case, counted)
    if counted is None:
        if declared is None or sum(declared) == 0:
            raise wrong(
                "months_from_2014", "missing", N_("Please give the months paid before and from 2014.")
            )
        return declared
    if declared is None or declared == counted or _only_last_years(case, declared, counted):
        return declared or counted
    message = N_("The salaries cover {before} months before 2014 and {since} from 2014. Please check both.")
    raise wrong("salaries", "months_differ", message, before=counted[0], since=counted[1])


def _declared(case: Case, counted: Months | None) -> Months | None:
    """What is declared; a side that is not follows from the other, from the total, or from the salaries."""
    before, since, total = case[BEFORE_2014], case[FROM_2014], case[TOTAL_MONTHS]
    if before is None and since is None:
        return None if total is None else _of_total(case, total, counted)
    if total is not None:
        return _split(before, since, total)
    missing = counted or (0, 0)
    return missing[0] if before is None else before, missing[1] if since is None else since


def _of_total(case: Case, total: int, counted: Months | None) -> Months | None:
    """The months in all with neither side: what salaries under the state scale lack is before their first."""
    if counted is not None and not _is_state(case):
        return counted
    if counted is not None and (counted[0] > 0 or total == sum(counted)):
        return total - counted[1], counted[1]
    if case[BEGAN] is not None and case[BEGAN] >= _TURN:
        return 0, total
    message = N_("Please give the months paid before 2014: they count apart.")
    raise wrong("months_before_2014", "missing", message)


def _split(before: int | None, since: int | None, total: int) -> Months:
    if before is None:
        before = total - (since or 0)
    if since is None:
        since = total - before
    if before < 0 or since < 0 or before + since != total:
        message = N_("Months before 2014 ({before}) and from 2014 ({since}) are not {value} together.")
        raise wrong("total_months", "months_differ", message, before=before, since=since, value=total)
    return before, since


def _only_last_years(case: Case, declared: Months, counted: Months) -> bool:
    """Of a career wholly under the state scale the last years' salaries are enough."""
    return sum(declared) > sum(counted) and _is_state(case)


def _is_state(case: Case) -> bool:
    return all(row.get("scheme") == STATE for row in case[SALARIES])


def _dated(case: Case) -> bool:
    return any("from" in row or "to" in row for row in case[SALARIES] or ())
