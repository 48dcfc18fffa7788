"""The process of the offices that a post supervises, read from our journal, with whose time it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from motcua.authority.acting import Acting
from motcua.authority.officers import names_of
from motcua.authority.offices import OfficeOn, offices_on
from motcua.dossiers.promises import day_table
from motcua.insight.log.model import Log
from motcua.insight.process.flow import MOST_STEPS
from motcua.insight.process.journal import Asked, journal_steps
from motcua.insight.process.owners import owned
from motcua.insight.process.process import Process, read_process
from motcua.insight.supervision.who import OutOfSight, continued, is_head_of, supervised


@dataclass(frozen=True, slots=True)
class Seen:
    """A process and the names that its numbers stand for; `process` is None where no dossier was received.

    `officers` is empty but for the head of the one office asked for. `cut`: only the latest were read.
    """

    asked: Asked
    process: Process | None
    log: Log | None
    offices: Mapping[str, OfficeOn]
    officers: Mapping[str, str]
    cut: bool


def seen(
    acting: Acting, asked: Asked, day: date, *, share: float = 0.9, most_steps: int = MOST_STEPS
) -> Seen:
    """Read it; no office named: all that the post supervises. Raises NotSupervising, OutOfSight.

    A few queries, however many dossiers there are.
    """
    known = supervised(acting, day)
    wanted = list(asked.offices) or list(known)
    if not set(wanted) <= known.keys():
        raise OutOfSight
    counted = [office for office, current in continued(wanted, day).items() if current in wanted]
    asked = replace(asked, offices=counted)
    log = journal_steps(asked)
    if log is None:
        return Seen(asked, None, None, {}, {}, cut=False)
    process = read_process(log, owned(log, day_table()), share=share, most_steps=most_steps)
    alone = len(wanted) == 1 and is_head_of(acting, wanted[0])
    names = offices_on([int(number) for number in log.roles], day)
    return Seen(
        asked=asked,
        process=process if alone else replace(process, officers=replace(process.officers, pairs=())),
        log=log,
        offices={str(number): office for number, office in names.items()},
        officers=_officers(log) if alone else {},
        cut=len(log.cases) >= asked.most,
    )


def _officers(log: Log) -> dict[str, str]:
    return {str(number): name for number, name in names_of(map(int, log.resources)).items()}
