"""When things are due: working days, limits, promises, pauses, lateness, and the explanation of each.

A promise is a value. Once given it is never computed again: correcting the day table changes only what is
promised afterwards, and a supplement moves the promise by the working days that the citizen used.
"""

from motcua.clock.correction import Correction
from motcua.clock.counting import (
    DayKind,
    add_calendar_days,
    add_calendar_days_excluding_holidays,
    add_working_days,
)
from motcua.clock.days import DayTable, OutsideTable
from motcua.clock.deadline import (
    Limit,
    Promise,
    counted_from,
    due_after_pause,
    due_after_pauses,
    end_of_day,
    promise,
    working_days_left,
)
from motcua.clock.explanation import LABELS, Explanation, Owner, Segment, explain
from motcua.clock.hours import OFFICE_HOURS, OfficeHours, Timetable
from motcua.clock.lateness import Lateness, Verdict, lateness
from motcua.clock.timeline import HERE, Pause, Timeline

__all__ = [
    "HERE",
    "LABELS",
    "OFFICE_HOURS",
    "Correction",
    "DayKind",
    "DayTable",
    "Explanation",
    "Lateness",
    "Limit",
    "OfficeHours",
    "OutsideTable",
    "Owner",
    "Pause",
    "Promise",
    "Segment",
    "Timeline",
    "Timetable",
    "Verdict",
    "add_calendar_days",
    "add_calendar_days_excluding_holidays",
    "add_working_days",
    "counted_from",
    "due_after_pause",
    "due_after_pauses",
    "end_of_day",
    "explain",
    "lateness",
    "promise",
    "working_days_left",
]
