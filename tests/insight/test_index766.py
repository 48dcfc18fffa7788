"""The index of a quarter equals the one that was computed by hand, indicator by indicator."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.authority.models import Office
from motcua.catalogue.load import procedure
from motcua.clock import HERE
from motcua.insight.counting import Tally, counted, measure, scope_of, tally
from motcua.insight.counting.kept import keep, keep_until, numbers
from motcua.insight.index766 import Found, State, index_on, score
from motcua.insight.index766 import procedures as catalogue
from motcua.insight.index766.scoring import hundredths
from motcua.insight.period import ReportPeriod, read_period
from motcua.journey.status import Status
from tests.insight.quarter import Quarter, on
from tests.story import BAC_GIANG, HA_NOI, YEN_DUNG, look
from tests.work.walk import walked

Q3 = read_period("2023Q3")
NOW = datetime(2023, 10, 15, 9, tzinfo=HERE)

FOUR = ("local:III.9b", "local:V.1", "local:II.1d", "local:V.2")
"""In place of the whole catalogue, so that it can be counted by hand. See TABLE."""

TABLE = """
2.1  on time: carried, early; last day; paused; waiting; running; refused; stopped; extended;
     by the book; returned, then in; sealed after; without paper                                = 12
     in hand: 2 carried over + 18 received                                                      = 20
     12 / 20 = 60 %                                    20 × 12/20                               = 12.00
2.2  8 + 9 + 8 + 6 + 13 + 6 + 7 + 7 + 5 = 69 working days / 9 dossiers resolved                 =  7.67 days
3.1  offered online 3 of 4 procedures = 75 %            2 × 75/80                               =  1.875
3.2  filed online: III.9b, V.1 = 2 of 3 services        4 × 2/3                                 =  2.67
3.3  online and answered: paused, by the book, without paper; not "running" = 3 of 18 = 16.67 %
                                                        6 × (3/18) / 50 %                       =  2.00
1.3  complete: 3 of 4 procedures (V.1 has no limit in 2023)     2 × 3/4                         =  1.50
4.1  with a seal by 30/09: last day, a day late, paused, extended, by the book = 5
     of 18 received - 1 without paper = 17              6 × 5/17                                =  1.76
4.2  scanned and sealed: last day, a day late, paused, by the book; scanned without need of a result:
     without paper = 5 of 18 = 27.78 %                  4 × (5/18) / 80 %                       =  1.39
4.3  from the record: waiting, by the book = 2 of 18    2 × (2/18) / 80 %                       =  0.28
     sum 12 + 1.875 + 2.6667 + 2 + 1.5 + 1.7647 + 1.3889 + 0.2778                               = 23.47
     within reach: 20 + 2 + 4 + 6 + 2 + 6 + 4 + 2                                               = 46 points
"""

BY_HAND = {
    "1.3": (3, 4, "1.50"),
    "2.1": (12, 20, "12.00"),
    "3.1": (3, 4, "1.88"),
    "3.2": (2, 3, "2.67"),
    "3.3": (3, 18, "2.00"),
    "4.1": (5, 17, "1.76"),
    "4.2": (5, 18, "1.39"),
    "4.3": (2, 18, "0.28"),
}
NOT_HELD = {"1.1", "1.2", "1.4", "4.4", "4.5a", "4.5b", "4.–", "5.1", "5.2", "5.3", "5.4"}


def offices(code: str) -> frozenset[int]:
    return scope_of(Office.objects.get(code=code).pk, Q3.last).offices


def numbered(code: str, period: ReportPeriod = Q3, moment: datetime | None = None) -> Tally:
    moment = moment or period.measured_at(NOW)
    return tally(counted(period, moment, offices(code)), moment)


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "procedures", lambda: [procedure(code) for code in FOUR])


@pytest.fixture
def found(quarter: Quarter, four: None) -> Found:
    return score(index_on(Q3.last), numbered(BAC_GIANG), Q3.last)


def test_the_index_is_the_one_computed_by_hand(found: Found) -> None:
    scored = {
        one.indicator.number: (one.numerator, one.denominator, str(hundredths(one.score)))
        for group in found.groups
        for one in group.indicators
        if one.score is not None
    }
    assert scored == BY_HAND, TABLE
    assert (str(hundredths(found.score)), found.within_reach, found.index.points) == ("23.47", 46, 100)


def test_the_mean_time_is_shown_and_not_scored(found: Found) -> None:
    mean = found.groups[1].indicators[1]
    assert (mean.state, mean.numerator, mean.denominator, mean.score) == (State.SHOWN, 69, 9, None)


def test_what_is_not_held_says_so_and_is_not_scored(found: Found) -> None:
    silent = [one for group in found.groups for one in group.indicators if one.state is State.NOT_HELD]
    assert {one.indicator.number for one in silent} == NOT_HELD
    assert all(one.score is None and one.indicator.missing.vi and one.indicator.missing.en for one in silent)


def test_without_a_fee_there_is_no_payment_to_count(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    payment = [one for group in found.groups for one in group.indicators if one.indicator.number[:2] == "3."]
    assert {one.indicator.number for one in payment if one.state is State.EMPTY} == {"3.5", "3.6"}
    every = {**catalogue.MEASURES, "with_fee": catalogue.MEASURES["known"]}
    monkeypatch.setattr(catalogue, "MEASURES", every)
    again = score(index_on(Q3.last), numbered(BAC_GIANG), Q3.last)
    silent = [one for group in again.groups for one in group.indicators if one.state is State.NOT_HELD]
    assert {one.indicator.number for one in silent} == NOT_HELD | {"3.5", "3.6"}


def test_what_pulls_the_score_down_stands_first(found: Found) -> None:
    assert [one.indicator.number for one in found.losses[:3]] == ["2.1", "4.1", "3.3"]
    assert found.losses[0].lost == 8


LATE = (
    "carried, late; a day late; asked twice; asked too late; forgotten; withdrawn; transferred; issued after"
)
NOT_DIGITISED = (
    "asked twice; waiting; asked too late; forgotten; running; refused; withdrawn; stopped; extended; "
    "transferred; returned, then in; sealed after; issued after"
)
BEHIND = {
    "late": LATE,
    "in_hand-on_time": LATE,
    "carried_over": "carried, early; carried, late",
    "pending": "waiting; asked too late; forgotten; running; transferred; issued after",
    "waiting": "waiting; asked too late",
    "pending_late": "asked too late; forgotten; transferred; issued after",
    "settled_late": "carried, late; a day late; asked twice; withdrawn",
    "asked": "paused; asked twice; waiting; asked too late",
    "asked_twice": "asked twice",
    "extended": "extended",
    "refused": "refused",
    "returned": "returned; returned, then in",
    "declined": "declined",
    "online_answered": "paused; by the book; without paper",
    "received-digitised": NOT_DIGITISED,
    "paper_sealed": "last day; a day late; paused; extended; by the book",
    "reused": "waiting; by the book",
}


def test_behind_each_number_stand_its_dossiers(quarter: Quarter) -> None:
    dossiers = list(counted(Q3, Q3.ends, offices(BAC_GIANG)))
    names = {code: name for name, code in quarter.codes.items()}
    found = {asked: {names[d.code] for d in dossiers if measure(asked).holds(d)} for asked in BEHIND}
    assert found == {asked: set(said.split("; ")) for asked, said in BEHIND.items()}


def test_an_office_counts_what_it_was_competent_for(quarter: Quarter) -> None:
    assert numbered(YEN_DUNG).sum()["in_hand"] == 19
    assert numbered(BAC_GIANG).sum()["in_hand"] == 20
    assert numbered(HA_NOI).cells == {}


def test_a_later_transfer_moves_nothing_in_a_period_that_is_over(quarter: Quarter) -> None:
    until_15_august = read_period("2023-07-01/2023-08-15")
    for office in (YEN_DUNG, BAC_GIANG):  # 2 carried over, 7 of July, 6 of August; one moves on 16 August
        assert numbered(office, until_15_august).sum()["in_hand"] == 15


@pytest.mark.parametrize(
    ("period", "in_hand", "received", "settled", "pending", "late"),
    [
        ("2023Q2", 3, 3, 1, 2, 0),  # ended before; the two that were carried over
        ("2023Q3", 20, 18, 14, 6, 8),
        ("2023-07", 9, 7, 6, 3, 5),  # waiting, asked too late and forgotten are open; two of them late
        ("2022Q3", 0, 0, 0, 0, 0),
    ],
)
def test_each_period_is_judged_as_it_stood_at_its_end(
    quarter: Quarter, period: str, in_hand: int, received: int, settled: int, pending: int, late: int
) -> None:
    sums = numbered(BAC_GIANG, read_period(period)).sum()
    told = [sums[name] for name in ("in_hand", "received", "settled", "pending", "late")]
    assert told == [in_hand, received, settled, pending, late]


def test_a_period_that_still_runs_is_judged_as_of_now(quarter: Quarter) -> None:
    assert numbered(BAC_GIANG, read_period("2023Q4")).sum()["late"] == 6


def test_the_number_of_queries_does_not_grow_with_the_dossiers(quarter: Quarter) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            numbered(BAC_GIANG, read_period("2023Q2"))
        return len(asked)

    walked(quarter.cast, Status.ISSUED)
    few = queries()
    for _ in range(4):
        walked(quarter.cast, Status.PROPOSED)
    assert queries() == few


def test_a_stranger_counts_nothing_of_it(quarter: Quarter) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE motcua_app")
        look(quarter.cast.khach, NOW.date())
        assert numbered(BAC_GIANG).cells == {}
        look(quarter.cast.quyen, NOW.date())
        assert numbered(BAC_GIANG).sum()["in_hand"] == 20
        cursor.execute("RESET ROLE")


@pytest.mark.parametrize(("number", "written"), [((1, 8), "0.13"), ((2, 3), "0.67"), ((20, 1), "20.00")])
def test_two_decimals_halves_up(number: tuple[int, int], written: str) -> None:
    assert str(hundredths(Fraction(*number))) == written


def test_the_groups_come_to_a_hundred_points_and_their_indicators_to_the_groups() -> None:
    index = index_on(date(2023, 1, 1))
    assert index.points == 100
    for group in index.groups:
        assert sum(one.points for one in group.indicators) == group.points, group.key


def test_what_the_night_has_kept_is_what_would_be_counted(quarter: Quarter) -> None:
    scope = scope_of(Office.objects.get(code=BAC_GIANG).pk, Q3.last)
    keep(Q3, NOW)
    keep(Q3, NOW)
    with CaptureQueriesContext(connection) as asked:
        kept = numbers(Q3, scope, NOW)
    assert len(asked) == 2
    assert kept == numbers(Q3, scope, NOW, fresh=True)
    assert kept == numbered(BAC_GIANG)


def test_what_was_kept_of_a_running_quarter_is_not_used_after_its_end(quarter: Quarter) -> None:
    scope = scope_of(Office.objects.get(code=BAC_GIANG).pk, Q3.last)
    keep_until(date(2023, 8, 31))
    assert numbers(Q3, scope, on(1, 9)).sum()["in_hand"] == 16
    assert numbers(Q3, scope, NOW).sum()["in_hand"] == 20
    assert numbers(read_period("2023-08"), scope, NOW).sum()["received"] == 7


def test_a_stranger_is_shown_nothing_of_what_was_kept(quarter: Quarter) -> None:
    keep(Q3, NOW)
    scope = scope_of(Office.objects.get(code=BAC_GIANG).pk, Q3.last)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE motcua_app")
        look(quarter.cast.khach, NOW.date())
        assert numbers(Q3, scope, NOW).cells == {}
        look(quarter.cast.mua, NOW.date())
        assert numbers(Q3, scope, NOW).sum()["in_hand"] == 19
        cursor.execute("RESET ROLE")
