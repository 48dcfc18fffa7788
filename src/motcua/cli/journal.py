"""`journal`: does it still say what it said; the whole of it for others; the root of a day."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, Answer, answering, recorded


def add(commands: Commands) -> None:
    parser = commands.add_parser("journal", help="verify or export the journal, or print the root of a day")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    verify = acts.add_parser(
        "verify", parents=[JSON], help="read all of it; exit 1 where something does not hold"
    )
    verify.set_defaults(run=answering(_verify))
    export = acts.add_parser("export", help="write it as JSON lines, for docs/verify_journal.py")
    export.add_argument("file", nargs="?", type=Path, help="left out: standard output")
    export.set_defaults(run=_export)
    root = acts.add_parser("root", parents=[JSON], help="the root of a closed day, to be published")
    root.add_argument("--day", type=day, help="as 2023-04-03; left out: the last one")
    root.set_defaults(run=answering(_root))


def _verify(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.tips import with_tips
    from motcua.journal.verify import verify
    from motcua.site.templatetags.said import said

    report = with_tips(verify())
    counted = _("{entries} entries of {dossiers} dossiers, {days} closed days.")
    lines = [said((finding.message, finding.data)) for finding in report.findings]
    lines.append(counted.format(entries=report.entries, dossiers=report.dossiers, days=report.days))
    lines.append(_("The journal holds.") if report.valid else _("The journal does NOT hold."))
    return Answer({"valid": report.valid, **_plain(report)}, "\n".join(lines), report.valid)


def _plain(report: object) -> dict[str, object]:
    from motcua.kernel.plain import plain

    found: dict[str, object] = plain(report)
    return found


def _export(args: argparse.Namespace) -> int:
    with recorded():
        from motcua.journal.export import lines

        if args.file is None:
            sys.stdout.writelines(f"{line}\n" for line in lines())
        else:
            with args.file.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines())
    return 0


def _root(args: argparse.Namespace) -> Answer:
    from motcua.journal.roots import closing_of

    found = closing_of(args.day)
    return Answer(found, f"{found['day']}  {found['entries']}  {found['root']}")
