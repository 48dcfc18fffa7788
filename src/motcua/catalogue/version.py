"""One version of a procedure, read from its table."""

from __future__ import annotations

from dataclasses import replace

from motcua.catalogue.model import (
    NOT,
    Basis,
    Component,
    Limit,
    Listing,
    Mark,
    Promise,
    Term,
    Version,
)
from motcua.catalogue.rules import note_broken_rules
from motcua.catalogue.table import Table
from motcua.catalogue.terms import DAY_KINDS, MARKS, Terms, period_of

FACTS = {
    fact: fact
    for fact in (
        "components",
        "steps",
        "channels",
        "receiving",
        "deciding",
        "results",
        "legal_basis",
        "limit",
    )
}
"""What can be listed as secondary or unverified; other facts carry their mark themselves."""


def read_version(row: Table, code: str, terms: Terms) -> Version:
    """The version that stands in `row`; what is wrong is noted there."""
    version = _version(row, code, terms)
    version = replace(version, conditions=_conditions(version, terms))
    row.close()
    note_broken_rules(row, version, terms.forms)
    return version


def _version(row: Table, code: str, terms: Terms) -> Version:
    """All of it but the conditions that its parts name."""
    mark = row.choice("verified", MARKS)
    return Version(
        code=code,
        period=period_of(row),
        name=row.both("name"),
        short=row.both("short"),
        verified=mark,
        source=row.text("source"),
        doubts=_doubts(row),
        lists=tuple(_listing(item, terms) for item in row.tables("lists")),
        roles=row.choices("roles", terms.roles),
        batch=row.flag("batch"),
        sets=row.number("sets", 1),
        components=tuple(_component(item, mark, terms) for item in row.tables("components")),
        steps=row.choices("steps", terms.steps),
        channels=row.choices("channels", terms.channels),
        receiving=row.choice("receiving", terms.levels),
        deciding=row.choice("deciding", terms.levels),
        limit=_limit(row.table("limit"), terms) if row.has("limit") else None,
        limit_when=tuple(_limit(item, terms) for item in row.tables("limit_when", [])),
        promises=tuple(_promise(item, terms) for item in row.tables("promises", [])),
        supplement=row.choice("supplement", terms.supplements),
        results=row.choices("results", terms.results),
        opens=row.choices("opens", terms.benefits, []),
        fee=row.number("fee"),
        legal_basis=tuple(_basis(item, mark, terms) for item in row.tables("legal_basis")),
        conditions=(),
        notes=tuple(item.own_text() for item in row.tables("notes", [])),
    )


def _component(row: Table, mark: Mark, terms: Terms) -> Component:
    paper = row.choice("key", terms.papers)
    component = Component(
        key=paper.key,
        name=paper.name,
        form=paper.form,
        held_in=paper.held_in,
        originals=row.number("originals", 0),
        copies=row.number("copies", 0),
        when=_when(row, terms),
        record_suffices=row.flag("record_suffices"),
        verified=row.choice("verified", MARKS, mark),
    )
    row.close()
    return component


def _limit(row: Table, terms: Terms) -> Limit:
    limit = Limit(
        days=row.number("days"),
        kind=row.choice("kind", DAY_KINDS),
        when=_when(row, terms),
        verified=row.choice("verified", MARKS),
        source=row.text("source"),
    )
    row.close()
    return limit


def _promise(row: Table, terms: Terms) -> Promise:
    promise = Promise(
        days=row.number("days"),
        kind=row.choice("kind", DAY_KINDS),
        when=_when(row, terms),
        place=row.text("place") if row.has("place") else None,
        verified=row.choice("verified", MARKS),
        source=row.text("source"),
    )
    row.close()
    return promise


def _listing(row: Table, terms: Terms) -> Listing:
    listing = Listing(
        act=row.choice("act", terms.acts),
        item=row.text("item", ""),
        verified=row.choice("verified", MARKS),
    )
    row.close()
    return listing


def _basis(row: Table, mark: Mark, terms: Terms) -> Basis:
    basis = Basis(
        act=row.choice("act", terms.acts),
        articles=row.text("articles", ""),
        verified=row.choice("verified", MARKS, mark),
    )
    row.close()
    return basis


def _when(row: Table, terms: Terms) -> str | None:
    if not row.has("when"):
        return None
    when = row.text("when")
    row.find("when", when.removeprefix(NOT), terms.conditions)
    return when


def _conditions(version: Version, terms: Terms) -> tuple[Term, ...]:
    asked: list[Component | Limit | Promise] = [
        *version.components,
        *version.limit_when,
        *version.promises,
    ]
    names = dict.fromkeys(item.when.removeprefix(NOT) for item in asked if item.when)
    return tuple(terms.conditions[name] for name in names if name in terms.conditions)


def _doubts(row: Table) -> tuple[tuple[str, Mark], ...]:
    doubts: list[tuple[str, Mark]] = []
    for mark in (MARKS["secondary"], MARKS["unverified"]):
        doubts += [(fact, mark) for fact in row.choices(mark, FACTS, [])]
    return tuple(doubts)
