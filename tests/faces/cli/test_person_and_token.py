"""Erasing a person and giving programs keys, from the command line."""

from __future__ import annotations

from datetime import date

from django.test import Client

from motcua.authority.looking import look_with
from motcua.dossiers.actions import withdraw
from motcua.dossiers.receive import receive
from motcua.registry.models import Person
from tests.faces.cli.conftest import Shell
from tests.story import AFTER, Cast, application, key

DUC = "024058912346"


def test_a_person_is_erased_only_when_it_is_confirmed(motcua: Shell, cast: Cast) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    withdraw(cast.mua, receipt.dossier, "Rút", at=AFTER, key=key())

    asked = motcua(f"person erase {DUC} --as admin")
    assert asked.code == 1
    assert receipt.code in asked.out
    assert Person.objects.filter(citizen_id=DUC).exists()

    assert motcua(f"person erase {DUC} --as admin --confirm --json").data["dossiers"] == [receipt.code]
    assert not Person.objects.filter(citizen_id=DUC).exists()
    assert motcua("journal verify").code == 0
    assert motcua(f"person erase {DUC} --as admin --confirm").code == 1


def test_a_fact_is_corrected_and_what_stood_before_is_shown(motcua: Shell, cast: Cast) -> None:
    code = receive(cast.mua, application(), at=AFTER, key=key()).code
    which = f"{code} {DUC} --as mua"
    wrong = motcua(f"person correct {which} --reason CCCD shoe_size=41")
    assert (wrong.code, "full_name" in wrong.error) == (1, True)
    assert motcua(f"person correct {which} --reason CCCD birth_date=1958-03-01 phone=0912345678").code == 0
    told = motcua(f"person show {which} --json").data
    assert (told["birth_date"], told["phone"]) == ("1958-03-01", "0912345678")
    assert {one["fact"] for one in told["before"]} == {"birth_date", "phone"}
    assert "CCCD" in motcua(f"person show {which}").out
    assert motcua(f"person show {code} 024000000000 --as mua").code == 1


def test_nobody_but_an_administrator_erases_and_no_open_dossier_loses_its_people(
    motcua: Shell, cast: Cast
) -> None:
    receipt = receive(cast.mua, application(), at=AFTER, key=key())
    assert motcua(f"person erase {DUC} --as hoa --confirm").code == 1
    refused = motcua(f"person erase {DUC} --as admin --confirm")
    assert refused.code == 1
    assert receipt.code in refused.error


def test_a_key_works_until_it_ends(motcua: Shell, cast: Cast) -> None:
    token = motcua("token create mua --name scanner --until 2023-06-01").out.strip()
    assert look_with(token, AFTER.date()) == cast.mua
    assert look_with(token, date(2023, 6, 1)) is None
    assert Client().get("/api/queue", headers={"Authorization": f"Bearer {token}"}).status_code == 200

    assert motcua("token end mua --name scanner --json").data == {"ended": 1}
    assert look_with(token, AFTER.date()) is None
    assert motcua("token end mua --name scanner").code == 1


def test_a_key_of_yesterday_is_not_made(motcua: Shell, cast: Cast) -> None:
    assert motcua("token create mua --name scanner --until 2023-04-03").code == 1
