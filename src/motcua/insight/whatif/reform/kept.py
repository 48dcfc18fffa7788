"""Forecasts that were computed once: kept by the digest of their scenario, so that no page computes."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from motcua.insight.whatif.reform.forecast import forecast
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.shipped import SCENARIOS, names, shipped

Forecast = dict[str, Any]


def kept(scenario: Scenario) -> Forecast | None:
    """The forecast of exactly this scenario, or None while nobody has computed it."""
    for path in (_folder() / f"{scenario.digest}.json", SCENARIOS / f"{scenario.name}.json"):
        if path.exists():
            found = _read(path, path.stat().st_mtime_ns)
            if found["digest"] == scenario.digest:
                return found
    return None


def computed(scenario: Scenario) -> Forecast:
    """The forecast as kept, or computed now (half a minute) and kept."""
    found = kept(scenario)
    if found is None:
        found = forecast(scenario)
        _folder().mkdir(parents=True, exist_ok=True)
        making = _folder() / f".{scenario.digest}.making"
        making.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
        making.replace(_folder() / f"{scenario.digest}.json")
    return found


def compute_missing() -> None:
    """Compute the forecasts of all scenarios that have none: for the worker, not for a page."""
    for name in names():
        computed(shipped(name))


def _folder() -> Path:
    return Path(settings.MOTCUA_FILES) / "whatif"


@lru_cache(maxsize=8)
def _read(path: Path, changed: int) -> Forecast:
    found: Forecast = json.loads(path.read_text("utf-8"))
    return found
