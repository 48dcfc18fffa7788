"""A trial as plain values, so that it is kept, and made whole again beside its log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from motcua.insight.log import Log
from motcua.insight.log.times import moment
from motcua.insight.whatif.history import DAY, history
from motcua.insight.whatif.office.levers import Lever
from motcua.insight.whatif.office.tried import Tried
from motcua.insight.whatif.office.trusted import Reason, limit
from motcua.insight.whatif.replay import Options


def as_values(office: Tried, log: Log) -> dict[str, Any]:
    """What the log tells, how the trial went, what may be asked, and what not, as JSON values."""
    return {
        "log": _facts(office, log),
        "backtest": office.backtest,
        "days": office.days,
        "measures": {
            name: {
                "came": office.actual.get(name),
                "forecast": office.forecast.get(name),
                "off": error,
                "limit": limit(name),
                "told": office.tells(name),
            }
            for name, error in office.errors.items()
        },
        "usable": office.usable,
        "queues": office.queues,
        "mix": [_finite(asdict(options)) for options in office.mix],
        "levers": [_finite(asdict(lever)) for lever in office.levers],
        "refused": [asdict(reason) for reason in office.refused],
    }


def made_again(log: Log, values: Mapping[str, Any]) -> Tried:
    """The office of a log that was tried before: nothing is fitted or tried anew."""
    measures = values["measures"]
    return Tried(
        history(log),
        tuple(Options(**_infinite(row, np.inf)) for row in values["mix"]),
        values["queues"],
        values["days"],
        values["backtest"],
        {name: row["came"] for name, row in measures.items()},
        {name: row["forecast"] for name, row in measures.items()},
        {name: row["off"] for name, row in measures.items()},
        levers_of(values),
        tuple(Reason(**row) for row in values["refused"]),
    )


def levers_of(values: Mapping[str, Any]) -> tuple[Lever, ...]:
    """What can be changed."""
    return tuple(Lever(**_infinite(row, np.nan)) for row in values["levers"])


def _facts(office: Tried, log: Log) -> dict[str, Any]:
    whole = office.whole
    took = (whole.ended - whole.arrived) / DAY
    median, p90 = (round(float(days), 4) for days in np.quantile(took, [0.5, 0.9]))
    return {
        "cases": len(whole),
        "events": len(log),
        "activities": len(whole.activities),
        "people": len(log.resources),
        "from": moment(round(whole.since * 1e6)).isoformat(timespec="seconds"),
        "until": moment(round(whole.closed * 1e6)).isoformat(timespec="seconds"),
        "median": median,
        "p90": p90,
        "left_out": whole.left_out,
        "bad_lines": len(log.problems),
        "left_alone": [dict(problem.data) for problem in log.left_alone.values()],
    }


def _finite(row: dict[str, Any]) -> dict[str, Any]:
    """JSON knows neither what is endless nor what is no number."""
    return {
        key: None if isinstance(value, float) and not np.isfinite(value) else value
        for key, value in row.items()
    }


def _infinite(row: Mapping[str, Any], value: float) -> dict[str, Any]:
    return {key: value if found is None else found for key, found in row.items()}
