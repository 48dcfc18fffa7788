"""The forecast on paper, for a director to sign or to refuse on (PDF/A)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from motcua.authority.reader import english
from motcua.insight.whatif.reform import beyond, tables, told
from motcua.insight.whatif.reform.recompute import recompute
from motcua.insight.whatif.reform.scenario import Scenario
from motcua.papers.parts import VIETNAM
from motcua.papers.printed import long_day, printable
from motcua.papers.render import typeset


def forecast_pdf(scenario: Scenario, forecast: Mapping[str, Any], made_on: date) -> bytes:
    """In the reader's language; equal forecasts give equal bytes on equal days."""
    made_at = datetime.combine(made_on, time(), VIETNAM)
    return typeset("forecast", _printable(_content(scenario, forecast, made_on)), made_at)


def _content(scenario: Scenario, forecast: Mapping[str, Any], made_on: date) -> dict[str, Any]:
    language = "en" if english() else "vi"
    return {
        "language": language,
        "draft": False,
        "form": None,
        "paper": "a4",
        "qr": "",
        "year": str(made_on.year),
        "made_on": long_day(made_on, language),
        "title": _("Forecast before signing"),
        "fields": {"trace": {}, "letterhead": _letterhead(scenario, language), **_said(scenario, forecast)},
    }


def _letterhead(scenario: Scenario, language: str) -> dict[str, str]:
    province = scenario.document["province"]
    return {
        "superior": _("Vietnam Social Security"),
        "agency": province[language],
        "place": province[f"place_{language}"],
        "hotline": "",
        "website": "",
    }


def _said(scenario: Scenario, forecast: Mapping[str, Any]) -> dict[str, Any]:
    """What the page says too, in its order."""
    leads = told.leads(scenario, forecast)
    return {
        "subtitle": tables.local(scenario.document["title"]),
        "decision": tables.local(scenario.document["decision"]),
        "warning": f"{_(told.UNTRIED)} {_(told.WARNING)}",
        "leads": [{"who": lead.who, "said": lead.said, "rests": lead.rests} for lead in leads],
        "sure": told.sure(forecast),
        "rests": told.rests(scenario, forecast),
        "tables": {
            "in_all": _table(tables.in_all(forecast)),
            "districts": _table(tables.by_district(scenario, forecast)),
            "swings": _table(tables.swings(scenario, forecast)),
        },
        "refused": [list(row) for row in beyond.refused(forecast)],
        "limits": [_(limit) for limit in beyond.LIMITS],
        "recompute": recompute(scenario, forecast),
        "words": _words(),
    }


def _table(table: tables.Table) -> dict[str, Any]:
    return {"title": table.title, "heads": list(table.headings), "rows": [list(row) for row in table.rows]}


def _words() -> dict[str, str]:
    return {
        "what": _("What would change for whom"),
        "sure": _("How sure that is"),
        "rests": _("What it rests on"),
        "refused": _("What the forecast cannot say"),
        "waits_for": _("It would need: {missing}."),
        "limits": _("What it leaves out"),
        "opinion": _("Opinion of the director"),
        "agree": _("I agree to issue the decision"),
        "conditions": _("I agree under these conditions"),
        "refuse": _("I do not agree, because"),
        "director": _("DIRECTOR"),
        "by_hand": _("(signature, full name, seal)"),
        "recompute": _("To compute it again"),
        "ranges": _(
            "Each number is the middle of all worlds; in brackets what nine worlds in ten lie between. "
            "Days count weekends too."
        ),
    }


def _printable(value: Any) -> Any:
    """Every text as it can be printed."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {name: _printable(item) for name, item in value.items()}
    return [_printable(item) for item in value] if isinstance(value, list) else value
