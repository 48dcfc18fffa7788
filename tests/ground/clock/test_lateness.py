"""On time in the sense of the national service index (Decision 766/QĐ-TTg, indicator 2.1)."""

from datetime import datetime

import pytest

from motcua.clock import HERE, DayTable, Limit, Pause, Timeline, Verdict, lateness
from motcua.clock.lateness import MESSAGES

TABLE = DayTable.vietnam()


def at(day: int, month: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2023, month, day, hour, minute, tzinfo=HERE)


RECEIVED, DUE = at(27, 3), at(6, 4, 17)
END_OF_PERIOD = at(30, 6, 23, 59)
ONCE = (Pause(at(29, 3), at(31, 3)),)
WAITING = (Pause(at(29, 3)),)
TWICE = (*ONCE, Pause(at(3, 4), at(4, 4)))


@pytest.mark.parametrize(
    ("timeline", "measured_at", "verdict", "reason"),
    [
        (Timeline(RECEIVED, (), at(5, 4, 16)), END_OF_PERIOD, Verdict.EARLY, "ended"),
        (Timeline(RECEIVED, (), at(6, 4, 8)), END_OF_PERIOD, Verdict.ON_TIME, "ended"),
        (Timeline(RECEIVED, (), at(6, 4, 17)), END_OF_PERIOD, Verdict.ON_TIME, "ended"),
        (Timeline(RECEIVED, (), at(6, 4, 17, 1)), END_OF_PERIOD, Verdict.LATE, "ended"),
        (Timeline(RECEIVED), at(6, 4, 16), Verdict.NOT_DUE, "running"),
        (Timeline(RECEIVED), END_OF_PERIOD, Verdict.LATE, "running"),
        (Timeline(RECEIVED, (), at(5, 7)), END_OF_PERIOD, Verdict.LATE, "running"),
        (Timeline(RECEIVED, ONCE, at(5, 4)), END_OF_PERIOD, Verdict.EARLY, "ended"),
        (Timeline(RECEIVED, WAITING), END_OF_PERIOD, Verdict.EARLY, "waiting_for_citizen"),
        (Timeline(RECEIVED, WAITING, at(20, 6)), END_OF_PERIOD, Verdict.EARLY, "waiting_for_citizen"),
        (Timeline(RECEIVED, (Pause(at(6, 4)),)), END_OF_PERIOD, Verdict.ON_TIME, "waiting_for_citizen"),
        (Timeline(RECEIVED, (Pause(at(7, 4)),)), END_OF_PERIOD, Verdict.LATE, "waiting_for_citizen"),
        (Timeline(RECEIVED, TWICE, at(5, 4)), END_OF_PERIOD, Verdict.LATE, "asked_twice"),
        (Timeline(RECEIVED, TWICE), at(5, 4), Verdict.LATE, "asked_twice"),
        (Timeline(RECEIVED, TWICE, at(5, 4)), at(1, 4), Verdict.NOT_DUE, "running"),
    ],
)
def test_against_the_promise(
    timeline: Timeline, measured_at: datetime, verdict: Verdict, reason: str
) -> None:
    judged = lateness(timeline, DUE, measured_at, TABLE)
    assert (judged.verdict, judged.reason) == (verdict, reason)
    assert judged.message == MESSAGES[reason, verdict]
    assert judged.due == DUE


def test_who_still_waits_after_one_request_counts_as_ended_on_the_day_of_the_request() -> None:
    assert lateness(Timeline(RECEIVED, WAITING), DUE, END_OF_PERIOD, TABLE).end == at(29, 3)


def test_without_an_end_the_end_of_the_period_is_measured() -> None:
    assert lateness(Timeline(RECEIVED), DUE, END_OF_PERIOD, TABLE).end == END_OF_PERIOD


@pytest.mark.parametrize(
    ("pauses", "ended", "verdict"),
    [
        ((), at(5, 4), Verdict.EARLY),
        ((), at(6, 4), Verdict.ON_TIME),
        ((), at(7, 4), Verdict.LATE),
        (ONCE, at(10, 4), Verdict.ON_TIME),
        (ONCE, at(11, 4), Verdict.LATE),
    ],
)
def test_without_a_promise_the_time_less_the_supplement_is_held_against_the_maximum(
    pauses: tuple[Pause, ...], ended: datetime, verdict: Verdict
) -> None:
    judged = lateness(Timeline(RECEIVED, pauses, ended), Limit(8), END_OF_PERIOD, TABLE)
    assert judged.verdict is verdict


def test_only_late_has_no_excuse() -> None:
    waiting = Timeline(RECEIVED, (Pause(at(7, 4)),))
    assert lateness(waiting, Limit(8), END_OF_PERIOD, TABLE).verdict is Verdict.LATE


@pytest.mark.parametrize(
    ("pauses", "ended"),
    [
        ((), at(26, 3)),
        ((Pause(at(26, 3)),), None),
        ((Pause(at(29, 3), at(28, 3)),), None),
        ((Pause(at(29, 3), at(31, 3)), Pause(at(30, 3))), None),
        ((Pause(at(29, 3)), Pause(at(30, 3))), None),
        (ONCE, at(30, 3)),
    ],
)
def test_a_timeline_is_in_order(pauses: tuple[Pause, ...], ended: datetime | None) -> None:
    with pytest.raises(ValueError, match=r"in order|while the first is open"):
        Timeline(RECEIVED, pauses, ended)
