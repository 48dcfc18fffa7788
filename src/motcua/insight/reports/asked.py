"""What a report is asked for: an office in sight of whoever asks, with all below it, a period, as of when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from motcua.authority.acting import Acting
from motcua.authority.offices import OfficeOn, in_sight, offices_on
from motcua.authority.sight import offices_in_sight
from motcua.dossiers.sight import NotVisible
from motcua.insight.counting import Scope, Tally, scope_of
from motcua.insight.counting.kept import numbers
from motcua.insight.index766 import Found, index_on, score
from motcua.insight.period import ReportPeriod, holding, read_period
from motcua.site.clock import now, today


@dataclass(frozen=True, slots=True)
class Asked:
    """A report as asked for. `offices`: those that may be chosen, the post's own first."""

    office: int
    period: ReportPeriod
    fresh: bool
    scope: Scope
    offices: dict[int, OfficeOn]

    @classmethod
    def by(cls, acting: Acting, office: int | None, period: str, *, fresh: bool) -> Self:
        """Left out: the own office, the quarter that runs. Raises NotVisible for an office out of sight,
        NoPeriod for what is none."""
        chosen = acting.office if office is None else office
        asked_for = read_period(period) if period else holding(today())
        known = in_sight(acting, today())
        if chosen not in known:
            raise NotVisible(dossier=str(chosen))
        scope = scope_of(chosen, today()).within(offices_in_sight(acting, today()))
        return cls(chosen, asked_for, fresh, scope, offices_on(known, today()))

    def counts(self) -> Tally:
        """The numbers of the period."""
        return numbers(self.period, self.scope, now(), fresh=self.fresh)

    def scored(self, counts: Tally) -> Found:
        """The service index of the period. Raises NoIndex before there was one."""
        return score(index_on(self.period.last), counts, self.period.last)
