"""The country in June 2025, and the file that makes of it the country of July 2025."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from django.db import connection

from motcua.authority import founding
from motcua.authority.founding import REFORM, OfficeFact
from motcua.authority.models import Level

BACK = """
DELETE FROM authority_succession WHERE since = %(reform)s;
DELETE FROM authority_officearea WHERE lower(validity) >= %(reform)s;
DELETE FROM authority_officename WHERE lower(validity) >= %(reform)s;
DELETE FROM authority_office WHERE lower(validity) >= %(reform)s;
UPDATE authority_officearea SET validity = daterange(lower(validity), NULL)
    WHERE upper(validity) = %(reform)s;
UPDATE authority_officename SET validity = daterange(lower(validity), NULL)
    WHERE upper(validity) = %(reform)s;
UPDATE authority_office SET validity = daterange(lower(validity), NULL)
    WHERE upper(validity) = %(reform)s;
"""

PAPER = """
[instrument]
number = "2286/QĐ-BTC (thử)"
title = "BHXH tỉnh và BHXH cơ sở thay BHXH khu vực và BHXH cấp huyện"
signed_on = 2025-06-30
"""


def june_2025() -> None:
    """Take what the record says of July 2025 back: 63 provincial offices, and one for each district.

    Offices are never deleted otherwise, and the database sees to that.
    """
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE authority_office DISABLE TRIGGER authority_office_stays")
        for statement in BACK.strip().split(";\n"):
            cursor.execute(statement.rstrip(";"), {"reform": REFORM})
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE authority_office ENABLE TRIGGER authority_office_stays")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def reform(*provinces: str) -> str:
    """34 provincial offices, and one at the base for each two districts of the list that are neighbours.

    With `provinces` (old numbers) only the offices that go on with theirs.
    """
    followed: dict[str, list[str]] = {}
    for row in founding.successions():
        if row.since == REFORM and row.predecessor.startswith(provinces or ""):
            followed.setdefault(row.successor, []).append(row.predecessor)
    new = [fact for fact in founding.offices() if fact.code in followed]
    of_provinces = [[fact] for fact in new if fact.level == Level.PROVINCE]
    groups = [*of_provinces, *_pairs([fact for fact in new if fact.level == Level.BASE])]
    return PAPER + "".join(_office(group, followed) for group in groups)


def _pairs(offices: list[OfficeFact]) -> Iterator[list[OfficeFact]]:
    ordered = sorted(offices, key=lambda fact: (fact.parent, fact.code))
    for _, of_province in groupby(ordered, key=lambda fact: fact.parent):
        members = list(of_province)
        yield from (members[start : start + 2] for start in range(0, len(members), 2))


def _office(group: list[OfficeFact], followed: dict[str, list[str]]) -> str:
    first, name = group[0], group[0].names[0]
    values = {
        "code": first.code,
        "continues": [code for fact in group for code in followed.get(fact.code, [])],
        "areas": [code for fact in group for code, _ in fact.serves],
        "level": first.level.value,
        "parent": first.parent,
        "name_vi": name.vi,
        "name_en": name.en,
    }
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    return "\n[[office]]\non = 2025-07-01\n" + "\n".join(lines) + "\n"
