"""How reports name and write things, for templates."""

from __future__ import annotations

from fractions import Fraction

from django import template
from django.utils.translation import gettext

from motcua.authority.reader import whole
from motcua.desk.asked_report import Asked
from motcua.insight.index766.scoring import Scored
from motcua.insight.reports import words
from motcua.insight.reports.against import Compared, Pair
from motcua.insight.reports.document import mean_days

register = template.Library()

for write in (words.period_name, words.measure_name, whole, words.decimal, words.moment):
    register.filter(write.__name__, write)
register.filter("land_of", words.land_of)
register.filter("change", words.change)


@register.filter
def percent_of(share: Fraction | None) -> str:
    """A share of one as percent."""
    return words.percent(share)


@register.filter
def less(whole: int, part: int) -> int:
    """What is left of a number."""
    return whole - part


@register.filter
def breakdown_name(kind: str) -> str:
    """By what numbers are broken down."""
    return gettext(words.BROKEN_DOWN[kind])


@register.filter
def at_office(asked: Asked, office: str) -> str:
    """The same report of another office."""
    return asked.address(office=office)


@register.filter
def three(compared: Compared, name: str) -> tuple[int, Pair | None, Pair | None]:
    """A measure now; then and now of what is compared with the period before, and with a year ago."""
    return compared.of(name)


@register.filter
def days_taken(one: Scored) -> str:
    """A mean time."""
    return mean_days(one)
