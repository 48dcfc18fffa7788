"""What a director asks, which numbers each answer needs, and what is missing where there is no answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from motcua.insight.whatif.reform.scenario import Scenario
from motcua.kernel.errors import N_, MotcuaError


class CannotTell(MotcuaError):
    """Numbers are missing without which nothing can be played."""

    code = "forecast_lacks_numbers"
    message = N_("No forecast is possible: the scenario does not say {missing}. Please add these numbers.")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the measures that answer it, and the numbers that they need besides those of the play.

    `lacks`: what no scenario says so far, in words; such a question waits for its data.
    """

    key: str
    asked: str
    measures: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    lacks: str = ""


QUESTIONS = (
    Question("time", N_("How long do families wait, in all and at each step?"), ("median", "p90")),
    Question("on_time", N_("What share is on time?"), ("on_time",), ("limit.survivors", "limit.accidents")),
    Question("backlog", N_("How many dossiers are open at the end?"), ("backlog",)),
    Question("load", N_("Who is overloaded?"), ("load_province", "fullest", "full_offices")),
    Question(
        "hours", N_("How many hours of work does it cost?"), ("hours_province", "hours_districts", "hours")
    ),
    Question(
        "travel", N_("What ways are families saved?"), ("visits", "km"), ("visits.collect", "visits.province")
    ),
    Question(
        "cost",
        N_("What does it cost in dong?"),
        lacks=N_("what an hour of work, a courier run and the training cost"),
    ),
    Question(
        "wrong",
        N_("Are more decisions wrong?"),
        lacks=N_("how many decisions were corrected afterwards, at the province and at the districts"),
    ),
    Question(
        "satisfaction",
        N_("Are families more satisfied?"),
        lacks=N_("a survey of these families before and after"),
    ),
)

PLAYED = (
    "people", "growth", "minutes.reception", "minutes.signature", "minutes.again", "check.days",
    "busy.province", "busy.district", "busy.spread", "busy.desk",
    "supplement.forwarded", "supplement.near", "supplement.door", "citizen.days",
    "courier.runs", "courier.days", "signing.province", "signing.district",
    "novice.factor", "novice.dossiers", "trial.dossiers", "help.share", "help.minutes", "elsewhere",
)  # fmt: skip
"""Without these nothing can be played; each procedure needs its minutes, and its cases, share or people."""


@dataclass(frozen=True, slots=True)
class Answerable:
    """A question with the numbers that are missing for it."""

    question: Question
    missing: tuple[str, ...] = field(default=())

    @property
    def possible(self) -> bool:
        return not (self.missing or self.question.lacks)


def answerable(scenario: Scenario) -> list[Answerable]:
    """Every question, with what is missing for it. Raises CannotTell where nothing can be played at all."""
    missing = [*_missing(scenario.numbers)]
    missing += [key for one in scenario.procedures for key in _lacking(one.key, scenario.numbers)]
    if missing:
        raise CannotTell(missing=", ".join(missing))
    found = []
    for question in QUESTIONS:
        gaps = tuple(key for key in question.needs if key not in scenario.numbers)
        if question.key == "travel" and _anywhere(scenario):
            gaps += ("km between districts",)
        found.append(Answerable(question, gaps))
    return found


def _missing(numbers: Mapping[str, object]) -> Iterator[str]:
    yield from (key for key in PLAYED if key not in numbers)


def _lacking(procedure: str, numbers: Mapping[str, object]) -> Iterator[str]:
    if f"minutes.{procedure}" not in numbers:
        yield f"minutes.{procedure}"
    if not any(f"{procedure}.{kind}" in numbers for kind in ("cases", "share", "people")):
        yield f"{procedure}.cases"


def _anywhere(scenario: Scenario) -> bool:
    return scenario.changed(scenario.change).numbers["elsewhere"].high > 0
