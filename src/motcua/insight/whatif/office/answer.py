"""What a change would do in the weeks after a log: the same future without and with it, as JSON values."""

from __future__ import annotations

from typing import Any

import numpy as np

from motcua.insight.whatif.history import DAY, WEEK
from motcua.insight.whatif.measures import Horizon
from motcua.insight.whatif.office.happened import Figures, figures, played
from motcua.insight.whatif.office.levers import Change, more_or_fewer, rearranged
from motcua.insight.whatif.office.player import SEED, player
from motcua.insight.whatif.office.tried import Tried
from motcua.insight.whatif.replay import Replay
from motcua.insight.whatif.replication import compared, in_worlds
from motcua.kernel.errors import N_, Refused

MODEL = 1
"""Goes up with every change of the model that changes figures."""
WORLDS = 40
FIXED = 7
"""The luck of levers, apart from that of the course."""


class NotTrusted(Refused):
    """The fitted office may not be asked anything."""

    code = "not_trusted"
    message = N_("This log does not carry an answer. The reasons stand with the trial on its last 30%.")


class Future:
    """The weeks after a log, as many as the trial forecast, ready to be played in many worlds."""

    def __init__(self, office: Tried, worlds: int) -> None:
        self.office = office
        self.player: Replay = player(office.whole, worlds, queues=office.queues)
        self.horizon, self.lasting = horizons(office)

    def told(self, world: int, change: Change) -> Figures:
        """The figures of one world: equal worlds have the same cases on the same days."""
        office, names = self.office, self.office.whole.activities
        new = self.player.new(world, self.lasting, office.mix[world % len(office.mix)])
        luck = np.random.default_rng([SEED, world, FIXED])
        new = more_or_fewer(new, change.get("arrivals", 1.0), self.lasting, luck)
        scene = rearranged(self.player.scene(new, self.horizon), change, names, self.horizon.start, luck)
        return figures(played(self.player, new, scene, self.horizon), self.horizon, names)


def horizons(office: Tried) -> tuple[Horizon, Horizon]:
    """What is counted, cases to their very end; and how long cases keep coming beside them."""
    start = float(np.ceil(office.whole.closed / DAY) * DAY)
    end = start + max(float(np.ceil(office.days)) * DAY, WEEK)
    slow = float(np.quantile(office.whole.ended - office.whole.arrived, 0.9))
    lasting = end + float(np.clip(2 * slow, 2 * WEEK, end - start + 2 * WEEK))
    return Horizon(start, end, np.inf), Horizon(start, lasting, lasting)


def answer(office: Tried, change: Change, worlds: int = WORLDS, threads: int = 2) -> dict[str, Any]:
    """Every measure that held on the held-back part, without and with the change, with its error there.

    Equal logs and changes give equal answers. Raises NotTrusted where the office may not be asked.
    """
    if not office.usable:
        raise NotTrusted
    future = Future(office, worlds)

    def once(world: int) -> tuple[Figures, Figures]:
        return future.told(world, {}), future.told(world, change)

    told = in_worlds(once, range(worlds), threads)
    without, changed = ([pair[side] for pair in told] for side in (0, 1))
    measures = {
        name: found | {"off": round(office.errors[name], 4)}
        for name, found in compared(without, changed).items()
        if office.tells(name)
    }
    return {
        "model": MODEL,
        "seed": SEED,
        "worlds": worlds,
        "change": dict(change),
        "from": future.horizon.start,
        "until": future.horizon.end,
        "queues": office.queues,
        "measures": measures,
    }
