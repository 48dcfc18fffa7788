"""The supervisor's board, the process map and the telling of nights, with a million dossiers."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from statistics import median
from typing import Any

from house import CLOCK, PASSWORD, house
from lists import PEOPLE

DOSSIERS = """
INSERT INTO dossiers_dossier (
    id, code, secret, procedure, catalogue_day, channel, result_channel, area_code, conditions,
    helped_office_id, received_office_id, competent_office_id, holder_office_id, mandate_id,
    applicant_id, subject_id, assigned_to_id, status, entries, tip, supplements, extensions,
    received_at, statutory_due, promised_due, due, ended_at
)
SELECT gen_random_uuid(), lpad(n::text, 7, '0') || '/2023/24221', 'BENCH', 'local:III.9b', '2023-04-03',
    'direct', 'direct', '221', '[]', office, office, office, office, mandate, person, person, officer,
    CASE WHEN ended IS NOT NULL THEN 'delivered'
        ELSE (ARRAY['received','in_process','supplement_requested','proposed','approved','signed'])
            [1 + n %% 6]
    END,
    8, '', 0, 0, at, due, due, due, ended
FROM (
    SELECT *, at + interval '14 days' AS due,
        CASE WHEN at + took < %(clock)s::timestamptz AND n %% 50 > 0 THEN at + took END AS ended
    FROM (
        SELECT n, (%(people)s::bigint[])[1 + n %% cardinality(%(people)s::bigint[])] AS person,
            (%(offices)s::bigint[])[1 + n %% cardinality(%(offices)s::bigint[])] AS office,
            %(mandate)s::bigint AS mandate, %(officer)s::bigint AS officer,
            %(clock)s::timestamptz - n * interval '1 minute' AS at,
            interval '1 day' * (3 + (n::bigint * 7919) %% 1000 / 1000.0 * 12) AS took
        FROM generate_series(%(first)s::int, %(last)s::int) n
    ) invented
) facts
"""
"""A dossier a minute at eleven offices, settled after 3 to 15 days; one in fifty stays open for ever."""

JOURNAL = """
INSERT INTO journal_entry (dossier, seq, at, act, officer, office, facts, previous, hash)
SELECT d.id, row_number() OVER (PARTITION BY d.id ORDER BY s.place),
    d.received_at + (coalesce(d.ended_at, d.received_at + interval '15 days') - d.received_at) * s.share,
    s.act, %(officer)s, d.competent_office_id, '{}', '', md5(d.code || s.act)
FROM (SELECT *, substr(code, 1, 7)::int AS n FROM dossiers_dossier ORDER BY received_at DESC LIMIT %(most)s) d
CROSS JOIN (VALUES
    (1, 'receive', 0.0, 1), (2, 'take', 0.05, 1),
    (3, 'request_supplement', 0.1, 9), (4, 'supplement', 0.4, 9),
    (5, 'assess', 0.45, 1), (6, 'propose', 0.5, 1), (7, 'send_back', 0.6, 31), (8, 'propose', 0.65, 31),
    (9, 'approve', 0.9, 1), (10, 'sign', 0.95, 1), (11, 'issue', 1.0, 1)
) s (place, act, share, every)
WHERE d.n %% s.every = 0
    AND d.received_at + (coalesce(d.ended_at, d.received_at + interval '15 days') - d.received_at) * s.share
        < %(clock)s::timestamptz
    AND (s.act <> 'issue' OR d.ended_at IS NOT NULL)
"""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench supervision", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument("--size", type=int, default=1_000_000, help="how many dossiers")
    parser.add_argument("--journal", type=int, default=200_000, help="how many of them have their journal")
    args = parser.parse_args(argv)
    result: dict[str, Any] = {"bench": "supervision", "size": args.size}
    with house():
        result["fill_s"] = round(fill(args.size, args.journal), 1)
        result["nights_s"], result["nights"] = nights()
        with with_the_rights_of_the_web_part():
            for page, address in pages():
                result[f"{page}_ms"] = round(median(measure(address)), 1)
    print(json.dumps(result))
    return 0


def fill(size: int, journal: int) -> float:
    """Seconds that it takes to invent everything."""
    from django.db import connection

    from motcua.authority.models import Mandate, Office
    from motcua.registry.models import Person

    start = time.perf_counter()
    officer = head()
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, {"first": 1, "last": 2_000})
        facts: dict[str, Any] = {
            "first": 1,
            "last": size,
            "clock": CLOCK,
            "officer": officer,
            "people": list(Person.objects.values_list("id", flat=True)),
            "offices": list(
                Office.objects.filter(code__startswith="24").order_by("code").values_list("id", flat=True)
            )[:11],
            "mandate": Mandate.objects.order_by("id").values_list("id", flat=True)[0],
        }
        cursor.execute(DOSSIERS, facts)
        cursor.execute(JOURNAL, {"most": journal, "clock": CLOCK, "officer": officer})
        cursor.execute("VACUUM ANALYZE dossiers_dossier, journal_entry")
    return time.perf_counter() - start


def head() -> int:
    """A deputy director of the province, who supervises all."""
    from django.db.backends.postgresql.psycopg_any import DateRange

    from motcua.authority.models import Office, Officer, Post, Role

    officer = Officer.objects.create_officer("head", "Phó Giám đốc", PASSWORD)
    since = DateRange(date(2020, 1, 1), None)
    office = Office.objects.get(code="24000")
    Post.objects.create(officer=officer, office=office, role=Role.DEPUTY, validity=since)
    return int(officer.pk)


def nights() -> tuple[float, int]:
    """Seconds to tell every night that was missed, and how many they were."""
    from motcua.insight.supervision.telling import tell_ended_days
    from motcua.site.clock import now

    start = time.perf_counter()
    told = tell_ended_days(now())
    return round(time.perf_counter() - start, 1), told


@contextmanager
def with_the_rights_of_the_web_part() -> Iterator[None]:
    """Row security is part of what a page costs."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET ROLE motcua_app")
        yield
        cursor.execute("RESET ROLE")


def pages() -> Iterator[tuple[str, str]]:
    """What a supervisor opens."""
    from motcua.authority.models import Office

    office = Office.objects.get(code="24221").pk
    yield "board", "/desk/supervision"
    yield "behind_late", f"/desk/supervision/{office}/late"
    yield "behind_settled", f"/desk/supervision/{office}/settled"
    yield "map_of_an_office", f"/desk/supervision/process?office={office}"
    yield "map_of_all", "/desk/supervision/process"


def measure(address: str, times: int = 5) -> list[float]:
    """Milliseconds of a page: query, view, template, the whole stack."""
    from django.test import Client

    from motcua.authority.models import Officer

    client = Client(headers={"host": "localhost"})
    client.force_login(Officer.objects.get(login="head"), backend="django.contrib.auth.backends.ModelBackend")
    client.get("/desk/post")
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return [_milliseconds(lambda: client.get(address)) for _ in range(times)]


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
