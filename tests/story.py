"""The people of the story: Bac Giang in the days in which the power to decide moves to its districts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from motcua.authority.acting import Acting, by_login
from motcua.authority.looking import look_with
from motcua.authority.models import Office, Officer, Post, Role
from motcua.authority.tokens import create_token
from motcua.clock import HERE
from motcua.dossiers.application import Application, ComponentInput, LineInput
from motcua.dossiers.person_input import PersonInput

BEFORE = datetime(2023, 3, 31, 9, 0, tzinfo=HERE)
"""The last day on which the province decides."""
AFTER = datetime(2023, 4, 3, 9, 0, tzinfo=HERE)
"""The first working day on which Yen Dung decides."""

YEN_DUNG, VIET_YEN, BAC_GIANG, HA_NOI = "24221", "24222", "24000", "01000"

PEOPLE = {
    "mua": (YEN_DUNG, Role.RECEPTION),
    "thang": (YEN_DUNG, Role.ASSESSOR),
    "hoa": (YEN_DUNG, Role.DIRECTOR),
    "lan": (YEN_DUNG, Role.CLERK),
    "binh": (BAC_GIANG, Role.ASSESSOR),
    "quyen": (BAC_GIANG, Role.DEPUTY),
    "minh": (BAC_GIANG, Role.CLERK),
    "tam": (BAC_GIANG, Role.RECEPTION),
    "admin": (BAC_GIANG, Role.ADMINISTRATOR),
    "khach": (HA_NOI, Role.DIRECTOR),
}
"""login: (office, role). `khach` sits in another province and must see nothing."""


@dataclass(frozen=True)
class Cast:
    """Everybody by login."""

    people: dict[str, Acting]

    def __getattr__(self, login: str) -> Acting:
        return self.people[login]


@pytest.fixture
def cast(db: None) -> Cast:
    """The people of the story with their posts; the offices of the country are in every database."""
    return appointed_people()


def appointed_people() -> Cast:
    """Give everybody his post."""
    since = DateRange(date(2020, 1, 1), None)
    for login, (code, role) in PEOPLE.items():
        officer = Officer.objects.create_officer(login, login.capitalize(), "motcua-demo-2023")
        Post.objects.create(officer=officer, office=Office.objects.get(code=code), role=role, validity=since)
    return Cast({login: by_login(login, BEFORE.date()) for login in PEOPLE})


def look(acting: Acting, day: date) -> None:
    """From now on the database shows what a program sees that holds a key of this post."""
    look_with(create_token(acting.post, "story", day, day + timedelta(1)), day)


_keys = count(1)


def key() -> str:
    """A request key that nobody used before."""
    return f"story-{next(_keys)}"


SURVIVOR = "local:III.9b"


def application(**changes: object) -> Application:
    """A widow of Yen Dung hands in what the death of her husband, a pensioner, opens; nothing is missing."""
    return Application(
        **{
            "procedure": SURVIVOR,
            "area_code": "221",
            "applicant": PersonInput(
                "Nguyễn Thị Hạnh",
                "024160912345",
                date(1960, 5, 2),
                "female",
                "Neo, Yên Dũng",
                phone="0912345678",
            ),
            "subject": PersonInput(
                "Trần Văn Đức",
                "024058912346",
                date(1958, 2, 1),
                "male",
                "Neo, Yên Dũng",
                si_number="2400123456",
                died_on=date(2023, 3, 20),
            ),
            "lines": (LineInput("funeral_allowance"),),
            "components": (
                ComponentInput("death_paper", certified=1),
                ComponentInput("relatives_declaration", originals=1),
            ),
            "conditions": frozenset({"pensioner"}),
            **changes,
        }  # type: ignore[arg-type]
    )
