"""Small logs by hand, whose figures can be told by looking at them."""

from __future__ import annotations

from motcua.insight.log.model import NEVER, Builder, Log

MINUTE = 60_000_000


def log_of(*cases: str) -> Log:
    """A case a text: steps as `name@minute` or `name/officer@minute`, `name@begun-minute`."""
    builder = Builder("by hand")
    for number, steps in enumerate(cases, 1):
        case = builder.case(str(number))
        for step in steps.split():
            named, _, when = step.partition("@")
            name, _, officer = named.partition("/")
            begun, _, done = when.rpartition("-")
            moments = (int(done) * MINUTE, int(begun) * MINUTE if begun else NEVER, NEVER, NEVER, NEVER)
            builder.event(case, name, moments, officer or None, officer[:1] or None, None)
    return builder.log()


def with_states(*cases: str) -> Log:
    """Steps as `name.state@minute`."""
    builder = Builder("by hand")
    for number, steps in enumerate(cases, 1):
        case = builder.case(str(number))
        for step in steps.split():
            named, _, minute = step.partition("@")
            name, _, state = named.partition(".")
            builder.event(case, name, (int(minute) * MINUTE, NEVER, NEVER, NEVER, NEVER), None, None, state)
    return builder.log()
