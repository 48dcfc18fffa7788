"""Index and report of a province's quarter: how long 150,000 dossiers with their journal take to count."""

from __future__ import annotations

import argparse
import json
import resource
import time
from typing import Any

from house import house
from lists import PEOPLE

DOSSIERS = """
INSERT INTO dossiers_dossier (
    id, code, secret, procedure, catalogue_day, channel, result_channel, area_code, conditions,
    helped_office_id, received_office_id, competent_office_id, holder_office_id, mandate_id,
    applicant_id, subject_id, status, entries, tip, supplements, extensions,
    received_at, statutory_due, promised_due, due, ended_at
)
SELECT gen_random_uuid(), lpad(n::text, 7, '0') || '/2023/24221', 'BENCH',
    (ARRAY['local:III.1','local:III.9b','local:II.1c','local:V.1'])[1 + n %% 4], '2023-01-03',
    (ARRAY['direct','direct','online','post'])[1 + n %% 4], 'direct', '221', '[]',
    office, office, office, office, mandate, person, person,
    CASE WHEN n %% 20 > 0 THEN 'delivered' ELSE 'in_process' END, 9, '', 0, 0,
    at, due, due, due, CASE WHEN n %% 20 > 0 THEN at + (n %% 15) * interval '1 day' END
FROM (
    SELECT n, (%(people)s::bigint[])[1 + n %% cardinality(%(people)s::bigint[])] AS person,
        (%(offices)s::bigint[])[1 + n %% cardinality(%(offices)s::bigint[])] AS office,
        %(mandate)s::bigint AS mandate, at, at + interval '12 days' AS due
    FROM generate_series(1, %(size)s::int) n,
        LATERAL (SELECT timestamptz '2023-01-03 08:00+07' + n * (interval '87 days' / %(size)s) AS at) moment
) facts
"""

ENTRIES = """
INSERT INTO journal_entry (dossier, seq, at, act, officer, office, facts, previous, hash)
SELECT d.id, step.seq, d.received_at + step.share * (coalesce(d.ended_at, d.received_at) - d.received_at),
    step.act, 1, d.received_office_id,
    CASE step.act
        WHEN 'receive' THEN jsonb_build_object('competent', d.competent_office_id, 'promise', d.due,
            'procedure', d.procedure, 'components', '{"death_paper": [0, 1, 0]}'::jsonb)
        WHEN 'supplement' THEN jsonb_build_object('promise', d.due + interval '1 day')
        ELSE '{}'
    END, '', ''
FROM dossiers_dossier d, (VALUES
    (1, 'receive', 0.0), (2, 'take', 0.1), (3, 'request_supplement', 0.2), (4, 'supplement', 0.3),
    (5, 'assess', 0.5), (6, 'propose', 0.6), (7, 'approve', 0.7), (8, 'sign', 0.8), (9, 'issue', 1.0)
) step (seq, act, share)
WHERE (step.seq NOT IN (3, 4) OR right(d.code, 13)::text ~ '[13579]/2023')
    AND (step.seq < 5 OR d.ended_at IS NOT NULL)
ORDER BY d.received_at, step.seq
"""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench report", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument("--size", type=int, default=150_000, help="how many dossiers")
    args = parser.parse_args(argv)
    with house():
        fill(args.size)
        result = {"bench": "report", "dossiers": args.size, **measured()}
    if not args.json:
        for name, value in result.items():
            print(f"{name:>20}  {value}")
    print(json.dumps(result))
    return 0


def fill(size: int) -> None:
    """Dossiers of the first quarter of 2023 at the offices of Bac Giang, with seven to nine entries each."""
    from django.db import connection

    from motcua.authority.models import Mandate, Office
    from motcua.registry.models import Person

    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, {"first": 1, "last": size // 5})
        offices = Office.objects.filter(code__startswith="24").order_by("code").values_list("id", flat=True)
        facts: dict[str, Any] = {
            "size": size,
            "people": list(Person.objects.values_list("id", flat=True)),
            "offices": list(offices)[:11],
            "mandate": Mandate.objects.order_by("id").values_list("id", flat=True)[0],
        }
        cursor.execute(DOSSIERS, facts)
        cursor.execute(ENTRIES)
        cursor.execute("VACUUM ANALYZE dossiers_dossier, journal_entry")


def measured() -> dict[str, Any]:
    """Seconds to count the quarter of the province and of one district, and what came out."""
    from motcua.insight.counting import counted, scope_of, tally
    from motcua.insight.counting.scope import office_called
    from motcua.insight.index766 import index_on, score
    from motcua.insight.index766.scoring import hundredths
    from motcua.insight.period import read_period

    period = read_period("2023Q1")
    figures: dict[str, Any] = {}
    for name, code in (("province", "24"), ("district", "24221")):
        start = time.perf_counter()
        scope = scope_of(office_called(code, period.last), period.last)
        counts = tally(counted(period, period.ends, scope.offices), period.ends)
        found = score(index_on(period.last), counts, period.last)
        figures[f"{name}_seconds"] = round(time.perf_counter() - start, 2)
        figures[f"{name}_in_hand"] = counts.sum()["in_hand"]
        figures[f"{name}_score"] = str(hundredths(found.score))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {**figures, "peak_mb": peak}
