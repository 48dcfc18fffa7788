"""Vietnam's public holidays and moved working days: the holidays package, corrected by our own dated file.

The package follows the Labour Code (art. 115 of 2012, art. 112 of 2019) with the days off in lieu, and most
of the government's yearly swaps. Years that the government has not announced yet follow the code alone.
"""

from __future__ import annotations

import tomllib
from importlib import resources

from motcua.clock.correction import Correction


def known_days(first_year: int, last_year: int) -> list[Correction]:
    """Every day of these years that is not what the week says; of two for one day the later one holds."""
    return [*_from_package(first_year, last_year), *_from_file()]


def _from_package(first_year: int, last_year: int) -> list[Correction]:
    from holidays import country_holidays  # takes 0.2 s: only when a table is built

    calendar = country_holidays("VN", years=range(first_year, last_year + 1), language="vi")
    off = [Correction(day, False, note) for day, note in sorted(calendar.items())]
    worked = [Correction(day, True, "Ngày làm bù") for day in sorted(calendar.weekend_workdays)]
    return off + worked


def _from_file() -> list[Correction]:
    text = resources.files("motcua.clock").joinpath("corrections.toml").read_text("utf-8")
    return [
        Correction(row["day"], row["working"], row["note"], row["instrument"])
        for row in tomllib.loads(text)["correction"]
    ]
