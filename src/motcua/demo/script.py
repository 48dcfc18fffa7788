"""Who comes when, with what, and what becomes of it: two weeks of Bac Giang, the same at every start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import product
from random import Random
from typing import TypeVar

from motcua.demo import worked
from motcua.demo.accidents import batch_of_convalescence, gravely_injured, injured, relapsed
from motcua.demo.cast import DISTRICTS, PROVINCE, YEN_DUNG, Staff
from motcua.demo.claims import Author
from motcua.demo.deaths import (
    one_time_for_young_family,
    pensioner_one_time,
    pensioners_widow,
    too_short_for_funeral,
    widow_with_child,
)
from motcua.demo.dice import dice
from motcua.demo.hours import arrival, at, working_days
from motcua.demo.lives import (
    Life,
    awaited,
    brought,
    completed,
    declined,
    extended,
    incomplete,
    objected,
    refused,
    stopped,
    straight,
    supplemented,
    transferred,
    withdrawn,
)
from motcua.demo.people import Crowd
from motcua.demo.walk import Claim, Walk
from motcua.demo.working_lives import ERRANDS
from motcua.journey.table import Act

T = TypeVar("T")

A_DAY = 31
"""Dossiers of families and workers that come on a day, besides those that the story needs."""

_PEOPLE = {
    "213": 18,
    "222": 13,
    "223": 14,
    "217": 11,
    "218": 11,
    "219": 10,
    "216": 9,
    "221": 8,
    "215": 4,
    "220": 2,
}
"""How many of a hundred come to each district's desk."""

BEFORE, AFTER = "two-offices/31-march", "two-offices/3-april"
"""The same dossier on both sides of the delegation, by the names under which it is played."""

AREA_OF_YEN_DUNG = "221"
ERRANDS_FROM = 50000
"""Numbers of people that nobody else in the story has."""
DELEGATED = date(2023, 4, 1)

_CLAIMS: tuple[tuple[Callable[[Author], Claim], int], ...] = (
    (widow_with_child, 20),
    (one_time_for_young_family, 22),
    (too_short_for_funeral, 4),
    (pensioner_one_time, 22),
    (pensioners_widow, 16),
    (injured, 10),
    (relapsed, 3),
    (gravely_injured, 3),
)
"""What people come for, and how often of a hundred."""

_LIVES: tuple[tuple[Callable[..., Life], int], ...] = (
    (straight, 487),
    (partial(straight, last=Act.RECEIVE), 15),
    (partial(straight, last=Act.TAKE), 45),
    (partial(straight, last=Act.ASSESS), 25),
    (partial(straight, last=Act.PROPOSE), 20),
    (partial(straight, last=Act.APPROVE), 12),
    (partial(straight, last=Act.SIGN), 12),
    (supplemented, 75),
    (brought, 50),
    (awaited, 45),
    (incomplete, 25),
    (completed, 20),
    (partial(declined, reason="Thủ tục không thuộc thẩm quyền của cơ quan bảo hiểm xã hội."), 12),
    (partial(refused, reason="Quyền lợi này đã được giải quyết theo quyết định trước đó."), 20),
    (partial(stopped, reason="Người nộp không bổ sung hồ sơ trong thời hạn đã ghi."), 12),
    (partial(withdrawn, reason="Người nộp xin rút hồ sơ để thống nhất lại người nhận."), 15),
    (partial(extended, reason="Cần xác minh quá trình đóng với đơn vị cũ."), 35),
    (transferred, 50),
    (partial(objected, reason="Đề nghị tính lại thời gian đóng theo sổ bảo hiểm xã hội."), 25),
)
"""What becomes of dossiers, and how often of a thousand."""


class Script:
    """Invents every walk. All chance comes from one seed, all people from one crowd."""

    def __init__(self, staff: Staff, seed: str = "bac-giang-2023") -> None:
        self.staff = staff
        self.chance = dice(seed)
        self.crowd = Crowd(dice(f"{seed}/people"))

    def lives(self) -> Iterator[Life]:
        """Every dossier of the two weeks, in no order."""
        yield from self.two_offices()
        yield from self.worked_cases()
        yield self.batch()
        yield from self.errands()
        for day in working_days():
            for number in range(A_DAY):
                yield self.believable(f"{day:%m%d}/{number:02}", day)

    def two_offices(self) -> Iterator[Life]:
        """One family's dossier in two copies that differ in the day of reception and in ids only."""
        for name, moment, first in (
            (BEFORE, at(date(2023, 3, 31), 9, 15), 90000),
            (AFTER, at(date(2023, 4, 3), 9, 15), 91000),
        ):
            alike = Crowd(dice(BEFORE), made=first)
            author = Author(alike, dice(BEFORE), AREA_OF_YEN_DUNG, date(2023, 3, 31))
            yield straight(self._walk(name, YEN_DUNG, moment, widow_with_child(author)))

    def worked_cases(self) -> Iterator[Life]:
        """The cases of circulars and replies, one after the other over the districts, in the first week."""
        areas, days = list(DISTRICTS), working_days()[:6]
        for number, case in enumerate(worked.decided()):
            area, day = areas[number % len(areas)], days[number % len(days)]
            claim = worked.claim_of(case, Author(self.crowd, self.chance, area, day))
            moment = at(day, 8) + timedelta(minutes=7 * number)
            yield straight(self._walk(f"worked/{case.id}", f"24{area}", moment, claim))

    def batch(self, people: int = 24) -> Life:
        """An employer of Viet Yen sends a list of workers who rest after accidents."""
        day = date(2023, 4, 3)
        claim = batch_of_convalescence(Author(self.crowd, self.chance, "222", day), people)
        return straight(self._walk("batch", "24222", at(day, 10, 5), claim))

    def errands(self) -> Iterator[Life]:
        """On every day one of each, from district to district."""
        crowd, areas = Crowd(dice("errands"), made=ERRANDS_FROM), list(DISTRICTS)
        for number, (day, maker) in enumerate(product(working_days(), ERRANDS)):
            name, area = f"errand/{day:%m%d}/{maker.__name__}", areas[number % len(areas)]
            chance = dice(name)
            claim = maker(Author(crowd, chance, area, day))
            yield straight(self._walk(name, f"24{area}", arrival(day, chance), claim))

    def believable(self, name: str, day: date) -> Life:
        chance = self.chance
        area = _one_of(_PEOPLE.items(), chance)
        maker = _one_of(_CLAIMS, chance)
        desk = PROVINCE if chance.random() < 0.04 else f"24{area}"
        walk = self._walk(name, desk, arrival(day, chance), maker(Author(self.crowd, chance, area, day)))
        walk.turn = chance.randint(0, 5)
        walk.slow = chance.choices([1, 2, 3, 4], [66, 12, 11, 11])[0]
        life = _one_of(_LIVES, chance)
        if life is not transferred:
            return life(walk)
        if day < DELEGATED:
            return straight(walk)  # the province decides for every district
        elsewhere = chance.choice([other for other in DISTRICTS if other != area])
        return transferred(walk, elsewhere, "Người hưởng cư trú ở huyện khác.")

    def _walk(self, name: str, desk: str, moment: datetime, claim: Claim) -> Walk:
        return Walk(name, desk, moment, claim, self.staff, dice(f"walk/{name}"))


def _one_of(weighted: Iterable[tuple[T, int]], chance: Random) -> T:
    things, weights = zip(*weighted, strict=True)
    one: T = chance.choices(things, weights)[0]
    return one
