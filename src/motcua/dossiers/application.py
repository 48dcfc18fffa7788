"""What somebody hands in at the door, and everything that can be wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from motcua.catalogue.completeness import Handed
from motcua.catalogue.load import procedure
from motcua.catalogue.model import Version
from motcua.dossiers.employer_input import EmployerInput, of_employer
from motcua.dossiers.person_input import PersonInput, of_person
from motcua.kernel.errors import N_, InputProblem, MotcuaError

REQUEST = ""
"""In place of a benefit: what the procedure does is asked for. An officer checks it, no law computes it."""


@dataclass(frozen=True, slots=True)
class LineInput:
    """One benefit asked for. `case`: date, inputs and switches of the law's case format, as far as known.

    `benefit` is REQUEST where the procedure opens none; `person=None` is the applicant.
    """

    benefit: str
    case: dict[str, Any] = field(default_factory=dict)
    person: PersonInput | None = None


@dataclass(frozen=True, slots=True)
class ComponentInput:
    """How many originals, certified copies and plain copies of a component were handed in.

    `compared`: the plain copies were compared with the original. `from_record`: taken from our own data.
    """

    key: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    compared: bool = False
    from_record: bool = False

    def handed(self) -> Handed:
        return Handed(self.originals, self.certified, self.copies, self.compared, self.from_record)


@dataclass(frozen=True, slots=True)
class Application:
    """Everything that reception takes in (tiếp nhận). `subject`: the deceased, the worker.

    `employer`: where people hand in through theirs; the applicant is then who stands at the desk for it.
    """

    procedure: str
    area_code: str
    applicant: PersonInput
    subject: PersonInput
    lines: tuple[LineInput, ...]
    components: tuple[ComponentInput, ...] = ()
    conditions: frozenset[str] = frozenset()
    channel: str = "direct"
    result_channel: str = "direct"
    helped_office: int | None = None
    return_incomplete: bool = False
    employer: EmployerInput | None = None

    def handed(self) -> dict[str, Handed]:
        return {component.key: component.handed() for component in self.components}


CHANNELS = ("direct", "online", "post")

MOST_PAPERS = 9999
"""Of one component; more is a slip of the finger."""


def version_of(application: Application, day: date) -> Version:
    """The catalogue's version for this application. Raises InputProblem at `procedure`."""
    try:
        return procedure(application.procedure).on(day)
    except MotcuaError as error:
        raise InputProblem("procedure", error.code, error.message, **error.data) from error


def tidied(application: Application) -> Application:
    """The application with everybody in the one form that is kept."""
    lines = (replace(line, person=line.person and line.person.tidied()) for line in application.lines)
    return replace(
        application,
        applicant=application.applicant.tidied(),
        subject=application.subject.tidied(),
        lines=tuple(lines),
        employer=application.employer and application.employer.tidied(),
    )


def with_request(application: Application, version: Version) -> Application:
    """The application with the one line of a procedure that opens no benefit, where nobody wrote it."""
    if version.opens or application.lines:
        return application
    return replace(application, lines=(LineInput(REQUEST),))


def problems(application: Application, version: Version, day: date) -> list[InputProblem]:
    """Everything that is wrong with what was typed, at once; missing papers are another matter."""
    return [
        *of_person("applicant", application.applicant, day),
        *of_person("subject", application.subject, day),
        *(of_employer(application.employer) if application.employer else ()),
        *_of_lines(application, version, day),
        *of_components(application.components, version),
        *_of_conditions(application, version),
        *_of_channels(application),
    ]


def _of_lines(application: Application, version: Version, day: date) -> Iterator[InputProblem]:
    if not application.lines:
        yield InputProblem("lines", "no_line", N_("Choose at least one benefit that is asked for."))
    for number, line in enumerate(application.lines):
        yield from _of_benefit(f"lines.{number}.benefit", line.benefit, version)
        if line.person:
            yield from of_person(f"lines.{number}.person", line.person, day)


def _of_benefit(where: str, benefit: str, version: Version) -> Iterator[InputProblem]:
    opened = {term.key for term in version.opens}
    if not opened and benefit != REQUEST:
        message = N_("This procedure pays no benefit. Please leave it out.")
        yield InputProblem(where, "no_benefit", message)
    if opened and not benefit:
        yield InputProblem(where, "no_benefit_chosen", N_("Choose the benefit that is asked for."))
    elif opened and benefit not in opened:
        message = N_("This procedure does not open “{benefit}”. Choose one of its benefits.")
        yield InputProblem(where, "benefit_unknown", message, benefit=benefit)


def of_components(components: Iterable[ComponentInput], version: Version) -> Iterator[InputProblem]:
    """What is wrong with papers as counted at the desk."""
    known = {component.key for component in version.components}
    told = set[str]()
    for component in components:
        where = f"components.{component.key}"
        if component.key in told:
            yield InputProblem(
                where, "component_twice", N_("This paper is counted twice. Please count it once.")
            )
        told.add(component.key)
        if component.key not in known:
            yield InputProblem(where, "component_unknown", N_("This paper is not part of the procedure."))
        counts = (component.originals, component.certified, component.copies)
        if min(counts) < 0:
            yield InputProblem(where, "count_negative", N_("The number of papers cannot be below zero."))
        if max(counts) > MOST_PAPERS:
            yield InputProblem(
                where, "count_too_large", N_("At most {most} papers can be entered."), most=MOST_PAPERS
            )


def _of_conditions(application: Application, version: Version) -> Iterator[InputProblem]:
    for condition in sorted(application.conditions - {term.key for term in version.conditions}):
        yield InputProblem(
            "conditions",
            "condition_unknown",
            N_("This procedure does not ask about “{condition}”."),
            condition=condition,
        )


def _of_channels(application: Application) -> Iterator[InputProblem]:
    for where in ("channel", "result_channel"):
        if getattr(application, where) not in CHANNELS:
            yield InputProblem(where, "channel_unknown", N_("Choose one of: at the desk, online, by post."))
