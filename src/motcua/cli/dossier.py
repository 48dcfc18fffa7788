"""`dossier`: list, show, and every act of the journey, done as an officer who must be allowed to."""

from __future__ import annotations

import argparse
from typing import Any

from motcua.cli import Commands
from motcua.cli.act_arguments import add_arguments, arguments
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table
from motcua.journey.table import LABELS, Act

AT_THE_DOOR = (Act.RETURN_INCOMPLETE, Act.DECLINE)
"""These begin a dossier: the desk and the API do it."""


def add(commands: Commands) -> None:
    parser = commands.add_parser("dossier", help="list dossiers, show one, or act on it")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    listed = acts.add_parser(
        "list", parents=[JSON, OFFICER], help="what the office holds, what is due first on top"
    )
    listed.add_argument("--group", default="open", help="open, incomplete, door, assessment, citizen, ...")
    listed.set_defaults(run=answering(_list))
    show = acts.add_parser(
        "show", parents=[JSON, OFFICER], help="one dossier with its timeline and what can be done"
    )
    show.add_argument("code")
    show.set_defaults(run=answering(_show))
    for act in Act:
        if act not in AT_THE_DOOR:
            one = acts.add_parser(act.value, parents=[JSON, OFFICER], help=LABELS[act])
            one.add_argument("code")
            one.add_argument("--key", default="", help="a request key: the same again does it once")
            one.add_argument(
                "--seen", type=int, help="journal entries that you saw; refused if there are more"
            )
            add_arguments(one, act)
            one.set_defaults(run=answering(_act), act=act)


def _list(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.queue import queue
    from motcua.site.clock import now
    from motcua.site.templatetags.said import days_left, status_name

    page = queue(acting(args), now(), group=args.group)
    rows = [
        (
            r.code,
            r.procedure,
            status_name(r.status),
            days_left(r.days_left) if r.days_left is not None else "–",
            r.subject,
        )
        for r in page.rows
    ]
    headings = (_("Code"), _("Procedure"), _("Status"), _("Time left"), _("Person"))
    return Answer(page, table(headings, rows) if rows else _("Nothing waits here."))


def _show(args: argparse.Namespace) -> Answer:
    from motcua.api.opened import answered
    from motcua.dossiers.view import opened
    from motcua.site.clock import now

    view = opened(acting(args), args.code, now())
    return Answer(answered(view).model_dump(mode="json"), _page(view))


def _page(view: Any) -> str:
    from django.utils.translation import gettext as _

    from motcua.authority.reader import office_name
    from motcua.dossiers.happened import happened
    from motcua.site.templatetags import said

    dossier = view.dossier
    office = office_name(view.offices[dossier.competent_office_id])
    facts = [
        (_("Procedure"), said.text(view.version.name)),
        (_("Status"), said.status_name(dossier.status)),
        (_("Person"), dossier.subject.full_name),
        *([(_("Employer"), dossier.employer_name)] if dossier.employer_name else []),
        (_("Competent office"), f"{office} ({dossier.mandate.instrument.number})"),
        (_("Promised for"), said.moment(dossier.due)),
    ]
    moments = [(said.moment(m.at), happened(m.act), m.officer, office_name(m.office)) for m in view.moments]
    can = [said.act_name(act) for act, answer in view.possible if answer.allowed]
    parts = [
        table((dossier.code, ""), facts),
        table((_("Moment"), _("What"), _("Officer"), _("Office")), moments),
        _("You can now: {acts}").format(acts=", ".join(can) or "–"),
    ]
    return "\n\n".join([*parts, said.said(view.instead)] if view.instead else parts)


def _act(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from motcua.dossiers.actions import ACTIONS
    from motcua.dossiers.view import opened
    from motcua.site.clock import now
    from motcua.site.templatetags.said import status_name

    officer, at = acting(args), now()
    dossier = opened(officer, args.code, at).dossier.pk
    key = args.key or uuid4().hex
    done = ACTIONS[args.act](officer, dossier, **arguments(args), at=at, key=key, seen=args.seen)
    return Answer(done, f"{done.code}  {status_name(done.status)}")
