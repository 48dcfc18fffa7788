"""Worked cases of survivors and accidents, as dossiers: each must end with the figure of its source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from motcua.demo import claims
from motcua.demo.claims import Asked, Author, claim
from motcua.demo.hours import NOW
from motcua.demo.walk import Claim
from motcua.dossiers.deciding import PAYABLE
from motcua.dossiers.person_input import PersonInput
from motcua.law import WORKED, entitle

STAND_IN_DAY = date(2023, 3, 15)
"""For a case of a later day whose figure is the same by the law of the story."""

_MONEY = {"months_of_average": ("average_salary", 5_000_000), "months_of_pension": ("pension", 3_000_000)}
"""A case that comes to a number of months gets a salary or pension of ours: decisions state dong."""


@dataclass(frozen=True, slots=True)
class Worked:
    """One case with its official result (None: only lines are told) and its official lines by symbol.

    `money`: the salary or pension that was added, by which the result is multiplied; 1 where none was.
    `payable`: it comes to an amount; a source may tell one part of it only.
    """

    id: str
    benefit: str
    case: dict[str, Any]
    result: int | None
    lines: Mapping[str, int | str]
    money: int = 1
    payable: bool = True

    def differences(self, entitlement: Mapping[str, Any]) -> list[str]:
        """Where a stored entitlement is not what the source says."""
        found = {line["symbol"]: line["value"] for line in entitlement["lines"] if line["symbol"]}
        wrong = [
            f"{self.id}: {symbol} = {found.get(symbol)}, official {value}"
            for symbol, value in self.lines.items()
            if found.get(symbol) != value
        ]
        if self.result is not None and entitlement["result"] != self.result * self.money:
            wrong.append(f"{self.id}: {entitlement['result']}, official {self.result * self.money}")
        return wrong


@cache
def decided() -> tuple[Worked, ...]:
    """The cases that can be settled in the story."""
    today = NOW.date().isoformat()
    return tuple(worked for worked in _all() if worked.payable and worked.case["date"] <= today)


@cache
def later() -> tuple[Worked, ...]:
    """The cases of a base salary that came after the story, or of a part: computed, not decided."""
    return tuple(worked for worked in _all() if worked not in decided())


def claim_of(worked: Worked, author: Author) -> Claim:
    """A family or a worker whose circumstances are exactly those of the case."""
    day = date.fromisoformat(worked.case["date"])
    denial = "Không đủ điều kiện hưởng theo luật." if worked.result == 0 else ""
    if worked.benefit.startswith("osh_"):
        return _of_worker(worked, author, denial)
    dead = _deceased(worked, author, day)
    applicant = author.crowd.person(author.area, surname=dead.full_name.split()[0])
    conditions = {"filed_late"} if (author.day - day).days > 90 else set()
    if worked.case["inputs"].get("death_by_occupational_accident"):
        conditions.add("work_accident")
    code = claims.SURVIVORS
    if worked.benefit == "one_time_survivor_pensioner":
        code, conditions = claims.SURVIVORS_OF_PENSIONER, conditions | {"pensioner"}
    asked = [Asked(worked.benefit, worked.case, denial=denial)]
    return claim(code, author, applicant, dead, asked, conditions)


def _of_worker(worked: Worked, author: Author, denial: str) -> Claim:
    worker = author.crowd.person(author.area, born=author.crowd.birthday(30, 50), insured=True)
    rest = worked.benefit == "osh_convalescence"
    code, condition = (claims.CONVALESCENCE, "convalescence") if rest else (claims.ACCIDENT, "inpatient")
    asked = [Asked(worked.benefit, worked.case, denial=denial)]
    return claim(code, author, worker, worker, asked, [condition])


def _deceased(worked: Worked, author: Author, day: date) -> PersonInput:
    old = worked.benefit == "one_time_survivor_pensioner"
    born = author.crowd.birthday(70, 80, on=day) if old else author.crowd.birthday(44, 56, on=day)
    return author.crowd.person(author.area, born=born, insured=True, died_on=day)


@cache
def _all() -> tuple[Worked, ...]:
    return tuple(_read())


def _read() -> Iterator[Worked]:
    """Those that a circular, a reply or a report tells; our own at the edges of the law are the tests'."""
    for topic in ("occupational_accident", "survivorship"):
        for row in json.loads((WORKED / f"{topic}.json").read_text("utf-8")):
            if row["source"]["kind"] != "own":
                yield _fitted(row)


def _fitted(row: Mapping[str, Any]) -> Worked:
    """A case as shipped, with money where it needs some, moved to the story where the figure stays."""
    expected, inputs = row["expected"], dict(row["inputs"])
    name, money = _MONEY.get(expected["unit"], ("", 1))
    if name:
        inputs[name] = money
    case = {"date": row["date"], "inputs": inputs}
    if "switches" in row:
        case["switches"] = row["switches"]
    worked = Worked(
        id=row["id"],
        benefit=row["benefit"],
        case=case,
        result=expected.get("result"),
        lines=expected.get("lines", {}),
        money=money,
        payable=bool(name) or expected["unit"] in PAYABLE,
    )
    moved = {**case, "date": min(row["date"], STAND_IN_DAY.isoformat())}
    computed = entitle({"id": worked.id, "benefit": worked.benefit, **moved}).to_json()
    return worked if worked.differences(computed) else replace(worked, case=moved)
