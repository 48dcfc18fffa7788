"""How values are written for people, in their language: errors, dates, money, days, names of things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from django import template
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext

from motcua.authority import reader
from motcua.authority.models import Level, Role
from motcua.authority.reader import english, in_words, office_name
from motcua.authority.sentences import sentence
from motcua.catalogue.model import NOT, Mark, Version
from motcua.journey import status, table
from motcua.journey.status import Status
from motcua.journey.table import Act

register = template.Library()
register.filter(office_name)
register.filter(in_words)


class Bilingual(Protocol):
    """A text of the catalogue, a field or a benefit of the law."""

    @property
    def vi(self) -> str: ...
    @property
    def en(self) -> str: ...


class Message(Protocol):
    """An error or an answer: a template and what fills it."""

    @property
    def message(self) -> str: ...
    @property
    def data(self) -> Mapping[str, Any]: ...


@register.filter
def said(spoken: Message | tuple[str, Mapping[str, Any]]) -> str:
    """An error, a warning or an answer as a sentence in the reader's language."""
    message, data = spoken if isinstance(spoken, tuple) else (spoken.message, getattr(spoken, "data", {}))
    return sentence(message, data)


@register.filter
def day(moment: date | datetime | None) -> str:
    """31/03/2023."""
    if moment is None:
        return "–"
    local = localtime(moment) if isinstance(moment, datetime) else moment
    return f"{local:%d/%m/%Y}"


@register.filter
def moment(at: datetime | None) -> str:
    """08:15 31/03/2023."""
    return f"{localtime(at):%H:%M %d/%m/%Y}" if at else "–"


@register.filter
def dong(amount: int | None) -> str:
    """25.300.000 đ, in English 25,300,000 dong."""
    return "–" if amount is None else reader.dong(int(amount))


@register.filter
def of(table: Mapping[Any, Any], key: Any) -> Any:
    """What a table holds under a key."""
    return table.get(key)


@register.filter
def status_name(value: str) -> str:
    return gettext(status.LABELS[Status(value)]) if value else "–"


@register.filter
def act_name(value: str) -> str:
    return gettext(table.LABELS[Act(value)])


@register.filter
def role_name(value: str) -> str:
    return str(Role(value).label)


@register.filter
def level_name(value: str) -> str:
    return str(Level(value).label)


@register.filter
def text(both: Bilingual) -> str:
    """What says itself in both languages, in the reader's."""
    return both.en if english() else both.vi


@register.filter
def condition(when: str, version: Version) -> str:
    """The condition for a paper or a limit: "a traffic accident", "unless: a funeral only"."""
    words = next(text(term.text) for term in version.conditions if term.key == when.removeprefix(NOT))
    return gettext("unless: {condition}").format(condition=words) if when.startswith(NOT) else words


@register.filter
def mark_of(version: Version, fact: str) -> Mark:
    """How well a fact of a procedure ("deciding", "steps", "components") is known."""
    return version.mark_of(fact)


@register.filter
def unless_verified(mark: Mark) -> str:
    """ " (not verified)" behind what nobody verified yet, else nothing."""
    return (
        format_html(' <span class="soft">{}</span>', gettext("(not verified)"))
        if mark == "unverified"
        else ""
    )


@register.filter
def days_left(days: int | None) -> str:
    """Working days until the promise: "3 working days left", "due today", "2 working days late"."""
    if days is None:
        return gettext("no date promised")
    if days == 0:
        return gettext("due today")
    if days < 0:
        return ngettext("{days} working day late", "{days} working days late", -days).format(days=-days)
    return ngettext("{days} working day left", "{days} working days left", days).format(days=days)
