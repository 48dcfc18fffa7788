"""What programs can ask: who is competent, what a procedure wants, what the law gives, where a dossier is."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from motcua.dossiers.models import Dossier, Paper
from motcua.journal.chain import hash_of
from motcua.journal.models import Entry
from tests.faces.api.calling import Caller, body_of, by_token
from tests.story import Cast


@pytest.fixture
def receipt(cast: Cast) -> dict[str, Any]:
    found: dict[str, Any] = by_token(cast.mua).post("dossiers", body_of()).json()
    return found


@pytest.mark.parametrize(
    ("on", "office"),
    [
        ("2023-03-31", "BHXH tỉnh Bắc Giang"),
        ("2023-04-03", "BHXH huyện Yên Dũng"),
        ("2025-08-01", "BHXH cơ sở Bắc Giang"),
    ],
)
def test_who_was_competent_on_any_day_and_why(cast: Cast, on: str, office: str) -> None:
    answer = by_token(cast.mua).get("authority", procedure="local:III.9b", area="221", on=on).json()
    assert answer["office"]["name_vi"] == office
    assert answer["mandate"]["start"] <= on
    assert answer["mandate"]["number"] in answer["reason"]


def test_for_an_area_that_is_not_there_another_is_asked_for(cast: Cast) -> None:
    answer = by_token(cast.mua).get("authority", procedure="local:III.9b", area="xx")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_such_area")


def test_who_may_do_what_and_why(cast: Cast, receipt: dict[str, Any]) -> None:
    def asked(login: str, act: str) -> tuple[bool, str]:
        answer = by_token(cast.people[login]).get("authority/may", act=act, dossier=receipt["code"])
        return answer.json()["allowed"], answer.json()["code"]

    assert asked("thang", "take") == (True, "mandate")
    assert asked("binh", "take") == (False, "no_mandate")
    assert asked("mua", "take") == (False, "not_this_post")
    assert by_token(cast.mua).get("authority/may", act="receive").json()["allowed"]


def test_a_dossier_by_code_or_id_with_all_that_its_page_shows(cast: Cast, receipt: dict[str, Any]) -> None:
    assessor = by_token(cast.thang)
    dossier = assessor.get(f"dossiers/{receipt['code']}").json()
    assert dossier == assessor.get(f"dossiers/{receipt['dossier']}").json()
    assert (dossier["status"], dossier["national_status"]) == ("received", "received")
    assert dossier["competent_office"]["name_vi"] == "BHXH huyện Yên Dũng"
    assert dossier["subject"]["full_name"] == "Trần Văn Đức"
    assert [moment["act"] for moment in dossier["timeline"]] == ["receive"]
    assert {act["act"] for act in dossier["possible"] if act["allowed"]} >= {"take", "request_supplement"}
    assert dossier["clock"]["shares"]["office"]["working_days"] == 0
    assert dossier["lateness"]["verdict"] == "not_due"


def test_a_stranger_sees_nothing_and_learns_nothing(cast: Cast, receipt: dict[str, Any]) -> None:
    there, not_there = receipt["code"], "99999/2023/24221"
    stranger = by_token(cast.khach)
    for path in ("dossiers/{}", "journal/{}"):
        codes = [stranger.get(path.format(code)).json()["error"]["code"] for code in (there, not_there)]
        assert codes == ["not_visible", "not_visible"]
    assert stranger.get("queue").json() == {"rows": [], "next": None}
    assert stranger.get("queue", office=cast.mua.office).status_code == 404
    for text in (there, "024058912346", "2400123456", "tran van"):
        assert stranger.get("search", text=text).json() == []
        assert len(by_token(cast.thang).get("search", text=text).json()) == 1


def test_a_queue_is_read_page_by_page(cast: Cast) -> None:
    desk = by_token(cast.mua)
    codes = [desk.post("dossiers", body_of()).json()["code"] for _ in range(5)]
    seen: list[str] = []
    after = None
    while True:
        page = desk.get("queue", limit=2, **({"after": after} if after else {})).json()
        seen += [row["code"] for row in page["rows"]]
        after = page["next"]
        if after is None:
            break
    assert sorted(seen) == sorted(codes)


def test_a_list_that_is_not_there_and_a_page_that_is_not_one_are_refused(cast: Cast) -> None:
    desk = by_token(cast.mua)
    assert desk.get("queue", group="moon").json()["error"]["code"] == "no_group"
    assert desk.get("queue", after="moon").json()["error"]["fields"][0]["field"] == "after"


def test_the_journal_comes_as_it_is_hashed(cast: Cast, receipt: dict[str, Any]) -> None:
    (entry,) = by_token(cast.thang).get(f"journal/{receipt['code']}").json()
    assert entry["hash"] == hash_of(Entry.objects.get())
    assert entry["at"] == "2023-04-03T02:00:00.000000Z"
    assert "Trần" not in str(entry)


def test_what_a_procedure_wants(cast: Cast) -> None:
    desk = by_token(cast.mua)
    found = desk.get("procedures", text="tu tuat").json()
    assert "local:III.9b" in {procedure["code"] for procedure in found}
    asked = desk.get("procedures/local:III.9b").json()
    assert "death_paper" in {component["key"] for component in asked["components"]}
    assert desk.get("procedures/local:X").json()["error"]["code"] == "unknown_procedure"
    assert desk.get("procedures/local:III.9b", on="1999-01-01").json()["error"]["code"] == "no_version"


def test_what_the_law_gives(cast: Cast) -> None:
    desk = by_token(cast.mua)
    case = {"benefit": "funeral_allowance", "date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}
    due = desk.post("entitle", case).json()
    assert due["result"] == 14_900_000
    assert all(line["article"] for line in due["lines"])
    wrong = desk.post("entitle", {**case, "date": "2024-03-20"}).json()["error"]
    assert [field["field"] for field in wrong["fields"]] == ["date"]
    assert "funeral_allowance" in desk.get("entitle").json()["benefits"]


class TestEverybody:
    """A citizen needs his receipt, nothing else."""

    def test_tracks_his_dossier(self, cast: Cast, receipt: dict[str, Any]) -> None:
        anybody = Caller(Client())
        found = anybody.get("track", code=receipt["code"], secret=receipt["secret"])
        assert found.status_code == 200
        assert found.json()["status"] == "received"
        assert not any(person in found.content.decode() for person in ("Trần", "Nguyễn", "Mua"))
        for code, secret in ((receipt["code"], "WRONG"), ("1/2023/24221", receipt["secret"])):
            answer = anybody.get("track", code=code, secret=secret)
            assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")

    def test_verifies_his_paper(self, cast: Cast, receipt: dict[str, Any]) -> None:
        anybody = Caller(Client())
        found = anybody.get(f"verify/{Paper.objects.get().verification}").json()
        assert (found["kind"], found["dossier_code"]) == ("receipt", Dossier.objects.get().code)
        assert anybody.get("verify/MOON").status_code == 404


def test_the_description_is_there_for_machines_and_for_people(client: Client) -> None:
    schema = client.get("/api/openapi.json")
    assert schema.json()["openapi"].startswith("3.")
    page = client.get("/api/docs")
    text = page.content.decode()
    assert "/api/dossiers/{dossier}/request_supplement" in text
    assert "default-src 'self'" in page["Content-Security-Policy"]
    assert "<script" not in text
    assert "https://" not in text


@pytest.mark.parametrize(("language", "told"), [("vi", "Trình lãnh đạo"), ("en", "Put the decision before")])
def test_what_each_call_does_is_told_in_the_readers_language(
    client: Client, language: str, told: str
) -> None:
    client.cookies["django_language"] = language
    assert told in client.get("/api/docs").content.decode()


def test_an_address_that_is_not_there_says_so_in_json(client: Client) -> None:
    answer = client.get("/api/moon")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_address")


def test_everything_in_an_area_and_what_another_day_changes(cast: Cast) -> None:
    desk = by_token(cast.mua)
    decided = desk.get("authority/table", area="221", on="2023-04-03").json()
    assert {answer["area"] for answer in decided} == {"221"}
    assert len(decided) > 20
    days = {"area": "24", "since": "2023-03-31", "until": "2023-04-01"}
    changed = desk.get("authority/changes", **days).json()
    assert [shift["procedure"] for shift in changed] == [
        f"local:III.{number}" for number in ("4", "5", "6", "7", "9a", "9b")
    ]
    assert (changed[0]["areas"], changed[0]["after"]["count"]) == (10, 10)
    assert "BHXH tỉnh Bắc Giang" in changed[0]["sentence"]
