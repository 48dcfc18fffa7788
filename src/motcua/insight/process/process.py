"""Everything that is read from one log of steps, put together."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from motcua.insight.log.model import Log
from motcua.insight.process.bottlenecks import Bottleneck, Owned, bottlenecks
from motcua.insight.process.flow import MOST_STEPS, Flow, flow, thinned
from motcua.insight.process.handing import HandOvers, hand_overs
from motcua.insight.process.performed import performed
from motcua.insight.process.rework import Rework, rework
from motcua.insight.process.variants import Variants, variants
from motcua.insight.process.waiting import waits


@dataclass(frozen=True, slots=True)
class Process:
    """A process in numbers. `map` was thinned to be read; `steps` are all, in their typical order.

    `tells_work`: the log says when work on steps began, so that waiting is waiting only.
    """

    map: Flow
    bottlenecks: tuple[Bottleneck, ...]
    variants: Variants
    rework: Rework
    officers: HandOvers
    offices: HandOvers
    tells_work: bool

    def plain(self) -> dict[str, Any]:
        """As JSON takes it; seconds with one digit, shares with four."""
        rounded: dict[str, Any] = _rounded(asdict(self))
        return rounded


def read_process(
    log: Log, owned: Owned | None = None, *, share: float = 0.9, most_steps: int = MOST_STEPS, ways: int = 10
) -> Process:
    """Read a log. `share`: how much of what follows what the map tells. `owned`: whose time it was."""
    steps = performed(log)
    waited = waits(steps)
    return Process(
        map=thinned(flow(steps, waited), share, most_steps),
        bottlenecks=bottlenecks(steps, waited, owned),
        variants=variants(steps, ways),
        rework=rework(steps),
        officers=hand_overs(steps, waited, "resource"),
        offices=hand_overs(steps, waited, "role"),
        tells_work=waited.tells_work,
    )


_SHARES = frozenset({"share", "shown"})


def _rounded(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    if isinstance(value, float):
        return round(value, 4 if name in _SHARES else 1)
    return value
