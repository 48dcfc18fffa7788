"""Reads a plan from a TOML file, or its mandates from a table (CSV); every mistake is told with its place."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from typing import Any

from motcua.authority.models import Capacity, Level, Phase, Role
from motcua.authority.plan import (
    Continuation,
    Entrustment,
    Grant,
    Holder,
    Paper,
    Plan,
    Renaming,
    Withdrawal,
)
from motcua.authority.plan_rows import NEVER, Row
from motcua.kernel.errors import N_, BadInput, InputProblem

LARGEST = 2_000_000
"""Characters of a file; a reorganisation of the whole country has a tenth of it."""
MARKS = ("verified", "secondary", "unverified")
CHANNELS = ("direct", "online", "post")
PAPER = ("number", "title", "signed_on", "signer", "verified", "source", "scan")
"""The columns of a table that tell of the instrument; the others are those of a mandate."""


def read_plan(text: str, form: str = "toml") -> Plan:
    """The plan in a file. Raises BadInput with every field that cannot be read, such as `mandate.3.since`."""
    if len(text) > LARGEST:
        raise BadInput([InputProblem("file", "too_large", N_("The file is too large."))])
    problems: list[InputProblem] = []
    given = _tables(text) if form == "csv" else _toml(text)
    plan = _plan({name: _rows(name, value, problems) for name, value in given.items()}, problems)
    if not problems and not plan.days:
        problems.append(InputProblem("file", "nothing", N_("The file changes nothing.")))
    if problems:
        raise BadInput(problems)
    return plan


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = N_("The file is no TOML: {why}")
        raise BadInput([InputProblem("file", "unreadable", message, why=str(error)[:200])]) from error


def _tables(text: str) -> dict[str, Any]:
    """A row is a mandate and tells of its instrument as well, which may stand in many rows."""
    try:
        rows = list(csv.DictReader(io.StringIO(text), strict=True, restkey="beyond"))
    except csv.Error as error:
        message = N_("The file is no table: {why}")
        raise BadInput([InputProblem("file", "unreadable", message, why=str(error)[:200])]) from error
    papers = {row.get("number"): {name: row[name] for name in PAPER if row.get(name)} for row in rows}
    mandates = [
        {
            ("procedures" if name == "procedure" else name): value
            for name, value in {**row, "instrument": row.get("number")}.items()
            if value and name not in PAPER
        }
        for row in rows
    ]
    return {"instrument": list(papers.values()), "mandate": mandates}


def _rows(name: str, given: Any, problems: list[InputProblem]) -> list[Row]:
    listed = given if isinstance(given, list) else [given]
    if not all(isinstance(row, Mapping) for row in listed):
        problems.append(InputProblem(name, "no_table", N_("There is no such field.")))
        return []
    return [Row(f"{name}.{number}", row, problems) for number, row in enumerate(listed, start=1)]


def _plan(rows: dict[str, list[Row]], problems: list[InputProblem]) -> Plan:
    papers = tuple(_paper(row) for row in rows.get("instrument", []))
    if not papers:
        problems.append(InputProblem("instrument", "missing", N_("Name the instrument on which it rests.")))
        papers = (Paper("", "", NEVER),)
    numbers = [paper.number for paper in papers]
    plan = Plan(
        papers,
        grants=tuple(one for row in rows.get("mandate", []) for one in _grants(row, numbers)),
        withdrawals=tuple(one for row in rows.get("withdrawal", []) for one in _withdrawals(row, numbers)),
        entrustments=tuple(
            one
            for name in ("delegation", "substitution")
            for row in rows.get(name, [])
            for one in _entrustments(row, numbers, stands_in=name == "substitution")
        ),
        continuations=tuple(_continuation(row, numbers) for row in rows.get("office", [])),
        renamings=tuple(_renaming(row, numbers) for row in rows.get("renaming", [])),
    )
    for name, read in rows.items():
        if name not in SECTIONS:
            problems.append(InputProblem(name, "unknown_field", N_("There is no such field.")))
        else:
            for row in read:
                row.flag_unread()
    return plan


SECTIONS = ("instrument", "mandate", "withdrawal", "delegation", "substitution", "office", "renaming")


def _paper(row: Row) -> Paper:
    return Paper(
        row.text("number", 60),
        row.text("title", 300),
        row.day("signed_on") or NEVER,
        row.text("signer", 120, needed=False),
        row.choice("verified", MARKS, "unverified"),
        row.text("source", 300, needed=False),
        row.text("scan", 64, needed=False),
    )


def _resting_on(row: Row, numbers: list[str]) -> str:
    return row.choice("instrument", numbers, numbers[0] if len(numbers) == 1 else None)


def _grants(row: Row, numbers: list[str]) -> list[Grant]:
    level, office = row.choice("level", Level.values, ""), row.text("office", 5, needed=False)
    if bool(level) == bool(office):
        row.blame("level", "level_or_office", N_("Name either the level of the offices or the one office."))
    low, high = row.dong("from_dong"), row.dong("below_dong")
    if low is not None and high is not None and high <= low:
        row.blame("below_dong", "ends_before", N_("It must end after it begins."))
    paper, territory, period = _resting_on(row, numbers), row.text("territory", 5, needed=False), row.period()
    benefit, channel = row.text("benefit", 60, needed=False), row.choice("channel", CHANNELS, "")
    phase = row.choice("phase", Phase.values, Phase.IN_FORCE.value)
    return [
        Grant(
            row.at, paper, code, level, office, territory, period, benefit, channel, low, high, _phase(phase)
        )
        for code in row.texts("procedures", 20)
    ]


def _phase(value: str) -> Phase:
    return Phase.TRIAL if value == Phase.TRIAL else Phase.IN_FORCE


def _withdrawals(row: Row, numbers: list[str]) -> list[Withdrawal]:
    paper, territory, on = _resting_on(row, numbers), row.text("territory", 5, needed=False), row.day("on")
    phase = _phase(row.choice("phase", Phase.values, Phase.IN_FORCE.value))
    return [
        Withdrawal(row.at, paper, code, territory, on or NEVER, phase) for code in row.texts("procedures", 20)
    ]


def _entrustments(row: Row, numbers: list[str], *, stands_in: bool) -> list[Entrustment]:
    paper, office, period = _resting_on(row, numbers), row.text("office", 5), row.period()
    giver = _holder(row, "giver", office, Role.DIRECTOR)
    taker = _holder(row, "taker", office, Role.DEPUTY)
    capacity, title = _capacity(row, taker, stands_in), row.text("taker_title", 80, needed=False)
    if stands_in:
        return [Entrustment(row.at, paper, giver, taker, period, True, "", None, capacity, title)]
    below, codes = row.dong("below_dong"), row.texts("procedures", 20, needed=False) or ("",)
    return [
        Entrustment(row.at, paper, giver, taker, period, False, code, below, capacity, title)
        for code in codes
    ]


def _capacity(row: Row, taker: Holder, stands_in: bool) -> str:
    """How the taker signs. Only a deputy signs for the head, only who stands in is acting head."""
    others = (Capacity.AUTHORISED, Capacity.ACTING_HEAD if stands_in else Capacity.BY_ORDER)
    allowed = (*others, Capacity.FOR_HEAD) if taker.role is Role.DEPUTY else others
    return row.choice("signs", [choice.value for choice in allowed], "")


def _holder(row: Row, name: str, office: str, usual: Role) -> Holder:
    login, role = row.text(name, 40), row.choice(f"{name}_role", Role.values, usual.value)
    return Holder(login, office, Role(role) if role in Role.values else usual)


def _continuation(row: Row, numbers: list[str]) -> Continuation:
    return Continuation(
        row.at,
        _resting_on(row, numbers),
        row.day("on") or NEVER,
        row.text("code", 5),
        row.texts("continues", 5),
        row.texts("areas", 5, needed=False),
        row.choice("level", [level for level in Level.values if level != Level.ANY], ""),
        row.text("parent", 5, needed=False),
        row.text("name_vi", 120, needed=False),
        row.text("name_en", 120, needed=False),
    )


def _renaming(row: Row, numbers: list[str]) -> Renaming:
    names = row.text("name_vi", 120), row.text("name_en", 120)
    return Renaming(row.at, _resting_on(row, numbers), row.day("on") or NEVER, row.text("office", 5), *names)
