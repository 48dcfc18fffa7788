"""`report after`: what a change of competence did, against what it left alone, and beside the forecast."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, Answer, answering, table

if TYPE_CHECKING:
    from motcua.insight.after.read import Found


def add_after(kinds: Commands) -> None:
    parser = kinds.add_parser("after", parents=[JSON], help="before and after a change of competence")
    parser.add_argument("--on", required=True, type=day, metavar="2023-04-01")
    parser.add_argument(
        "--office", required=True, help="its code, with all below it; a province's two digits will do"
    )
    parser.set_defaults(run=answering(_after))


def _after(args: argparse.Namespace) -> Answer:
    from motcua.insight.after.exported import values
    from motcua.insight.after.forecast import beside, forecast_of
    from motcua.insight.after.read import after
    from motcua.insight.counting import scope_of
    from motcua.insight.counting.scope import office_called
    from motcua.kernel.plain import plain
    from motcua.site.clock import now, today

    day = min(args.on, today())
    found = after(scope_of(office_called(args.office, day), day), args.on, now())
    kept = forecast_of(found)
    held = beside(found, kept[1]) if kept else []
    return Answer({**values(found), "forecast": plain(held)}, "\n".join(_text(found, held)))


def _text(found: Found, held: list[Any]) -> list[str]:
    from django.utils.translation import gettext as _

    from motcua.insight.after import words

    if not found.procedures:
        return [_("On this day no competent office changed here. Choose another change."), *words.land(found)]
    parts = [words.extent(found), *words.land(found), ""]
    if words.told_at_all(found):
        parts += [f"{lead.called}: {lead.said}" for lead in words.leads(found)] + ["", words.sure(found), ""]
        measured = words.table(found)
        parts += [table(measured.headings, measured.rows)]
    else:
        parts += [_("It cannot be told yet what the change did."), *words.reasons(found)]
    if held:
        heading = ("", _("Forecast"), _("Came"), _("Held against each other"))
        rows = [(one.called, one.forecast, one.came, one.said) for one in held]
        parts += ["", _("The forecast, and what came"), table(heading, rows)]
    return parts
