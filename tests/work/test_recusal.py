"""An officer keeps out of his own dossier, of a relative's, and of one that he asked to be kept out of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.test.utils import CaptureQueriesContext

from motcua.authority.acting import Acting, by_login
from motcua.authority.may import NotAllowed
from motcua.authority.models import Delegation, Instrument, Level, Mandate, Role
from motcua.dossiers.disclosing import NoDisclosure, laid_before, note, to_note
from motcua.dossiers.interest import RECUSE, affair_at_the_door
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import decline, receive
from motcua.dossiers.recusal import recuse
from motcua.dossiers.view import opened
from motcua.dossiers.whois import NotYourOfficer, link, officers_of, relate
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import InputProblem, Refused
from motcua.registry.models import Person, Relation
from tests.story import AFTER, YEN_DUNG, Cast, application, key
from tests.work.walk import FUNERAL, appointed, do, last, row, walked

WIDOW, HUSBAND = "024160912345", "024058912346"
FROM_THEN_ON = DateRange(date(2000, 1, 1), None)


def refused(cast: Cast, dossier: object, login: str = "thang") -> str:
    with pytest.raises(NotAllowed) as error:
        do(Act.TAKE, getattr(cast, login), dossier)  # type: ignore[arg-type]
    return str(error.value)


def test_who_handed_it_in_does_not_work_on_it(cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    link(cast.admin, "thang", WIDOW, at=AFTER, key=key())
    assert "concerns you yourself" in refused(cast, dossier)


@pytest.mark.parametrize("turned", [False, True])
def test_nor_does_a_relative_of_theirs_on_either_side(cast: Cast, turned: bool) -> None:
    dossier = walked(cast, Status.RECEIVED)
    son = Person.objects.create(full_name="Trần Văn Con", citizen_id="024090912347")
    father = Person.objects.get(citizen_id=HUSBAND)
    pair = (son, father) if turned else (father, son)
    link(cast.admin, "thang", "024090912347", at=AFTER, key=key())
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


def test_what_he_was_assessing_goes_to_the_colleague_who_has_the_least_to_do(cast: Cast) -> None:
    one, other = walked(cast, Status.IN_PROCESS), walked(cast, Status.IN_PROCESS)
    recuse(cast.thang, one, "Hàng xóm", at=AFTER, key=key())
    assert (row(one).assigned_to_id, last(one).facts["assigned"]) == (None, None)
    busy, free = (appointed(login, YEN_DUNG, Role.ASSESSOR) for login in ("ban", "ranh"))
    do(Act.TAKE, busy, walked(cast, Status.RECEIVED))
    recuse(cast.thang, other, "Hàng xóm", at=AFTER, key=key())
    assert row(other).assigned_to_id == free.officer
    do(Act.ASSESS, free, other, 0, FUNERAL)


def test_the_head_is_told_and_notes_it_with_what_follows(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    recuse(cast.thang, dossier, "Hàng xóm", at=AFTER, key=key())
    (told,) = laid_before(cast.hoa, AFTER)
    assert (told.kind, told.officer_id, told.noted_at) == ("recused", cast.thang.officer, None)
    assert list(to_note(cast.hoa)) == [told]
    assert [laid_before(acting, AFTER) for acting in (cast.mua, cast.khach)] == [[], []]
    with pytest.raises(NotAllowed):
        note(cast.thang, told.pk, "", at=AFTER, key=key())
    with pytest.raises(NoDisclosure):
        note(cast.khach, told.pk, "", at=AFTER, key=key())
    for _ in range(2):
        note(cast.hoa, told.pk, "Giao viên chức khác", at=AFTER, key="note")
    assert not to_note(cast.hoa)
    entry = last(dossier)
    assert (entry.act, entry.seq) == ("note_interest", row(dossier).entries)
    assert verify().valid


def test_no_head_notes_his_own_interest(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    recuse(cast.hoa, dossier, "Họ hàng xa", at=AFTER, key=key())
    assert not to_note(cast.hoa)
    (told,) = laid_before(cast.quyen, AFTER)
    with pytest.raises(NotAllowed):
        note(cast.hoa, told.pk, "", at=AFTER, key=key())
    note(cast.quyen, told.pk, "", at=AFTER, key=key())


def test_where_a_head_keeps_out_the_resolver_names_who_decides_instead(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    assert opened(cast.hoa, dossier, AFTER).instead is None
    recuse(cast.hoa, dossier, "Họ hàng xa", at=AFTER, key=key())
    alone = opened(cast.thang, dossier, AFTER).instead
    assert alone
    assert alone.superior
    assert ([one.login for one in alone.out], alone.may, alone.superior.code) == (["hoa"], (), "24000")
    deputy = appointed("pho", YEN_DUNG, Role.DEPUTY)
    found = opened(cast.hoa, dossier, AFTER).instead
    assert found
    assert (found.act, [one.login for one in found.may], found.superior) == (Act.APPROVE, ["pho"], None)
    do(Act.APPROVE, deputy, dossier)
    signing = opened(cast.thang, dossier, AFTER).instead
    assert signing
    assert signing.act is Act.SIGN


def test_a_deputy_who_may_not_decide_so_much_is_not_named_but_who_stands_in_is(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    limited, standing = appointed("pho", YEN_DUNG, Role.DEPUTY), appointed("thay", YEN_DUNG, Role.ASSESSOR)
    paper, since = Instrument.objects.order_by("id")[0], DateRange(date(2023, 4, 1), None)
    given: dict[str, Any] = {"giver_id": cast.hoa.post, "validity": since, "instrument": paper}
    Delegation.objects.create(**given, taker_id=limited.post, below_dong=10_000_000)
    Delegation.objects.create(**given, taker_id=standing.post, stands_in=True)
    recuse(cast.hoa, dossier, "Họ hàng xa", at=AFTER, key=key())
    found = opened(cast.thang, dossier, AFTER).instead
    assert found
    assert [one.login for one in found.may] == ["thay"]


def test_where_only_an_assessor_keeps_out_nobody_decides_instead(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    recuse(cast.thang, dossier, "Hàng xóm", at=AFTER, key=key())
    assert opened(cast.hoa, dossier, AFTER).instead is None


@pytest.mark.parametrize("whose", [WIDOW, HUSBAND])
def test_at_the_door_a_colleague_takes_in_what_is_his_own(cast: Cast, whose: str) -> None:
    appointed("beside", YEN_DUNG, Role.RECEPTION)
    walked(cast, Status.RECEIVED)
    link(cast.admin, "mua", whose, at=AFTER, key=key())
    with pytest.raises(NotAllowed, match="concerns you yourself"):
        receive(again(cast, "mua"), application(), at=AFTER, key=key())
    assert Dossier.objects.count() == 1


def test_alone_at_the_desk_he_takes_it_in_marked_and_the_head_is_told(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    link(cast.admin, "mua", WIDOW, at=AFTER, key=key())
    mua = again(cast, "mua")
    receipt, replay = (receive(mua, application(), at=AFTER, key="alone") for _ in range(2))
    assert (replay.dossier, replay.replayed) == (receipt.dossier, True)
    assert last(receipt.dossier).facts["conflict"] == "himself"
    (told,) = to_note(cast.hoa)
    assert (told.dossier_id, told.kind, told.seq) == (receipt.dossier, "himself", 1)
    with pytest.raises(NotAllowed):
        decline(mua, application(), "Không thuộc thẩm quyền", at=AFTER, key=key())
    assert verify().valid


def test_alone_at_the_desk_he_hands_back_what_is_his_own_and_the_head_is_told_again(cast: Cast) -> None:
    dossier = walked(cast, Status.ISSUED)
    link(cast.admin, "mua", WIDOW, at=AFTER, key=key())
    do(Act.DELIVER, cast.mua, dossier)
    assert last(dossier).facts["conflict"] == "himself"
    (told,) = to_note(cast.hoa)
    assert (told.kind, told.seq) == ("himself", last(dossier).seq)
    assert verify().valid


def test_a_relative_at_the_door_is_known_by_citizen_id_or_si_number(cast: Cast) -> None:
    appointed("beside", YEN_DUNG, Role.RECEPTION)
    walked(cast, Status.RECEIVED)
    Person.objects.create(full_name="Trần Thị Mùa", citizen_id="024190912347")
    link(cast.admin, "mua", "024190912347", at=AFTER, key=key())
    relate(cast.admin, "mua", HUSBAND, "parent", at=AFTER, key=key())
    unknown = replace(application().subject, citizen_id="")
    for subject in (application().subject, unknown):
        with pytest.raises(NotAllowed, match="a relative of yours"):
            receive(again(cast, "mua"), application(subject=subject), at=AFTER, key=key())


def test_reception_asks_nothing_more_where_it_is_not_on_record_who_the_officer_is(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert affair_at_the_door(cast.mua, application(), AFTER.date()) == ""
    assert not asked.captured_queries


def test_relatives_are_recorded_once_and_by_the_administrator_of_the_officer(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    with pytest.raises(InputProblem, match="Record first"):
        relate(cast.admin, "thang", HUSBAND, "parent", at=AFTER, key=key())
    for _ in range(2):
        link(cast.admin, "thang", WIDOW, at=AFTER, key="l")
        relate(cast.admin, "thang", HUSBAND, "spouse", at=AFTER, key="r")
    acts = Entry.objects.filter(act__in=("link_officer", "relate_officer")).values_list("act", flat=True)
    assert sorted(acts) == ["link_officer", "relate_officer"]
    for kind, citizen, code in (
        ("spouse", HUSBAND, "related"),
        ("spouse", WIDOW, "same_person"),
        ("x", HUSBAND, "not_among"),
    ):
        with pytest.raises(InputProblem) as error:
            relate(cast.admin, "thang", citizen, kind, at=AFTER, key=key())
        assert error.value.code == code
    with pytest.raises(NotYourOfficer):
        link(cast.admin, "khach", WIDOW, at=AFTER, key=key())
    (thang,) = [one for one in officers_of(cast.admin, AFTER) if one.login == "thang"]
    assert (thang.linked, thang.relatives) == (True, 1)
    assert verify().valid


def again(cast: Cast, login: str) -> Acting:
    """The same officer, asked anew: who he is on record goes with his post."""
    return by_login(login, AFTER.date())


def test_who_is_who_is_recorded_by_the_administrator_and_nobody_else(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    with pytest.raises(Refused):
        link(cast.hoa, "thang", WIDOW, at=AFTER, key=key())
    for login, citizen in (("nobody", WIDOW), ("thang", "000000000000")):
        with pytest.raises(InputProblem):
            link(cast.admin, login, citizen, at=AFTER, key=key())


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
    with pytest.raises(NotAllowed, match=r"14,900,000 dong are proposed"):
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
