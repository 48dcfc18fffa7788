"""Every procedure goes from the desk to the result: what it pays by the law, all else by what was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from motcua.authority.acting import Acting
from motcua.authority.competence import competent
from motcua.authority.models import Level, OfficeArea, Role
from motcua.catalogue import procedures
from motcua.catalogue.model import Version
from motcua.clock import HERE
from motcua.dossiers.application import REQUEST, Application, ComponentInput, LineInput
from motcua.dossiers.decision_print import decision_pdf
from motcua.dossiers.models import Decision, Line
from motcua.dossiers.public import verified
from motcua.dossiers.receive import receive
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput, MotcuaError, Refused
from motcua.law import BENEFITS
from tests.story import AFTER, Cast, application, key
from tests.work.papers.pdf_text import squeezed, text_of
from tests.work.walk import appointed, do, row

OFFICERS = {Role.RECEPTION: "tiep", Role.ASSESSOR: "tham", Role.DIRECTOR: "giam", Role.CLERK: "van"}
RESULT: tuple[tuple[Act, Role], ...] = (
    (Act.PROPOSE, Role.ASSESSOR),
    (Act.APPROVE, Role.DIRECTOR),
    (Act.SIGN, Role.DIRECTOR),
    (Act.ISSUE, Role.CLERK),
    (Act.DELIVER, Role.RECEPTION),
)
CARD = "local:II.1c"
DONE = "Đã cấp lại thẻ BHYT số GD 4 24 2401234567."


def applying(version: Version, area: str, *lines: LineInput) -> Application:
    """Everything that the version always asks for."""
    papers = (ComponentInput(c.key, originals=c.originals, certified=c.copies) for c in version.required(()))
    return replace(
        application(),
        procedure=version.code,
        area_code=area,
        lines=lines,
        components=tuple(papers),
        conditions=frozenset(),
    )


def staff(office: str, at: datetime) -> dict[Role, Acting]:
    return {role: appointed(login, office, role, at) for role, login in OFFICERS.items()}


def somewhere(code: str, day: date) -> tuple[str, str]:
    """An area and the office that decides this procedure there on the day."""
    areas = OfficeArea.objects.filter(validity__contains=day, level__in=[Level.DISTRICT, Level.BASE])
    area = areas.order_by("area_code").values_list("area_code", flat=True)[0]
    return area, competent(code, area, day).office.code


def cases() -> list[Any]:
    """Each procedure with its benefits, on a day on which it is known and the law's example has happened."""
    found = []
    for procedure in procedures():
        opened = {term.key for version in procedure.versions for term in version.opens}
        for benefit in sorted(opened) or [REQUEST]:
            example = BENEFITS[benefit].example if benefit else {"date": "2023-04-03"}
            least = max(date.fromisoformat(str(example["date"])), procedure.versions[-1].period.start)
            if procedure.on(least).limit:
                found.append(pytest.param(procedure, benefit, least, id=f"{procedure.code}-{benefit}"))
    return found


def test_only_few_cannot_be_promised_for_want_of_a_limit() -> None:
    latest = {procedure.code: procedure.versions[-1] for procedure in procedures()}
    without = {code for code, version in latest.items() if version.limit is None}
    assert without == {"local:III.15", "local:III.16", "local:IV.3b"}


@pytest.mark.parametrize(("procedure", "benefit", "day"), cases())
def test_from_the_desk_to_the_result(db: None, procedure: Any, benefit: str, day: date) -> None:
    at = datetime.combine(day + timedelta(days=1), time(9), HERE)
    area, office = somewhere(procedure.code, at.date())
    officers = staff(office, at)
    case = {name: BENEFITS[benefit].example[name] for name in ("date", "inputs")} if benefit else {}
    wish = applying(procedure.on(at.date()), area, *([LineInput(benefit)] if benefit else []))
    dossier = receive(officers[Role.RECEPTION], wish, at=at, key=key()).dossier
    do(Act.TAKE, officers[Role.ASSESSOR], dossier, at=at)
    do(Act.ASSESS, officers[Role.ASSESSOR], dossier, 0, case, "granted", "" if benefit else DONE, at=at)
    for act, role in RESULT:
        do(act, officers[role], dossier, at=at)
    assert row(dossier).status == "delivered"
    assert (Line.objects.get().amount is not None) is bool(benefit)
    assert Decision.objects.get().number == ("1/QĐ-BHXH" if benefit else "1/TB-BHXH")


@pytest.fixture
def card(cast: Cast) -> UUID:
    """Somebody lost his card; the assessor has taken over."""
    (procedure,) = (known for known in procedures() if known.code == CARD)
    wish = applying(procedure.on(AFTER.date()), "221")
    dossier = receive(cast.mua, wish, at=AFTER, key=key()).dossier
    do(Act.TAKE, cast.thang, dossier)
    return dossier


def test_a_procedure_that_pays_nothing_has_one_line_which_is_the_request(card: UUID) -> None:
    assert Line.objects.get(dossier=card).benefit == REQUEST


@pytest.mark.parametrize("outcome", ["granted", "denied"])
def test_it_is_settled_with_a_word_of_the_officer(cast: Cast, card: UUID, outcome: str) -> None:
    with pytest.raises(Refused):
        do(Act.ASSESS, cast.thang, card, 0, {}, outcome, " ")
    do(Act.ASSESS, cast.thang, card, 0, {}, outcome, DONE)
    line = Line.objects.get()
    assert (line.outcome, line.reason, line.entitlement, line.amount) == (outcome, DONE, None, None)


def test_a_case_is_told_to_be_out_of_place(cast: Cast, card: UUID) -> None:
    with pytest.raises(BadInput) as bad:
        do(Act.ASSESS, cast.thang, card, 0, {"date": "2023-04-03"}, "granted", DONE)
    assert [problem.code for problem in bad.value.problems] == ["no_case"]


def test_a_benefit_is_told_to_be_out_of_place(cast: Cast) -> None:
    (procedure,) = (known for known in procedures() if known.code == CARD)
    wish = applying(procedure.on(AFTER.date()), "221", LineInput("funeral_allowance"))
    with pytest.raises(BadInput) as bad:
        receive(cast.mua, wish, at=AFTER, key=key())
    assert [(problem.field, problem.code) for problem in bad.value.problems] == [
        ("lines.0.benefit", "no_benefit")
    ]


def test_where_benefits_are_opened_one_must_be_named(cast: Cast) -> None:
    with pytest.raises(MotcuaError):
        receive(cast.mua, application(lines=(LineInput(REQUEST),)), at=AFTER, key=key())


def test_a_line_without_a_benefit_asks_for_one(cast: Cast) -> None:
    with pytest.raises(BadInput) as bad:
        receive(cast.mua, application(lines=(LineInput(""),)), at=AFTER, key=key())
    assert [(problem.field, problem.code) for problem in bad.value.problems] == [
        ("lines.0.benefit", "no_benefit_chosen")
    ]


@pytest.mark.parametrize(
    ("outcome", "said"), [("granted", "đã được giải quyết"), ("denied", "thông báo không giải quyết")]
)
def test_the_notice_says_what_became_of_it(cast: Cast, card: UUID, outcome: str, said: str) -> None:
    do(Act.ASSESS, cast.thang, card, 0, {}, outcome, DONE)
    for act, acting in ((Act.PROPOSE, cast.thang), (Act.APPROVE, cast.hoa), (Act.SIGN, cast.hoa)):
        do(act, acting, card)
    do(Act.ISSUE, cast.lan, card)
    decision = Decision.objects.get()
    text = text_of(decision_pdf(decision))
    for words in (said, DONE, "1/TB-BHXH", "Nguyễn Thị Hạnh"):
        assert squeezed(words) in text
    paper = verified(decision.verification)
    assert paper
    assert (paper.kind, paper.number) == ("result_notice", "1/TB-BHXH")
