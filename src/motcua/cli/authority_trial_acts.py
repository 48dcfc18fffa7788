"""`authority trial list`, `assess`, `assess-all`, `approve`, `send-back`: deciding in trial, step by step."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from motcua.cli import Commands
from motcua.cli.act_arguments import case_file
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table

if TYPE_CHECKING:
    from motcua.authority.acting import Acting
    from motcua.dossiers.models import Trial

KEY = argparse.ArgumentParser(add_help=False)
KEY.add_argument("--key", default="", help="a request key: the same again does it once")


def add_trial_acts(ways: Commands) -> None:
    listing = ways.add_parser("list", parents=[JSON, OFFICER], help="what waits to be decided in trial")
    listing.set_defaults(run=answering(_list))
    assess = ways.add_parser("assess", parents=[JSON, OFFICER, KEY], help="assess a line, without effect")
    assess.add_argument("code", help="the dossier's")
    assess.add_argument("--line", type=int, required=True, help="as list says it")
    assess.add_argument(
        "--case", type=case_file, metavar="FILE", help="JSON; - for standard input; left out: as it came in"
    )
    assess.add_argument("--deny", dest="reason", default="", metavar="REASON")
    assess.set_defaults(run=answering(_assess))
    every = ways.add_parser(
        "assess-all",
        parents=[JSON, OFFICER, KEY],
        help="grant every line that comes to an amount as it is",
    )
    every.add_argument("code", help="the dossier's")
    every.set_defaults(run=answering(_assess_all))
    approve = ways.add_parser(
        "approve", parents=[JSON, OFFICER, KEY], help="approve a dossier as its head, without effect"
    )
    back = ways.add_parser(
        "send-back", parents=[JSON, OFFICER, KEY], help="have a dossier assessed once more, as its head"
    )
    approve.add_argument("code", help="the dossier's")
    approve.set_defaults(run=answering(_approve))
    back.add_argument("code", help="the dossier's")
    back.add_argument("--reason", required=True)
    back.set_defaults(run=answering(_send_back))


def _list(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.trial import before_the_head, waiting
    from motcua.site.clock import now
    from motcua.site.templatetags.said import moment
    from motcua.site.templatetags.trials import benefit_name

    officer = acting(args)
    rows = [(_("To assess"), row) for row in waiting(officer, now())]
    rows += [(_("Before the head"), row) for one in before_the_head(officer, now()) for row in one.rows]
    told = [
        (moment(row.started_at), row.dossier.code, row.line, benefit_name(row.benefit), step)
        for step, row in rows
    ]
    headings = (_("Since"), _("Dossier"), _("Line"), _("What"), _("Next"))
    text = table(headings, told) if told else _("Nothing waits here.")
    return Answer([_plain(row) for _step, row in rows], text)


def _assess(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.trying import trial_assess
    from motcua.journey.dossier import Outcome
    from motcua.site.clock import now

    officer = acting(args)
    row = _found(officer, args, args.line)
    case = row.case if args.case is None else args.case
    outcome = Outcome.DENIED if args.reason else Outcome.GRANTED
    done = trial_assess(officer, row.pk, case, outcome, args.reason, at=now(), key=_key(args))
    return _answer([done])


def _assess_all(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.trying import trial_assess_all
    from motcua.site.clock import now

    officer = acting(args)
    dossier = _found(officer, args).dossier_id
    return _answer(trial_assess_all(officer, dossier, at=now(), key=_key(args)))


def _approve(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.trying import trial_approve
    from motcua.site.clock import now

    officer = acting(args)
    dossier = _found(officer, args).dossier_id
    return _answer(trial_approve(officer, dossier, at=now(), key=_key(args)))


def _send_back(args: argparse.Namespace) -> Answer:
    from motcua.dossiers.trying import trial_send_back
    from motcua.site.clock import now

    officer = acting(args)
    dossier = _found(officer, args).dossier_id
    return _answer(trial_send_back(officer, dossier, args.reason, at=now(), key=_key(args)))


def _found(officer: Acting, args: argparse.Namespace, line: int | None = None) -> Trial:
    from motcua.dossiers.trial import row_under
    from motcua.site.clock import today

    return row_under(officer, args.code, today(), line)


def _key(args: argparse.Namespace) -> str:
    from uuid import uuid4

    return str(args.key) or uuid4().hex


def _answer(rows: list[Trial]) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.site.templatetags.law import amount
    from motcua.site.templatetags.names import outcome_name
    from motcua.site.templatetags.trials import benefit_name

    told = [
        (
            row.dossier.code,
            row.line,
            benefit_name(row.benefit),
            outcome_name(row.outcome),
            amount(row.amount, row.entitlement),
        )
        for row in rows
    ]
    headings = (_("Dossier"), _("Line"), _("What"), _("Outcome"), _("Amount"))
    return Answer([_plain(row) for row in rows], table(headings, told))


def _plain(row: Trial) -> dict[str, Any]:
    return {
        "trial": row.pk,
        "dossier": row.dossier.code,
        "line": row.line,
        "started_at": row.started_at,
        "outcome": row.outcome,
        "amount": row.amount,
        "assessed_at": row.assessed_at,
        "decided_at": row.decided_at,
        "returns": row.returns,
    }
