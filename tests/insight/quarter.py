"""Twenty-four dossiers around the third quarter of 2023, each in another state: few enough to count by hand.

Received at Yen Dung at 9:00 by the story's people; the promise is 8 working days, until 17:00. Free days of
the quarter: weekends, and 1 and 4 September. What is told of each stands in the table of `STORIES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from motcua.authority.models import Role
from motcua.clock import HERE
from motcua.dossiers.application import ComponentInput
from motcua.dossiers.documents import attach
from motcua.dossiers.models import Dossier, Message
from motcua.dossiers.receive import decline, receive
from motcua.dossiers.sealing import seal
from motcua.journey.status import Status
from motcua.journey.table import Act
from tests.story import VIET_YEN, Cast, application, appointed_people, key
from tests.work.walk import FUNERAL, ROUTE, appointed, do, row

PAPERS = application().components
FROM_RECORD = (ComponentInput("death_paper", certified=1, from_record=True), PAPERS[1])


def on(day: int, month: int, hour: int = 9) -> datetime:
    return datetime(2023, month, day, hour, tzinfo=HERE)


class Life:
    """One dossier, told in short sentences."""

    def __init__(self, cast: Cast, day: int, month: int, **changes: Any) -> None:
        self.cast = cast
        self.id: UUID = receive(cast.mua, application(**changes), at=on(day, month), key=key()).dossier

    def take(self, day: int, month: int) -> Life:
        do(Act.TAKE, self.cast.thang, self.id, at=on(day, month, 10))
        return self

    def ask(self, day: int, month: int) -> Life:
        if row(self.id).status == Status.RECEIVED:
            self.take(day, month)
        do(Act.REQUEST_SUPPLEMENT, self.cast.thang, self.id, ["si_book"], at=on(day, month, 11))
        return self

    def answer(self, day: int, month: int) -> Life:
        book = [ComponentInput("si_book", originals=1)]
        do(Act.SUPPLEMENT, self.cast.mua, self.id, book, at=on(day, month, 9))
        return self

    def issue(self, day: int, month: int, hour: int = 14) -> Life:
        """Assessed, decided and issued within the hour."""
        at = on(day, month, hour)
        while (status := Status(row(self.id).status)) is not Status.ISSUED:
            if status in (Status.IN_PROCESS, Status.SUPPLEMENTED):
                do(Act.ASSESS, self.cast.thang, self.id, 0, FUNERAL, at=at)
                do(Act.PROPOSE, self.cast.thang, self.id, at=at)
                continue
            act, login, wish = ROUTE[status]
            do(act, getattr(self.cast, login), self.id, *wish, at=at)
        return self

    def end(self, act: Act, login: str, day: int, month: int) -> Life:
        do(act, getattr(self.cast, login), self.id, "Theo đề nghị", at=on(day, month))
        return self

    def extend(self, day: int, month: int, until: date) -> Life:
        do(Act.EXTEND, self.cast.hoa, self.id, until, "Cần xác minh thêm", at=on(day, month))
        return self

    def seal(self, day: int, month: int) -> Life:
        seal(Message.objects.get(topic="seal", dossier=self.id), on(day, month, 15))
        return self

    def scan(self, day: int, month: int) -> Life:
        pdf = f"%PDF-1.4 {self.id} %%EOF".encode()
        attach(self.cast.mua, self.id, pdf, "scan.pdf", "death_paper", at=on(day, month), key=key())
        return self


Told = Callable[[Cast], Life | None]


def _transferred(cast: Cast) -> Life:
    life = Life(cast, 14, 8).take(14, 8)
    do(Act.TRANSFER, cast.thang, life.id, "222", "Thường trú tại Việt Yên", at=on(16, 8))
    appointed("ben", VIET_YEN, Role.DIRECTOR)
    return life


def _at_the_door(cast: Cast, accepted: bool) -> Life:
    life = Life(cast, 21, 8, components=PAPERS[1:], return_incomplete=True)
    if accepted:
        do(Act.RECEIVE, cast.mua, life.id, PAPERS[:1], at=on(28, 8))
        life.take(28, 8).issue(8, 9)
    return life


def _declined(cast: Cast) -> None:
    decline(cast.mua, application(), "Không thuộc thẩm quyền", at=on(21, 8), key=key())


def _change_of_payment(cast: Cast) -> Life:
    """A procedure that hands back no paper; walked as a survivor's dossier, for the walk is the same."""
    life = Life(cast, 18, 9, channel="online").scan(18, 9).take(18, 9).issue(25, 9)
    Dossier.objects.filter(pk=life.id).update(procedure="local:V.1")
    return life


STORIES: dict[str, Told] = {
    #                                                      promised    what counts in the third quarter
    "ended before": lambda c: Life(c, 15, 6).take(15, 6).issue(20, 6),  # 27/06  nothing: it ended in June
    "carried, early": lambda c: Life(c, 26, 6).take(26, 6).issue(5, 7),  # 06/07  on time
    "carried, late": lambda c: Life(c, 26, 6).take(26, 6).issue(7, 7),  # 06/07  late
    "last day": lambda c: (  # 13/07  on time, 8 working days
        Life(c, 3, 7).scan(3, 7).take(3, 7).issue(13, 7, 16).seal(13, 7)
    ),
    "a day late": lambda c: (  # 13/07  late, 9 working days
        Life(c, 3, 7).scan(3, 7).take(3, 7).issue(14, 7, 8).seal(14, 7)
    ),
    "paused": lambda c: (  # 17/07  on time: 2 days were the citizen's; 10 - 2 = 8 working days
        Life(c, 3, 7, channel="online").scan(3, 7).ask(6, 7).answer(10, 7).issue(17, 7, 10).seal(17, 7)
    ),
    "asked twice": lambda c: (  # 24/07  late whatever its date; 8 - 1 - 1 = 6 working days
        Life(c, 10, 7).ask(12, 7).answer(13, 7).ask(18, 7).answer(19, 7).issue(20, 7)
    ),
    "waiting": lambda c: Life(c, 10, 7, components=FROM_RECORD).ask(12, 7),  # 20/07  on time: ended 12/07
    "asked too late": lambda c: Life(c, 10, 7).ask(24, 7),  # 20/07  late: asked after the promise
    "forgotten": lambda c: Life(c, 17, 7).scan(17, 7),  # 27/07  late, still open
    "running": lambda c: Life(c, 20, 9, channel="online"),  # 02/10  within time, still open
    "refused": lambda c: Life(c, 1, 8).end(Act.REFUSE, "hoa", 8, 8),  # 11/08  on time
    "withdrawn": lambda c: Life(c, 1, 8).end(Act.WITHDRAW, "mua", 15, 8),  # 11/08  late
    "stopped": lambda c: Life(c, 1, 8).take(1, 8).end(Act.STOP, "hoa", 9, 8),  # 11/08  on time
    "extended": lambda c: (  # 17/08, then 25/08  on time by the new promise; 13 working days
        Life(c, 7, 8, channel="post").take(7, 8).extend(16, 8, date(2023, 8, 25)).issue(24, 8).seal(24, 8)
    ),
    "by the book": lambda c: (  # 24/08  on time, 6 working days
        Life(c, 14, 8, channel="online", components=FROM_RECORD)
        .scan(14, 8)
        .take(14, 8)
        .issue(22, 8)
        .seal(22, 8)
    ),
    "transferred": _transferred,  # 24/08  late, open at Viet Yen
    "returned": lambda c: _at_the_door(c, accepted=False),  # never received
    "returned, then in": lambda c: _at_the_door(
        c, accepted=True
    ),  # 11/09  on time; 7 working days from 28/08
    "declined": _declined,  # never received  # type: ignore[dict-item]
    "sealed after": lambda c: (  # 21/09  on time, 7 working days; its seal comes after the quarter
        Life(c, 11, 9).take(11, 9).issue(20, 9).seal(2, 10)
    ),
    "issued after": lambda c: Life(c, 12, 9).take(12, 9).issue(3, 10),  # 22/09  late: open on 30/09
    "next quarter": lambda c: Life(c, 2, 10),  # nothing: received in October
    "without paper": _change_of_payment,  # 28/09  on time, 5 working days
}


def told(cast: Cast) -> dict[str, str]:
    """Play all of them; the code of each by its name. Names are told in the order of the table."""
    codes = {}
    for name, tell in STORIES.items():
        life = tell(cast)
        codes[name] = Dossier.objects.get(pk=life.id).code if life else Dossier.objects.latest("code").code
    return codes


@dataclass(frozen=True)
class Quarter:
    """The people, and the code of each dossier by its name."""

    cast: Cast
    codes: dict[str, str]


@pytest.fixture(scope="module")
def played(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Quarter]:
    """Played once for all tests of a module; each of them sees it as it was played."""
    with django_db_blocker.unblock(), transaction.atomic():
        cast = appointed_people()
        yield Quarter(cast, told(cast))
        transaction.set_rollback(True)


@pytest.fixture
def quarter(played: Quarter, db: None) -> Quarter:
    return played
