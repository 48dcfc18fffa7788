"""The public pages: where a dossier is, whether a paper is genuine, and what each procedure asks."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.cache import cache
from django.test import Client

from motcua.catalogue.load import procedures
from motcua.catalogue.model import Procedure
from motcua.dossiers.models import Decision, Paper
from motcua.journey.status import Status
from tests.faces.pages.visiting import Page, read
from tests.story import Cast
from tests.work.walk import row, walked


@pytest.fixture
def public() -> Client:
    cache.clear()
    client = Client()
    client.cookies["django_language"] = "en"
    return client


def tracked(public: Client, code: str, secret: str) -> Page:
    return read(public.post("/track", {"code": code, "secret": secret}, follow=True))


def test_code_and_secret_tell_where_the_dossier_is_and_when_it_is_promised(
    public: Client, cast: Cast
) -> None:
    dossier = row(walked(cast, Status.IN_PROCESS))
    text = tracked(public, dossier.code, dossier.secret.lower()).text
    assert "In process" in text
    assert "8 working days left" in text
    assert "Yen Dung" in text


def test_the_page_names_no_officer_and_no_person(public: Client, cast: Cast) -> None:
    dossier = row(walked(cast, Status.ISSUED))
    text = tracked(public, dossier.code, dossier.secret).text
    assert "The result is ready." in text
    for name in ("Mua", "Thang", "Hoa", "Lan", "Trần Văn Đức", "Nguyễn Thị Hạnh", "024058912346"):
        assert name not in text


def test_the_secret_stands_in_no_address(public: Client, cast: Cast) -> None:
    dossier = row(walked(cast, Status.RECEIVED))
    response = public.post("/track", {"code": dossier.code, "secret": dossier.secret})
    assert response.headers["Location"] == "/track"


def test_a_wrong_secret_does_not_tell_whether_the_code_exists(public: Client, cast: Cast) -> None:
    dossier = row(walked(cast, Status.RECEIVED))
    real, invented = (
        tracked(public, dossier.code, "WRONGONE"),
        tracked(public, "99999/2023/24221", "WRONGONE"),
    )
    assert real.response.status_code == invented.response.status_code == 404
    assert real.text == invented.text


def test_guessing_ends_after_ten_tries_even_with_the_right_secret(public: Client, cast: Cast) -> None:
    dossier = row(walked(cast, Status.RECEIVED))
    for _ in range(10):
        tracked(public, dossier.code, "WRONGONE")
    page = tracked(public, dossier.code, dossier.secret)
    assert page.response.status_code == 429
    assert "try again in 15 minutes" in page.text


def test_a_paper_is_known_by_its_code(public: Client, cast: Cast) -> None:
    dossier = walked(cast, Status.RECEIVED)
    paper = Paper.objects.get(dossier=dossier)
    text = read(public.get(f"/v/{paper.verification}")).text
    assert "Genuine: given out by us" in text
    assert "Receipt and appointment slip" in text


def test_a_decision_is_known_when_it_is_issued_and_not_before(public: Client, cast: Cast) -> None:
    signed = Decision.objects.get(dossier=walked(cast, Status.SIGNED))
    issued = Decision.objects.get(dossier=walked(cast, Status.ISSUED))
    assert public.get(f"/v/{signed.verification}").status_code == 404
    text = read(public.get(f"/v/{issued.verification}")).text
    assert issued.number in text
    assert "The electronic seal is being made" in text


def test_an_invented_code_is_told_so(public: Client, db: None) -> None:
    response = public.get("/v/ABCDEFGH23456789")
    assert (response.status_code, "We do not know this paper" in read(response).text) == (404, True)


def test_a_typed_code_leads_to_its_page(public: Client) -> None:
    assert public.get("/verify", {"code": "abcd efgh"}).headers["Location"] == "/v/ABCDEFGH"


@pytest.mark.parametrize("procedure", procedures(), ids=lambda p: p.code)
def test_every_version_of_every_procedure_has_a_page(public: Client, procedure: Procedure, db: None) -> None:
    for version in procedure.versions:
        page = read(public.get(f"/procedures/{procedure.code}", {"on": f"{version.period.start:%d/%m/%Y}"}))
        assert page.response.status_code == 200
        assert version.name.en in page.text


@pytest.mark.parametrize(("code", "doubted"), [("local:I.2", True), ("local:III.9a", False)])
def test_who_decides_is_marked_where_nobody_verified_it(
    public: Client, code: str, doubted: bool, db: None
) -> None:
    content = public.get(f"/procedures/{code}", {"on": "07/04/2023"}).content.decode()
    decided_by = content.partition("Decided by")[2].partition("</div>")[0]
    assert ("(not verified)" in decided_by) == doubted


def test_procedures_are_found_without_accents(public: Client, db: None) -> None:
    text = read(public.get("/procedures/", {"q": "tu tuat"})).text
    assert "Survivors' and funeral benefits" in text
    assert "Re-issue" not in text


def test_a_day_before_the_catalogue_is_not_found(public: Client, db: None) -> None:
    long_ago = {"on": f"{date(1990, 1, 1):%d/%m/%Y}"}
    assert public.get("/procedures/local:III.9a", long_ago).status_code == 404


def test_the_language_is_kept(public: Client, db: None) -> None:
    public.post("/language", {"language": "vi", "next": "/"})
    assert "Hồ sơ đang ở đâu?" in read(public.get("/")).text
