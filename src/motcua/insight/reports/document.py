"""A report as a document of tables, in the language of whoever reads: for paper and for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from motcua.authority.reader import office_name, whole
from motcua.insight.counting import Scope
from motcua.insight.index766 import Found, Scored, State
from motcua.insight.index766.scoring import Group
from motcua.insight.period import ReportPeriod
from motcua.insight.reports.against import Against, Pair
from motcua.insight.reports.dossiers import COLUMNS, SHOWN, Report
from motcua.insight.reports.words import (
    BROKEN_DOWN,
    change,
    compared_land,
    decimal,
    land_of,
    measure_name,
    moment,
    names,
    percent,
    period_name,
    said,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts. Columns after the first `words` hold numbers."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """Title, what stands below it, tables, and what must be known to read them."""

    title: str
    subtitle: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...]


def index_document(found: Found, scope: Scope, period: ReportPeriod, as_of: datetime) -> Document:
    """The index: its groups, then every indicator with its arithmetic or the reason why it is not scored."""
    groups = Table(
        _("Groups"),
        (_("Group"), _("Points earned"), _("Could be earned"), _("Points of the decision")),
        (*(_group_row(group) for group in found.groups), _sum_row(found)),
    )
    head = (_("No."), _("Indicator"), _("Counted"), _("Of"), _("Share"), _("Points"), _("At most"))
    indicators = [
        Table(said(group.group.name), head, tuple(map(indicator_row, group.indicators)), words=2)
        for group in found.groups
    ]
    total = _("{score} of the {reach} points that can be scored here, of {points} in all.").format(
        score=decimal(found.score), reach=found.within_reach, points=found.index.points
    )
    return Document(
        _("Index of quality of service"),
        _subtitle(scope, period, as_of),
        (groups, *indicators),
        (total, *_readings(found)),
    )


def _group_row(group: Group) -> tuple[str, ...]:
    name, points = said(group.group.name), whole(group.group.points)
    if not group.within_reach:
        return name, "–", "–", points
    return name, decimal(group.score), whole(group.within_reach), points


def _sum_row(found: Found) -> tuple[str, ...]:
    return _("Together"), decimal(found.score), whole(found.within_reach), whole(found.index.points)


def indicator_row(one: Scored) -> tuple[str, ...]:
    indicator = one.indicator
    points = whole(indicator.points) if indicator.points else "–"
    match one.state:
        case State.SCORED:
            numbers = (whole(one.numerator), whole(one.denominator), percent(one.share), decimal(one.score))
        case State.SHOWN:
            numbers = (whole(one.numerator), whole(one.denominator), mean_days(one), "–")
        case State.EMPTY:
            numbers = ("0", "0", _("no case"), "–")
        case State.NOT_HELD:
            numbers = ("–", "–", _("not held"), "–")
    return (indicator.number, said(indicator.name), *numbers, points)


def mean_days(one: Scored) -> str:
    return _("{days} days").format(days=decimal(one.share))


def _readings(found: Found) -> tuple[str, ...]:
    """Why an indicator is not scored, and how we read what the sources leave open."""
    notes = []
    for group in found.groups:
        for one in group.indicators:
            text = one.indicator.missing if one.state is State.NOT_HELD else one.indicator.reading
            if said(text):
                notes.append(f"{one.indicator.number}: {said(text)}")
    return (*notes, _("Source: {source}").format(source=said(found.index.source)))


def report_document(report: Report) -> Document:
    """The report of dossiers: the whole against both other periods, then each breakdown."""
    others = zip(report.against, report.lands, (_("Against before"), _("Against a year ago")), strict=True)
    heads = (text for against, land, change in others for text in _heads(report, against, land, change))
    head = (_("Dossiers"), period_name(report.period), *heads)
    totals = Table(_("All dossiers"), head, tuple(_total_row(report, name) for name in SHOWN))
    broken = (_breakdown(report, kind) for kind in report.by)
    subtitle = _subtitle(report.scope, report.period, report.moment)
    return Document(_("Report of dossiers"), subtitle, (totals, *broken), (*compared_land(report),))


def _heads(report: Report, against: Against, land: bool, change: str) -> tuple[str, ...]:
    """The columns of a comparison; what is compared has its own where it is more than the office's."""
    return (*((land_of(report.period),) if land else ()), period_name(against.period), change)


def _total_row(report: Report, name: str) -> tuple[str, ...]:
    now, *pairs = report.whole.of(name)
    cells = (text for pair, land in zip(pairs, report.lands, strict=True) for text in _cells(pair, land))
    return (measure_name(name), whole(now), *cells)


def _cells(pair: Pair | None, land: bool) -> tuple[str, ...]:
    now, then = map(whole, pair) if pair else ("–", "–")
    return (*((now,) if land else ()), then, change(pair))


def _breakdown(report: Report, kind: str) -> Table:
    lines = report.by[kind]
    called = names(kind, [line.key for line in lines], report.period.last)
    rows = (
        (
            called[line.key],
            *(whole(line.compared.of(name)[0]) for name in COLUMNS),
            percent(line.on_time),
            change(line.compared.of("in_hand")[2]),
        )
        for line in lines
    )
    head = ("", *map(measure_name, COLUMNS), _("On time"), _("Against a year ago"))
    return Table(_(BROKEN_DOWN[kind]), head, tuple(rows))


def _subtitle(scope: Scope, period: ReportPeriod, as_of: datetime) -> str:
    at = _("as of {moment}").format(moment=moment(as_of))
    return f"{office_name(scope.office)} · {period_name(period)} · {at}"
