"""The whole way of a dossier over the API, and who is stopped on it with which reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from motcua.authority.acting import Acting
from motcua.authority.models import Officer, Session
from motcua.dossiers.models import Decision
from motcua.journal.verify import verify
from motcua.journey.table import Act
from motcua.site.clock import frozen
from tests.faces.api.calling import Caller, body_of, by_session, by_token
from tests.story import AFTER, BEFORE, Cast, key

CASE = {"date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}


def received(cast: Cast) -> str:
    return str(by_token(cast.mua).post("dossiers", body_of()).json()["dossier"])


def error(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status
    found: dict[str, Any] = answer.json()["error"]
    return found


def test_from_the_door_to_the_result(cast: Cast) -> None:
    dossier = received(cast)
    steps: list[tuple[Any, Act, dict[str, Any]]] = [
        (cast.thang, Act.TAKE, {}),
        (cast.thang, Act.REQUEST_SUPPLEMENT, {"missing": ["death_paper"]}),
        (cast.mua, Act.SUPPLEMENT, {"components": [{"key": "death_paper", "certified": 1}]}),
        (cast.thang, Act.ASSESS, {"line": 0, "case": CASE}),
        (cast.hoa, Act.EXTEND, {"promise": "2023-05-04", "reason": "Chờ xác minh"}),
        (cast.thang, Act.PROPOSE, {"note": "Đủ điều kiện"}),
        (cast.hoa, Act.APPROVE, {"seen": 7}),
        (cast.hoa, Act.SIGN, {}),
        (cast.lan, Act.ISSUE, {}),
        (cast.mua, Act.DELIVER, {"to": "representative"}),
    ]
    for acting, act, wish in steps:
        answer = by_token(acting).post(f"dossiers/{dossier}/{act}", wish)
        assert answer.status_code == 200, answer.content
    assert answer.json()["status"] == "delivered"
    assert answer.json()["entries"] == 11
    assert verify().valid
    lines = Decision.objects.get().content["lines"]
    assert [line["amount"] for line in lines] == [14_900_000]


def test_an_officer_without_the_mandate_is_refused_with_the_reason(cast: Cast) -> None:
    """Received on 31 March, the dossier is the province's; Yen Dung may not take it, not even in April."""
    with frozen(BEFORE):
        dossier = received(cast)
    answer = by_token(cast.thang).post(f"dossiers/{dossier}/take", **{"Accept-Language": "en"})
    refusal = error(answer, 403)
    assert refusal["code"] == "no_mandate"
    assert refusal["data"]["office"]["code"] == "24000"
    assert refusal["data"]["mandate"]["number"] in refusal["message"]
    assert "31/03/2023" in refusal["message"]


def test_the_reason_comes_in_the_language_asked_for(cast: Cast) -> None:
    dossier = received(cast)
    in_english = error(by_token(cast.mua).post(f"dossiers/{dossier}/sign", **{"Accept-Language": "en"}), 403)
    assert in_english["message"].startswith("This belongs to another post.")
    assert in_english["data"] == {"roles": "deputy, director"}


def test_what_others_did_in_the_meantime_is_not_overwritten(cast: Cast) -> None:
    dossier = received(cast)
    by_token(cast.thang).post(f"dossiers/{dossier}/take", {"seen": 1})
    late = by_token(cast.thang).post(f"dossiers/{dossier}/assess", {"line": 0, "case": CASE, "seen": 1})
    assert error(late, 409)["code"] == "stale"


def test_an_act_out_of_turn_is_refused(cast: Cast) -> None:
    dossier = received(cast)
    early = by_token(cast.hoa).post(f"dossiers/{dossier}/approve")
    assert error(early, 409)["code"] == "not_in_this_status"


def test_an_act_done_twice_under_one_key_is_done_once(cast: Cast) -> None:
    dossier, once = received(cast), key()
    assessor = by_token(cast.thang)
    assert assessor.post(f"dossiers/{dossier}/take", once=once).json()["replayed"] is False
    assert assessor.post(f"dossiers/{dossier}/take", once=once).json() == {
        **assessor.post(f"dossiers/{dossier}/take", once=once).json(),
        "entries": 2,
        "replayed": True,
    }


def test_inputs_that_the_law_cannot_read_are_named(cast: Cast) -> None:
    dossier = received(cast)
    assessor = by_token(cast.thang)
    assessor.post(f"dossiers/{dossier}/take")
    answer = assessor.post(f"dossiers/{dossier}/assess", {"line": 0, "case": {"date": "2023-03-20"}})
    assert {f["field"] for f in error(answer, 400)["fields"]} == {"inputs.deceased_status"}


@pytest.mark.parametrize("act", [act for act in Act if act not in (Act.RETURN_INCOMPLETE, Act.DECLINE)])
def test_every_act_has_an_address(cast: Cast, act: Act) -> None:
    answer = by_token(cast.khach).post(f"dossiers/{uuid4()}/{act}", {"nonsense": 1})
    assert error(answer, 422)["fields"][-1]["code"] == "extra_forbidden"


def test_a_dossier_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert error(by_token(cast.thang).post(f"dossiers/{uuid4()}/take"), 404)["code"] == "no_dossier"


class TestWhoCalls:
    """Nobody gets in without a key or a session, and a session does nothing that its page did not ask for."""

    def test_nobody(self, cast: Cast) -> None:
        for caller in (Caller(Client()), Caller(Client(), Authorization="Bearer motcua_wrong")):
            assert error(caller.get("queue"), 401)["code"] == "sign_in"
            assert error(caller.post("dossiers", body_of()), 401)["code"] == "sign_in"

    def test_a_key_of_yesterday(self, cast: Cast) -> None:
        caller = by_token(cast.mua)
        with frozen(AFTER.replace(year=2024)):
            assert error(caller.get("queue"), 401)["code"] == "sign_in"

    def test_a_session_without_a_post(self, cast: Cast) -> None:
        caller = by_session(cast.mua)
        session = caller.client.session
        session["post"] = cast.hoa.post
        session.save()
        assert error(caller.get("queue"), 403)["code"] == "no_post_chosen"

    def test_a_session_after_the_password_was_changed(self, cast: Cast) -> None:
        caller = by_session(cast.mua)
        officer = Officer.objects.get(pk=cast.mua.officer)
        officer.set_password("a new one of her own")
        officer.save()
        assert error(caller.get("queue"), 401)["code"] == "sign_in"

    def test_a_session_that_has_expired(self, cast: Cast) -> None:
        caller = by_session(cast.mua)
        Session.objects.update(expire_date=timezone.now())
        assert error(caller.get("queue"), 401)["code"] == "sign_in"

    @pytest.mark.parametrize("way", [by_session, by_token])
    def test_an_officer_who_was_locked_out(self, cast: Cast, way: Callable[[Acting], Caller]) -> None:
        caller = way(cast.mua)
        Officer.objects.update(is_active=False)
        assert error(caller.get("queue"), 401)["code"] == "sign_in"

    def test_a_session_needs_the_token_of_its_page_to_change_something(self, cast: Cast) -> None:
        caller = by_session(cast.mua, Client(enforce_csrf_checks=True))
        assert error(caller.post("dossiers", body_of()), 403)["code"] == "csrf"
        caller.client.cookies["csrftoken"] = token = "a" * 32
        assert caller.post("dossiers", body_of(), **{"X-CSRFToken": token}).status_code == 200
        assert caller.get("queue").status_code == 200
