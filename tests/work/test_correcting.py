"""A corrected fact keeps what stood before, who corrected it, when and why; the journal names facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from motcua.authority.may import NotAllowed
from motcua.dossiers.correcting import NobodyHere, correct_person
from motcua.dossiers.erasing import erase
from motcua.dossiers.person_input import PersonInput
from motcua.dossiers.requests import KeyReused
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.kernel.errors import BadInput, InputProblem
from motcua.registry.correcting import Outdated, as_seen, history, written
from motcua.registry.models import FormerFact, Person
from motcua.site.database import APP_ROLE
from tests.story import AFTER, Cast, application, key, look
from tests.work.walk import last, row, walked

DAY_LATER = AFTER + timedelta(days=1)
DUC = application().subject
REASON = "Theo căn cước công dân"


@pytest.fixture
def dossier(cast: Cast) -> UUID:
    return walked(cast, Status.RECEIVED)


def subject(dossier: UUID) -> Person:
    return Person.objects.get(pk=row(dossier).subject_id)


def corrected(cast: Cast, dossier: UUID, told: PersonInput, **more: Any) -> None:
    asked: dict[str, Any] = {"reason": REASON, "at": AFTER, "key": key(), **more}
    correct_person(cast.mua, dossier, row(dossier).subject_id, told, asked.pop("reason"), **asked)


def test_what_stood_before_is_kept_with_who_when_and_why(cast: Cast, dossier: UUID) -> None:
    corrected(cast, dossier, replace(DUC, birth_date=date(1958, 3, 1), full_name="Trần Văn Đúc"))
    person = subject(dossier)
    assert (person.full_name, person.birth_date) == ("Trần Văn Đúc", date(1958, 3, 1))
    assert person.name_folded == "tran van duc"
    former = {one.fact: one for one in history(person)}
    assert {fact: one.value for fact, one in former.items()} == {
        "full_name": DUC.full_name,
        "birth_date": written(DUC.birth_date),
    }
    one = former["full_name"]
    assert (one.officer, one.office, one.dossier) == (cast.mua.officer, cast.mua.office, dossier)
    assert (one.recorded, one.reason) == (DateTimeTZRange(None, AFTER), REASON)


def test_the_journal_names_the_facts_and_holds_none(cast: Cast, dossier: UUID) -> None:
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đúc"))
    entry = last(dossier)
    assert (entry.act, entry.facts) == (
        "correct_person",
        {"person": subject(dossier).pk, "corrected": ["full_name"]},
    )
    assert verify().valid


def test_corrected_again_each_value_has_its_own_time(cast: Cast, dossier: UUID) -> None:
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đúc"))
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đực"), at=DAY_LATER)
    second, first = history(subject(dossier))
    assert (first.value, first.recorded) == (DUC.full_name, DateTimeTZRange(None, AFTER))
    assert (second.value, second.recorded) == ("Trần Văn Đúc", DateTimeTZRange(AFTER, DAY_LATER))
    second.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save(force_insert=True)


def test_a_fact_can_be_taken_away_and_a_blank_one_filled_in(cast: Cast, dossier: UUID) -> None:
    corrected(cast, dossier, replace(DUC, citizen_id="", phone="0912345678"))
    assert (subject(dossier).citizen_id, subject(dossier).phone) == (None, "0912345678")
    former = {one.fact: one.value for one in history(subject(dossier))}
    assert former == {"citizen_id": DUC.citizen_id, "phone": DUC.phone}


def test_the_same_key_corrects_once(cast: Cast, dossier: UUID) -> None:
    once, told = key(), replace(DUC, full_name="Trần Văn Đúc")
    for _ in range(2):
        corrected(cast, dossier, told, key=once)
    assert FormerFact.objects.count() == Entry.objects.filter(act="correct_person").count() == 1
    with pytest.raises(KeyReused):
        corrected(cast, dossier, DUC, key=once)


def test_who_looked_at_an_older_record_corrects_nothing(cast: Cast, dossier: UUID) -> None:
    seen = as_seen(subject(dossier))
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đúc"), seen=seen)
    with pytest.raises(Outdated):
        corrected(cast, dossier, replace(DUC, birth_date=date(1958, 3, 1)), seen=seen)
    assert subject(dossier).full_name == "Trần Văn Đúc"


def test_only_who_works_on_the_dossier_corrects_and_only_its_people(cast: Cast, dossier: UUID) -> None:
    told, number = replace(DUC, full_name="Trần Văn Đúc"), row(dossier).subject_id
    with pytest.raises(NotAllowed):
        correct_person(cast.lan, dossier, number, told, REASON, at=AFTER, key=key())
    stranger = Person.objects.create(full_name="Người khác")
    with pytest.raises(NobodyHere):
        correct_person(cast.mua, dossier, stranger.pk, told, REASON, at=AFTER, key=key())
    assert not FormerFact.objects.exists()


def test_what_is_wrong_is_told_and_nothing_is_written(cast: Cast, dossier: UUID) -> None:
    Person.objects.create(full_name="Người khác", citizen_id="024160999999", si_number="2400999999")
    for told, reason, found in [
        (DUC, REASON, {"": "nothing_new"}),
        (replace(DUC, full_name=" "), "", {"full_name": "name_missing", "reason": "missing"}),
        (replace(DUC, birth_date=date(2030, 1, 1)), REASON, None),
        (replace(DUC, phone="0912345678"), "x" * 301, {"reason": "too_long"}),
    ]:
        with pytest.raises(BadInput) as bad:
            corrected(cast, dossier, told, reason=reason)
        assert found is None or {p.field: p.code for p in bad.value.problems} == found
    for field, of_another in [("citizen_id", "024160999999"), ("si_number", "2400999999")]:
        changed: dict[str, Any] = {field: of_another}
        with pytest.raises(InputProblem) as problem:
            corrected(cast, dossier, replace(DUC, **changed))
        assert (problem.value.field, problem.value.code) == (field, "number_of_another")
    assert not FormerFact.objects.exists()
    assert last(dossier).act != "correct_person"


def test_erased_the_history_is_gone_too(cast: Cast) -> None:
    dossier = walked(cast, Status.DELIVERED)
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đúc"))
    erase(cast.admin, subject(dossier), at=DAY_LATER, key=key())
    assert not FormerFact.objects.exists()
    assert verify().valid


def test_the_application_adds_to_the_history_and_cannot_change_it(cast: Cast, dossier: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"set local role {APP_ROLE}")
    look(cast.mua, AFTER.date())
    corrected(cast, dossier, replace(DUC, full_name="Trần Văn Đúc"))
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        FormerFact.objects.update(value="Trần Văn Đúc")
