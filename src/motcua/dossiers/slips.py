"""The one-stop forms that an act gives out: what each printed, kept so that it prints the same again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from motcua.catalogue.completeness import REASONS, MissingComponent, lacking, missing
from motcua.catalogue.load import procedure
from motcua.catalogue.model import Version
from motcua.dossiers.act import Work
from motcua.dossiers.application import Application, ComponentInput, of_components
from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.numbers import guess_proof
from motcua.dossiers.promises import Dues
from motcua.journal.chain import stamp
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput, InputProblem
from motcua.registry.models import Person

RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, STOP = "receipt", "supplement", "refusal", "apology", "stop"
AT_THE_DOOR = {Act.RECEIVE: RECEIPT, Act.RETURN_INCOMPLETE: SUPPLEMENT, Act.DECLINE: REFUSAL}
"""The paper that each way through the door gives: the citizen never leaves without one."""


def at_the_door(
    version: Version, application: Application, both: Dues | None, gaps: Sequence[MissingComponent]
) -> dict[str, Any]:
    """The facts of the paper given at reception."""
    person = application.applicant
    facts: dict[str, Any] = {
        "applicant": [person.full_name, person.residence, person.phone, person.email],
        "components": _counts(version, application.components),
    }
    facts |= _through(application.employer)
    if both:
        facts |= _limits(both)
    if gaps:
        facts["missing"] = [_needed(gap) for gap in gaps]
    return facts


def receipt(work: Work) -> None:
    """Form 01 for a dossier that was incomplete at the door and is complete now."""
    version = _version(work.dossier)
    components = [_as_input(row) for row in work.dossier.components.order_by("id")]
    _give(work, RECEIPT, components=_counts(version, components), **_limits_of(work.dossier))


def supplement_request(work: Work, keys: Sequence[str]) -> None:
    """Form 02: everything that is missing, named at once."""
    version = _version(work.dossier)
    wanted = [c for c in version.components if c.key in keys]
    _give(work, SUPPLEMENT, missing=[[c.key, c.originals, c.copies] for c in wanted])


def refusal(work: Work) -> None:
    """Form 03."""
    _give(work, REFUSAL, stage="processing")


def apology(work: Work) -> None:
    """Form 04: the promise that was given, and the new one."""
    before = work.state.promise
    _give(work, APOLOGY, promised=stamp(before) if before else "", due=stamp(work.facts["promise"]))


def stop_notice(work: Work) -> None:
    """Form 05 of 2025; before July 2025 a notice without a number."""
    _give(work, STOP)


def refuse_unknown(dossier: Dossier, components: Iterable[ComponentInput]) -> None:
    """Raise BadInput for papers that the procedure does not know, and for counts below zero."""
    wrong = list(of_components(components, _version(dossier)))
    if wrong:
        raise BadInput(wrong)


def refuse_if_missing(dossier: Dossier, components: Iterable[ComponentInput]) -> None:
    """Raise BadInput with everything that is still missing when `components` join what is there."""
    handed = {row.key: _as_input(row).handed() for row in dossier.components.all()}
    handed |= {component.key: component.handed() for component in components}
    gaps = missing(_version(dossier), handed, dossier.conditions)
    if gaps:
        raise BadInput([as_problem(gap) for gap in gaps])


def still_missing(dossier: Dossier, components: Iterable[ComponentInput]) -> list[MissingComponent]:
    """What form 02 asked for and is not among `components`: what lay here before was not enough."""
    asked = set(dossier.components.filter(missing=True).values_list("key", flat=True))
    wanted = [component for component in _version(dossier).components if component.key in asked]
    return lacking(wanted, {component.key: component.handed() for component in components})


def as_problem(gap: MissingComponent) -> InputProblem:
    """A missing component as the problem of one field."""
    return InputProblem(
        f"components.{gap.component.key}",
        gap.reason,
        REASONS[gap.reason],
        originals=gap.originals,
        copies=gap.copies,
    )


def _give(work: Work, form: str, **facts: Any) -> None:
    person = Person.objects.get(pk=work.dossier.applicant_id)
    facts["applicant"] = [person.full_name, person.residence, person.phone, person.email]
    facts |= _through(work.dossier.employer)
    if work.note:
        facts["note"] = work.seq
    if "delegation" in work.facts:
        facts["delegation"] = work.facts["delegation"]
    Paper.objects.create(
        dossier=work.dossier,
        form=form,
        number=Paper.objects.filter(dossier=work.dossier, form=form).count() + 1,
        facts=facts,
        verification=guess_proof(16),
        made_by_id=work.asked.acting.post,
        made_at=work.asked.at,
    )


def _through(employer: EmployerInput | None) -> dict[str, list[str]]:
    return {"employer": [employer.name, employer.code]} if employer else {}


def _version(dossier: Dossier) -> Version:
    return procedure(dossier.procedure).on(dossier.catalogue_day)


def _as_input(row: Any) -> ComponentInput:
    return ComponentInput(row.key, row.originals, row.certified, row.copies, row.compared, row.from_record)


def _counts(version: Version, components: Iterable[ComponentInput]) -> list[list[Any]]:
    order = {component.key: place for place, component in enumerate(version.components)}
    rows = sorted(components, key=lambda row: order.get(row.key, len(order)))
    return [[c.key, c.originals, c.certified, c.copies] for c in rows]


def _limits(both: Dues) -> dict[str, Any]:
    return {"due": stamp(both.promised), "limit_days": both.days, "limit_kind": both.kind}


def _limits_of(dossier: Dossier) -> dict[str, Any]:
    limit = _version(dossier).limit_for(dossier.conditions)
    days, kind = (limit.days, limit.kind) if limit else (0, "working")
    return {"due": stamp(dossier.promised_due or dossier.received_at), "limit_days": days, "limit_kind": kind}


def _needed(gap: MissingComponent) -> list[Any]:
    return [gap.component.key, gap.originals, gap.copies]
