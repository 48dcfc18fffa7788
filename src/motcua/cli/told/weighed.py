"""What a change of the law does, in words: a sentence, then a table and a chart for each grouping."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from django.utils.translation import gettext as _

from motcua.authority import shipped
from motcua.authority.reader import figure
from motcua.charts import Bar, BarChart, bar_chart
from motcua.kernel.errors import N_
from motcua.kernel.money import Exact, round_dong
from motcua.law import BENEFITS
from motcua.law.effect import DIMENSIONS, Effect, Section, Tally
from motcua.site.templatetags.law import unit_name
from motcua.site.templatetags.said import day, text

BY = {
    "benefit": N_("By benefit"),
    "sex": N_("By sex"),
    "province": N_("By province"),
    "decile": N_("By tenth of the people, the lowest amounts before first"),
}
_SEX = {"male": N_("male"), "female": N_("female")}

_TENTHS = {"1": N_("1 (lowest)"), "10": N_("10 (highest)")}


@dataclass(frozen=True, slots=True)
class Grouped:
    """One way to group the people of a section: its table, and the same as bars."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: BarChart


@dataclass(frozen=True, slots=True)
class Told:
    """One section in words; `total` is the row under every table. Without tables where nothing changes."""

    title: str
    summary: str
    total: tuple[str, ...]
    grouped: tuple[Grouped, ...]


def title(effect: Effect) -> str:
    """Between what and what."""
    days = [side.day for side in (effect.before, effect.after)]
    before, after = (day(on) if on else _("the day of each case") for on in days)
    changed = effect.before.parameters is not effect.after.parameters
    if changed and before == after:
        return _("The law of {day} with the proposed change").format(day=before)
    message = _("From the law of {before} to that of {after} with the proposed change")
    plain = _("From the law of {before} to that of {after}")
    return (message if changed else plain).format(before=before, after=after)


def told(effect: Effect) -> tuple[Told, ...]:
    """All sections; provinces are named as on the later day."""
    on = effect.after.day or effect.before.day
    return tuple(_section(section, place, on) for place, section in enumerate(effect.sections))


def _section(section: Section, place: int, on: date | None) -> Told:
    unit = unit_name(section.unit)
    total = _row(_("All"), section.total)
    named = partial(_label, on=on)
    changed = section.total.gainers or section.total.losers
    names = DIMENSIONS if changed else ()
    groups = (_grouped(section, name, f"chart-{place}-{name}", unit, named) for name in names)
    return Told(unit[:1].upper() + unit[1:], _summary(section.total, unit), total, tuple(groups))


def _grouped(section: Section, name: str, key: str, unit: str, named: partial[str]) -> Grouped:
    groups = [(named(name, group), tally) for group, tally in section.groups[name].items()]
    rows = tuple(_row(label, tally) for label, tally in groups)
    bars = [Bar(_shares(label, t), t.mean, signed(_whole(t.mean))) for label, t in groups]
    title = _("{grouping}: mean change, {unit}").format(grouping=_(BY[name]), unit=unit)
    about = "; ".join(f"{bar.label}: {bar.number}" for bar in bars)
    return Grouped(_(BY[name]), headings(), rows, bar_chart(key, title, about, bars))


def headings() -> tuple[str, ...]:
    return (
        "",
        _("People"),
        _("Gain"),
        _("Lose"),
        _("Unchanged"),
        _("Before"),
        _("After"),
        _("Change"),
        _("Mean change"),
    )


def _row(label: str, tally: Tally) -> tuple[str, ...]:
    counts = (tally.people, tally.gainers, tally.losers, tally.unchanged, tally.before, tally.after)
    return (label, *map(figure, counts), signed(tally.change), signed(_whole(tally.mean)))


def _summary(total: Tally, unit: str) -> str:
    message = _(
        "{gainers} of {people} people gain, {losers} lose, {unchanged} keep what they have; "
        "in all {change} {unit}, {mean} for one person on average."
    )
    return message.format(
        gainers=figure(total.gainers),
        people=figure(total.people),
        losers=figure(total.losers),
        unchanged=figure(total.unchanged),
        change=signed(total.change),
        unit=unit,
        mean=signed(_whole(total.mean)),
    )


def _shares(label: str, tally: Tally) -> str:
    """The group with the share that gains and that loses: "Hà Nội: 99,6% gain, 0% lose"."""
    gain, lose = (_percent(part, tally.people) for part in (tally.gainers, tally.losers))
    return _("{group}: {gain}% gain, {lose}% lose").format(group=label, gain=gain, lose=lose)


def _percent(part: Exact, whole: Exact) -> str:
    """To a tenth and never above what it is, so that 100% means all."""
    return figure(Fraction(int(1000 * Fraction(part) / Fraction(whole)), 10))


def signed(value: Exact) -> str:
    return f"+{figure(value)}" if value > 0 else figure(value)


def _whole(mean: Exact) -> Exact:
    """A mean as it is told: to the nearest whole, unless it is less than ten."""
    return round_dong(mean) if abs(Fraction(mean)) >= _TOLD_WHOLE else mean


_TOLD_WHOLE = 10


def _label(name: str, group: str, on: date | None) -> str:
    if name == "benefit":
        return text(BENEFITS[group])
    if not group:
        return _("not given")
    if name == "sex":
        return _(_SEX[group])
    return _province(group, on) if name == "province" else _(_TENTHS.get(group, group))


def _province(code: str, on: date | None) -> str:
    """The name of a province by its code on a day; what is no code as it stands."""
    for fact in _provinces(code):
        if on is None or fact.period.holds_on(on):
            return fact.name
    return code


def _provinces(code: str) -> Iterator[shipped.AreaFact]:
    return (fact for fact in reversed(shipped.provinces()) if fact.code == code)
