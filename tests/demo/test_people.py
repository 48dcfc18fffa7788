"""The people of the demonstration: valid in form, plainly invented, the same at every start."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.clock import HERE
from motcua.demo.dice import dice
from motcua.demo.hours import NOW, arrival, later, working_days
from motcua.demo.people import INVENTED, Crowd
from motcua.kernel import citizen_id, si_number
from motcua.kernel.sex import Sex


def crowd() -> Crowd:
    return Crowd(dice("tests"))


def test_ids_fit_the_person_and_are_of_the_invented_series() -> None:
    for person in [crowd().person("221", insured=True) for _ in range(50)]:
        assert citizen_id.cross_check(person.citizen_id, person.birth_date, Sex(person.sex), "24") == []
        assert person.citizen_id[6] == "9"
        assert si_number.parse(person.si_number) == person.si_number


def test_everybody_is_marked_as_invented() -> None:
    assert crowd().person("213").residence.endswith(INVENTED)


def test_no_number_is_given_twice() -> None:
    everybody = crowd()
    people = [everybody.person("221", insured=True) for _ in range(300)]
    assert len({p.citizen_id for p in people}) == len({p.si_number for p in people}) == 300


def test_the_same_seed_makes_the_same_people() -> None:
    assert crowd().person("218") == crowd().person("218")


def test_a_birthday_is_within_the_ages_asked_for() -> None:
    everybody = crowd()
    for _ in range(200):
        born = everybody.birthday(30, 40, on=date(2023, 3, 27))
        assert date(1983, 3, 27) <= born <= date(1993, 3, 27)


def test_the_story_has_ten_working_days() -> None:
    days = working_days()
    assert (len(days), days[0], days[-1]) == (10, date(2023, 3, 27), NOW.date())


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2023-03-27 08:00", 60, "2023-03-27 09:00"),
        ("2023-03-27 11:00", 60, "2023-03-27 14:00"),
        ("2023-03-31 16:30", 60, "2023-04-03 08:00"),
        ("2023-03-27 07:30", 450, "2023-03-27 17:00"),
        ("2023-04-01 10:00", 0, "2023-04-03 07:30"),
    ],
)
def test_time_passes_only_while_offices_are_open(start: str, minutes: int, end: str) -> None:
    moments = [datetime.fromisoformat(text).replace(tzinfo=HERE) for text in (start, end)]
    assert later(moments[0], minutes) == moments[1]


def test_people_come_while_the_desk_is_open() -> None:
    chance = dice("tests")
    for moment in (arrival(date(2023, 3, 27), chance) for _ in range(300)):
        assert later(moment, 0) == moment
