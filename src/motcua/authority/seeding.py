"""Fills an empty record of authority with what ships: areas, offices, instruments, mandates."""

from __future__ import annotations

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority import founding, shipped
from motcua.authority.founding import OfficeFact
from motcua.authority.models import (
    Area,
    Instrument,
    Lineage,
    Mandate,
    Office,
    OfficeArea,
    OfficeName,
    Succession,
)
from motcua.kernel.period import Period


def seed_if_empty() -> bool:
    """What `migrate` does last: seed a record that has no areas yet; True if it did."""
    if Area.objects.exists():
        _lineage()  # older versions did not keep it
        return False
    seed_authority()
    return True


@transaction.atomic
def seed_authority() -> None:
    """Add every shipped fact that nothing there contradicts; done twice, it changes nothing.

    A row that the office has corrected stays: the database lets nothing overlap it.
    """
    _areas()
    _lineage()
    offices = founding.offices()
    numbers = _offices(offices)
    _names(offices, numbers)
    _areas_served(offices, numbers)
    _successions(numbers)
    _mandates()


def _areas() -> None:
    Area.objects.bulk_create(
        (
            Area(
                code=fact.code,
                name=fact.name,
                level=fact.level,
                parent=fact.parent,
                validity=_range(fact.period),
                source=shipped.source(table),
            )
            for table, facts in (
                ("provinces", shipped.provinces()),
                ("districts", shipped.districts()),
                ("communes", shipped.communes()),
            )
            for fact in facts
        ),
        ignore_conflicts=True,
    )


def _lineage() -> None:
    Lineage.objects.bulk_create(
        (Lineage(old=old, new=new, since=since) for old, new, since in shipped.lineage()),
        ignore_conflicts=True,
    )


def _offices(facts: list[OfficeFact]) -> dict[str, int]:
    """Offices, those without a superior first; their numbers by code."""
    numbers: dict[str, int] = {}
    for has_parent in (False, True):
        Office.objects.bulk_create(
            (
                Office(
                    code=fact.code,
                    level=fact.level,
                    parent_id=numbers.get(fact.parent),
                    validity=_range(fact.period),
                )
                for fact in facts
                if bool(fact.parent) is has_parent
            ),
            ignore_conflicts=True,
        )
        numbers = dict(Office.objects.values_list("code", "id"))
    return numbers


def _names(facts: list[OfficeFact], numbers: dict[str, int]) -> None:
    OfficeName.objects.bulk_create(
        (
            OfficeName(office_id=numbers[fact.code], vi=name.vi, en=name.en, validity=_range(name.period))
            for fact in facts
            for name in fact.names
        ),
        ignore_conflicts=True,
    )


def _areas_served(facts: list[OfficeFact], numbers: dict[str, int]) -> None:
    OfficeArea.objects.bulk_create(
        (
            OfficeArea(
                office_id=numbers[fact.code], level=fact.level, area_code=code, validity=_range(period)
            )
            for fact in facts
            for code, period in fact.serves
        ),
        ignore_conflicts=True,
    )


def _successions(numbers: dict[str, int]) -> None:
    Succession.objects.bulk_create(
        (
            Succession(
                predecessor_id=numbers[fact.predecessor],
                successor_id=numbers[fact.successor],
                since=fact.since,
                instrument=fact.instrument,
            )
            for fact in founding.successions()
        ),
        ignore_conflicts=True,
    )


def _mandates() -> None:
    Instrument.objects.bulk_create(
        (
            Instrument(
                number=fact.number,
                title=fact.title,
                signed_on=fact.signed_on,
                verified=fact.verified,
                source=fact.source,
            )
            for fact in shipped.instruments()
        ),
        ignore_conflicts=True,
    )
    number_of = {fact.key: fact.number for fact in shipped.instruments()}
    papers = dict(Instrument.objects.values_list("number", "id"))
    Mandate.objects.bulk_create(
        (
            Mandate(
                procedure=fact.procedure,
                level=fact.level,
                territory=fact.territory,
                validity=_range(fact.period),
                instrument_id=papers[number_of[fact.instrument]],
            )
            for fact in shipped.mandates()
        ),
        ignore_conflicts=True,
    )


def _range(period: Period) -> DateRange:
    return DateRange(period.start, period.end)
