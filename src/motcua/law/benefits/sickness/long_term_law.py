"""Which law a long leave follows: one begun under Law 58/2014 keeps its way to the end of the time granted.

41/2024, Art. 141.5. A leave that runs past that time goes on under Law 41/2024.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from motcua.kernel.errors import N_
from motcua.law.benefits.benefit import Case, wrong
from motcua.law.benefits.sickness.leave_days import Span
from motcua.law.benefits.sickness.long_term_fields import GRANTED_UNTIL, SICK_SINCE
from motcua.law.parameters import MissingValue, Value
from motcua.law.sheet import Sheet
from motcua.law.wording import LAW_2014

_LAW = "law.social_insurance"


def began(case: Case) -> date:
    """The first day of the whole leave. Raises BadInput where it lies after the part in question."""
    since: date = case[SICK_SINCE] or case.date
    if since > case.date:
        message = N_("The leave began on {first}, after {day}. Please check both days.")
        first, day = since.isoformat(), case.date.isoformat()
        raise wrong(SICK_SINCE.name, "after_leave", message, first=first, day=day)
    return since


def begun_under_2014(sheet: Sheet, case: Case) -> bool:
    """Whether Law 58/2014 governs the leave from its beginning. Raises BadInput for a day before all law."""
    first = began(case)
    try:
        return law_on(sheet, first).value == LAW_2014
    except MissingValue:
        earliest = sheet.parameters.history(_LAW)[0].valid_from.isoformat()
        message = N_("No law known here governs {day}; the earliest is in force from {first}.")
        day = first.isoformat()
        raise wrong(SICK_SINCE.name, "outside_known_law", message, day=day, first=earliest) from None


def law_on(sheet: Sheet, day: date) -> Value:
    """The law of a day, recorded as used, so that the case can be computed again."""
    value = sheet.parameters.on(_LAW, day)
    if value.value != sheet.law:
        sheet.used[_LAW, value.valid_from] = value
    return value


def parted(sheet: Sheet, case: Case, leave: list[Span]) -> tuple[list[Span], list[Span]]:
    """The leave under Law 58/2014, and what of it follows under Law 41/2024."""
    if not leave or not begun_under_2014(sheet, case):
        return [], leave
    later = law_on(sheet, leave[-1][1])
    if later.value == LAW_2014:
        return leave, []
    until = max(case[GRANTED_UNTIL] or leave[-1][1], later.valid_from - timedelta(days=1))
    after = until + timedelta(days=1)
    old = [(first, min(last, until)) for first, last in leave if first <= until]
    new = [(max(first, after), last) for first, last in leave if last > until]
    return old, new


@contextmanager
def decided_by(sheet: Sheet, law: str) -> Iterator[None]:
    """Lines written inside cite this law."""
    before, sheet.law = sheet.law, law
    try:
        yield
    finally:
        sheet.law = before
