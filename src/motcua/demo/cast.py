"""Who works in the demonstration: Bac Giang, its ten districts, and one officer of another province."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import get_language

from motcua.authority.acting import Acting, by_login
from motcua.authority.models import Office, OfficeName, Officer, Post, Role
from motcua.demo.dice import dice
from motcua.demo.hours import NOW
from motcua.demo.people import Crowd

PASSWORD = "mot-cua-2023"  # noqa: S105 (printed for everybody who starts the demonstration)
SINCE = date(2022, 1, 1)

PROVINCE = "24000"
DISTRICTS = {
    "213": "tpbacgiang",
    "215": "yenthe",
    "216": "tanyen",
    "217": "langgiang",
    "218": "lucnam",
    "219": "lucngan",
    "220": "sondong",
    "221": "yendung",
    "222": "vietyen",
    "223": "hiephoa",
}
"""The area code of each district, and what the logins of its office begin with."""

OFFICES = {PROVINCE: "bacgiang"} | {f"24{area}": login for area, login in DISTRICTS.items()}
YEN_DUNG = "24221"
STRANGER, STRANGERS_OFFICE = "bacninh.thamdinh", "27000"
"""Assesses in the province next door: sees nothing of Bac Giang."""

_POSTS = {
    "tiepnhan": Role.RECEPTION,
    "thamdinh": Role.ASSESSOR,
    "thamdinh2": Role.ASSESSOR,
    "phogiamdoc": Role.DEPUTY,
    "giamdoc": Role.DIRECTOR,
    "vanthu": Role.CLERK,
}
_POSTS_OF_PROVINCE = _POSTS | {
    "thamdinh3": Role.ASSESSOR,
    "giamsat": Role.SUPERVISOR,
    "quantri": Role.ADMINISTRATOR,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One officer in one post."""

    login: str
    office: str
    role: Role


def parts() -> Iterator[Part]:
    for office, name in OFFICES.items():
        posts = _POSTS_OF_PROVINCE if office == PROVINCE else _POSTS
        for post, role in posts.items():
            yield Part(f"{name}.{post}", office, role)
    yield Part(STRANGER, STRANGERS_OFFICE, Role.ASSESSOR)


def engage() -> None:
    """Write officers and posts into the record. One hash for the one password: hashing is slow by design."""
    crowd = Crowd(dice("cast"))
    encoded = make_password(PASSWORD)
    offices = dict(Office.objects.values_list("code", "id"))
    cast = list(parts())
    officers = Officer.objects.bulk_create(
        Officer(login=part.login, full_name=crowd.person("213").full_name, password=encoded) for part in cast
    )
    Post.objects.bulk_create(
        Post(officer=officer, office_id=offices[part.office], role=part.role, validity=DateRange(SINCE))
        for part, officer in zip(cast, officers, strict=True)
    )


class Staff:
    """The officers of the demonstration by office and role, ready to act."""

    def __init__(self, day: date) -> None:
        self._by_post: dict[tuple[str, Role], list[Acting]] = {}
        for part in parts():
            acting = by_login(part.login, day)
            self._by_post.setdefault((part.office, part.role), []).append(acting)

    def of(self, office: str, role: Role, turn: int = 0) -> Acting:
        """Somebody with this role at this office; `turn` goes round where there are several."""
        somebody = self._by_post[office, role]
        return somebody[turn % len(somebody)]


def shown() -> list[tuple[str, str, str]]:
    """Login, post and office of one officer for each role, and of the stranger, in the language in use."""
    codes = (PROVINCE, YEN_DUNG, STRANGERS_OFFICE)
    rows = OfficeName.objects.filter(office__code__in=codes, validity__contains=NOW.date())
    names = dict(rows.values_list("office__code", "en" if (get_language() or "vi") == "en" else "vi"))
    first: dict[tuple[str, Role], Part] = {}
    for part in parts():
        first.setdefault((part.office, part.role), part)
    named = (part for part in first.values() if part.office in names)
    return [(part.login, str(part.role.label), names[part.office]) for part in named]
