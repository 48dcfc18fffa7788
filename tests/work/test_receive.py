"""The door: what comes in is complete, or is told what it lacks; and it comes in once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from motcua.dossiers.application import ComponentInput, LineInput
from motcua.dossiers.models import Dossier, Message, Paper, Request
from motcua.dossiers.person_input import PersonInput
from motcua.dossiers.receive import decline, receive
from motcua.dossiers.requests import KeyReused
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.kernel.errors import BadInput
from motcua.registry.models import Person
from tests.story import AFTER, BEFORE, Cast, application, key


def fields(error: pytest.ExceptionInfo[BadInput]) -> dict[str, str]:
    return {problem.field: problem.code for problem in error.value.problems}


def test_a_complete_dossier_is_received_with_everything_that_belongs_to_it(cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())

    dossier = Dossier.objects.get(pk=receipt.dossier)
    assert receipt.status is Status.RECEIVED
    assert receipt.code == dossier.code == "00001/2023/24221"
    assert dossier.due == receipt.due
    assert dossier.lines.count() == 1
    assert dossier.components.count() == 2
    assert Paper.objects.get(dossier=dossier).form == "receipt"
    assert Message.objects.get(dossier=dossier).topic == "notice"
    assert Entry.objects.get(dossier=dossier.pk).hash == dossier.tip
    assert verify().valid


def test_the_same_key_gives_the_same_receipt_and_no_second_dossier(cast: Cast) -> None:
    once = key()
    first = receive(cast.mua, application(), at=AFTER, key=once)
    again = receive(cast.mua, application(), at=AFTER, key=once)

    assert again == replace(first, replayed=True)
    assert Dossier.objects.count() == Request.objects.count() == Entry.objects.count() == 1


def test_a_key_cannot_stand_for_two_different_wishes(cast: Cast) -> None:
    once = key()
    receive(cast.mua, application(), at=AFTER, key=once)
    with pytest.raises(KeyReused):
        receive(cast.mua, application(channel="post"), at=AFTER, key=once)


def test_what_is_missing_is_named_all_at_once_and_nothing_is_kept(cast: Cast) -> None:
    with pytest.raises(BadInput) as error:
        receive(cast.mua, application(components=()), at=AFTER, key=key())
    assert fields(error) == {
        "components.death_paper": "absent",
        "components.relatives_declaration": "absent",
    }
    assert not Dossier.objects.exists()


def test_an_incomplete_dossier_gets_form_02_and_no_promise(cast: Cast) -> None:
    receipt = receive(cast.mua, application(components=(), return_incomplete=True), at=AFTER, key=key())
    assert receipt.status is Status.INCOMPLETE
    assert receipt.due is None
    assert set(receipt.missing) == {"death_paper", "relatives_declaration"}
    assert Paper.objects.get().form == "supplement"


def test_a_dossier_declined_at_the_desk_gets_form_03_with_the_reason(cast: Cast) -> None:
    receipt = decline(cast.mua, application(), "Không thuộc đối tượng", at=AFTER, key=key())
    assert receipt.status is Status.REFUSED
    assert Paper.objects.get().form == "refusal"
    assert Dossier.objects.get().notes.get().text == "Không thuộc đối tượng"
    assert "Không thuộc" not in str(Entry.objects.get().facts)


PERSON = PersonInput("Trần Văn Đức", "024058912346", date(1958, 2, 1), "male", died_on=date(2023, 3, 20))
WRONG_PEOPLE = [
    ({"full_name": " "}, "subject.full_name", "name_missing"),
    ({"citizen_id": "02405891234"}, "subject.citizen_id", None),
    ({"si_number": "12"}, "subject.si_number", None),
    ({"birth_date": date(2024, 1, 1), "died_on": None}, "subject.birth_date", "born_in_future"),
    ({"died_on": date(2023, 4, 4)}, "subject.died_on", "died_in_future"),
    ({"died_on": date(1957, 4, 4)}, "subject.died_on", "died_before_birth"),
    ({"sex": "x"}, "subject.sex", None),
    ({"full_name": "\u200b\u202e\ue000"}, "subject.full_name", "name_missing"),
    ({"birth_date": date(1058, 2, 1)}, "subject.birth_date", "too_early"),
    ({"birth_date": None, "died_on": date(1023, 3, 20)}, "subject.died_on", "too_early"),
    ({"phone": "hỏi con trai"}, "subject.phone", "phone_unreadable"),
    ({"phone": "09-12"}, "subject.phone", "phone_unreadable"),
    ({"email": "hanh@"}, "subject.email", "email_unreadable"),
    ({"email": "hanh@vidu.vn\r\nBcc: khac@vidu.vn"}, "subject.email", "email_unreadable"),
]


@pytest.mark.parametrize(("wrong", "field", "code"), WRONG_PEOPLE)
def test_a_mistake_is_told_at_its_field(
    cast: Cast, wrong: dict[str, object], field: str, code: str | None
) -> None:
    with pytest.raises(BadInput) as error:
        receive(
            cast.mua,
            application(subject=replace(PERSON, **wrong)),  # type: ignore[arg-type]
            at=AFTER,
            key=key(),
        )
    assert field in fields(error)
    assert code is None or fields(error)[field] == code


WRONG_APPLICATIONS = [
    ({"procedure": "local:X"}, "procedure"),
    ({"area_code": "999"}, "area_code"),
    ({"area_code": "24"}, "area_code"),
    (
        {"components": (ComponentInput("death_paper", 1), ComponentInput("death_paper", 2))},
        "components.death_paper",
    ),
    ({"lines": ()}, "lines"),
    ({"lines": (LineInput("birth_grant"),)}, "lines.0.benefit"),
    ({"conditions": frozenset({"moon"})}, "conditions"),
    ({"channel": "pigeon"}, "channel"),
]


@pytest.mark.parametrize(("wrong", "field"), WRONG_APPLICATIONS)
def test_an_application_that_cannot_be_is_told_where(
    cast: Cast, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(BadInput) as error:
        receive(cast.mua, application(**wrong), at=AFTER, key=key())
    assert field in fields(error)


def test_a_name_is_kept_in_one_form_without_what_cannot_be_seen(cast: Cast) -> None:
    typed = replace(
        PERSON,
        full_name="Tra\u0302\u0300n\n Va\u0306n\u202e Đức\u200b",
        residence=" Yên\u00a0 Dũng ",
        phone="0912 345 678",
    )
    receive(cast.mua, application(subject=typed), at=AFTER, key=key())
    person = Person.objects.get(citizen_id=PERSON.citizen_id)
    assert (person.full_name, person.residence, person.phone) == ("Trần Văn Đức", "Yên Dũng", "0912 345 678")


def test_one_person_has_one_record(cast: Cast) -> None:
    receive(cast.mua, application(), at=BEFORE, key=key())
    receive(cast.mua, application(), at=AFTER, key=key())
    assert Person.objects.count() == 2


def test_what_was_unknown_of_a_person_is_filled_in_and_nothing_overwritten(cast: Cast) -> None:
    Person.objects.create(citizen_id="024058912346", full_name="TRẦN VĂN ĐỨC")
    receive(cast.mua, application(), at=AFTER, key=key())
    person = Person.objects.get(citizen_id="024058912346")
    assert (person.full_name, person.died_on) == ("TRẦN VĂN ĐỨC", date(2023, 3, 20))


def test_an_si_number_cannot_belong_to_two_citizens(cast: Cast) -> None:
    Person.objects.create(citizen_id="024058999999", si_number="2400123456", full_name="Người khác")
    with pytest.raises(BadInput) as error:
        receive(cast.mua, application(), at=AFTER, key=key())
    assert fields(error) == {"subject.si_number": "si_number_of_another"}
