"""`person`: what is on record of somebody, correcting it, deleting it."""

from __future__ import annotations

import argparse

from motcua.cli import Commands
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering
from motcua.cli.person_record import add_record


def add(commands: Commands) -> None:
    parser = commands.add_parser("person", help="a person's record: show, correct, erase")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    erase = acts.add_parser(
        "erase",
        parents=[JSON, OFFICER],
        help="from the record and from every paper; the journal still verifies",
    )
    erase.add_argument("citizen_id")
    erase.add_argument("--confirm", action="store_true", help="do it; without this, only say what would go")
    erase.add_argument("--key", default="", help="a request key: the same again erases nothing more")
    erase.set_defaults(run=answering(_erase))
    add_record(acts)


def _erase(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.erasing import codes_of, erase
    from motcua.kernel.errors import N_, Refused
    from motcua.registry.people import known
    from motcua.site.clock import now

    person = known(args.citizen_id)
    if person is None:
        raise Refused("no_person", N_("Nobody on record has this citizen id."))
    if not args.confirm:
        codes = codes_of(person)
        text = _("With --confirm this erases the person and the papers of: {codes}.")
        return Answer({"would_erase": codes}, text.format(codes=", ".join(codes) or "–"), good=False)
    done = erase(acting(args), person, at=now(), key=args.key or uuid4().hex)
    text = _("Erased, together with the papers of: {codes}.").format(codes=", ".join(done.dossiers) or "–")
    return Answer(done, text)
