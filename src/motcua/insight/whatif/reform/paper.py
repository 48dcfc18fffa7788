"""The forecast on paper, for a director to sign or to refuse on (PDF/A)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from motcua.authority.reader import english
from motcua.insight.whatif.on_paper import rows_of, to_sign, words
from motcua.insight.whatif.reform import beyond, tables, told
from motcua.insight.whatif.reform.recompute import recompute
from motcua.insight.whatif.reform.scenario import Scenario


def forecast_pdf(scenario: Scenario, forecast: Mapping[str, Any], made_on: date) -> bytes:
    """In the reader's language; equal forecasts give equal bytes on equal days."""
    title, said = _("Forecast before signing"), _said(scenario, forecast)
    return to_sign("forecast", title, _letterhead(scenario), said, made_on)


def _letterhead(scenario: Scenario) -> dict[str, str]:
    province, language = scenario.document["province"], "en" if english() else "vi"
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
            "in_all": rows_of(tables.in_all(forecast)),
            "districts": rows_of(tables.by_district(scenario, forecast)),
            "swings": rows_of(tables.swings(scenario, forecast)),
        },
        "refused": [list(row) for row in beyond.refused(forecast)],
        "limits": [_(limit) for limit in beyond.LIMITS],
        "recompute": recompute(scenario, forecast),
        "words": words() | _words(),
    }


def _words() -> dict[str, str]:
    return {
        "refused": _("What the forecast cannot say"),
        "waits_for": _("It would need: {missing}."),
        "recompute": _("To compute it again"),
        "ranges": _(
            "Each number is the middle of all worlds; in brackets what nine worlds in ten lie between. "
            "Days count weekends too."
        ),
    }
