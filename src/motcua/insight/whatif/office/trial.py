"""The trial of a fitted office in tables: how far each method was off, and each measure."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from motcua.insight.whatif.office.figured import MAIN, Clock, Name, Values, error, in_order, share_off
from motcua.insight.whatif.office.log_words import as_written
from motcua.insight.whatif.office.tables import called
from motcua.insight.whatif.office.trusted import is_share
from motcua.insight.whatif.reform.figured import Figure, percent
from motcua.insight.whatif.reform.tables import Table
from motcua.insight.whatif.told import BASELINE, OF


def by_method(trial: Values) -> Table:
    """How far the model and both baselines were off on the held-back part."""
    errors = trial["backtest"]["errors"]
    names = {"model": _("The model"), **{key: _(name) for key, name in BASELINE.items()}}
    rows = tuple(
        (_(what), *(share_off(errors[method][measure]) for method in names)) for measure, what in OF.items()
    )
    return Table("by-method", _("How far it was off, beside two plain methods"), ("", *names.values()), rows)


def by_measure(trial: Values, name: Name = as_written) -> Table:
    """Each measure as it had been forecast and as it came, and whether it was near enough to be told."""
    clock = Clock.of(trial["measures"], "came")
    rows = []
    for what in in_order(trial["measures"]):
        row = trial["measures"][what]
        write = _write(what, clock)
        told = _("yes") if row["told"] else _("no")
        cells = write(row["forecast"]), write(row["came"]), error(what, row["off"]), error(what, row["limit"])
        rows.append((_about(what, clock, name), *cells, told))
    headings = ("", _("Forecast"), _("Came"), _("Off by"), _("At most"), _("Answered"))
    return Table("by-measure", _("What had been forecast, and what came"), headings, tuple(rows))


def _about(what: str, clock: Clock, name: Name) -> str:
    kind, _dot, of = what.partition(".")
    if kind == "step":
        return _("Step: {of} ({unit})").format(of=name(of), unit=clock.unit)
    if kind == "load":
        return _("How busy: {of}").format(of=of)
    return next(called(one, clock) for one in MAIN if one.key == what)


def _write(what: str, clock: Clock) -> Callable[[Figure], str]:
    if is_share(what):
        return percent
    return next((one.write for one in MAIN[3:] if one.key == what), clock.number)
