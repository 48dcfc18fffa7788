"""`authority import`, `approve`, `drop`, `table`: weigh a change of who decides, and put it in force."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table

if TYPE_CHECKING:
    from motcua.dossiers.consequences import Consequences


def add_changes(acts: Commands) -> None:
    about = acts.add_parser("table", parents=[JSON], help="who decides everything in an area on a day")
    about.add_argument("--area", required=True, help="code of an area, such as 24 or 221")
    about.add_argument("--on", type=day, help="as 2023-04-03; left out: today")
    about.add_argument("--other", type=day, help="a second day: what changes until then")
    about.set_defaults(run=answering(_table))
    bring = acts.add_parser("import", parents=[JSON], help="weigh or propose a file of instruments")
    bring.add_argument("file", type=Path, help="TOML, or a table of mandates (CSV)")
    bring.add_argument("--dry-run", action="store_true", help="say what would follow, and change nothing")
    bring.add_argument("--scan", type=Path, action="append", default=[], help="the scan of its instrument")
    bring.add_argument("--key", default="", help="a request key: the same again proposes nothing more")
    bring.add_argument("--as", dest="login", help="the officer who proposes")
    bring.add_argument("--role", help="under this post of his; left out: his first")
    bring.set_defaults(run=answering(_import), parser=bring)
    for name, run, meaning in (
        ("approve", _approve, "put a proposed change in force, as another than who proposed it"),
        ("drop", _drop, "do without a proposed change"),
    ):
        parser = acts.add_parser(name, parents=[JSON, OFFICER], help=meaning)
        parser.add_argument("change", type=UUID, help="the number that import gave it")
        parser.add_argument("--key", default="", help="a request key: the same again changes nothing more")
        if name == "drop":
            parser.add_argument("reason")
        parser.set_defaults(run=answering(run))


def _table(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.authority.differences import areas_of, shifts, who_decides
    from motcua.authority.reader import office_name
    from motcua.catalogue.load import procedures
    from motcua.site.clock import today
    from motcua.site.templatetags.said import day

    on = args.on or today()
    codes, areas = [item.code for item in procedures()], areas_of(args.area, on)
    found = who_decides(codes, areas, on)
    if args.other:
        changed = shifts(found, who_decides(codes, areas_of(args.area, args.other), args.other), args.other)
        return Answer(changed, _shifted(changed))
    rows = [
        (code, area, office_name(answer.office), answer.mandate.number, day(answer.mandate.start))
        for (code, area), answer in sorted(found.items())
    ]
    headings = (_("Procedure"), _("Area"), _("Office"), _("Instrument"), _("Since"))
    return Answer(list(found.values()), table(headings, rows))


def _import(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.changing import propose
    from motcua.dossiers.consequences import consequences
    from motcua.dossiers.documents import keep
    from motcua.kernel.errors import BadInput
    from motcua.site.clock import now

    text, form = args.file.read_text(encoding="utf-8"), "csv" if args.file.suffix == ".csv" else "toml"
    found = consequences(text, form, now())
    if found.problems:
        raise BadInput(found.problems)
    if args.dry_run:
        return Answer(_data(found), _weighed(found))
    if not args.login:
        args.parser.error("name the officer who proposes with --as, or weigh it with --dry-run")
    scans = [keep(scan.read_bytes(), scan.name, at=now(), field="scan").digest for scan in args.scan]
    change = propose(acting(args), text, form, scans, at=now(), key=args.key or uuid4().hex)
    told = _("Proposed as {change}. Another person puts it in force.").format(change=change.pk)
    return Answer({"change": change.pk, **_data(found)}, f"{_weighed(found)}\n\n{told}")


def _approve(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.changing import put_in_force
    from motcua.site.clock import now

    moved = put_in_force(acting(args), args.change, at=now(), key=args.key or uuid4().hex)
    return Answer(
        {"moved": moved},
        _("In force. Open dossiers that followed their office: {moved}.").format(moved=moved),
    )


def _drop(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.dossiers.changing import drop
    from motcua.site.clock import now

    drop(acting(args), args.change, args.reason, at=now(), key=args.key or uuid4().hex)
    return Answer({"dropped": True}, _("The change was dropped."))


def _data(found: Consequences) -> dict[str, Any]:
    return {
        "days": found.plan.days,
        "shifts": found.shifts,
        "trials": found.trials,
        "opening": found.opening,
        "ending": found.ending,
        "dossiers": found.dossiers,
    }


def _weighed(found: Consequences) -> str:
    from django.utils.translation import gettext as _

    from motcua.authority.wording import dossiers_told

    parts = [_shifted(found.shifts)] if found.shifts else []
    if found.trials:
        parts.append(_shifted(found.trials, in_trial=True))
    if found.opening or found.ending:
        counts = {"opening": len(found.opening), "ending": len(found.ending)}
        parts.append(_("Offices that open: {opening}; that end: {ending}.").format(**counts))
    parts += dossiers_told(**{name: getattr(found.dossiers, name) for name in found.dossiers.__slots__})
    return "\n".join(parts)


def _shifted(changed: list[Any], *, in_trial: bool = False) -> str:
    from motcua.authority.wording import told_together
    from motcua.site.templatetags.names import procedure_name
    from motcua.site.templatetags.said import day

    lines = []
    for change in told_together(changed, in_trial=in_trial):
        lines.append(f"{day(change.day)}  {change.sentence}")
        lines += [f"    {code} {procedure_name(code)}" for code in change.procedures]
    return "\n".join(lines)
