"""The tables of an answer from a log: what changes in all, by step, and for each group."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.insight.whatif.office.figured import MAIN, Clock, Name, Values, error, in_order
from motcua.insight.whatif.office.log_words import as_written
from motcua.insight.whatif.reform.figured import Measure, ranged
from motcua.insight.whatif.reform.tables import Table

STEPS = 12
"""So many steps are told, those in which most changes."""


def in_all(answer: Values) -> Table:
    """Every measure without and with the change, the difference, and how far it was off before."""
    measures, clock = answer["measures"], Clock.of(answer["measures"])
    rows = [_row(called(one, clock), one, measures[one.key], clock) for one in MAIN if one.key in measures]
    return Table("in-all", _("What changes in all"), _headings(), tuple(rows))


def by_step(answer: Values, name: Name = as_written) -> Table:
    """The time of each step, from the end of the step before."""
    clock = Clock.of(answer["measures"])
    rows = [_row(name(what.partition(".")[2]), Measure(what, ""), row, clock) for what, row in steps(answer)]
    title = _("Step by step, in {unit}: from the end of the step before").format(unit=clock.unit)
    return Table("by-step", title, _headings(), tuple(rows))


def by_group(answer: Values) -> Table:
    """How busy each group is."""
    clock = Clock.of(answer["measures"])
    rows = [
        _row(what.partition(".")[2], Measure(what, "", "share"), row, clock)
        for what, row in loads(answer).items()
    ]
    return Table("by-group", _("How busy each group is"), _headings(), tuple(rows))


def loads(answer: Values) -> dict[str, Values]:
    """How busy each group is, the fullest first."""
    measures = answer["measures"]
    return {what: measures[what] for what in in_order(measures, "changed") if what.startswith("load.")}


def steps(answer: Values) -> list[tuple[str, Values]]:
    """The steps in which most changes, in that order."""
    found = [(what, row) for what, row in answer["measures"].items() if what.startswith("step.")]
    found.sort(key=lambda pair: -abs(pair[1]["difference"][1] or 0))
    return found[:STEPS]


def _headings() -> tuple[str, ...]:
    return ("", _("As it is now"), _("If changed"), _("Difference"), _("Off in the trial"))


def called(one: Measure, clock: Clock) -> str:
    """A measure with the unit of its times."""
    if one.key in ("median", "p90"):
        return _("{measure} ({unit})").format(measure=_(one.called), unit=clock.unit)
    return _(one.called)


def _row(about: str, one: Measure, row: Values, clock: Clock) -> tuple[str, ...]:
    timed = one.key in ("median", "p90") or one.key.startswith("step.")
    write = clock.number if timed else one.write
    apart = ranged(row["difference"], clock.signed) if timed else one.apart(row["difference"])
    sides = (ranged(row[side], write) for side in ("without", "changed"))
    return (about, *sides, apart, error(one.key, row["off"]))
