"""What is on trial: which lines a future office decides too, what waits there for whom, and who may look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.authority.acting import Acting
from motcua.authority.acts import ROLES
from motcua.authority.competence import on_trial
from motcua.authority.offices import predecessors_on
from motcua.clock import HERE
from motcua.dossiers.act import Work
from motcua.dossiers.application import REQUEST
from motcua.dossiers.models import Attachment, Component, Dossier, Line, Trial
from motcua.dossiers.sight import one_of
from motcua.journey.table import Act
from motcua.kernel.errors import NotThere


def enrol(work: Work) -> None:
    """The competent office takes a dossier up: where a mandate in trial names another, so does that one.

    Both clocks start here. Lines that no law computes are not tried. Two queries, one more on trial.
    """
    dossier = work.dossier
    received = dossier.received_at.astimezone(HERE).date()
    found = on_trial(dossier.procedure, dossier.area_code, received, dossier.case())
    if found is None or found.office.id == dossier.competent_office_id:
        return
    rows = [
        Trial(
            dossier=dossier,
            line=line.number,
            benefit=line.benefit,
            case=line.case,
            office_id=found.office.id,
            mandate_id=found.mandate.id,
            started_at=work.asked.at,
        )
        for line in dossier.lines.exclude(benefit=REQUEST)
    ]
    Trial.objects.bulk_create(rows, ignore_conflicts=True)


def tried_at(acting: Acting, day: date) -> QuerySet[Trial]:
    """What the post's own office decides, or decided, in trial."""
    offices = predecessors_on([acting.office], day)
    rows = Trial.objects.filter(office__in=offices).order_by("started_at", "dossier__code", "line")
    return rows.select_related("dossier__subject", "mandate__instrument", "assessor")


@dataclass(frozen=True, slots=True)
class Tried:
    """A line in trial: what is decided of it, the line of the dossier, and how many more the dossier has."""

    row: Trial
    line: Line
    more: int


def row_tried(acting: Acting, trial: UUID, day: date) -> Trial:
    """One line that the post's own office decides in trial, by its key. Raises NotThere. One query."""
    return one_of(tried_at(acting, day).filter(pk=trial))


def row_under(acting: Acting, code: str, day: date, line: int | None = None) -> Trial:
    """The line of that number, or the first, of a dossier decided in trial. Raises NotThere. One query."""
    rows = tried_at(acting, day).filter(dossier__code=code)
    return one_of(rows if line is None else rows.filter(line=line))


def line_tried(acting: Acting, trial: UUID, day: date) -> Tried:
    """One line that the post's own office decides in trial. Raises NotThere. Three queries."""
    row = row_tried(acting, trial, day)
    line = row.dossier.lines.select_related("person").get(number=row.line)
    return Tried(row, line, tried_at(acting, day).filter(dossier=row.dossier_id).count() - 1)


def dossier_tried(acting: Acting, dossier: UUID, day: date) -> list[Tried]:
    """Every line of a dossier that the post's own office decides in trial. Raises NotThere. Two queries."""
    rows = list(tried_at(acting, day).filter(dossier=dossier))
    if not rows:
        raise NotThere
    lines = {line.number: line for line in rows[0].dossier.lines.select_related("person")}
    return [Tried(row, lines[row.line], len(rows) - 1) for row in rows]


def waiting(acting: Acting, at: datetime) -> QuerySet[Trial]:
    """The assessors' trial queue: lines that nobody has assessed while the trial runs, the longest first."""
    return _undecided(acting, at).filter(assessed_at=None)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A dossier in trial whose lines are all assessed: its head is next."""

    dossier: Dossier
    rows: list[Trial]

    @property
    def amount(self) -> int:
        """What was granted in trial, in dong; what is paid monthly counts for one month."""
        return sum(row.amount or 0 for row in self.rows)


def before_the_head(acting: Acting, at: datetime) -> list[Proposed]:
    """The head's trial queue of an office: dossiers of which every line is assessed, the longest first."""
    yet = Trial.objects.filter(dossier=OuterRef("dossier"), office=OuterRef("office"), assessed_at=None)
    found: dict[UUID, Proposed] = {}
    for row in _undecided(acting, at).filter(~Exists(yet)):
        found.setdefault(row.dossier_id, Proposed(row.dossier, [])).rows.append(row)
    return list(found.values())


def _undecided(acting: Acting, at: datetime) -> QuerySet[Trial]:
    day = at.astimezone(HERE).date()
    return tried_at(acting, day).filter(decided_at=None, mandate__validity__contains=day)


def scans_for(acting: Acting, at: datetime) -> Q:
    """Which scans who decides in trial may open: those that came in with the dossier."""
    if acting.role not in ROLES[Act.ASSESS] | ROLES[Act.APPROVE]:
        return Q(pk=None)
    return Q(dossier__in=tried_at(acting, at.astimezone(HERE).date()).values("dossier")) & ~Q(component="")


def handed_in(acting: Acting, dossier: Dossier, at: datetime) -> tuple[list[Component], list[Attachment]]:
    """The papers of a dossier and their scans, as far as who decides in trial may look. Two queries."""
    scans = Attachment.objects.filter(scans_for(acting, at), dossier=dossier).select_related("document")
    return list(dossier.components.order_by("id")), list(scans)
