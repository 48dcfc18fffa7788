"""What a procedure is: its versions by date, and in each the papers, limits, steps and results."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from motcua.kernel.errors import N_, MotcuaError
from motcua.kernel.period import Period

Mark = Literal["verified", "secondary", "unverified"]
"""How well a fact is known: read in the source itself, read about it, or only remembered."""

DayKind = Literal["working", "calendar", "calendar_excluding_holidays"]
"""How the days of a limit are counted; the clock knows how."""

AfterSupplement = Literal["pause", "restart"]
"""What the clock does when a dossier has been completed: it goes on, or begins again."""

NOT = "not_"
"""What stands before the name of a condition to mean that it does not hold."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same thing said in Vietnamese and in English."""

    vi: str
    en: str

    def of(self, language: str) -> str:
        """The text in `language` ("vi", "vi-vn", "en", ...); Vietnamese unless English is asked for."""
        return self.en if language.startswith("en") else self.vi


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the catalogue: the key that data refers to, and what people read."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True)
class Role:
    """A person in a dossier (deceased, relative, ...); `many` when there can be several."""

    key: str
    text: Text
    many: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form (mẫu biểu). `code` is not unique over time: the one-stop forms changed in 2025."""

    code: str
    title: Text
    period: Period
    issued_by: str
    verified: Mark


@dataclass(frozen=True, slots=True)
class Component:
    """A paper that a version asks for (thành phần hồ sơ), or its data where `record_suffices`.

    `copies` are certified copies, or plain ones compared with the original at the desk.
    `when` names the condition under which it is asked for ("pensioner", "not_pensioner"); None is always.
    `held_in` names the records where an office may find the data already.
    """

    key: str
    name: Text
    form: str | None
    held_in: Term | None
    originals: int
    copies: int
    when: str | None
    record_suffices: bool
    verified: Mark

    def required(self, conditions: Collection[str]) -> bool:
        """Whether it must be handed in when these conditions hold."""
        return holds(self.when, conditions)


@dataclass(frozen=True, slots=True)
class Limit:
    """Days that the office has, from the day of a full dossier. Zero days: the day itself."""

    days: int
    kind: DayKind
    when: str | None
    verified: Mark
    source: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A time shorter than the law allows. `place` is a province code, None the whole sector."""

    days: int
    kind: DayKind
    when: str | None
    place: str | None
    verified: Mark
    source: str


@dataclass(frozen=True, slots=True)
class SupplementRule:
    """How an incomplete dossier is completed (yêu cầu bổ sung). None where no source gives a number.

    `office_days` to ask, `citizen_days` to answer; then the clock goes on ("pause") or begins
    again with `after_days` ("restart").
    """

    key: str
    max_requests: int | None
    office_days: int | None
    citizen_days: int | None
    day_kind: DayKind
    after: AfterSupplement
    after_days: int | None
    verified: Mark
    source: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step, and who takes it."""

    who: Term
    text: Text


@dataclass(frozen=True, slots=True)
class Result:
    """What is handed back. `decision`: it is signed and numbered; `money`: it sets an amount to be paid."""

    key: str
    name: Text
    decision: bool
    money: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """An act and the articles of it that a version rests on."""

    act: Term
    articles: str
    verified: Mark


@dataclass(frozen=True, slots=True)
class Listing:
    """Where an official list names the procedure: the list, and the item number in it if known."""

    act: Term
    item: str
    verified: Mark


@dataclass(frozen=True, slots=True)
class Version:
    """A procedure as it is between two days."""

    code: str
    period: Period
    name: Text
    short: Text
    verified: Mark
    source: str
    doubts: tuple[tuple[str, Mark], ...]
    lists: tuple[Listing, ...]
    roles: tuple[Role, ...]
    batch: bool
    sets: int
    components: tuple[Component, ...]
    steps: tuple[Step, ...]
    channels: tuple[Term, ...]
    receiving: Term
    deciding: Term
    limit: Limit | None
    limit_when: tuple[Limit, ...]
    promises: tuple[Promise, ...]
    supplement: SupplementRule
    results: tuple[Result, ...]
    opens: tuple[Term, ...]
    fee: int
    legal_basis: tuple[Basis, ...]
    conditions: tuple[Term, ...]
    notes: tuple[Text, ...]

    def mark_of(self, fact: str) -> Mark:
        """How well one fact of this version is known ("limit", "deciding", "steps", ...)."""
        return dict(self.doubts).get(fact, self.verified)

    def limit_for(self, conditions: Collection[str] = ()) -> Limit | None:
        """The statutory limit when these conditions hold; None where no source gives one."""
        special = (limit for limit in self.limit_when if holds(limit.when, conditions))
        return next(special, self.limit)

    def promise_for(self, place: str = "", conditions: Collection[str] = ()) -> Promise | None:
        """The promise of a province (by its code), else of the whole sector; None where only the law binds.

        Of several that fit, a promise of the place stands before one of the sector, and one for a
        condition before one for all cases.
        """
        fitting = [p for p in self.promises if p.place in (None, place) and holds(p.when, conditions)]
        return min(fitting, key=lambda p: (p.place is None, p.when is None), default=None)

    def required(self, conditions: Collection[str] = ()) -> tuple[Component, ...]:
        """The components that must be handed in when these conditions hold."""
        return tuple(c for c in self.components if c.required(conditions))

    @property
    def forms(self) -> tuple[str, ...]:
        """The codes of the forms that its components are written on, each once."""
        return tuple(dict.fromkeys(c.form for c in self.components if c.form))


class NoVersion(MotcuaError):
    """A procedure was asked for on a day on which no version of it is known."""

    code = "no_version"
    message = N_(
        "{name} ({procedure}) is not known on {day}. It is known: {known}. Choose one of these days."
    )


@dataclass(frozen=True, slots=True)
class Procedure:
    """An administrative procedure (thủ tục hành chính). The first role is the person it is about."""

    code: str
    official_code: str
    field: Term
    life_events: tuple[Term, ...]
    versions: tuple[Version, ...]

    @property
    def name(self) -> Text:
        """Its name in the latest version."""
        return self.versions[-1].name

    def known_on(self, day: date) -> Version | None:
        """The version of that day, or None."""
        return next((v for v in self.versions if v.period.holds_on(day)), None)

    def on(self, day: date) -> Version:
        """The version of that day. Raises NoVersion with the days that are known."""
        version = self.known_on(day)
        if version is None:
            known = "; ".join(spoken(v.period) for v in self.versions)
            raise NoVersion(procedure=self.code, name=self.name.vi, day=day.isoformat(), known=known)
        return version


def holds(when: str | None, conditions: Collection[str]) -> bool:
    """Whether a condition, or with "not_" before it its opposite, holds among those that are told."""
    if when is None:
        return True
    return when.removeprefix(NOT) not in conditions if when.startswith(NOT) else when in conditions


def spoken(period: Period) -> str:
    """A period in ISO days: "2021-02-25 - 2025-07-01", open at the end: "2025-07-01 -"."""
    return f"{period.start} - {period.end or ''}".rstrip()
