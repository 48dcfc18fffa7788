"""`person show`, `correct`: what is on record of a person, what was before, and correcting it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table

if TYPE_CHECKING:
    from motcua.dossiers.person_input import PersonInput
    from motcua.registry.models import Person


def add_record(acts: Commands) -> None:
    show = acts.add_parser("show", parents=[JSON, OFFICER], help="what is on record, and what was before")
    correct = acts.add_parser(
        "correct", parents=[JSON, OFFICER], help="correct it; what stood before stays, with the reason"
    )
    for parser in (show, correct):
        parser.add_argument("dossier", help="its code")
        parser.add_argument("citizen_id")
    correct.add_argument(
        "facts", nargs="+", metavar="FACT=VALUE", help='birth_date=1958-03-01, or phone="" to take it away'
    )
    correct.add_argument("--reason", required=True)
    correct.add_argument("--key", default="", help="a request key: the same again does it once")
    show.set_defaults(run=answering(_show))
    correct.set_defaults(run=answering(_correct))


def _show(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.registry.correcting import FACTS, history, written
    from motcua.site.templatetags.names import fact_name, fact_value
    from motcua.site.templatetags.said import moment

    _dossier, person = _found(args)
    now = {fact: written(getattr(person, fact)) for fact in FACTS}
    before = history(person)
    facts = [(fact_name(fact), fact_value(value, fact)) for fact, value in now.items()]
    rows = [
        (fact_name(row.fact), fact_value(row.value, row.fact), moment(row.recorded.upper), row.reason)
        for row in before
    ]
    headings = (_("What"), _("Was on record"), _("Until"), _("Reason"))
    text = table((_("What"), _("On record now")), facts)
    former = [
        {"fact": row.fact, "value": row.value, "until": row.recorded.upper, "reason": row.reason}
        for row in before
    ]
    data = {"person": person.pk, **now, "before": former}
    return Answer(data, "\n\n".join([text, table(headings, rows)] if rows else [text]))


def _correct(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.correcting import correct_person
    from motcua.registry.correcting import as_seen
    from motcua.site.clock import now

    dossier, person = _found(args)
    told, key = _told(person, args.facts), args.key or uuid4().hex
    who = acting(args)
    done = correct_person(who, dossier, person.pk, told, args.reason, at=now(), key=key, seen=as_seen(person))
    return Answer(done, _("The record is corrected. What stood there before is kept."))


def _found(args: argparse.Namespace) -> tuple[Any, Person]:
    from motcua.dossiers.correcting import NobodyHere, person_in
    from motcua.dossiers.view import opened
    from motcua.registry.people import known
    from motcua.site.clock import now

    dossier = opened(acting(args), args.dossier, now()).dossier
    person = known(args.citizen_id)
    if person is None:
        raise NobodyHere
    return dossier.pk, person_in(dossier, person.pk)


def _told(person: Person, facts: list[str]) -> PersonInput:
    """The person as on record, but for `facts`. Raises InputProblem for one that is none."""
    from motcua.dossiers.person_input import PersonInput
    from motcua.kernel import day
    from motcua.kernel.errors import N_, InputProblem
    from motcua.registry.correcting import FACTS

    told: dict[str, Any] = {fact: getattr(person, fact) or "" for fact in FACTS}
    told |= {fact: getattr(person, fact) for fact in ("birth_date", "died_on")}
    for one in facts:
        fact, _, value = one.partition("=")
        if fact not in told:
            expected = ", ".join(FACTS)
            raise InputProblem(fact, "not_among", N_("Choose one of: {expected}."), expected=expected)
        is_day = fact in ("birth_date", "died_on")
        told[fact] = (day.parse(value, fact) if value else None) if is_day else value
    return PersonInput(**told)
