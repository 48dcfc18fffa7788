"""Whose time it was: shares are never negative and add up to the whole, to the second."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from motcua.clock import (
    HERE,
    LABELS,
    DayTable,
    Explanation,
    Owner,
    Pause,
    Timeline,
    due_after_pauses,
    end_of_day,
    explain,
)

TABLE = DayTable.vietnam()
HOUR = 3600


def at(day: int, month: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2023, month, day, hour, minute, tzinfo=HERE)


def told(explanation: Explanation) -> list[tuple[str, str, str, int]]:
    """Label, start, end and working days of each segment."""
    return [
        (s.label, f"{s.start:%d/%m %H:%M}", f"{s.end:%d/%m %H:%M}", s.working_days)
        for s in explanation.segments
    ]


def test_a_dossier_from_27_march_to_7_april_2023() -> None:
    timeline = Timeline(at(27, 3), (Pause(at(30, 3, 10), at(4, 4, 8)),), at(7, 4, 16))
    assert told(explain(timeline, at(30, 4), TABLE)) == [
        ("processing", "27/03 09:00", "30/03 10:00", 3),
        ("supplement", "30/03 10:00", "01/04 00:00", 1),
        ("weekend", "01/04 00:00", "03/04 00:00", 0),
        ("supplement", "03/04 00:00", "04/04 08:00", 2),
        ("processing", "04/04 08:00", "07/04 16:00", 3),
    ]


def test_tet_2023_belongs_to_nobody() -> None:
    explanation = explain(Timeline(at(19, 1)), at(27, 1, 17), TABLE)
    assert told(explanation) == [
        ("processing", "19/01 09:00", "20/01 00:00", 0),
        ("holiday", "20/01 00:00", "27/01 00:00", 0),
        ("processing", "27/01 00:00", "27/01 17:00", 1),
    ]
    assert explanation.share(Owner.CLOSED).seconds == 7 * 24 * HOUR


def test_national_day_2023_with_the_sunday_between() -> None:
    labels = [s.label for s in explain(Timeline(at(31, 8)), at(5, 9), TABLE).segments]
    assert labels == ["processing", "holiday", "weekend", "holiday", "processing"]


def test_working_time_is_what_falls_into_office_hours() -> None:
    explanation = explain(Timeline(at(27, 3, 9)), at(28, 3, 14), TABLE)
    office = explanation.share(Owner.OFFICE)
    assert office.working_seconds == (2.5 + 3.5 + 4 + 0.5) * HOUR
    assert office.seconds == explanation.seconds == 29 * HOUR


def test_a_dossier_withdrawn_while_waiting_was_with_the_citizen_until_its_end() -> None:
    timeline = Timeline(at(27, 3), (Pause(at(28, 3)),), at(29, 3))
    explanation = explain(timeline, at(30, 4), TABLE)
    assert [s.owner for s in explanation.segments] == [Owner.OFFICE, Owner.CITIZEN]
    assert explanation.end == at(29, 3)


def test_what_happened_later_is_not_told() -> None:
    timeline = Timeline(at(27, 3), (Pause(at(28, 3), at(29, 3)),), at(31, 3))
    assert explain(timeline, at(27, 3, 12), TABLE) == explain(Timeline(at(27, 3)), at(27, 3, 12), TABLE)


def test_what_happens_at_the_moment_itself_is_told() -> None:
    pause = Pause(at(28, 3), at(29, 3))
    assert Timeline(at(27, 3), (pause,), at(31, 3)).as_of(at(28, 3)).waiting == Pause(at(28, 3))
    assert Timeline(at(27, 3), (pause,), at(31, 3)).as_of(at(31, 3)) == Timeline(
        at(27, 3), (pause,), at(31, 3)
    )


def test_before_reception_there_is_nothing_to_tell() -> None:
    explanation = explain(Timeline(at(27, 3)), at(26, 3), TABLE)
    assert (explanation.segments, explanation.seconds) == ((), 0)


def test_the_day_of_reception_is_not_counted_even_from_midnight() -> None:
    explanation = explain(Timeline(at(27, 3, 0)), at(28, 3, 12), TABLE)
    assert explanation.share(Owner.OFFICE).working_days == 1


@st.composite
def timelines(draw: st.DrawFn) -> tuple[Timeline, datetime]:
    start = draw(st.datetimes(datetime(2022, 12, 1), datetime(2023, 12, 1)))  # noqa: DTZ001
    gaps = draw(st.lists(st.timedeltas(timedelta(), timedelta(9)), min_size=1, max_size=6))
    moments = [start.replace(tzinfo=HERE)]
    for gap in gaps:
        moments.append(moments[-1] + gap)
    received, *later = moments
    ended = later.pop() if draw(st.booleans()) else None
    pauses = [Pause(*later[place : place + 2]) for place in range(0, len(later), 2)]
    until = moments[-1] + draw(st.timedeltas(timedelta(-3), timedelta(9)))
    return Timeline(received, tuple(pauses), ended), until


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_shares_are_never_negative_and_add_up(case: tuple[Timeline, datetime]) -> None:
    explanation = explain(*case, TABLE)
    shares = [explanation.share(owner) for owner in Owner]
    assert all(min(s.seconds, s.working_days, s.working_seconds) >= 0 for s in shares)
    assert sum(share.seconds for share in shares) == explanation.seconds
    first, last = explanation.start.date(), (explanation.end - timedelta(seconds=1)).date()
    assert sum(s.working_days for s in shares) == TABLE.working_between(first, max(first, last))
    assert explanation.share(Owner.CLOSED).working_seconds == 0


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_segments_follow_one_another_without_gap(case: tuple[Timeline, datetime]) -> None:
    explanation = explain(*case, TABLE)
    edges = [explanation.start, *(s.end for s in explanation.segments)]
    assert [s.start for s in explanation.segments] == edges[:-1]
    assert edges[-1] == explanation.end
    assert all(s.seconds > 0 and s.working_seconds <= s.seconds for s in explanation.segments)
    assert all(one.label != next_.label for one, next_ in pairwise(explanation.segments))
    assert {s.label for s in explanation.segments} <= LABELS.keys()


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_the_promise_moves_by_the_days_that_are_told_as_the_citizens(
    case: tuple[Timeline, datetime],
) -> None:
    timeline, until = case
    edges = [edge for pause in timeline.pauses for edge in (pause.requested_at, pause.completed_at or until)]
    assume(time.min not in [edge.time() for edge in edges])  # at midnight sharp the two days are one instant
    seen = timeline.as_of(until)
    last = seen.ended_at or max(until, seen.received_at)
    due = end_of_day(TABLE.working_on_or_after(date(2023, 12, 1)))
    moved = due_after_pauses(due, seen.pauses, last, TABLE)
    told_days = explain(timeline, until, TABLE).share(Owner.CITIZEN).working_days
    assert TABLE.working_between(due.date(), moved.date()) == told_days


@pytest.mark.parametrize("until", [at(27, 3), at(28, 4, 17), at(4, 5, 8)])
def test_the_same_moment_in_another_zone_tells_the_same(until: datetime) -> None:
    timeline = Timeline(at(27, 3).astimezone(UTC), (Pause(at(28, 3).astimezone(UTC)),))
    here = Timeline(at(27, 3), (Pause(at(28, 3)),))
    assert explain(timeline, until.astimezone(UTC), TABLE) == explain(here, until, TABLE)
