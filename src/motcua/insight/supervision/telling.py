"""Facts by night: writes down what each office did on the days that have ended, once for each day."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from django.db import transaction

from motcua.clock import HERE
from motcua.insight.supervision.counting import Days, done_on, standing_after
from motcua.insight.supervision.figures import DayFigures
from motcua.insight.supervision.models import OfficeDay, ToldDay
from motcua.journal.models import Entry

AS_FAR_AS = 60
"""How many days back it looks for a day that was not told."""


def tell_ended_days(at: datetime) -> int:
    """Tell every day that has ended and was not told, the oldest first. Returns how many.

    Asked again it does nothing; two who ask at once tell a day once. Needs sight of everything.
    """
    return sum(tell(day, at) for day in untold(at.astimezone(HERE).date(), AS_FAR_AS))


def tell(day: date, at: datetime) -> bool:
    """Write down one day. False where somebody else did. Five queries, however many dossiers there are."""
    with transaction.atomic():
        told, made = ToldDay.objects.get_or_create(day=day, defaults={"told_at": at})
        if made:
            OfficeDay.objects.bulk_create(
                OfficeDay(office=office, **{**asdict(one), "day": told, "days": list(one.days)})
                for office, one in _day(day).items()
            )
    return made


def _day(day: date) -> Days:
    found = done_on(day)
    for office, (open_, late) in standing_after(day).items():
        found[office] = replace(found.get(office, DayFigures(day)), open=open_, late=late)
    return found


def untold(today: date, as_far_as: int) -> list[date]:
    """The days before `today`, since the journal began, that were not told, the oldest first. Two queries."""
    first = Entry.objects.order_by("at", "id").values_list("at", flat=True).first()
    if first is None:
        return []
    start = max(first.astimezone(HERE).date(), today - timedelta(as_far_as))
    told = set(ToldDay.objects.filter(day__gte=start).values_list("day", flat=True))
    days = (start + timedelta(number) for number in range((today - start).days))
    return [day for day in days if day not in told]
