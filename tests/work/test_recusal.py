"""An officer keeps out of his own dossier, of a relative's, and of one that he asked to be kept out of."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from motcua.authority.may import NotAllowed
from motcua.authority.models import Delegation, Instrument, Level, Mandate, Role
from motcua.dossiers.interest import RECUSE
from motcua.dossiers.recusal import link, recuse
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import InputProblem, Refused
from motcua.registry.models import Person, Relation
from tests.story import AFTER, YEN_DUNG, Cast, key
from tests.work.walk import appointed, do, last, row, walked

WIDOW, HUSBAND = "024160912345", "024058912346"
FROM_THEN_ON = DateRange(date(2000, 1, 1), None)


def refused(cast: Cast, dossier: object, login: str = "thang") -> str:
    with pytest.raises(NotAllowed) as error:
        do(Act.TAKE, getattr(cast, login), dossier)  # type: ignore[arg-type]
    return str(error.value)


def test_who_handed_it_in_does_not_work_on_it(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    link(cast.admin, "thang", WIDOW)
    assert "concerns you yourself" in refused(cast, dossier)


@pytest.mark.parametrize("turned", [False, True])
def test_nor_does_a_relative_of_theirs_on_either_side(cast: Cast, turned: bool) -> None:
    dossier = walked(cast, Status.RECEIVED)
    son = Person.objects.create(full_name="Trần Văn Con", citizen_id="024090912347")
    father = Person.objects.get(citizen_id=HUSBAND)
    pair = (son, father) if turned else (father, son)
    link(cast.admin, "thang", "024090912347")
    Relation.objects.create(person=pair[0], relative=pair[1], kind="child", validity=FROM_THEN_ON)
    assert "a relative of yours" in refused(cast, dossier)


def test_nor_who_asked_to_be_kept_out_and_his_reason_is_no_business_of_the_journal(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    recuse(cast.thang, dossier, "Hàng xóm của gia đình", at=AFTER, key=key())
    entry = last(dossier)
    assert (entry.act, list(entry.facts)) == (RECUSE, ["note"])
    assert "asked to be kept out" in refused(cast, dossier)
    do(Act.TAKE, appointed("khac", YEN_DUNG, Role.ASSESSOR), dossier)
    assert verify().valid


def test_who_is_who_is_recorded_by_the_administrator_and_nobody_else(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    with pytest.raises(Refused):
        link(cast.hoa, "thang", WIDOW)
    for login, citizen in (("nobody", WIDOW), ("thang", "000000000000")):
        with pytest.raises(InputProblem):
            link(cast.admin, login, citizen)


def test_what_is_too_much_for_the_district_is_sent_back_and_transferred_to_the_province(cast: Cast) -> None:
    Mandate.objects.filter(procedure="local:III.9b", territory="24").update(
        amount=NumericRange(None, 10_000_000)
    )
    paper = Instrument.objects.order_by("id")[0]
    Mandate.objects.create(
        procedure="local:III.9b",
        level=Level.PROVINCE,
        territory="24",
        amount=NumericRange(10_000_000, None),
        validity=DateRange(date(2023, 4, 1), None),
        instrument=paper,
    )
    dossier = walked(cast, Status.PROPOSED)
    with pytest.raises(NotAllowed, match=r"14\.900\.000 đ are proposed"):
        do(Act.APPROVE, cast.hoa, dossier)
    do(Act.SEND_BACK, cast.hoa, dossier, "Vượt mức phân cấp")
    do(Act.TRANSFER, cast.thang, dossier, "221", "Vượt mức phân cấp")
    assert row(dossier).competent_office.code == "24000"


def test_the_journal_names_the_delegation_by_which_somebody_decided(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    deputy = appointed("pho", YEN_DUNG, Role.DEPUTY)
    row_ = Delegation.objects.create(
        giver_id=cast.hoa.post,
        taker_id=deputy.post,
        validity=DateRange(date(2023, 4, 1), None),
        instrument=Instrument.objects.order_by("id")[0],
    )
    do(Act.APPROVE, deputy, dossier)
    assert last(dossier).facts["delegation"] == row_.pk
