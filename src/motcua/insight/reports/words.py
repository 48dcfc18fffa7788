"""How reports name and write things, in the language of whoever reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import get_language, gettext

from motcua.authority.offices import offices_on
from motcua.catalogue.load import procedure, procedures
from motcua.catalogue.model import Text
from motcua.clock import HERE
from motcua.insight.counting import Measure, measure
from motcua.insight.index766.scoring import hundredths
from motcua.insight.period import ReportPeriod
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


def english() -> bool:
    return (get_language() or "vi").startswith("en")


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


def names(kind: str, keys: Iterable[str], on: date) -> Mapping[str, str]:
    """What the keys of a breakdown are called on a day; two queries for offices, none for others."""
    if kind == "office":
        found = offices_on(map(int, keys), on)
        return {str(n): office.name_en if english() else office.name_vi for n, office in found.items()}
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


def whole(number: int) -> str:
    """1.234, in English 1,234."""
    written = f"{number:,}"
    return written if english() else written.replace(",", ".")


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


def change(now: int, then: int) -> str:
    """How much more or less, in percent of then: +12,5%; a dash where there was nothing."""
    if not then:
        return "–"
    shift = hundredths(Fraction(now - then, then) * 100).quantize(Decimal("0.1"))
    return f"{'+' if shift > 0 else ''}{decimal(shift)}%"
