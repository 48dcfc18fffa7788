"""Dated values as tables: those in force on a day by topic, or all of one parameter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from motcua.cli.answering import table
from motcua.kernel.errors import N_, MotcuaError
from motcua.law import MissingValue, Value, current
from motcua.law.parameters.files import Topic, topics
from motcua.site.clock import today
from motcua.site.templatetags.parameters import amount_set, is_address, known_by, label
from motcua.site.templatetags.said import day, text


class NoParameter(MotcuaError):
    """No parameter or topic has that name: `near` are those that are spelled alike."""

    code = "no_such_parameter"
    message = N_("Nothing is called {name}. Near: {near}.")


def print_parameters(on: date | None, key: str | None, *, in_json: bool) -> None:
    """Every value in force on the day. Raises NoParameter for a topic that is not known."""
    on = on or today()
    chosen = [topic for topic in topics() if key in (None, topic.key)]
    if not chosen:
        raise NoParameter(name=key, near=_near(str(key), [topic.key for topic in topics()]))
    found = {topic: _in_force(topic, on) for topic in chosen}
    if in_json:
        rows = [{"topic": topic.key, **v.to_json()} for topic, values in found.items() for v in values]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for topic, values in found.items():
        if values:
            print(f"{text(topic)} ({topic.key}), {day(on)}\n{_table(values)}\n")


def print_history(name: str, *, in_json: bool) -> None:
    """All values of one parameter, oldest first. Raises NoParameter."""
    history = current().succession(name)
    if not history:
        raise NoParameter(name=name, near=_near(name, current().names()))
    if in_json:
        print(json.dumps([value.to_json() for value in history], ensure_ascii=False, indent=2))
    else:
        print(f"{label(history[-1])} ({name})\n{_table(history, named=False)}")


def _in_force(topic: Topic, on: date) -> list[Value]:
    values = []
    for name in topic.names:
        try:
            values.append(current().on(name, on))
        except MissingValue:
            continue  # it had no value on that day
    return values


def _table(values: Sequence[Value], *, named: bool = True) -> str:
    headings = (_("Value"), _("From"), _("Until"), _("How well known"), _("Instrument"), _("Source"))
    rows = [
        (amount_set(v), day(v.valid_from), day(v.valid_to), known_by(v), v.instrument, _short(v.source))
        for v in values
    ]
    if not named:
        return table(headings, rows)
    named_rows = [(v.name, *row, label(v)) for v, row in zip(values, rows, strict=True)]
    return table((_("Name"), *headings, _("What it is")), named_rows)


def _short(source: str) -> str:
    return urlsplit(source).netloc.removeprefix("www.") if is_address(source) else source


def _near(name: str, known: Sequence[str]) -> str:
    return ", ".join(get_close_matches(name, known, 4, 0.4)) or "–"
