"""An invented population to weigh a change of the law over: pensioners, widows, people who leave the scheme.

Amounts, ages and places are drawn by chance in believable proportions. They are no statistics of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from motcua.authority import shipped
from motcua.demo.dice import dice

COLUMNS = (
    "id",
    "benefit",
    "sex",
    "province",
    "amount",
    "amount_month",
    "retired_before_1995",
    "months_received",
    "pension",
    "months_before_2014",
    "months_from_2014",
    "average_salary",
)
_AS_OF = date(2026, 6, 1)
_LARGE = {"01": 9, "79": 12}
"""Ha Noi and Ho Chi Minh City have more people than others; every other province gets a share by chance."""

Cells = dict[str, object]


def population(rows: int, seed: str) -> Iterator[str]:
    """The lines of a CSV, header first; the same seed gives the same people. Ids begin with DEMO."""
    chance = dice(seed)
    codes, shares = _provinces(chance)
    yield ",".join(COLUMNS)
    for number in range(1, rows + 1):
        make = chance.choices((_pensioner, _leaver, _survivor), (80, 14, 6))[0]
        sex = chance.choices(("female", "male"), (54, 46))[0]
        cells: Cells = {"id": f"DEMO-{number:07}", "sex": sex, "province": chance.choices(codes, shares)[0]}
        cells |= make(chance, sex)
        yield ",".join(str(cells.get(column, "")) for column in COLUMNS)


def _provinces(chance: Random) -> tuple[list[str], list[int]]:
    codes = [fact.code for fact in shipped.provinces() if fact.period.holds_on(_AS_OF)]
    return codes, [_LARGE.get(code, chance.randint(1, 4)) for code in codes]


def _pensioner(chance: Random, sex: str) -> Cells:
    """One in twelve retired before 1995, with less; women draw less than men."""
    old = chance.random() < 1 / 12
    middle = 3_300_000 if old else 5_100_000 if sex == "female" else 6_000_000
    return {
        "benefit": "pension_increase",
        "amount": _around(chance, middle, 2_000_000),
        "amount_month": f"{_AS_OF:%Y-%m}",
        "retired_before_1995": "true" if old else "",
    }


def _leaver(chance: Random, sex: str) -> Cells:
    """Somebody who asks for one-time insurance: few years, most of them from 2014 on."""
    return {
        "benefit": "one_time_insurance",
        "months_before_2014": max(0, int(chance.gauss(10, 30))),
        "months_from_2014": chance.randint(12, 140),
        "average_salary": _around(chance, 6_200_000, 2_500_000),
    }


def _survivor(chance: Random, sex: str) -> Cells:
    """The family of a pensioner who died."""
    return {
        "benefit": "one_time_survivor_pensioner",
        "months_received": chance.randint(1, 420),
        "pension": _around(chance, 4_800_000, 1_000_000),
    }


def _around(chance: Random, middle: int, least: int) -> int:
    """Whole dong, skewed to the right as salaries are."""
    return max(least, int(middle * chance.lognormvariate(0, 0.35)))
