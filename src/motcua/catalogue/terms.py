"""The words, papers, forms, acts and rules that procedures share and refer to by key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args

from motcua.catalogue.model import (
    AfterSupplement,
    DayKind,
    Form,
    Mark,
    Result,
    Role,
    Step,
    SupplementRule,
    Term,
    Text,
)
from motcua.catalogue.table import Problem, Table
from motcua.kernel.errors import N_
from motcua.kernel.period import Period

T = TypeVar("T")

MARKS: Mapping[str, Mark] = {mark: mark for mark in get_args(Mark)}
DAY_KINDS: Mapping[str, DayKind] = {kind: kind for kind in get_args(DayKind)}
AFTER: Mapping[str, AfterSupplement] = {what: what for what in get_args(AfterSupplement)}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as all procedures know it: its name, its form, and where its data may be already."""

    key: str
    name: Text
    form: str | None
    held_in: Term | None


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that procedures refer to, by key."""

    fields: Mapping[str, Term]
    levels: Mapping[str, Term]
    channels: Mapping[str, Term]
    life_events: Mapping[str, Term]
    conditions: Mapping[str, Term]
    benefits: Mapping[str, Term]
    roles: Mapping[str, Role]
    acts: Mapping[str, Term]
    steps: Mapping[str, Step]
    results: Mapping[str, Result]
    supplements: Mapping[str, SupplementRule]
    papers: Mapping[str, Paper]
    forms: tuple[Form, ...]


def read_terms(folder: Path, problems: list[Problem]) -> Terms:
    """All shared words of a folder of data files; what is wrong goes to `problems`."""
    words = parse(folder / "terms.toml", problems)

    def terms(section: str) -> Mapping[str, Term]:
        return _each(words.table(section), lambda key, row: Term(key, row.own_text()))

    actors, records = terms("actors"), terms("records")
    forms = _forms(parse(folder / "forms.toml", problems))
    codes = {form.code: form.code for form in forms}
    read = Terms(
        fields=terms("fields"),
        levels=terms("levels"),
        channels=terms("channels"),
        life_events=terms("life_events"),
        conditions=terms("conditions"),
        benefits=terms("benefits"),
        roles=_each(words.table("roles"), lambda key, row: Role(key, row.own_text(), row.flag("many"))),
        acts=_each(parse(folder / "acts.toml", problems), lambda key, row: Term(key, row.own_text())),
        steps=_each(parse(folder / "steps.toml", problems), lambda _, row: _step(row, actors)),
        results=_each(parse(folder / "results.toml", problems), _result),
        supplements=_each(parse(folder / "supplements.toml", problems), _supplement),
        papers=_each(
            parse(folder / "components.toml", problems), lambda key, row: _paper(key, row, codes, records)
        ),
        forms=forms,
    )
    words.close()
    return read


def parse(path: Path, problems: list[Problem]) -> Table:
    """A file as a table; one that is not TOML is noted and read as empty."""
    data: dict[str, Any] = {}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(path.name, "", "missing_file", N_("This file is missing.")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(
            Problem(path.name, "", "not_toml", N_("This cannot be read: {reason}."), reason=str(error))
        )
    return Table(data, path.name, "", problems)


def period_of(table: Table) -> Period:
    """The keys `from` and `until`: on from one day, off again on the other."""
    start, end = table.day("from"), table.day_or_none("until")
    if end is not None and end <= start:
        table.note("until", "ends_before_start", N_("This day must be later than “from”."))
        end = None
    return Period(start, end)


def _each(table: Table, read: Callable[[str, Table], T]) -> Mapping[str, T]:
    found: dict[str, T] = {}
    for key, row in table.entries():
        found[key] = read(key, row)
        row.close()
    if not found:
        table.note("", "empty", N_("This must not be empty."))
    return found


def _step(row: Table, actors: Mapping[str, Term]) -> Step:
    return Step(row.choice("who", actors), row.own_text())


def _paper(key: str, row: Table, codes: Mapping[str, str], records: Mapping[str, Term]) -> Paper:
    form, held_in = row.choice_or_none("form", codes), row.choice_or_none("held_in", records)
    return Paper(key, row.own_text(), form, held_in)


def _result(key: str, row: Table) -> Result:
    return Result(key, row.own_text(), decision=row.flag("decision"), money=row.flag("money"))


def _supplement(key: str, row: Table) -> SupplementRule:
    return SupplementRule(
        key=key,
        max_requests=row.number_or_none("max_requests"),
        office_days=row.number_or_none("office_days"),
        citizen_days=row.number_or_none("citizen_days"),
        day_kind=row.choice("day_kind", DAY_KINDS),
        after=row.choice("after", AFTER),
        after_days=row.number_or_none("after_days"),
        verified=row.choice("verified", MARKS),
        source=row.text("source"),
    )


def _forms(table: Table) -> tuple[Form, ...]:
    forms: list[Form] = []
    for group in table.tables("set"):
        period, act, mark = period_of(group), group.text("issued_by"), group.choice("verified", MARKS)
        for row in group.tables("forms"):
            own = row.choice("verified", MARKS, mark)
            forms.append(Form(row.text("code"), row.own_text(), period, act, own))
            row.close()
        group.close()
    table.close()
    _note_overlaps(table, forms)
    return tuple(forms)


def _note_overlaps(table: Table, forms: list[Form]) -> None:
    for n, form in enumerate(forms):
        if any(form.code == other.code and form.period.overlaps(other.period) for other in forms[:n]):
            table.note(form.code, "overlap", N_("Another form has this code at the same time."))
