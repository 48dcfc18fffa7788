"""The work queue at ten thousand and at a million dossiers: pages as an officer opens them, and plans."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from statistics import median
from typing import Any

from house import CLOCK, house

PEOPLE = """
INSERT INTO registry_person (
    citizen_id, full_name, name_key, name_folded, sex, residence, area_code, phone, email
)
SELECT '024' || lpad(n::text, 9, '0'), name, name, lower(name), '', '', '', '', ''
FROM (SELECT n, (ARRAY['Nguyen','Tran','Le','Pham','Hoang'])[1 + n %% 5] || ' ' ||
    (ARRAY['Van','Thi','Duc','Minh','Ngoc'])[1 + n / 5 %% 5] || ' ' ||
    (ARRAY['An','Binh','Chi','Dung','Hoa'])[1 + n / 25 %% 5] || ' ' || n AS name
    FROM generate_series(%(first)s::int, %(last)s::int) n) people
"""

DOSSIERS = """
INSERT INTO dossiers_dossier (
    id, code, secret, procedure, catalogue_day, channel, result_channel, area_code, conditions,
    helped_office_id, received_office_id, competent_office_id, holder_office_id, mandate_id,
    applicant_id, subject_id, status, entries, tip, supplements, extensions,
    received_at, statutory_due, promised_due, due, ended_at
)
SELECT gen_random_uuid(), lpad(n::text, 7, '0') || '/2023/24221', 'BENCH', 'local:III.9b', '2023-04-03',
    'direct', 'direct', '221', '[]', office, office, office, office, mandate, person, person,
    CASE WHEN n %% 10 > 0 THEN 'delivered'
        ELSE (ARRAY['received','in_process','supplement_requested','proposed','approved','signed','issued'])
            [1 + n / 10 %% 7]
    END,
    1, '', 0, 0, at, due, due, due, CASE WHEN n %% 10 > 0 THEN due END
FROM (
    SELECT n, (%(people)s::bigint[])[1 + n %% cardinality(%(people)s::bigint[])] AS person,
        CASE WHEN n %% 5 = 0 THEN %(yen_dung)s
            ELSE (%(offices)s::bigint[])[1 + n / 5 %% cardinality(%(offices)s::bigint[])] END AS office,
        %(mandate)s::bigint AS mandate,
        timestamptz '2023-04-01' - n * interval '5 minutes' AS at,
        timestamptz '2023-04-20' - (n / 7) * interval '3 minutes' AS due
    FROM generate_series(%(first)s::int, %(last)s::int) n
) facts
"""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench lists", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument("--sizes", default="10000,1000000", help="how many dossiers, ascending")
    args = parser.parse_args(argv)
    result: dict[str, Any] = {"bench": "lists"}
    with house():
        filled = 0
        for size in (int(word) for word in args.sizes.split(",")):
            seconds = fill(filled + 1, size)
            filled = size
            name = {10_000: "10k", 1_000_000: "1m"}.get(size, str(size))
            with with_the_rights_of_the_web_part():
                timings = measure()
                result[f"plans_{name}"] = plans()
            everything = [value for values in timings.values() for value in values]
            result[f"median_ms_{name}"] = round(median(everything), 2)
            result[f"worst_ms_{name}"] = round(max(everything), 2)
            result[f"pages_ms_{name}"] = {page: round(median(values), 2) for page, values in timings.items()}
            if not args.json:
                print(f"{size} dossiers filled in {seconds:.1f} s: {result[f'pages_ms_{name}']}")
                for page, plan in result[f"plans_{name}"].items():
                    print(f"  {page}\n    " + "\n    ".join(plan))
    print(json.dumps(result))
    return 0


def fill(first: int, last: int) -> float:
    """Dossiers number `first` to `last`: a fifth of all at Yen Dung, a tenth of all open."""
    from django.db import connection

    from motcua.authority.models import Mandate, Office
    from motcua.registry.models import Person

    start = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, {"first": first // 5 + 1, "last": last // 5})
        offices = list(
            Office.objects.filter(code__startswith="24").order_by("code").values_list("id", flat=True)
        )
        facts: dict[str, Any] = {
            "first": first,
            "last": last,
            "people": list(Person.objects.values_list("id", flat=True)),
            "offices": offices[:11],
            "yen_dung": Office.objects.get(code="24221").pk,
            "mandate": Mandate.objects.order_by("id").values_list("id", flat=True)[0],
        }
        cursor.execute(DOSSIERS, facts)
        cursor.execute("VACUUM ANALYZE dossiers_dossier, registry_person")
    return time.perf_counter() - start


@contextmanager
def with_the_rights_of_the_web_part() -> Iterator[None]:
    """Row security is part of what a page costs."""
    from django.db import connection

    from motcua.authority.looking import look_with
    from motcua.authority.tokens import create_token
    from motcua.site.clock import today

    acting = desk()
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE motcua_app")
        look_with(create_token(acting.post, "bench", today(), today() + timedelta(1)), today())
        yield
        cursor.execute("RESET ROLE")


def measure(times: int = 15) -> dict[str, list[float]]:
    """Milliseconds of each page of the desk of Yen Dung: query, view, template, the whole stack."""
    from django.test import Client

    from motcua.authority.models import Officer

    client = Client(headers={"host": "localhost"})
    client.force_login(
        Officer.objects.get(login="desk221"), backend="django.contrib.auth.backends.ModelBackend"
    )
    client.get("/desk/post")
    timings: dict[str, list[float]] = {}
    for page, address in pages():
        answer = client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{page}: {address} answered {answer.status_code}")
        timings[page] = [_milliseconds(partial(client.get, address)) for _ in range(times)]
    return timings


def pages() -> Iterator[tuple[str, str]]:
    """What an officer opens in a day."""
    from motcua.dossiers.queue import queue
    from motcua.site.clock import now

    acting = desk()
    cursor = queue(acting, now()).next
    for _ in range(3):
        cursor = queue(acting, now(), after=cursor).next if cursor else None
    yield "first page", "/desk/"
    yield "fifth page", f"/desk/?after={cursor or ''}"
    for group in ("door", "assessment", "decision", "issue", "return"):
        yield f"list of {group}", f"/desk/?group={group}"
    yield "overdue", "/desk/?overdue=1"
    yield "search by name", "/desk/?q=Nguyen+Van+An+125"
    yield "search by code", "/desk/?q=0001000/2023/24221"
    yield "search by citizen id", "/desk/?q=024000000100"


def plans() -> dict[str, list[str]]:
    """The plan of each kind of query, as PostgreSQL explains it."""
    from motcua.dossiers.models import Dossier
    from motcua.dossiers.queue import GROUPS

    yen_dung = desk().office
    held = Dossier.objects.filter(holder_office=yen_dung).order_by("due", "id")
    queries = {
        "open": held.filter(status__in=GROUPS["open"])[:51],
        "open, later page": held.filter(status__in=GROUPS["open"], due__gte=datetime.fromisoformat(CLOCK))[
            :51
        ],
        "one group": held.filter(status__in=GROUPS["issue"])[:51],
    }
    return {name: query.explain().splitlines() for name, query in queries.items()}


def desk() -> Any:
    from motcua.authority.acting import by_login
    from motcua.site.clock import today

    return by_login("desk221", today())


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
