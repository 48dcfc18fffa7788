"""What a caller sends: typed, described and bounded, then handed on as the values that the actions take."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from motcua.authority.offices import number_of
from motcua.dossiers.application import Application, ComponentInput, LineInput
from motcua.dossiers.employer_input import LONGEST_NAME, EmployerInput
from motcua.dossiers.person_input import PersonInput
from motcua.kernel.errors import N_, InputProblem

NO_NUL = r"^[^\x00]*$"
"""A database cannot hold the character 0, and nobody means it."""

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _iso(value: Any) -> date:
    """A day is written in one way only; a bare number would otherwise be taken for seconds."""
    if not isinstance(value, str) or not ISO_DAY.fullmatch(value):
        raise PydanticCustomError("date", "a day is written 2023-04-03")
    return date.fromisoformat(value)


def _holdable(value: Any) -> Any:
    """Refuse within free JSON what cannot be kept: numbers with a point, the character 0, broken text."""
    if isinstance(value, float):
        raise PydanticCustomError("float", "whole numbers or text, no decimal point")
    if isinstance(value, str) and any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value):
        raise PydanticCustomError("text", "text that cannot be kept")
    if isinstance(value, dict):
        _holdable([*value, *value.values()])
    elif isinstance(value, list):
        for item in value:
            _holdable(item)
    return value


Day = Annotated[date, BeforeValidator(_iso)]
Short = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(max_length=120, pattern=NO_NUL, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(max_length=2000, pattern=NO_NUL, strip_whitespace=True)]
Area = Annotated[str, StringConstraints(max_length=5, pattern=NO_NUL, strip_whitespace=True)]
Free = Annotated[dict[str, Any], AfterValidator(_holdable)]
Count = Annotated[int, Field(ge=0, le=9999, strict=True)]
Yes = Annotated[bool, Field(strict=True)]

Which = Annotated[str, StringConstraints(max_length=60, pattern=NO_NUL)]
"""A dossier, named by its code or its id."""


def named(dossier: str) -> str | UUID:
    """The id where it is one, else the code."""
    try:
        return UUID(dossier)
    except ValueError:
        return dossier


class Wish(BaseModel):
    """A body. A field that is not known is refused: a slip of the pen must not be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class PersonWish(Wish):
    """A person as told at the desk. Old people and children may have no citizen id."""

    full_name: Line
    citizen_id: Short = Field("", description="12 digits, or an old identity card's 9")
    birth_date: Day | None = None
    sex: Literal["", "male", "female"] = ""
    residence: Annotated[str, StringConstraints(max_length=300, pattern=NO_NUL)] = ""
    area_code: Area = ""
    phone: Short = ""
    email: Line = ""
    si_number: Short = Field("", description="social-insurance number, 10 digits")
    died_on: Day | None = None

    def person(self) -> PersonInput:
        return PersonInput(**{name: getattr(self, name) for name in PersonWish.model_fields})


class EmployerWish(Wish):
    """An employer."""

    name: Annotated[str, StringConstraints(max_length=LONGEST_NAME, pattern=NO_NUL)] = Field(
        "", description="needed where one of the others is given"
    )
    code: Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)] = Field(
        "", description="the employer code (mã đơn vị), as the office gave it out"
    )
    tax_code: Short = Field("", description="10 digits, or of a branch 10, a dash and 3")

    def employer(self) -> EmployerInput:
        return EmployerInput(self.name, self.code, self.tax_code)


class LineWish(Wish):
    """One benefit asked for."""

    benefit: Line = Field(
        description="one that the procedure opens, see `GET procedures/{code}`; empty where it opens none"
    )
    case: Free = Field(
        default_factory=dict,
        description="what is known for the law: `date`, `inputs`, `switches`, see `POST entitle`",
    )
    person: PersonWish | None = Field(None, description="who is to receive it; left out: the applicant")

    def line(self) -> LineInput:
        return LineInput(self.benefit, self.case, self.person.person() if self.person else None)


class ComponentWish(Wish):
    """How many sheets of one component were handed in."""

    key: Line = Field(description="a component of the procedure, see `GET procedures/{code}`")
    originals: Count = 0
    certified: Count = Field(0, description="certified copies")
    copies: Count = Field(0, description="plain copies")
    compared: Yes = Field(False, description="the plain copies were compared with the original")
    from_record: Yes = Field(False, description="its data was taken from our own record")

    def component(self) -> ComponentInput:
        return ComponentInput(**dict(self))


class ApplicationWish(Wish):
    """Everything that reception takes in."""

    procedure: Short = Field(description="its code, such as “local:III.9a”")
    area_code: Area = Field(description="the district or commune whose office decides")
    applicant: PersonWish
    subject: PersonWish = Field(description="whom it is about: the deceased, the worker, the participant")
    lines: list[LineWish] = Field(
        max_length=1000, description="may be left empty for a procedure that opens no benefit"
    )
    components: list[ComponentWish] = Field(default_factory=list, max_length=100)
    conditions: list[Line] = Field(
        default_factory=list, max_length=50, description="what makes other papers or limits apply"
    )
    channel: Literal["direct", "online", "post"] = "direct"
    result_channel: Literal["direct", "online", "post"] = "direct"
    helped_office: Area = Field(
        "", description="code of the office that helped to hand it in; empty: your own"
    )
    return_incomplete: Yes = Field(False, description="where papers are missing, give form 02 instead of 400")
    employer: EmployerWish | None = Field(
        None, description="through whom people hand in; the applicant is then who does it for the employer"
    )

    def application(self) -> Application:
        """Raises InputProblem for an office that there is not."""
        return Application(
            procedure=self.procedure,
            area_code=self.area_code,
            applicant=self.applicant.person(),
            subject=self.subject.person(),
            lines=tuple(line.line() for line in self.lines),
            components=tuple(component.component() for component in self.components),
            conditions=frozenset(self.conditions),
            channel=self.channel,
            result_channel=self.result_channel,
            helped_office=_office(self.helped_office),
            return_incomplete=self.return_incomplete,
            employer=self.employer.employer() if self.employer else None,
        )


class DeclineWish(ApplicationWish):
    """An application that is declined at the desk."""

    reason: Text = Field(description="form 03 prints it")


class CaseWish(Wish):
    """A case of the law, as `motcua entitle --schema` describes it."""

    id: Text = Field("", description="any text that names the case")
    benefit: Line
    date: Day = Field(description="the day on which the entitlement arises")
    inputs: Free = Field(default_factory=dict)
    switches: Free = Field(default_factory=dict, description="open questions of the law: the option to take")


def _office(code: str) -> int | None:
    if not code:
        return None
    number = number_of(code)
    if number is None:
        raise InputProblem("helped_office", "office_unknown", N_("There is no office with this code."))
    return number
