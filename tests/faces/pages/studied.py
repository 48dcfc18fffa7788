"""Logs as a head brings them to the desk, tried as the worker does it."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from uuid import UUID

from django.test import Client

from motcua.insight.log import Log
from motcua.insight.log.times import moment
from motcua.insight.whatif.models import Study
from motcua.insight.whatif.office.working import compute_waiting
from motcua.site.clock import now
from tests.insight.whatif.simulated import office_log

LOGS = "/desk/whatif/log"


@cache
def log_file(weeks: int = 16) -> bytes:
    """A log of an office whose assessors are short, as a table."""
    log = office_log(weeks=weeks, a_day=18.0, again=0.2)
    return "\n".join(_lines(log)).encode()


def _lines(log: Log) -> list[str]:
    lines = ["case,activity,start,time,user,role,deadline"]
    for row in range(len(log)):
        case, act = log.case[row], log.activities[log.activity[row]]
        moments = ",".join(moment(column[row]).isoformat() for column in (log.start, log.at))
        who = f"{log.resources[log.resource[row]]},{log.roles[log.role[row]]}"
        lines.append(f"{log.cases[case]},{act},{moments},{who},{log.of_case[case]['deadline']}")
    return lines


def bring(client: Client, data: bytes, name: str = "office.csv", **more: str) -> UUID:
    """Send a file as the page does; the number of the study that it becomes."""
    file = BytesIO(data)
    file.name = name
    response = client.post(LOGS, {"do": "bring", "file": file, **more})
    assert response.status_code == 302
    return UUID(response.headers["Location"].rpartition("/")[2])


def computed(study: UUID) -> Study:
    """As the worker leaves it."""
    compute_waiting(now)
    return Study.objects.get(pk=study)
