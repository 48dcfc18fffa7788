"""What the things of the house are called on a page: outcomes, papers, channels, and what has happened."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext

from motcua.catalogue.load import procedure
from motcua.dossiers.happened import happened
from motcua.journey import status
from motcua.journey.dossier import Outcome
from motcua.journey.status import Status
from motcua.kernel.errors import N_
from motcua.site.templatetags.said import text

register = template.Library()
register.filter(happened)

PAPERS: dict[str, str] = {
    "receipt": N_("Receipt and appointment slip (form 01)"),
    "supplement": N_("Supplement request (form 02)"),
    "refusal": N_("Refusal (form 03)"),
    "apology": N_("Apology and extension (form 04)"),
    "stop": N_("Notice of stopping"),
    "decision": N_("Decision"),
    "result_notice": N_("Notice of the result"),
}


OUTCOMES: dict[str, str] = {
    Outcome.PENDING: N_("to be assessed"),
    Outcome.GRANTED: N_("granted"),
    Outcome.DENIED: N_("denied"),
}

CHANNELS: dict[str, str] = {
    "direct": N_("At the desk"),
    "online": N_("Online"),
    "post": N_("By post"),
}

MARKS: dict[str, str] = {
    "verified": N_("read in the source itself"),
    "primary": N_("read in the source itself"),
    "secondary": N_("read in reports about it"),
    "unverified": N_("not verified"),
}
"""How well a fact is known."""


FACTS: dict[str, str] = {
    "full_name": N_("Full name"),
    "citizen_id": N_("Citizen id"),
    "birth_date": N_("Date of birth"),
    "sex": N_("Sex"),
    "si_number": N_("Social-insurance number"),
    "died_on": N_("Date of death"),
    "residence": N_("Residence"),
    "phone": N_("Phone"),
    "email": N_("Email"),
}
"""What is on record of a person."""
SEXES = {"male": N_("Male"), "female": N_("Female")}
DAYS = frozenset({"birth_date", "died_on"})


@register.filter
def fact_name(fact: str) -> str:
    return gettext(FACTS[fact])


@register.filter
def fact_value(written: str, fact: str) -> str:
    """A fact as the registry writes it, for people: a day as 31/03/2023, the sex as a word."""
    if fact in DAYS and written:
        return f"{date.fromisoformat(written):%d/%m/%Y}"
    return gettext(SEXES[written]) if written in SEXES else written or "–"


@register.filter
def outcome_name(value: str) -> str:
    return gettext(OUTCOMES[value])


@register.filter
def channel_name(value: str) -> str:
    return gettext(CHANNELS[value])


@register.filter
def mark_name(value: str) -> str:
    return gettext(MARKS[value])


@register.filter
def month_name(first: date) -> str:
    """Tháng 3, March."""
    return date_format(first, "F")


@register.filter
def procedure_name(code: str) -> str:
    """The short name of a procedure."""
    return text(procedure(code).versions[-1].short)


@register.filter
def status_group(value: str) -> str:
    """The named group of a status, for its colour and shape."""
    where = Status(value)
    if where in status.WAITING_FOR_CITIZEN:
        return "waiting"
    if where in status.RESOLVED:
        return "resolved"
    return "ended" if where in status.ENDED else "open"


@register.filter
def national_name(value: str) -> str:
    """What the national statistics count a dossier in this status under."""
    return gettext(status.NATIONAL_LABELS[status.NATIONAL[Status(value)]])


@register.filter
def paper_name(form: str) -> str:
    return gettext(PAPERS[form])
