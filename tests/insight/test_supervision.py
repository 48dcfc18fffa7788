"""What the supervisor sees: figures of each office, told by night or read today, and only in his sight."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.authority.acting import by_login
from motcua.authority.models import Office
from motcua.clock import Owner, Pause, Timeline, explain
from motcua.dossiers import actions
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.models import Dossier
from motcua.dossiers.promises import day_table
from motcua.insight.process.journal import Asked, journal_steps
from motcua.insight.process.owners import owned
from motcua.insight.process.supervised import seen
from motcua.insight.supervision.behind import NoList, behind
from motcua.insight.supervision.board import board
from motcua.insight.supervision.models import OfficeDay, ToldDay
from motcua.insight.supervision.telling import tell_ended_days
from motcua.insight.supervision.who import NotSupervising, OutOfSight
from motcua.journal.models import Entry
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import AFTER, YEN_DUNG, Cast, key, look
from tests.work.walk import do, row, walked

pytestmark = pytest.mark.django_db

TUESDAY, NEXT_WEEK = AFTER + timedelta(1), AFTER + timedelta(9)


@pytest.fixture
def busy(cast: Cast) -> int:
    """Yen Dung on its first Monday: one settled, one sent back, one that waits for the citizen."""
    walked(cast, Status.DELIVERED)
    proposed = walked(cast, Status.PROPOSED)
    do(Act.SEND_BACK, cast.hoa, proposed, "Tính lại", at=AFTER)
    asked = walked(cast, Status.IN_PROCESS)
    actions.request_supplement(cast.thang, asked, ["death_paper"], at=AFTER, key=key())
    return Office.objects.get(code=YEN_DUNG).pk


def test_today_is_read_live(cast: Cast, busy: int) -> None:
    (figures,) = board(cast.hoa, AFTER).figures
    sums = figures.over(28)
    assert (figures.load.open, figures.load.late, figures.load.waiting) == (2, 0, 1)
    assert (sums.arrivals, sums.settled, sums.settled_late, sums.asked, sums.sent_back) == (3, 1, 0, 1, 1)
    assert (sums.days, figures.assessors) == ((0,), 1)


def test_a_night_tells_a_day_once_and_the_figures_stay(cast: Cast, busy: int) -> None:
    before = board(cast.hoa, AFTER).figures[0].over(28)
    assert tell_ended_days(AFTER) == 0
    assert tell_ended_days(TUESDAY) == 1
    assert tell_ended_days(TUESDAY) == 0
    told = OfficeDay.objects.get(office=busy)
    assert (told.day_id, told.open, told.late) == (AFTER.date(), 2, 0)
    assert ToldDay.objects.count() == 1
    after = board(cast.hoa, TUESDAY).figures[0].over(28)
    assert (after.arrivals, after.settled, after.asked, after.days) == (
        before.arrivals,
        before.settled,
        before.asked,
        before.days,
    )


def test_days_that_no_night_told_are_named(cast: Cast, busy: int) -> None:
    assert board(cast.hoa, TUESDAY).untold == 1
    tell_ended_days(TUESDAY)
    assert board(cast.hoa, TUESDAY).untold == 0


def test_what_passes_its_day_is_late_and_what_waits_for_the_citizen_is_not(cast: Cast, busy: int) -> None:
    later = AFTER + timedelta(30)
    (figures,) = board(cast.hoa, later).figures
    assert (figures.load.open, figures.load.late) == (2, 1)
    tell_ended_days(later)
    assert OfficeDay.objects.filter(office=busy).latest("day").late == 1
    (late,) = behind(cast.hoa, busy, "late", later)
    assert late.code == Dossier.objects.get(status="in_process").code


def test_the_province_sees_its_offices_a_head_his_own_and_others_nothing(cast: Cast, busy: int) -> None:
    assert len(board(cast.quyen, AFTER).offices) == 11
    assert list(board(cast.hoa, AFTER).offices) == [busy]
    assert busy not in board(cast.khach, AFTER).offices
    for other in (cast.mua, cast.thang, cast.lan, cast.binh, cast.admin):
        with pytest.raises(NotSupervising):
            board(other, AFTER)


def test_single_officers_are_shown_to_the_head_of_their_office_only(cast: Cast, busy: int) -> None:
    assert [(one.name, one.open) for one in board(cast.hoa, AFTER).officers] == [("Thang", 2)]
    assert board(cast.quyen, AFTER).officers == ()
    asked = Asked(AFTER.date(), AFTER.date(), [busy])
    of_head, of_province = (seen(who, asked, AFTER.date()) for who in (cast.hoa, cast.quyen))
    assert of_head.process
    assert of_head.process.officers.pairs
    assert of_province.process
    assert (of_province.process.officers.pairs, of_province.officers) == ((), {})


def test_behind_each_figure_stand_as_many_dossiers(cast: Cast, busy: int) -> None:
    (figures,) = board(cast.hoa, AFTER).figures
    sums = figures.over(28)
    wanted = {
        "open": figures.load.open,
        "waiting": figures.load.waiting,
        "arrivals": sums.arrivals,
        "settled": sums.settled,
        "asked": sums.asked,
        "sent_back": sums.sent_back,
        "returned": 0,
        "soon": 0,
    }
    assert {name: len(behind(cast.hoa, busy, name, AFTER)) for name in wanted} == wanted


def test_nothing_stands_behind_what_is_out_of_sight_or_has_no_name(cast: Cast, busy: int) -> None:
    with pytest.raises(OutOfSight):
        behind(cast.khach, busy, "open", AFTER)
    with pytest.raises(OutOfSight):
        seen(cast.khach, Asked(AFTER.date(), AFTER.date(), [busy]), AFTER.date())
    with pytest.raises(NoList):
        behind(cast.hoa, busy, "everything", AFTER)


def test_a_province_elsewhere_reads_no_dossier_of_ours(cast: Cast, busy: int) -> None:
    everything = Asked(AFTER.date(), AFTER.date(), [])
    assert seen(cast.khach, everything, AFTER.date()).process is None


def test_the_journal_is_split_between_owners_as_the_clock_does(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    asked, brought = TUESDAY + timedelta(hours=2), NEXT_WEEK
    do(Act.REQUEST_SUPPLEMENT, cast.thang, dossier, ["death_paper"], at=asked)
    do(Act.SUPPLEMENT, cast.mua, dossier, [ComponentInput("death_paper", certified=1)], at=brought)
    ended = NEXT_WEEK + timedelta(days=6, hours=3)
    do(Act.REFUSE, cast.hoa, dossier, "Không đủ điều kiện", at=ended)
    log = journal_steps(Asked(AFTER.date(), AFTER.date(), [row(dossier).competent_office_id]))
    assert log
    found = {owner: int(seconds.sum()) for owner, seconds in owned(log, day_table()).items()}
    told = explain(Timeline(AFTER, (Pause(asked, brought),), ended), ended, day_table())
    assert found == {owner.value: told.share(owner).seconds for owner in Owner}


def test_neither_the_board_nor_the_map_asks_more_where_there_is_more(cast: Cast, busy: int) -> None:
    def asked() -> list[int]:
        counts = []
        for read in (
            lambda: board(cast.quyen, TUESDAY),
            lambda: seen(cast.quyen, Asked(AFTER.date(), AFTER.date(), []), AFTER.date()),
            lambda: behind(cast.quyen, busy, "open", AFTER),
        ):
            with CaptureQueriesContext(connection) as queries:
                read()
            counts.append(len(queries))
        return counts

    few = asked()
    for _ in range(4):
        walked(cast, Status.DELIVERED)
        walked(cast, Status.PROPOSED)
    assert asked() == few
    assert few[0] <= 15


def test_with_the_rights_of_the_web_part_the_same_is_seen(cast: Cast, busy: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE motcua_app")
        cursor.execute("SELECT set_config('motcua.sight', 'none', true)")
    look(cast.quyen, AFTER.date())
    (figures,) = [one for one in board(cast.quyen, AFTER).figures if one.office == busy]
    assert (figures.load.open, figures.over(28).settled) == (2, 1)
    assert len(behind(cast.quyen, busy, "open", AFTER)) == 2


def test_entries_of_the_journal_stay_as_they_are(cast: Cast, busy: int) -> None:
    before = Entry.objects.count()
    tell_ended_days(NEXT_WEEK)
    board(by_login("quyen", AFTER.date()), NEXT_WEEK)
    assert Entry.objects.count() == before
