"""One world played: as it was until the decision, then without the change and with it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from motcua.clock import DayTable
from motcua.insight.whatif.engine import play
from motcua.insight.whatif.model import Cases
from motcua.insight.whatif.reform.duties import Free, free_time
from motcua.insight.whatif.reform.figures import Figures, Play, figures
from motcua.insight.whatif.reform.house import DAY, Times, pools
from motcua.insight.whatif.reform.intake import Dossiers, Openings, dossiers
from motcua.insight.whatif.reform.routes import Ways, ways
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.sides import Sides
from motcua.insight.whatif.reform.worlds import World


@dataclass(frozen=True, slots=True)
class Told:
    """What one world says: of the time before, and of the time after without and with the change."""

    past: Figures
    without: Figures
    changed: Figures


class Question:
    """A scenario and its change, made ready to be played in many worlds."""

    def __init__(self, scenario: Scenario) -> None:
        table = DayTable.vietnam()
        self.old, self.new = scenario, scenario.changed(scenario.change)
        self.times = Times.of(self.old, self.old, table)
        self.new_times = Times.of(self.old, self.new, table)
        self.openings = Openings.of(scenario, table)

    def told(self, world: World) -> Told:
        """The past of one world and both of its futures. Safe to call from several threads."""
        was = world.values(self.old)
        came = dossiers(self.old, was, self.openings, world.number)
        same = Sides(self.old, self.old, was, was, came.arrival >= self.times.decided)
        calm = ways(came, same)
        free = free_time(same, calm, self.times, (self.new, self.new_times), world.number)
        played = self._played(came, calm, Free(free.before, free.before), same, self.times)
        since = (self.old.counted_from - self.old.first).days * DAY
        future = self.times.decided, self.times.until
        past, without = (figures(played, *span) for span in ((since, self.times.decided), future))
        new = Sides(self.old, self.new, was, world.values(self.new), same.after)
        changed = self._played(came, ways(came, new), free, new, self.new_times)
        return Told(past, without, figures(changed, *future))

    def _played(self, came: Dossiers, way: Ways, free: Free, sides: Sides, times: Times) -> Play:
        late = np.repeat(sides.after, way.steps)
        share = np.where(late, free.after[way.pool], free.before[way.pool])
        duration = way.work / np.where(way.pool >= 0, share, 1.0)
        cases = Cases.of(came.arrival, way.steps, way.activity, way.pool, duration, way.delay)
        staff = pools(sides.old, sides.new, sides.was, sides.will, times)
        return Play(came, way, play(cases, staff), sides, times, free)
