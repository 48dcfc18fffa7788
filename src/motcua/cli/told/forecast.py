"""A forecast as text: the same words and tables as on its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import fill
from typing import Any

from django.utils.translation import gettext as _

from motcua.cli.answering import table
from motcua.insight.whatif.reform import beyond, tables, told
from motcua.insight.whatif.reform.recompute import recompute
from motcua.insight.whatif.reform.scenario import Scenario

WIDTH = 110


def as_text(scenario: Scenario, forecast: Mapping[str, Any]) -> str:
    return "\n\n".join(_parts(scenario, forecast)) + "\n"


def _parts(scenario: Scenario, forecast: Mapping[str, Any]) -> Iterator[str]:
    yield tables.local(scenario.document["title"])
    yield _told(f"{_(told.UNTRIED)} {_(told.WARNING)}")
    for lead in told.leads(scenario, forecast):
        yield _told(f"{lead.who}: {lead.said} {lead.rests}")
    yield _told(told.sure(forecast))
    yield _told(told.rests(scenario, forecast))
    for one in (
        tables.in_all(forecast),
        tables.by_step(forecast),
        tables.by_district(scenario, forecast),
        tables.swings(scenario, forecast),
    ):
        yield f"{one.title}\n{table(one.headings, one.rows)}"
    refused = (
        f"  {asked} {_('It would need: {missing}.').format(missing=lacks)}"
        for asked, lacks in beyond.refused(forecast)
    )
    yield "\n".join([_("What the forecast cannot say"), *refused])
    yield _told(recompute(scenario, forecast))


def _told(said: str) -> str:
    return fill(said, WIDTH)
