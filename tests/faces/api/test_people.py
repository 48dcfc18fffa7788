"""A person through the API: on record now and before, and corrected by whoever works on the dossier."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.dossiers.models import Dossier
from motcua.journey.status import Status
from motcua.registry.models import Person
from tests.faces.api.calling import Caller, by_session
from tests.story import Cast, application, key
from tests.work.walk import row, walked

FACTS = (
    "full_name",
    "citizen_id",
    "birth_date",
    "sex",
    "residence",
    "phone",
    "email",
    "si_number",
    "died_on",
)


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    return row(walked(cast, Status.IN_PROCESS))


@pytest.fixture
def desk(cast: Cast) -> Caller:
    return by_session(cast.mua)


def wish(record: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The record as it is, to be changed; what is not there is left out."""
    facts = {name: record["person"][name] for name in FACTS if record["person"][name]}
    return {**facts, "seen": record["seen"], "reason": "Theo căn cước công dân", **changes}


def test_a_corrected_name_is_told_with_the_one_before(desk: Caller, dossier: Dossier) -> None:
    path = f"dossiers/{dossier.pk}/people/{dossier.subject_id}"
    record = desk.get(path).json()
    assert (record["person"]["full_name"], record["before"]) == (application().subject.full_name, [])
    once = key()
    for replayed in (False, True):
        done = desk.post(path, wish(record, full_name="Trần Văn Đúc"), once=once)
        assert (done.status_code, done.json()["replayed"]) == (200, replayed)
    again = desk.get(path).json()
    assert again["person"]["full_name"] == "Trần Văn Đúc"
    (former,) = again["before"]
    assert (former["fact"], former["value"]) == ("full_name", application().subject.full_name)
    stale = desk.post(path, wish(record, phone="0987654321"))
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "person_outdated")


def test_wrong_fields_and_strangers_are_refused(cast: Cast, desk: Caller, dossier: Dossier) -> None:
    path = f"dossiers/{dossier.pk}/people/{dossier.subject_id}"
    record = desk.get(path).json()
    wrong = desk.post(path, wish(record, citizen_id="024", reason=" "))
    assert wrong.status_code == 400
    assert {field["field"] for field in wrong.json()["error"]["fields"]} == {"citizen_id", "reason"}
    assert by_session(cast.khach).get(path).status_code == 404
    assert by_session(cast.lan).post(path, wish(record, full_name="Khác")).status_code == 403
    stranger = Person.objects.create(full_name="Người khác")
    assert desk.get(f"dossiers/{dossier.pk}/people/{stranger.pk}").status_code == 404
    assert desk.get(f"dossiers/{dossier.pk}/people/{10**30}").status_code == 404
