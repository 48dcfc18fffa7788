"""`authority recuse`, `person`, `relative`, `interests`, `note`: who keeps out of what, and who is told."""

from __future__ import annotations

import argparse

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table

KEY = argparse.ArgumentParser(add_help=False)
KEY.add_argument("--key", default="", help="a request key: the same again changes nothing more")


def add_people(acts: Commands) -> None:
    act = [JSON, OFFICER, KEY]
    recuse = acts.add_parser("recuse", parents=act, help="keep an officer out of a dossier, as he asks")
    recuse.add_argument("code", help="the dossier's")
    recuse.add_argument("reason")
    recuse.set_defaults(run=answering(_recuse))
    person = acts.add_parser("person", parents=act, help="record who an officer is on record")
    person.set_defaults(run=answering(_person))
    relative = acts.add_parser("relative", parents=act, help="record a relative of an officer")
    relative.set_defaults(run=answering(_relative))
    for parser in (person, relative):
        parser.add_argument("officer", help="his login")
        parser.add_argument("citizen_id")
    relative.add_argument("kind", choices=["child", "spouse", "parent", "parent_in_law", "other_dependant"])
    interests = acts.add_parser(
        "interests", parents=[JSON, OFFICER], help="conflicts of interest laid before a head"
    )
    interests.set_defaults(run=answering(_interests))
    note = acts.add_parser("note", parents=act, help="note a conflict of interest, as the head")
    note.add_argument("number", type=int, help="as interests shows it")
    note.add_argument("measure", nargs="?", default="", help="what follows from it")
    note.set_defaults(run=answering(_note))


def _recuse(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.recusal import recuse
    from motcua.dossiers.view import opened
    from motcua.site.clock import now

    officer = acting(args)
    dossier = opened(officer, args.code, now()).dossier
    done = recuse(officer, dossier.pk, args.reason, at=now(), key=_key(args))
    return Answer(done, _("You are kept out of this dossier from now on."))


def _person(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.whois import link
    from motcua.site.clock import now

    link(acting(args), args.officer, args.citizen_id, at=now(), key=_key(args))
    return Answer({"officer": args.officer}, _("It is on record who this officer is."))


def _relative(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.whois import relate
    from motcua.site.clock import now

    relate(acting(args), args.officer, args.citizen_id, args.kind, at=now(), key=_key(args))
    return Answer({"officer": args.officer}, _("It is on record that the two are related."))


def _interests(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.disclosing import laid_before
    from motcua.dossiers.disclosure import KINDS
    from motcua.site.clock import now
    from motcua.site.templatetags.said import moment

    rows = laid_before(acting(args), now())
    data = [
        {"number": row.pk, "dossier": row.dossier.code, "officer": row.officer.login, "kind": row.kind}
        | {"at": row.at, "noted_at": row.noted_at}
        for row in rows
    ]
    told = [
        (row.pk, row.dossier.code, row.officer.full_name, _(KINDS[row.kind]), moment(row.noted_at))
        for row in rows
    ]
    return Answer(data, table((_("No."), _("Dossier"), _("Officer"), _("Why"), _("Noted")), told))


def _note(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.disclosing import note
    from motcua.site.clock import now

    done = note(acting(args), args.number, args.measure, at=now(), key=_key(args))
    return Answer(done, _("Noted."))


def _key(args: argparse.Namespace) -> str:
    from uuid import uuid4

    return args.key or uuid4().hex
