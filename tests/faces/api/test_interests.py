"""Conflicts of interest for programs, as on the pages."""

from __future__ import annotations

from motcua.authority.models import Officer, Role
from motcua.journey.status import Status
from tests.faces.api.calling import by_token
from tests.story import YEN_DUNG, Cast
from tests.work.walk import appointed, row, walked

WIDOW, HUSBAND = "024160912345", "024058912346"


def test_an_officer_keeps_out_and_the_head_notes_it(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    assessor, head = by_token(cast.thang), by_token(cast.hoa)
    path = f"dossiers/{dossier}/keep-out"
    assert assessor.post(path, {"reason": " "}).status_code == 400
    done = [assessor.post(path, {"reason": "Hàng xóm"}, once="k").json()["replayed"] for _ in range(2)]
    assert done == [False, True]
    assert assessor.post(path, {"reason": "Hàng xóm"}).json()["error"]["code"] == "already_recused"
    assert row(dossier).assigned_to_id is None
    (told,) = head.get("authority/interests").json()
    assert (told["officer"], told["kind"], told["noted_at"]) == ("thang", "recused", None)
    note = f"authority/interests/{told['number']}/note"
    assert by_token(cast.khach).post(note, {}).status_code == 404
    assert assessor.get("authority/interests").json() == []
    assert head.post(note, {"measure": "Giao người khác"}).status_code == 200
    assert head.get("authority/interests").json()[0]["noted_at"]


def test_a_dossier_says_who_decides_in_the_place_of_a_head_who_keeps_out(cast: Cast) -> None:
    dossier = walked(cast, Status.PROPOSED)
    head = by_token(cast.hoa)
    assert head.get(f"dossiers/{dossier}").json()["instead"] is None
    head.post(f"dossiers/{dossier}/keep-out", {"reason": "Họ hàng xa"})
    told = head.get(f"dossiers/{dossier}").json()["instead"]
    assert (told["act"], [one["login"] for one in told["out"]], told["may"]) == ("approve", ["hoa"], [])
    assert told["superior"]["code"] == "24000"
    assert "cơ quan cấp trên là BHXH tỉnh Bắc Giang phân công người thay" in told["message"]
    appointed("pho", YEN_DUNG, Role.DEPUTY)
    told = head.get(f"dossiers/{dossier}").json()["instead"]
    assert ([one["login"] for one in told["may"]], told["superior"]) == (["pho"], None)


def test_a_stranger_keeps_out_of_nothing(cast: Cast) -> None:
    dossier = walked(cast, Status.IN_PROCESS)
    assert by_token(cast.khach).post(f"dossiers/{dossier}/keep-out", {"reason": "x"}).status_code == 404


def test_who_an_officer_is_and_his_relatives_are_recorded_by_the_administrator(cast: Cast) -> None:
    walked(cast, Status.RECEIVED)
    admin, wish = by_token(cast.admin), {"login": "thang", "citizen_id": WIDOW}
    assert by_token(cast.hoa).post("authority/officers", wish).status_code == 403
    assert admin.post("authority/officers", {**wish, "citizen_id": "024000000000"}).status_code == 400
    assert admin.post("authority/officers", wish).json() == {"login": "thang"}
    relative = {"login": "thang", "citizen_id": HUSBAND, "kind": "spouse"}
    assert admin.post("authority/officers", relative).status_code == 200
    assert admin.post("authority/officers", relative).json()["error"]["fields"][0]["code"] == "related"
    assert Officer.objects.get(login="thang").person
