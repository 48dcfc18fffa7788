"""How reports name and write things, in the language of whoever reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext

from motcua.authority.offices import OfficeOn, offices_on
from motcua.authority.reader import english, office_name
from motcua.catalogue.load import procedure, procedures
from motcua.catalogue.model import Text
from motcua.clock import HERE
from motcua.insight.counting import Measure, measure
from motcua.insight.index766.scoring import hundredths
from motcua.insight.period import ReportPeriod
from motcua.insight.reports.against import Against, Pair
from motcua.insight.reports.dossiers import Report
from motcua.kernel.errors import N_

CHANNELS = {"direct": N_("At the desk"), "online": N_("Online"), "post": N_("By post")}
BROKEN_DOWN = {
    "field": N_("By field"),
    "procedure": N_("By procedure"),
    "office": N_("By office"),
    "channel": N_("By channel"),
}
PERIODS = {
    "month": N_("Month {month}/{year}"),
    "quarter": N_("Quarter {quarter}/{year}"),
    "year": N_("Year {year}"),
    "days": N_("{first} to {last}"),
}

SAME_LAND = N_("Compared is the same land: {now} since {day} with {then} before.")
TOGETHER = N_(
    "The land of {office} cannot be told apart across {day}. Compared is all the land that it was one with: "
    "{now} since then with {then} before."
)
UNSEEN = N_(
    "Not compared: across {day} this land cannot be told apart from that of {offices}, whose dossiers your "
    "post does not see. The office above both can compare them together."
)
NAMED = 4
"""More offices than this are counted, not named."""


def said(text: Text) -> str:
    return text.en if english() else text.vi


def period_name(period: ReportPeriod) -> str:
    """Quý 2/2023, Tháng 4/2023."""
    first = period.first
    return gettext(PERIODS[period.kind]).format(
        month=first.month,
        quarter=(first.month + 2) // 3,
        year=first.year,
        first=day(first),
        last=day(period.last),
    )


def measure_name(name: str | Measure) -> str:
    """What a measure counts; for "a-b" what is left out is said too."""
    found = measure(name) if isinstance(name, str) else name
    if not found.without:
        return gettext(found.label)
    return gettext("{whole}, but not: {part}").format(whole=gettext(found.label), part=gettext(found.without))


def compared_land(report: Report) -> list[str]:
    """What stands against what, and why, where offices were reorganised between the periods."""
    said = [(period_name(one.period), _land(one, report)) for one in report.against]
    if said[0][1] == said[1][1]:
        return [said[0][1]] if said[0][1] else []
    return [f"{name}: {sentence}" for name, sentence in said if sentence]


def land_of(period: ReportPeriod) -> str:
    """The heading of what is compared, where it is more than the office's own."""
    return gettext("{period}, land compared").format(period=period_name(period))


def _land(against: Against, report: Report) -> str:
    found = against.comparable
    if found.since is None or (found.now == found.then and not found.wider):
        return ""
    template = UNSEEN if found.unseen else TOGETHER if found.wider else SAME_LAND
    return gettext(template).format(
        office=office_name(report.scope.office),
        offices=listed(found.unseen),
        day=day(found.since),
        now=listed(found.now),
        then=listed(found.then),
    )


def listed(offices: Sequence[OfficeOn]) -> str:
    """A, B and C; of many the first, and how many others."""
    called = [office_name(one) for one in offices]
    if len(called) > NAMED:
        called[NAMED - 1 :] = [gettext("{count} others").format(count=len(called) - NAMED + 1)]
    if len(called) < 2:
        return "".join(called)
    return gettext("{some} and {last}").format(some=", ".join(called[:-1]), last=called[-1])


def names(kind: str, keys: Iterable[str], on: date) -> Mapping[str, str]:
    """What the keys of a breakdown are called on a day; two queries for offices, none for others."""
    if kind == "office":
        found = offices_on(map(int, keys), on)
        return {str(number): office_name(office) for number, office in found.items()}
    if kind == "procedure":
        return {key: procedure_name(key) for key in keys}
    if kind == "field":
        fields = {known.field.key: known.field.text for known in procedures()}
        return {key: said(fields[key]) for key in keys}
    return {key: gettext(CHANNELS[key]) for key in keys}


def procedure_name(code: str) -> str:
    return said(procedure(code).versions[-1].short)


def day(of: date | datetime) -> str:
    local = of.astimezone(HERE) if isinstance(of, datetime) else of
    return f"{local:%d/%m/%Y}"


def moment(at: datetime) -> str:
    return f"{at.astimezone(HERE):%H:%M %d/%m/%Y}"


def decimal(number: Fraction | Decimal | None) -> str:
    """Two decimals: 12,50, in English 12.50; a dash for none."""
    if number is None:
        return "–"
    exact = number if isinstance(number, Decimal) else hundredths(number)
    written = f"{exact:,}"
    return written if english() else written.translate(str.maketrans(",.", ".,"))


def percent(share: Fraction | None) -> str:
    """A share of one as percent: 60,00%."""
    return "–" if share is None else f"{decimal(share * 100)}%"


def change(pair: Pair | None) -> str:
    """How much more or less now than then, in percent of then: +12,5%; a dash where there was nothing."""
    now, then = pair or (0, 0)
    if not then:
        return "–"
    shift = hundredths(Fraction(now - then, then) * 100).quantize(Decimal("0.1"))
    return f"{'+' if shift > 0 else ''}{decimal(shift)}%"
