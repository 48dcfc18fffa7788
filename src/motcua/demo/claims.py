"""What somebody comes for: people, papers, the benefits asked for and the cases of the law behind them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from motcua.catalogue.load import procedure
from motcua.demo.people import Crowd
from motcua.demo.walk import Claim, Verdict
from motcua.dossiers.application import Application, ComponentInput, LineInput
from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.person_input import PersonInput
from motcua.kernel.sex import Sex

SURVIVORS, SURVIVORS_OF_PENSIONER = "local:III.9a", "local:III.9b"
ACCIDENT, RELAPSE, AGAIN, CONVALESCENCE = "local:III.4", "local:III.5", "local:III.6", "local:III.7"


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a claim: the benefit, for whom (None: the applicant), and the case of the law.

    `done`: what the officer writes where no law computes.
    """

    benefit: str
    case: dict[str, Any]
    person: PersonInput | None = None
    denial: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """Invents claims of people of one district who come on `day`."""

    crowd: Crowd
    chance: Random
    area: str
    day: date

    def died(self) -> date:
        return self.day - timedelta(days=self.chance.randint(8, 60))

    def relative(self, of: PersonInput, relation: str) -> PersonInput:
        """A widow or widower of about the same age, or a child who bears the name."""
        if relation == "child":
            return self.crowd.person(self.area, born=self.crowd.birthday(7, 16), surname=surname(of))
        other = Sex.FEMALE if of.sex == Sex.MALE.value else Sex.MALE
        born = date.fromisoformat(iso(of)) + timedelta(days=self.chance.randint(-1500, 1500))
        return self.crowd.person(self.area, sex=other, born=born)


def claim(
    code: str,
    author: Author,
    applicant: PersonInput,
    subject: PersonInput,
    asked: Collection[Asked],
    conditions: Collection[str] = (),
    employer: EmployerInput | None = None,
) -> Claim:
    """A complete application, by whatever channel people like, and the verdicts that its cases call for."""
    channel = author.chance.choices(["direct", "online", "post"], [80, 13, 7])[0]
    application = Application(
        procedure=code,
        area_code=author.area,
        applicant=applicant,
        subject=subject,
        lines=tuple(LineInput(line.benefit, line.case, line.person) for line in asked),
        components=papers(code, conditions, author.day),
        conditions=frozenset(conditions),
        channel=channel,
        result_channel=channel,
        employer=employer,
    )
    return Claim(application, tuple(Verdict(line.case, line.denial, line.done) for line in asked))


def papers(code: str, conditions: Collection[str], day: date) -> tuple[ComponentInput, ...]:
    """Everything that the catalogue asks for on that day."""
    wanted = procedure(code).on(day).required(conditions)
    return tuple(ComponentInput(c.key, originals=c.originals, certified=c.copies) for c in wanted)


def case(day: date, **inputs: Any) -> dict[str, Any]:
    """A case of the law as an assessor enters it; days as ISO text."""
    return {"date": day.isoformat(), "inputs": inputs}


def surname(person: PersonInput) -> str:
    return person.full_name.split()[0]


def iso(person: PersonInput) -> str:
    """The birthday as a case of the law writes it."""
    return str(person.birth_date)
