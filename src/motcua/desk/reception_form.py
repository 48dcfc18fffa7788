"""The reception form, read as the application that the house knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from motcua.catalogue.model import Version
from motcua.desk.cards import compare, fill_in
from motcua.desk.component_rows import handed_in
from motcua.desk.line_list import Listed, first_of, read_list
from motcua.desk.person_form import person
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import Application, LineInput
from motcua.dossiers.employer_input import EmployerInput
from motcua.kernel.errors import InputProblem

PEOPLE = ("applicant", "subject")
MOST_LINES = 50


def takes_list(version: Version) -> bool:
    """Whether an employer may send a list: the procedure takes many people, each for a benefit."""
    return version.batch and bool(version.opens)


def through_employer(version: Version) -> bool:
    """Whether people may hand in through their employer: it has a role in the procedure."""
    return any(role.key == "employer" for role in version.roles)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says, and the list that its last lines come from, if there is one."""

    application: Application
    listed: Listed

    def at_fields(self, problems: Iterable[InputProblem]) -> list[InputProblem]:
        """Problems at the fields that the page has: those of listed lines at the list, with their rows."""
        first = len(self.application.lines) - len(self.listed.lines)
        return first_of(self.listed.in_rows(problems, first))


def wish(sheet: Sheet, version: Version, *, return_incomplete: bool = False) -> Wish:
    """What the form says. What cannot be read, of it or of its list, becomes a problem of the sheet."""
    text = sheet.value("list") if takes_list(version) else ""
    listed = read_list(text, version, sheet.text("list_benefit"))
    sheet.blame(first_of(listed.problems))
    return Wish(_application(sheet, version, listed, return_incomplete=return_incomplete), listed)


def _application(sheet: Sheet, version: Version, listed: Listed, *, return_incomplete: bool) -> Application:
    typed = [_line(sheet, number) for number in range(line_count(sheet))]
    if listed.lines:
        typed = [line for line in typed if line.benefit]
    subject = person(sheet, "subject")
    if listed.lines and listed.lines[0].person and not subject.full_name:
        subject = listed.lines[0].person
    return Application(
        procedure=version.code,
        area_code=sheet.text("area_code"),
        applicant=person(sheet, "applicant"),
        subject=subject,
        lines=(*typed, *listed.lines),
        components=handed_in(sheet, version),
        conditions=frozenset(sheet.all("condition")) & {term.key for term in version.conditions},
        channel=sheet.text("channel") or "direct",
        result_channel=sheet.text("result_channel") or "direct",
        return_incomplete=return_incomplete,
        employer=_employer(sheet) if through_employer(version) else None,
    )


def fill_people(sheet: Sheet) -> None:
    """Read the scanned cards into the form, and complete it from the record."""
    for who in PEOPLE:
        fill_in(sheet, who)


def compare_people(sheet: Sheet) -> None:
    """Note where the form, the citizen ids and the record do not fit together."""
    for who in PEOPLE:
        compare(sheet, who, person(sheet, who))


def line_count(sheet: Sheet) -> int:
    """How many benefits are asked for: as many as the form showed."""
    return max(1, min(sheet.count("lines"), MOST_LINES))


def _employer(sheet: Sheet) -> EmployerInput | None:
    name, code, tax_code = (sheet.text(f"employer.{field}") for field in ("name", "code", "tax_code"))
    return EmployerInput(name, code, tax_code).tidied()


def _line(sheet: Sheet, number: int) -> LineInput:
    where = f"lines.{number}"
    other = sheet.value(f"{where}.who") == "other"
    return LineInput(
        sheet.text(f"{where}.benefit"), person=person(sheet, f"{where}.person") if other else None
    )
