"""July 2025: 700 offices become 34 and 350 in one act. Open dossiers go on, nothing printed changes."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.db.models import Count

from motcua.authority.acting import Acting, by_login
from motcua.authority.competence import competent, competent_for
from motcua.authority.lineage import comparable_areas
from motcua.authority.models import Level, Office, OfficeArea, Post, Role
from motcua.authority.offices import office_on
from motcua.clock import HERE
from motcua.dossiers.changing import propose, put_in_force
from motcua.dossiers.consequences import consequences
from motcua.dossiers.models import Decision, Dossier, Paper
from motcua.dossiers.moving import REORGANISE, Mover, move_open_dossiers
from motcua.dossiers.outbox import drain
from motcua.dossiers.printing import paper_pdf
from motcua.dossiers.public import verified
from motcua.dossiers.queue import queue
from motcua.dossiers.receive import receive
from motcua.dossiers.sealing import seal
from motcua.dossiers.tips import with_tips
from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import TERMINAL, Status
from motcua.journey.table import Act
from motcua.registry.models import Person
from tests.plans import in_force
from tests.record.web_part import as_the_web_part
from tests.rows import dossier_row
from tests.story import AFTER, Cast, application, key
from tests.work.country import PAPER, june_2025, reform
from tests.work.walk import appointed, do, last, row, walked

JUNE = datetime(2025, 6, 20, 9, 0, tzinfo=HERE)
JULY = datetime(2025, 7, 1, 0, 5, tzinfo=HERE)
WORK = datetime(2025, 7, 3, 9, 0, tzinfo=HERE)
LUMP_SUM = "local:III.10"
BAC_NINH = ("24", "27")
"""The two provinces of which the new one was made."""
STATUSES = (
    Status.INCOMPLETE,
    Status.RECEIVED,
    Status.IN_PROCESS,
    Status.SUPPLEMENT_REQUESTED,
    Status.PROPOSED,
    Status.SIGNED,
    Status.ISSUED,
    Status.DELIVERED,
)


@pytest.fixture
def country(cast: Cast) -> None:
    june_2025()


def become(cast: Cast, second: Acting, text: str, at: datetime = JULY) -> int:
    return in_force(cast, second, text, proposed=JUNE, at=at)


def fill(each: int = len(STATUSES)) -> int:
    """So many dossiers at every office of a district, one in each status; how many there are."""
    who, post = Person.objects.create(full_name="Nguyễn Văn An"), Post.objects.order_by("id")[0]
    districts = OfficeArea.objects.filter(level=Level.DISTRICT, validity__contains=JUNE.date())
    found = list(competent_for([LUMP_SUM], districts.values_list("area_code", flat=True), JUNE.date()))
    dossiers, entries = [], []
    for number, answer in enumerate(answer for answer in found for _ in range(each)):
        status, office = STATUSES[number % len(STATUSES)], answer.office.id
        due = None if status is Status.INCOMPLETE else JUNE + timedelta(days=number % 20)
        dossier = dossier_row(
            office,
            who,
            JUNE,
            due,
            code=f"{number:05}/2025/{answer.office.code}",
            procedure=LUMP_SUM,
            area_code=answer.area,
            mandate_id=answer.mandate.id,
            status=status,
            entries=1,
        )
        facts = {"office": office, "area": answer.area}
        entry = Entry(dossier=dossier.pk, seq=1, at=JUNE, act=Act.RECEIVE.value, officer=post.officer_id)
        entry.office, entry.facts, entry.previous = office, facts, GENESIS
        entry.hash = dossier.tip = hash_of(entry)
        dossiers.append(dossier)
        entries.append(entry)
    Dossier.objects.bulk_create(dossiers)
    Entry.objects.bulk_create(entries)
    return len(dossiers)


def offices(day: date) -> Counter[str]:
    rows = Office.objects.filter(validity__contains=day)
    return Counter(rows.values_list("level", flat=True))


def at_the_base(day: date) -> dict[str, int]:
    """The office at the base that serves each area."""
    rows = OfficeArea.objects.filter(level=Level.BASE, validity__contains=day)
    return dict(rows.values_list("area_code", "office"))


def promises() -> dict[UUID, tuple[object, ...]]:
    columns = ("id", "due", "promised_due", "statutory_due", "received_at", "mandate", "received_office")
    return {number: rest for number, *rest in Dossier.objects.values_list(*columns)}


def test_the_whole_country_in_one_act(cast: Cast, second: Acting, country: None) -> None:
    there, before = fill(), promises()
    assert offices(JUNE.date()) == {"province": 63, "district": 705}
    started = time.monotonic()
    moved = become(cast, second, reform())
    assert time.monotonic() - started < 60

    now = offices(JULY.date())
    assert (now["province"], now["district"]) == (34, 0)
    assert 340 <= now["base"] <= 370
    ended = Dossier.objects.filter(status__in=TERMINAL)
    assert moved == there - ended.count()
    assert promises() == before

    served = at_the_base(JULY.date())
    for number, area, competent_office, holder in Dossier.objects.exclude(status__in=TERMINAL).values_list(
        "id", "area_code", "competent_office", "holder_office"
    ):
        assert served[area] == competent_office == holder, number
    assert set(ended.values_list("competent_office__level", flat=True)) == {"district"}
    told = {finding.code for finding in with_tips(verify()).findings}
    assert told == {"status_differs"}, (
        "`fill` writes a status without the acts before, and nothing else differs"
    )


def test_it_can_be_weighed_before_and_done_twice_without_harm(
    cast: Cast, second: Acting, country: None
) -> None:
    there = fill(each=1)
    found = consequences(reform(), "toml", JUNE)
    assert len(found.ending) == 63 + 705
    assert found.dossiers.moving == there - Dossier.objects.filter(status__in=TERMINAL).count()
    assert offices(JULY.date())["base"] == 0
    become(cast, second, reform())
    assert move_open_dossiers(Mover(0, 0, ""), JULY) == 0


def test_what_is_put_in_force_early_moves_when_its_day_comes(
    cast: Cast, second: Acting, country: None
) -> None:
    there = fill(each=1)
    assert become(cast, second, reform(), at=JUNE) == 0
    moved = move_open_dossiers(Mover(0, 0, "2286/QĐ-BTC"), JULY)
    assert moved == there - Dossier.objects.filter(status__in=TERMINAL).count()


def test_half_a_reorganisation_is_none(
    cast: Cast, second: Acting, country: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(each=1)
    change = propose(cast.admin, reform(*BAC_NINH), "toml", at=JUNE, key=key())
    monkeypatch.setattr("motcua.dossiers.moving._follow", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        put_in_force(second, change.pk, at=JULY, key=key())
    assert not offices(JULY.date())["base"]
    assert not Entry.objects.filter(act=REORGANISE).exists()


def test_the_work_goes_on_under_the_same_people(cast: Cast, second: Acting, country: None) -> None:
    """Viet Yen, for the reform joins it to a neighbour; its posts go along, and so do four eyes."""
    june = {"mua": Role.RECEPTION, "thang": Role.ASSESSOR, "hoa": Role.DIRECTOR, "lan": Role.CLERK}
    for login in june:
        Post.objects.filter(officer__login=login).update(office=Office.objects.get(code="24222"))
    desk = by_login("mua", JUNE.date())
    receipt = receive(desk, application(area_code="222"), at=JUNE, key=key())
    do(Act.TAKE, by_login("thang", JUNE.date()), receipt.dossier, at=JUNE)
    before = row(receipt.dossier)
    become(cast, second, reform(*BAC_NINH))

    after = row(receipt.dossier)
    base = competent(after.procedure, "222", JULY.date()).office
    assert (after.competent_office_id, after.holder_office_id) == (base.id, base.id)
    assert (after.due, after.mandate_id, after.received_office_id) == (
        before.due,
        before.mandate_id,
        before.received_office_id,
    )
    assert last(receipt.dossier).facts["paper"] == "2286/QĐ-BTC (thử)"
    mua, thang, hoa, lan = (by_login(login, WORK.date()) for login in june)
    assert {who.office for who in (mua, thang, hoa, lan)} == {base.id}
    assert after.assigned_to_id == thang.officer
    assert [line.id for line in queue(thang, WORK, mine=True).rows] == [receipt.dossier]
    case = {"date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}
    do(Act.ASSESS, thang, receipt.dossier, 0, case, at=WORK)
    for act, who in ((Act.PROPOSE, thang), (Act.APPROVE, hoa), (Act.SIGN, hoa), (Act.ISSUE, lan)):
        do(act, who, receipt.dossier, at=WORK)
    assert do(Act.DELIVER, mua, receipt.dossier, at=WORK).status is Status.DELIVERED


def test_old_papers_verify_and_bear_the_name_of_their_day(cast: Cast, second: Acting, country: None) -> None:
    dossier = walked(cast, Status.ISSUED)
    while drain({"seal": seal}, AFTER):
        pass
    paper = Paper.objects.filter(dossier=dossier).select_related("dossier").get()
    codes = [paper.verification, Decision.objects.get(dossier=dossier).verification]
    said = [verified(code) for code in codes]
    printed = paper_pdf(paper)
    become(cast, second, reform(*BAC_NINH))

    assert row(dossier).holder_office.level == Level.BASE
    assert [verified(code) for code in codes] == said
    assert [found.office.name_vi for found in said if found] == ["BHXH huyện Yên Dũng"] * 2
    assert said[1] is not None
    assert said[1].seal is not None
    assert said[1].seal.intact
    assert paper_pdf(Paper.objects.select_related("dossier").get(pk=paper.pk)) == printed


def test_the_figures_of_a_place_can_stand_beside_each_other(
    cast: Cast, second: Acting, country: None
) -> None:
    """Yen Dung and the city, one since January 2025; from July on communes, served from the base."""
    place = comparable_areas(date(2024, 12, 31), JULY.date())
    members = place["221"]
    assert {"213", "221"} < members
    assert len([code for code in members if len(code) == 5]) == 8, "the communes of today"
    fill(each=8)
    become(cast, second, reform(*BAC_NINH))
    commune = min(code for code in members if len(code) == 5)
    office = Office.objects.get(pk=at_the_base(WORK.date())[commune])
    desk = appointed("sau", office.code, Role.RECEPTION, WORK)
    receive(desk, application(area_code=commune), at=WORK, key=key())

    def by_place(since: datetime, until: datetime) -> Counter[frozenset[str]]:
        rows = Dossier.objects.filter(received_at__gte=since, received_at__lt=until)
        figures: Counter[frozenset[str]] = Counter()
        for area, count in rows.values_list("area_code").annotate(Count("id")):
            figures[place[area]] += count
        return figures

    june, july = by_place(JUNE, JULY), by_place(JULY, JULY + timedelta(days=31))
    assert june[place["221"]] >= 8
    assert july == {place["221"]: 1}
    assert june.total() == Dossier.objects.filter(received_at=JUNE).count()


SPLIT = (
    PAPER
    + """
[[office]]
on = 2025-07-01
code = "24A00"
level = "district"
parent = "24000"
name_vi = "BHXH khu vực Yên Dũng"
name_en = "Yen Dung Area Social Security"
continues = ["24213"]
areas = ["221"]
"""
)


def test_of_a_split_office_each_half_gets_its_own(cast: Cast, second: Acting, country: None) -> None:
    fill()
    open_ = Dossier.objects.exclude(status__in=TERMINAL)
    assert become(cast, second, SPLIT) == open_.filter(area_code="221").count()
    new, city = (Office.objects.get(code=code) for code in ("24A00", "24213"))
    assert office_on(new.pk, JULY.date()).name_vi == "BHXH khu vực Yên Dũng"
    assert city.validity.upper is None
    for area, office in (("221", new), ("213", city)):
        here = open_.filter(area_code=area)
        assert set(here.values_list("competent_office", "holder_office")) == {(office.pk, office.pk)}
        desk = appointed(f"desk{area}", office.code, Role.RECEPTION, WORK)
        waiting = {line.id for line in queue(desk, WORK).rows}
        assert waiting
        assert waiting <= set(here.values_list("id", flat=True))
    assert move_open_dossiers(Mover(0, 0, ""), JULY) == 0


def test_the_web_part_may_do_it_though_it_sees_few_of_the_dossiers(
    cast: Cast, second: Acting, country: None
) -> None:
    fill(each=2)
    expected = Dossier.objects.exclude(status__in=TERMINAL).filter(area_code="221").count()
    assert expected
    with as_the_web_part():
        change = propose(cast.admin, SPLIT, "toml", at=JUNE, key=key())
        assert put_in_force(second, change.pk, at=JULY, key=key()) == expected
