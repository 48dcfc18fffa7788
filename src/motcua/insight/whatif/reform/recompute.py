"""How anybody computes the same figures again: what to type, seed, worlds, digest."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from datetime import time
from typing import Any

from django.utils.translation import gettext as _

from motcua.insight.whatif.reform.scenario import Scenario
from motcua.insight.whatif.reform.shipped import shipped


def command(scenario: Scenario) -> str:
    """What to type."""
    plain = shipped(scenario.name)
    words = ["./motcua", "whatif", scenario.name]
    if dict(scenario.change) != dict(plain.change):
        words += ["--keep-all"] if not scenario.change else []
        for key, value in scenario.change.items():
            if plain.change.get(key) != value:
                words += ["--set", f"{key}={_written(value)}"]
    if scenario.worlds != plain.worlds:
        words += ["--worlds", str(scenario.worlds)]
    return shlex.join(words)


def read_change(written: str) -> tuple[str, Any]:
    """A change as typed: "staff.220.assessor=3", "signature=merged", "hours=07:00-11:30,13:00-17:00"."""
    key, _, value = written.partition("=")
    try:
        if key == "hours":
            return key, [[time.fromisoformat(edge) for edge in span.split("-")] for span in value.split(",")]
        return key, float(value)
    except ValueError:
        return key, value


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ",".join("-".join(f"{edge:%H:%M}" for edge in span) for span in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def recompute(scenario: Scenario, forecast: Mapping[str, Any]) -> str:
    """One sentence with all that is needed."""
    said = _(
        "Equal figures come from: {command}; dossiers received from {first} to before {until}, compared from "
        "{decided} on; seed {seed}, {worlds} worlds, model {model}, digest {digest}."
    )
    days = {"first": scenario.first, "until": scenario.until, "decided": scenario.decided_on}
    return said.format(
        command=command(scenario),
        **{name: f"{day:%d/%m/%Y}" for name, day in days.items()},
        **{name: forecast[name] for name in ("seed", "worlds", "model")},
        digest=forecast["digest"][:16],
    )
