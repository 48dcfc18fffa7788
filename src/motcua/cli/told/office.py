"""An office played on from its log, as text: the same words and tables as on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import fill
from typing import Any

from django.utils.translation import gettext as _

from motcua.cli.answering import table
from motcua.insight.whatif.office import log_words, tables, trial, words
from motcua.insight.whatif.office.figured import Name, lever
from motcua.insight.whatif.office.values import levers_of
from motcua.insight.whatif.reform.figured import decimal

WIDTH = 110
Values = Mapping[str, Any]


def as_text(tried: Values, answer: Values | None, name: Name) -> str:
    """What the log tells; what the change would do; how the trial went; what can be asked, and what not."""
    parts = [
        log_words.log_told(tried),
        *(_answered(tried, answer, name) if answer else ()),
        *_tried(tried, name),
    ]
    if tried["usable"] and not answer:
        parts.append(_offered(tried, name))
    refused = [f"  {f'{what}: ' if what else ''}{why}" for what, why in log_words.refused(tried, name)]
    if refused:
        parts.append("\n".join([_("What this log cannot say"), *(fill(row, WIDTH) for row in refused)]))
    return "\n\n".join(parts)


def _answered(tried: Values, answer: Values, name: Name) -> Iterator[str]:
    changed = "; ".join(words.changes(tried, answer["change"], name))
    yield fill(_("Asked: {changes}.").format(changes=changed), WIDTH)
    for lead in words.leads(answer):
        yield fill(f"{lead.who}: {lead.said} {lead.rests}", WIDTH)
    yield fill(words.sure(answer), WIDTH)
    yield fill(log_words.rests(tried), WIDTH)
    for one in (tables.in_all(answer), tables.by_group(answer), tables.by_step(answer, name)):
        if one.rows:
            yield f"{one.title}\n{table(one.headings, one.rows)}"
    yield fill(" ".join(log_words.limits(tried)), WIDTH)


def _tried(tried: Values, name: Name) -> Iterator[str]:
    if tried["backtest"]:
        for one in (trial.by_method(tried), trial.by_measure(tried, name)):
            yield f"{one.title}\n{table(one.headings, one.rows)}"


def _offered(tried: Values, name: Name) -> str:
    rows = [
        (f"--set '{one.name}=…'", lever(one.name, name), "" if one.now != one.now else decimal(one.now, 0))
        for one in levers_of(tried)
    ]
    return f"{_('What can be changed')}\n{table(('', '', _('now')), rows)}"
