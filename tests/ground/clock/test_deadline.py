"""When things are due: limits of three kinds, the reception cut-off, supplements, and what is left."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.clock import (
    HERE,
    OFFICE_HOURS,
    Correction,
    DayKind,
    DayTable,
    Limit,
    OfficeHours,
    Pause,
    Timetable,
    add_calendar_days,
    add_calendar_days_excluding_holidays,
    add_working_days,
    due_after_pause,
    due_after_pauses,
    end_of_day,
    promise,
    working_days_left,
)
from motcua.clock.hours import NoHours
from motcua.kernel.period import Period

TABLE = DayTable.vietnam()
KINDS: list[DayKind] = ["working", "calendar", "calendar_excluding_holidays"]


def at(day: int, month: int, hour: int = 9, minute: int = 0, year: int = 2023) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HERE)


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (at(27, 3), 0, date(2023, 3, 27)),
        (at(27, 3), 1, date(2023, 3, 28)),
        (at(27, 3), 5, date(2023, 4, 3)),
        (at(27, 3), 8, date(2023, 4, 6)),
        (at(31, 3), 8, date(2023, 4, 12)),
        (at(3, 4), 8, date(2023, 4, 13)),
        (at(7, 4), 10, date(2023, 4, 21)),
        (at(19, 1), 1, date(2023, 1, 27)),
        (at(18, 1), 3, date(2023, 1, 30)),
        (at(28, 4), 1, date(2023, 5, 4)),
        (at(27, 4), 5, date(2023, 5, 9)),
        (at(31, 8), 1, date(2023, 9, 5)),
    ],
)
def test_working_days_from_the_day_after_reception(received: datetime, days: int, due: date) -> None:
    assert promise(received, Limit(days), TABLE).due == datetime.combine(due, time(17), HERE)


@pytest.mark.parametrize(
    ("received", "counted"),
    [
        (at(27, 3, 6, 30), date(2023, 3, 27)),
        (at(27, 3, 15, 0), date(2023, 3, 27)),
        (at(27, 3, 15, 1), date(2023, 3, 28)),
        (at(31, 3, 16, 30), date(2023, 4, 3)),
        (at(1, 4), date(2023, 4, 3)),
        (at(28, 4, 15, 30), date(2023, 5, 4)),
        (datetime(2023, 3, 26, 20, 0, tzinfo=UTC), date(2023, 3, 27)),
    ],
)
def test_what_comes_late_or_on_a_free_day_counts_from_the_next_working_day(
    received: datetime, counted: date
) -> None:
    given_promise = promise(received, Limit(0), TABLE)
    assert given_promise.counted_from == counted
    assert given_promise.due.date() == counted


def test_three_kinds_of_days() -> None:
    day = date(2023, 4, 20)
    assert add_working_days(day, 10, TABLE) == date(2023, 5, 9)
    assert add_calendar_days(day, 10, TABLE) == date(2023, 5, 4)  # 30 April is free, and so until 3 May
    assert add_calendar_days(day, 8, TABLE) == date(2023, 4, 28)
    assert add_calendar_days_excluding_holidays(day, 10, TABLE) == date(2023, 5, 5)


def test_a_pension_is_due_in_twenty_days_without_holidays_and_tet() -> None:
    received = at(2, 1, 9, year=2026) + timedelta(12)  # 14 January 2026; Tet is from 16 to 20 February
    limit = Limit(20, "calendar_excluding_holidays")
    assert promise(received, limit, TABLE).due.date() == date(2026, 2, 3)
    assert promise(received + timedelta(21), limit, TABLE).due.date() == date(2026, 3, 2)


def test_no_limit_is_negative_or_of_an_unknown_kind() -> None:
    with pytest.raises(ValueError, match="no such limit"):
        Limit(-1)
    with pytest.raises(ValueError, match="no such limit"):
        Limit(1, "lunar")  # type: ignore[arg-type]


def test_a_moment_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        promise(datetime(2023, 3, 27, 9), Limit(1), TABLE)  # noqa: DTZ001


def test_an_office_with_other_hours() -> None:
    winter = Timetable(Period(date(2023, 1, 1), date(2023, 4, 1)), ((time(8), time(16, 30)),), time(11))
    hours = OfficeHours((winter, *OFFICE_HOURS.timetables))
    assert promise(at(27, 3, 12), Limit(1), TABLE, hours).due == at(29, 3, 16, 30)
    assert end_of_day(date(2023, 4, 3), hours) == at(3, 4, 17)


def test_hours_must_be_entered_and_in_order() -> None:
    with pytest.raises(NoHours, match="01/01/2010"):
        OFFICE_HOURS.on(date(2010, 1, 1))
    with pytest.raises(ValueError, match="open before they close"):
        Timetable(Period(date(2023, 1, 1)), ((time(13), time(17)), (time(7), time(11))), time(15))


DUE = at(6, 4, 17)


@pytest.mark.parametrize(
    ("requested", "completed", "due"),
    [
        (at(29, 3, 9), at(29, 3, 16), at(6, 4, 17)),
        (at(29, 3, 16), at(30, 3, 8), at(7, 4, 17)),
        (at(31, 3), at(2, 4), at(6, 4, 17)),
        (at(31, 3), at(3, 4), at(7, 4, 17)),
        (at(29, 3), at(5, 4), at(13, 4, 17)),
        (at(28, 3), at(4, 5), at(15, 5, 17)),
    ],
)
def test_a_supplement_moves_the_promise_by_the_working_days_used(
    requested: datetime, completed: datetime, due: datetime
) -> None:
    assert due_after_pause(DUE, requested, completed, TABLE) == due


def test_a_supplement_that_took_no_working_day_leaves_the_promise_to_the_minute() -> None:
    before_noon = at(6, 4, 11, 30)
    assert due_after_pause(before_noon, at(29, 3, 9), at(29, 3, 16), TABLE) == before_noon


def test_a_supplement_still_open_counts_until_now() -> None:
    pauses = [Pause(at(28, 3), at(29, 3)), Pause(at(30, 3))]
    assert due_after_pauses(DUE, pauses, at(4, 4), TABLE) == at(12, 4, 17)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (at(3, 4), 3),
        (at(1, 4), 4),
        (at(6, 4, 8), 0),
        (at(6, 4, 17), 0),
        (at(6, 4, 17, 1), -1),
        (at(7, 4), -1),
        (at(9, 4), -1),
        (at(10, 4), -2),
    ],
)
def test_working_days_left(now: datetime, left: int) -> None:
    assert working_days_left(now, DUE, TABLE) == left


moments = st.datetimes(
    datetime(2015, 1, 1),  # noqa: DTZ001
    datetime(2030, 12, 31),  # noqa: DTZ001
    timezones=st.just(HERE),
)
limits = st.builds(Limit, st.integers(0, 40), st.sampled_from(KINDS))


@settings(max_examples=80)
@given(moments, limits)
def test_a_promise_is_never_on_a_free_day_nor_before_its_count(received: datetime, limit: Limit) -> None:
    given_promise = promise(received, limit, TABLE)
    assert TABLE.is_working(given_promise.due.date())
    assert TABLE.is_working(given_promise.counted_from)
    assert received.date() <= given_promise.counted_from <= given_promise.due.date()


@settings(max_examples=80)
@given(moments, limits)
def test_one_day_more_is_never_due_earlier(received: datetime, limit: Limit) -> None:
    longer = replace(limit, days=limit.days + 1)
    assert promise(received, limit, TABLE).due <= promise(received, longer, TABLE).due


@settings(max_examples=80)
@given(moments, st.timedeltas(timedelta(), timedelta(10)), limits)
def test_what_comes_later_is_never_due_earlier(received: datetime, wait: timedelta, limit: Limit) -> None:
    assert promise(received, limit, TABLE).due <= promise(received + wait, limit, TABLE).due


@settings(max_examples=30)
@given(moments, limits, st.integers(0, 60), st.booleans())
def test_a_correction_never_moves_a_promise_already_given(
    received: datetime, limit: Limit, later: int, working: bool
) -> None:
    table = DayTable(date(2014, 1, 1), date(2032, 12, 31), TABLE.marks)
    given_promise = promise(received, limit, table)
    as_given = replace(given_promise)
    corrected = table.corrected([Correction(received.date() + timedelta(later), working, "Điều chỉnh")])
    assert given_promise == as_given == promise(received, limit, table)
    assert due_after_pauses(as_given.due, [], received, corrected) == as_given.due


def test_a_correction_counts_for_what_is_promised_afterwards() -> None:
    corrected = TABLE.corrected([Correction(date(2023, 3, 28), False, "Nghỉ do bão")])
    assert promise(at(27, 3), Limit(1), TABLE).due == at(28, 3, 17)
    assert promise(at(27, 3), Limit(1), corrected).due == at(29, 3, 17)
