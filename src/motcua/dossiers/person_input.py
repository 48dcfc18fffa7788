"""A person as typed or scanned, and what can be wrong with each field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from motcua.kernel import citizen_id, sex, si_number
from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.text import tidy
from motcua.registry.people import LONGEST

EARLIEST = date(1900, 1, 1)
"""Nobody whom an office deals with was born or has died before; a slip of the finger was."""

PHONE = re.compile(r"(?=(?:\D*\d){6})[+\d][\d .()/-]*", re.ASCII)
"""Six digits at least, written as people write them."""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """A person as typed or scanned at the desk; identifiers may be missing for old people and children."""

    full_name: str
    citizen_id: str = ""
    birth_date: date | None = None
    sex: str = ""
    residence: str = ""
    area_code: str = ""
    phone: str = ""
    email: str = ""
    si_number: str = ""
    died_on: date | None = None

    def tidied(self) -> PersonInput:
        """The same person in the one form that is kept, without what cannot be seen."""
        return replace(
            self,
            full_name=tidy(self.full_name),
            residence=tidy(self.residence),
            area_code=tidy(self.area_code),
            phone=tidy(self.phone),
            email=tidy(self.email),
        )


def of_person(where: str, person: PersonInput, day: date) -> Iterator[InputProblem]:
    """What is wrong with a person as typed; the fields begin with `where`."""
    if not any(letter.isalpha() for letter in person.full_name):
        yield InputProblem(f"{where}.full_name", "name_missing", N_("Enter the full name."))
    yield from _of_texts(where, person)
    yield from _of_addresses(where, person)
    if person.citizen_id:
        yield from unreadable(citizen_id.parse, person.citizen_id, f"{where}.citizen_id")
    if person.si_number:
        yield from unreadable(si_number.parse, person.si_number, f"{where}.si_number")
    if person.sex:
        yield from unreadable(sex.parse, person.sex, f"{where}.sex")
    if person.birth_date and person.birth_date > day:
        yield InputProblem(
            f"{where}.birth_date",
            "born_in_future",
            N_("The date of birth lies in the future. Please check the year."),
        )
    yield from _of_death(where, person, day)
    for name in ("birth_date", "died_on"):
        told: date | None = getattr(person, name)
        if told and told < EARLIEST:
            message = N_("The date lies before the year {year}. Please check it.")
            yield InputProblem(f"{where}.{name}", "too_early", message, year=EARLIEST.year)


def _of_texts(where: str, person: PersonInput) -> Iterator[InputProblem]:
    for name in ("full_name", "residence", "area_code", "phone", "email"):
        text, field, longest = getattr(person, name), f"{where}.{name}", LONGEST[name]
        if len(text) > longest:
            yield InputProblem(field, "too_long", N_("Use at most {longest} characters."), longest=longest)


def _of_addresses(where: str, person: PersonInput) -> Iterator[InputProblem]:
    if person.phone and not PHONE.fullmatch(person.phone):
        message = N_("This is no telephone number. Please write it in digits, such as 0912 345 678.")
        yield InputProblem(f"{where}.phone", "phone_unreadable", message)
    if person.email and not _is_email(person.email):
        message = N_("This is no e-mail address. Please write it as ten@vidu.vn, or leave it out.")
        yield InputProblem(f"{where}.email", "email_unreadable", message)


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _of_death(where: str, person: PersonInput, day: date) -> Iterator[InputProblem]:
    died = person.died_on
    if died is None:
        return
    if died > day:
        yield InputProblem(
            f"{where}.died_on",
            "died_in_future",
            N_("The date of death lies in the future. Please check the date."),
        )
    if person.birth_date and died < person.birth_date:
        yield InputProblem(
            f"{where}.died_on",
            "died_before_birth",
            N_("The date of death lies before the date of birth. Please check both dates."),
        )


def unreadable(parse: Any, text: str, where: str) -> Iterator[InputProblem]:
    """What a parser of the kernel finds wrong with a text, at the field `where`."""
    try:
        parse(text, where)
    except InputProblem as problem:
        yield problem
