"""Whether the story came out as the law, the delegation and the journal say it must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Sum

from motcua.authority.acting import by_login
from motcua.authority.may import may
from motcua.demo import worked
from motcua.demo.cast import STRANGER, YEN_DUNG
from motcua.demo.hours import FIRST, NOW
from motcua.demo.script import AFTER, BEFORE
from motcua.demo.trial import VIET_YEN
from motcua.dossiers.files import content
from motcua.dossiers.keys import seal_roots
from motcua.dossiers.models import Decision, Dossier, Line, Request
from motcua.dossiers.queue import queue
from motcua.dossiers.sight import visible_to
from motcua.insight.trial.summary import summary as summary_of_trial
from motcua.journal.verify import verify
from motcua.journey.status import RESOLVED, Status
from motcua.journey.table import Act
from motcua.law import entitle
from motcua.papers.seal import verify_pdf


@dataclass(frozen=True, slots=True)
class Summary:
    """What the story came to. `granted`: dong over all lines that were granted in decisions."""

    statuses: dict[str, int]
    entries: int
    days: int
    decisions: int
    granted: int
    worked: int
    overdue: int
    due_today: int


def differences() -> Iterator[str]:
    """Everything that is not as it must be, one sentence each; nothing when all is well."""
    yield from of_the_journal()
    yield from of_worked_cases()
    yield from of_two_offices()
    yield from of_the_trial()
    yield from of_the_stranger()
    yield from of_seals()
    there = set(Dossier.objects.values_list("status", flat=True))
    yield from (f"no dossier is {status.value}" for status in Status if status.value not in there)


def summary() -> Summary:
    report = verify()
    still_open = Dossier.objects.filter(ended_at=None)
    return Summary(
        statuses=dict(Counter(Dossier.objects.values_list("status", flat=True))),
        entries=report.entries,
        days=report.days,
        decisions=Decision.objects.filter(annulled_at=None).exclude(number="").count(),
        granted=Line.objects.filter(dossier__status__in=RESOLVED).aggregate(dong=Sum("amount"))["dong"] or 0,
        worked=len(worked.decided()),
        overdue=still_open.filter(due__lt=NOW).count(),
        due_today=still_open.filter(due__gte=NOW, due__date=NOW.date()).count(),
    )


def played(name: str) -> Dossier:
    """The dossier of the story with this name: its first step was asked for under a key that tells it."""
    request = Request.objects.get(pk=f"demo/{name}/1")
    return Dossier.objects.select_related("competent_office", "mandate__instrument").get(pk=request.dossier)


def of_the_journal() -> Iterator[str]:
    yield from (finding.english() for finding in verify().findings)


def of_worked_cases() -> Iterator[str]:
    """The official figure stands in an issued decision; of a later law it is what the law gives today."""
    for case in worked.decided():
        dossier = played(f"worked/{case.id}")
        decision = Decision.objects.filter(dossier=dossier, annulled_at=None).first()
        if dossier.status not in RESOLVED or decision is None:
            yield f"{case.id}: dossier {dossier.code} is {dossier.status}, not decided"
        else:
            (line,) = decision.content["lines"]
            yield from case.differences(line["entitlement"])
    for case in worked.later():
        found = entitle({"id": case.id, "benefit": case.benefit, **case.case}).to_json()
        yield from case.differences(found)


def of_two_offices() -> Iterator[str]:
    """The same dossier: of 31 March by the province, of 3 April by Yen Dung, with the same amounts."""
    before, after = played(BEFORE), played(AFTER)
    for dossier, office in ((before, "24000"), (after, "24221")):
        signed = Decision.objects.filter(dossier=dossier, signed_by__office__code=office, annulled_at=None)
        if dossier.competent_office.code != office or not signed.exists():
            yield f"{dossier.code}: decided by {dossier.competent_office.code}, expected {office}"
    amounts = [list(d.lines.values_list("benefit", "amount")) for d in (before, after)]
    if amounts[0] != amounts[1]:
        yield f"two offices, two amounts: {amounts[0]} and {amounts[1]}"
    assessor = by_login("yendung.thamdinh", NOW.date())
    answer = may(assessor, Act.ASSESS, before, NOW)
    if answer.allowed or answer.code != "no_mandate":
        yield f"{before.code}: Yen Dung may assess what the province had to decide ({answer.code})"


def of_the_trial() -> Iterator[str]:
    """Yen Dung decided in trial as the province did; Viet Yen differs once, in an amount."""
    found = summary_of_trial(by_login("bacgiang.giamsat", NOW.date()), FIRST, NOW.date(), NOW.date())
    tried = {found.offices[part.office].code for part in found.parts}
    if tried != {YEN_DUNG, VIET_YEN}:
        yield f"decided in trial: {sorted(tried)}"
    apart = [(found.offices[one.office].code, one.same_outcome) for one in found.disagreements]
    if apart != [(VIET_YEN, True)]:
        yield f"trial and practice differ: {apart}"


def of_the_stranger() -> Iterator[str]:
    stranger = by_login(STRANGER, NOW.date())
    if visible_to(stranger, NOW).exists() or queue(stranger, NOW).rows:
        yield f"{STRANGER} sees dossiers of Bac Giang"


def of_seals() -> Iterator[str]:
    """Every issued decision is sealed, and every seal holds."""
    trusted = seal_roots()
    issued = Decision.objects.filter(annulled_at=None, issued_at__isnull=False).select_related("document")
    for decision in issued.order_by("pk"):
        if decision.document is None:
            yield f"decision {decision.number} is not sealed"
        elif not verify_pdf(content(decision.document), trusted).good:
            yield f"the seal of decision {decision.number} does not hold"
