"""`authority`: who is competent on a day, when that changed, and who may do what to a dossier."""

from __future__ import annotations

import argparse

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, Answer, acting, answering, table
from motcua.cli.authority_changes import add_changes
from motcua.cli.authority_instruments import add_instruments
from motcua.cli.authority_people import add_people
from motcua.cli.authority_trial import add_trial
from motcua.journey.table import Act


def add(commands: Commands) -> None:
    parser = commands.add_parser("authority", help="who decides what, where, since when; who may do what")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    about = argparse.ArgumentParser(add_help=False, parents=[JSON])
    about.add_argument("--procedure", required=True, help="its code, such as local:III.9a")
    about.add_argument("--area", required=True, help="code of a district or commune, such as 221")
    competent = acts.add_parser("competent", parents=[about], help="the office that decides, and why")
    competent.add_argument("--on", type=day, help="as 2023-04-03; left out: today")
    competent.set_defaults(run=answering(_competent))
    changes = acts.add_parser("changes", parents=[about], help="every day on which the answer changed")
    changes.set_defaults(run=answering(_changes))
    may = acts.add_parser("may", parents=[JSON], help="may this officer do this to this dossier now, and why")
    may.add_argument("login")
    may.add_argument("act", type=Act, choices=list(Act), metavar="act")
    may.add_argument("code", help="the dossier's")
    may.add_argument("--role", help="under this post of his; left out: his first")
    may.set_defaults(run=answering(_may))
    add_changes(acts)
    add_instruments(acts)
    add_people(acts)
    add_trial(acts)


def _competent(args: argparse.Namespace) -> Answer:
    from motcua.authority.competence import competent
    from motcua.catalogue.load import procedure
    from motcua.site.clock import today
    from motcua.site.templatetags.said import said

    found = competent(procedure(args.procedure).code, args.area, args.on or today())
    return Answer(found, said(found.reason()))


def _changes(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.authority.competence import Competence, NoCompetence, changes, competent
    from motcua.authority.reader import office_name
    from motcua.catalogue.load import procedure
    from motcua.site.clock import today
    from motcua.site.templatetags.names import mark_name
    from motcua.site.templatetags.said import day

    found: list[Competence] = []
    for since in changes(procedure(args.procedure).code, args.area):
        try:
            answer = competent(args.procedure, args.area, since)
        except NoCompetence:
            continue
        if not found or (answer.office, answer.mandate) != (found[-1].office, found[-1].mandate):
            found.append(answer)
    if not found:
        raise NoCompetence(procedure=args.procedure, area=args.area, day=today())
    rows = [
        (day(c.day), office_name(c.office), c.mandate.number, mark_name(c.mandate.verified)) for c in found
    ]
    headings = (_("Since"), _("Office"), _("Instrument"), _("How well known"))
    return Answer(found, table(headings, rows))


def _may(args: argparse.Namespace) -> Answer:
    from motcua.authority.may import may
    from motcua.dossiers.act import dossier_coded
    from motcua.site.clock import now
    from motcua.site.templatetags.said import said

    answer = may(acting(args), args.act, dossier_coded(args.code), now())
    return Answer(answer, said((answer.message, answer.data)), answer.allowed)
