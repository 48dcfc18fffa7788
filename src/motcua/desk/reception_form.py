"""The reception form, read as the application that the house knows."""

from __future__ import annotations

from motcua.catalogue.model import Version
from motcua.desk.cards import compare, fill_in
from motcua.desk.component_rows import handed_in
from motcua.desk.sheet import Sheet
from motcua.dossiers.application import Application, LineInput, PersonInput

PEOPLE = ("applicant", "subject")
MOST_LINES = 50


def application(sheet: Sheet, version: Version, *, return_incomplete: bool = False) -> Application:
    """What the form says. A day that cannot be read becomes a problem of the sheet."""
    return Application(
        procedure=version.code,
        area_code=sheet.text("area_code"),
        applicant=person(sheet, "applicant"),
        subject=person(sheet, "subject"),
        lines=tuple(_line(sheet, number) for number in range(line_count(sheet))),
        components=handed_in(sheet, version),
        conditions=frozenset(sheet.all("condition")) & {term.key for term in version.conditions},
        channel=sheet.text("channel") or "direct",
        result_channel=sheet.text("result_channel") or "direct",
        return_incomplete=return_incomplete,
    )


def fill_people(sheet: Sheet) -> None:
    """Read the scanned cards into the form, and complete it from the record."""
    for who in PEOPLE:
        fill_in(sheet, who)


def compare_people(sheet: Sheet) -> None:
    """Note where the form, the citizen ids and the record do not fit together."""
    for who in PEOPLE:
        compare(sheet, who, person(sheet, who))


def person(sheet: Sheet, who: str) -> PersonInput:
    """The person whose fields begin with `who`."""
    return PersonInput(
        full_name=sheet.text(f"{who}.full_name"),
        citizen_id=sheet.text(f"{who}.citizen_id"),
        birth_date=sheet.day(f"{who}.birth_date"),
        sex=sheet.text(f"{who}.sex"),
        residence=sheet.text(f"{who}.residence"),
        phone=sheet.text(f"{who}.phone"),
        email=sheet.text(f"{who}.email"),
        si_number=sheet.text(f"{who}.si_number"),
        died_on=sheet.day(f"{who}.died_on"),
    )


def line_count(sheet: Sheet) -> int:
    """How many benefits are asked for: as many as the form showed."""
    return max(1, min(sheet.count("lines"), MOST_LINES))


def _line(sheet: Sheet, number: int) -> LineInput:
    where = f"lines.{number}"
    other = sheet.value(f"{where}.who") == "other"
    return LineInput(
        sheet.text(f"{where}.benefit"), person=person(sheet, f"{where}.person") if other else None
    )
