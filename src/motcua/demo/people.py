"""People who do not exist: believable names, ids of a valid structure, and a mark that they are invented."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from motcua.authority import shipped
from motcua.dossiers.person_input import PersonInput
from motcua.kernel.sex import Sex

PROVINCE = "24"
INVENTED = "(dữ liệu minh họa)"
"""Stands at the end of every invented address."""


@dataclass(slots=True)
class Crowd:
    """Makes one invented person after the other; the same seed makes the same people.

    Numbers run through 9xxxxx for citizen ids and 249xxxxxxx for SI numbers, so that none is given twice.
    """

    chance: Random
    made: int = field(default=0)

    def person(
        self,
        area: str,
        *,
        sex: Sex | None = None,
        born: date | None = None,
        surname: str = "",
        insured: bool = False,
        died_on: date | None = None,
    ) -> PersonInput:
        """Somebody who lives in a district of Bac Giang. `born=None`: of working age."""
        sex = sex or self.chance.choice([Sex.MALE, Sex.FEMALE])
        born = born or self.birthday(26, 58)
        self.made += 1
        return PersonInput(
            full_name=f"{surname or self.surname()} {self.chance.choice(_names()['given'][sex.value])}",
            citizen_id=citizen_id(born, sex, self.made),
            birth_date=born,
            sex=sex.value,
            residence=f"Khu {self.chance.randint(1, 12)}, {self._place(area)} {INVENTED}",
            area_code=area,
            phone=f"0000{self.made:06}",
            si_number=f"249{self.made:07}" if insured else "",
            died_on=died_on,
        )

    def surname(self) -> str:
        return str(self.chance.choice(_names()["surnames"]))

    def birthday(self, youngest: int, oldest: int, on: date = date(2023, 3, 27)) -> date:
        """The birthday of somebody whose age in years on `on` is between the two."""
        days = self.chance.randint(youngest * 366, oldest * 365)
        return on - timedelta(days=days)

    def _place(self, area: str) -> str:
        district = next(d for d in shipped.districts() if d.code == area)
        kind, name = district.name.split(" ", 1)
        commune = self.chance.choice(_communes(area))
        return f"{commune}, {kind.lower()} {name}, tỉnh Bắc Giang"


def citizen_id(born: date, sex: Sex, number: int) -> str:
    """024 for Bac Giang, century and sex, year of birth, and a number of the invented series 9xxxxx."""
    century = (born.year // 100 - 19) * 2 + (sex is Sex.FEMALE)
    return f"0{PROVINCE}{century}{born.year % 100:02}9{number:05}"


@cache
def _names() -> dict[str, Any]:
    with (Path(__file__).parent / "names.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _communes(district: str) -> list[str]:
    """Names of places in an old district, taken from the communes of today that are counted to it."""
    return [c.name.split(" ", 1)[1] for c in shipped.communes() if c.district == district]
