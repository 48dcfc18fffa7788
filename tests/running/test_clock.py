"""One clock for the whole application."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from motcua.site import clock, environment
from motcua.site.reading import VIETNAM

MORNING = datetime(2023, 3, 27, 7, 30, tzinfo=VIETNAM)


def test_it_tells_vietnams_time() -> None:
    assert clock.now().utcoffset() == timedelta(hours=7)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_day_is_vietnams_day() -> None:
    with clock.frozen(datetime(2023, 3, 31, 17, 30, tzinfo=UTC)):
        assert clock.today().isoformat() == "2023-04-01"


def test_frozen_it_stands_and_then_goes_on() -> None:
    with clock.frozen(MORNING):
        assert clock.now() == clock.now() == MORNING
    assert clock.now() > MORNING


def test_a_demonstration_goes_on_where_it_was_after_a_restart(tmp_path: Path) -> None:
    def env(start: str) -> environment.Environment:
        return environment.read({"MOTCUA_CLOCK": start, "MOTCUA_HOME": str(tmp_path)})

    first = clock.shift(env("2023-03-27T07:30:00"))
    assert abs(datetime.now(UTC) + first - MORNING) < timedelta(seconds=5)
    assert clock.shift(env("2023-03-27T07:30:00+07:00")) == first, "another process, or after a restart"
    assert clock.shift(env("2023-04-03T07:30:00")) == first + timedelta(days=7), "another clock"
