"""Writes what a plan asks for: instruments, mandates, their end, and what is entrusted to posts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from motcua.authority.models import Area, Delegation, Instrument, Mandate, Office, Post
from motcua.authority.plan import Entrustment, Grant, Holder, Paper, Plan, Withdrawal
from motcua.authority.reorganising import reorganise
from motcua.catalogue.load import procedures
from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.kernel.period import Period

OVERLAPS = N_(
    "Another mandate answers for a part of this time already: {number}, since {start:%d/%m/%Y}. "
    "Withdraw it first, in the same file."
)


@transaction.atomic
def enact(plan: Plan) -> None:
    """Write the whole plan, or nothing. Raises BadInput with every row that cannot be written, and why.

    Ends come before beginnings, so that one file can withdraw a mandate and give another.
    """
    papers = {paper.number: _paper(paper) for paper in plan.papers}
    problems: list[InputProblem] = []

    def each(write: Callable[[Any, Instrument], None], rows: tuple[Any, ...]) -> None:
        for row in rows:
            try:
                with transaction.atomic():
                    write(row, papers[row.paper])
            except InputProblem as problem:
                problems.append(problem)

    each(_withdraw, plan.withdrawals)
    problems.extend(reorganise(plan))
    each(_grant, plan.grants)
    each(_entrust, plan.entrustments)
    if problems:
        raise BadInput(problems)


def _paper(paper: Paper) -> Instrument:
    """The instrument on record; one that is there already stays as it is."""
    facts = asdict(paper)
    return Instrument.objects.get_or_create(number=facts.pop("number"), defaults=facts)[0]


def _grant(row: Grant, paper: Instrument) -> None:
    if row.procedure not in {item.code for item in procedures()}:
        raise InputProblem(f"{row.at}.procedures", "unknown_procedure", N_("There is no such procedure."))
    if row.territory and not Area.objects.filter(code=row.territory).exists():
        raise InputProblem(f"{row.at}.territory", "unknown_area", N_("There is no such area."))
    office = office_of(row.office, f"{row.at}.office") if row.office else None
    mandate = Mandate(
        procedure=row.procedure,
        level=office.level if office else row.level,
        office=office,
        territory=row.territory,
        benefit=row.benefit,
        channel=row.channel,
        amount=NumericRange(row.from_dong, row.below_dong),
        phase=row.phase,
        validity=_range(row.period),
        instrument=paper,
    )
    try:
        with transaction.atomic():
            mandate.save()
    except IntegrityError as error:
        raise _in_the_way(mandate, row) from error


def _in_the_way(mandate: Mandate, row: Grant) -> InputProblem:
    other = Mandate.objects.filter(
        procedure=mandate.procedure,
        territory=mandate.territory,
        benefit=mandate.benefit,
        channel=mandate.channel,
        phase=mandate.phase,
        amount__overlap=mandate.amount,
        validity__overlap=mandate.validity,
    ).select_related("instrument")[0]
    known = {"number": other.instrument.number, "start": other.validity.lower}
    return InputProblem(f"{row.at}.since", "overlaps", OVERLAPS, **known)


def _withdraw(row: Withdrawal, paper: Instrument) -> None:
    """End what holds on that day; what would begin later has to be withdrawn by its own first day."""
    held = Mandate.objects.filter(
        procedure=row.procedure, territory=row.territory, phase=row.phase, validity__contains=row.on
    )
    ended = 0
    for mandate in held.filter(validity__startswith__lt=row.on):
        mandate.validity = DateRange(mandate.validity.lower, row.on)
        mandate.withdrawn_by = paper
        mandate.save(update_fields=["validity", "withdrawn_by"])
        ended += 1
    if not ended:
        message = N_("No mandate for {procedure} is in force there the day before, so none can be withdrawn.")
        raise InputProblem(f"{row.at}.on", "nothing_to_withdraw", message, procedure=row.procedure)


def _entrust(row: Entrustment, paper: Instrument) -> None:
    giver, taker = (_post(holder, row.period, row.at) for holder in (row.giver, row.taker))
    if giver == taker:
        raise InputProblem(f"{row.at}.taker", "same_post", N_("Nobody can entrust something to himself."))
    try:
        with transaction.atomic():
            Delegation.objects.create(
                giver=giver,
                taker=taker,
                stands_in=row.stands_in,
                procedure=row.procedure,
                below_dong=row.below_dong,
                capacity=row.capacity,
                title=row.title,
                validity=_range(row.period),
                instrument=paper,
            )
    except IntegrityError as error:
        message = N_("This was entrusted to the post already for a part of this time.")
        raise InputProblem(f"{row.at}.since", "overlaps", message) from error


def _post(holder: Holder, period: Period, at: str) -> Post:
    known = {"login": holder.login, "day": period.start}
    found = Post.objects.filter(
        officer__login=holder.login,
        office__code=holder.office,
        role=holder.role,
        validity__contains=period.start,
    ).first()
    if found is None:
        message = N_("“{login}” holds no such post on {day:%d/%m/%Y}.")
        raise InputProblem(f"{at}.office", "no_post", message, **known)
    return found


def office_of(code: str, at: str) -> Office:
    """The office with this code. Raises InputProblem."""
    found = Office.objects.filter(code=code).first()
    if found is None:
        message = N_("There is no office with the code {office_code}.")
        raise InputProblem(at, "unknown_office", message, office_code=code)
    return found


def _range(period: Period) -> DateRange:
    return DateRange(period.start, period.end)
