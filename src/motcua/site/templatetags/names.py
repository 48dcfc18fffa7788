"""What the things of the house are called on a page: outcomes, papers, channels, and what has happened."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext

from motcua.catalogue.load import procedure
from motcua.journey import status
from motcua.journey.dossier import Outcome
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import N_
from motcua.site.templatetags.said import text

register = template.Library()

HAPPENED: dict[str, str] = {
    Act.RECEIVE: N_("Received"),
    Act.RETURN_INCOMPLETE: N_("Not accepted yet: papers were missing"),
    Act.DECLINE: N_("Declined at the desk"),
    Act.FORWARD: N_("Forwarded to the competent office"),
    Act.TAKE: N_("Taken over for assessment"),
    Act.TRANSFER: N_("Transferred to another office"),
    Act.REQUEST_SUPPLEMENT: N_("Supplement requested"),
    Act.SUPPLEMENT: N_("Supplement handed in"),
    Act.ASSESS: N_("A line was assessed"),
    Act.PROPOSE: N_("Decision proposed"),
    Act.SEND_BACK: N_("Sent back for assessment"),
    Act.APPROVE: N_("Decision approved"),
    Act.SIGN: N_("Decision signed"),
    Act.ISSUE: N_("Decision issued: the result is ready"),
    Act.DELIVER: N_("Result handed back"),
    Act.REFUSE: N_("Refused"),
    Act.STOP: N_("Stopped"),
    Act.WITHDRAW: N_("Withdrawn by the citizen"),
    Act.EXTEND: N_("Apology given, new date promised"),
    "attach": N_("A document was added"),
    "erase": N_("Personal data was erased"),
    "seal": N_("The office's seal was put on the decision"),
    "recuse": N_("An officer asked to be kept out"),
    "note_interest": N_("The head noted a conflict of interest"),
    "correct_person": N_("What is on record of a person was corrected"),
    "reorganise": N_("Followed its office into another"),
}
"""What an entry of the journal tells, as something that has happened."""

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
def happened(act: str) -> str:
    """What an entry of the journal tells; an act without words of its own shows its name."""
    return gettext(HAPPENED[act]) if act in HAPPENED else act


@register.filter
def paper_name(form: str) -> str:
    return gettext(PAPERS[form])
