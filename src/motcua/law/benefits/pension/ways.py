"""The ways to a pension that time, work and health open, before any age (58, Art. 54-55; 41, Art. 64-65)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.law.benefits.benefit import Case
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import texts
from motcua.law.benefits.pension.time import Time
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import LAW_2014, LAW_2024

NORMAL, COMMUNE = "normal", "commune_woman"


@dataclass(frozen=True, slots=True)
class Way:
    """`lower`: which age it needs below the normal one ("": the normal age; None: any age).

    `early`: at a reduced rate. `since`: the law that opens it to so short a time took effect then.
    """

    key: str
    lower: str | None
    early: bool = False
    since: date | None = None


def open_ways(sheet: Sheet, case: Case, time: Time) -> tuple[Way, ...]:
    """Those whose conditions besides the age are met, at the full rate before the reduced; each as a line."""
    return (*_full(sheet, case, time), *_by_group(sheet, case, time), *_early(sheet, case, time))


def lowest_full_age(sheet: Sheet, case: Case, time: Time) -> str:
    """The `lower` of the earliest full pension that the person's work opens: early years count from it."""
    least, armed = sheet.value("pension.hazard_months", case.date), case[person.GROUP] == person.ARMED
    if time.coal.value >= least:
        return "coal"
    if time.hazard.value >= least:
        return "armed_hazard" if armed else "hazard"
    return "armed" if armed else ""


def _full(sheet: Sheet, case: Case, time: Time) -> Iterator[Way]:
    least, armed = sheet.value("pension.least_months", case.date), case[person.GROUP] == person.ARMED
    if sheet.check(texts.TIME, time.counted >= least):
        yield Way(NORMAL, "armed" if armed else "", since=_since(sheet, case, time.counted))
    if not (time.hazard.value or case[person.HIV]):
        return
    if not sheet.check(texts.COMPULSORY, time.compulsory >= least):
        return
    since, hard = _since(sheet, case, time.compulsory), sheet.value("pension.hazard_months", case.date)
    if time.hazard.value and sheet.check(texts.HAZARD, time.hazard >= hard):
        yield Way("hazardous", "armed_hazard" if armed else "hazard", since=since)
    if time.coal.value and sheet.check(texts.COAL, time.coal >= hard):
        yield Way("coal_mining", "coal", since=since)
    if case[person.HIV] and sheet.check(texts.HIV, True):
        yield Way("hiv", None, since=since)


def _by_group(sheet: Sheet, case: Case, time: Time) -> Iterator[Way]:
    """Women of communes under 58/2014 (Art. 54.3); voluntary insured of before 2021 (41/2024, Art. 141.9)."""
    serves = case[person.GROUP] in (person.COMMUNE, person.COMMUNE_PART_TIME)
    if sheet.law == LAW_2014 and serves and case[person.SEX] == person.FEMALE:
        least = sheet.value("pension.commune_least_months", case.date)
        if sheet.check(texts.COMMUNE, time.compulsory >= least):
            yield Way(COMMUNE, "")
    if sheet.law == LAW_2024 and case[person.VOLUNTARY_BEFORE_2021]:
        least = sheet.value("pension.voluntary_months", case.date)
        if sheet.check(texts.VOLUNTARY, time.voluntary >= least):
            yield Way("voluntary_before_2021", "voluntary")


def _early(sheet: Sheet, case: Case, time: Time) -> Iterator[Way]:
    """With a loss of capacity, at a lower rate (58/2014, Art. 55; 41/2024, Art. 65)."""
    if not (case[person.LOSS] or case[person.EARLY]):
        return
    loss = case.given(sheet, person.LOSS)
    least = sheet.value("pension.early_least_months", case.date)
    heavy = sheet.check(texts.LOSS, loss >= sheet.value("pension.least_loss", case.date))
    if not (sheet.check(texts.EARLY_TIME, time.compulsory >= least) and heavy):
        return
    hard = sheet.value("pension.hazard_months", case.date)
    if time.special.value and sheet.check(texts.SPECIAL, time.special >= hard):
        yield Way("special_hazard", None, early=True)
    high = loss >= sheet.value("pension.high_loss", case.date)
    if case[person.GROUP] == person.ARMED:
        yield Way("loss_81" if high else "loss_61", "armed_loss", early=True)
    else:
        yield Way("loss_81", "high_loss", early=True) if high else Way("loss_61", "loss", early=True)


def _since(sheet: Sheet, case: Case, months: Term) -> date | None:
    """The day from which so short a time is enough; None where the law before asked no more."""
    now = sheet.parameters.on("pension.least_months", case.date)
    if sheet.law == LAW_2014 or months.value >= sheet.value(now.name, now.valid_from - timedelta(days=1)):
        return None
    return now.valid_from
