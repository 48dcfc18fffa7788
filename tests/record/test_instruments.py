"""Where an instrument stands: in force, until when, coming, replaced, withdrawn, or at its end."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.enacting import enact
from motcua.authority.instruments import standing
from motcua.authority.models import Instrument, Mandate
from motcua.authority.plan_file import read_plan

GIVEN = """
[instrument]
number = "1/QĐ"
title = "Phân cấp"
signed_on = 2023-04-01
[[mandate]]
procedures = ["local:III.8a"]
level = "district"
territory = "24"
since = 2023-05-01
"""
TAKEN = """
[instrument]
number = "2/QĐ"
title = "Thu hồi"
signed_on = 2023-08-01
[[withdrawal]]
procedures = ["local:III.8a"]
territory = "24"
on = 2023-09-01
"""
ANEW = (
    TAKEN
    + '[[mandate]]\nprocedures = ["local:III.8a"]\nlevel = "province"\nterritory = "24"\nsince = 2023-09-01\n'
)
APRIL, MAY, OCTOBER = date(2023, 4, 3), date(2023, 5, 2), date(2023, 10, 2)


def code_of(*files: str, day: date, number: str = "1/QĐ") -> str:
    for file in files:
        enact(read_plan(file))
    found = standing(Instrument.objects.get(number=number), day)
    assert found.message.format(**found.data)
    return found.code


@pytest.mark.parametrize(
    ("files", "day", "code"),
    [
        ([GIVEN], APRIL, "coming"),
        ([GIVEN], MAY, "in_force"),
        ([GIVEN + "until = 2023-09-01"], MAY, "until"),
        ([GIVEN + "until = 2023-09-01"], OCTOBER, "ended"),
        ([GIVEN, TAKEN], MAY, "until"),
        ([GIVEN, TAKEN], OCTOBER, "withdrawn"),
        ([GIVEN, ANEW], OCTOBER, "replaced"),
        ([GIVEN.replace('8a"', '8a", "local:III.8b"'), TAKEN], OCTOBER, "partly"),
    ],
)
def test_by_what_rests_on_it(db: None, files: list[str], day: date, code: str) -> None:
    assert code_of(*files, day=day) == code


def test_one_that_only_takes_back_gives_nothing(db: None) -> None:
    assert code_of(GIVEN, TAKEN, day=OCTOBER, number="2/QĐ") == "nothing"


def test_the_other_instrument_is_named(db: None) -> None:
    enact(read_plan(GIVEN))
    enact(read_plan(ANEW))
    found = standing(Instrument.objects.get(number="1/QĐ"), OCTOBER)
    assert found.by is not None
    assert found.by.number == "2/QĐ"
    assert found.message.format(**found.data) == "Replaced by 2/QĐ since 01/09/2023."


def test_a_period_with_an_end_is_in_force_to_its_last_day(db: None) -> None:
    enact(read_plan(GIVEN))
    Mandate.objects.filter(instrument__number="1/QĐ").update(validity=DateRange(MAY, OCTOBER))
    found = standing(Instrument.objects.get(number="1/QĐ"), MAY)
    assert found.message.format(**found.data) == "In force; 01/10/2023 is its last day."
