"""Numbers that the night has counted; whoever asks for others has them counted now."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time

from django.db import transaction

from motcua.clock import HERE
from motcua.insight.counting.read import counted
from motcua.insight.counting.scope import Scope
from motcua.insight.counting.tally import Place, Tally, tally
from motcua.insight.models import Cell, Counting
from motcua.insight.period import ReportPeriod, holding


def numbers(period: ReportPeriod, scope: Scope, now: datetime, *, fresh: bool = False) -> Tally:
    """The numbers of a period: as the night has kept them, else (or when `fresh`) counted now.

    What was kept while a period ran is no longer used once it has ended. Three queries at most; counting
    reads the journal, a second or two for each ten thousand dossiers.
    """
    kept = Counting.objects.filter(first=period.first, last=period.last).first()
    if fresh or kept is None or kept.moment < period.ends < now:
        moment = period.measured_at(now)
        return tally(counted(period, moment, scope.offices), moment)
    cells = kept.cells.filter(office__in=scope.offices)
    rows = cells.values_list("office", "procedure", "channel", "counts")
    return Tally(kept.moment, {Place(o, p, c): Counter(counts) for o, p, c, counts in rows})


def keep(period: ReportPeriod, now: datetime) -> int:
    """Count a period at every office and keep it, in place of what was kept of it; how many cells it has."""
    moment = period.measured_at(now)
    found = tally(counted(period, moment), moment)
    with transaction.atomic():
        Counting.objects.filter(first=period.first, last=period.last).delete()
        counting = Counting.objects.create(first=period.first, last=period.last, moment=moment)
        Cell.objects.bulk_create(
            Cell(
                counting=counting,
                office_id=place.office,
                procedure=place.procedure,
                channel=place.channel,
                counts=dict(counts),
            )
            for place, counts in found.cells.items()
        )
    return len(found.cells)


def keep_until(day: date) -> None:
    """Keep the month and the quarter of a day that has ended, as they stood at its end."""
    ended = datetime.combine(day, time.max, HERE)
    for kind in ("month", "quarter"):
        keep(holding(day, kind), ended)
