"""What holds for every page: whom it lets in, that it is sound as a document, and nothing inline."""

from __future__ import annotations

import uuid
from collections import Counter

import pytest
from django.test import Client
from django.urls import URLPattern

from motcua.desk import urls
from motcua.dossiers.models import Attachment, Decision, Paper
from motcua.journey.status import Status
from tests.faces.pages.visiting import Page, at, read, visitor
from tests.story import Cast
from tests.work.walk import row, walked

OPEN_TO_ALL = {"sign_in", "sign_out"}
FILLED_IN = {
    "code": "local:III.9b",
    "name": "take",
    "number": 1,
    "dossier": uuid.UUID(int=1),
    "change": uuid.UUID(int=1),
    "digest": "0" * 64,
    "trial": uuid.UUID(int=1),
    "study": uuid.UUID(int=1),
    "benefit": "sickness_leave",
}


def address(route: URLPattern) -> str:
    """The address of a route with something in each of its places."""
    places = {name: FILLED_IN[name] for name in route.pattern.converters}
    return "/desk/" + str(route.pattern).replace("<uuid:", "<").replace("<str:", "<").replace(
        "<int:", "<"
    ).replace("<", "{").replace(">", "}").format(**places)


@pytest.mark.parametrize("route", urls.urlpatterns, ids=lambda route: route.name)
def test_nobody_enters_the_desk_without_signing_in(route: URLPattern, db: None) -> None:
    if route.name not in OPEN_TO_ALL:
        asked, sent = Client().get(address(route)), Client().post(address(route))
        assert asked.status_code in (302, 405)
        assert asked.headers.get("Location", "/desk/sign-in").startswith("/desk/sign-in")
        assert sent.status_code in (302, 403, 405)
        assert "/desk/sign-in" in sent.content.decode() + sent.headers.get("Location", "") or not sent.content


def test_a_stranger_sees_nothing_of_a_dossier(cast: Cast) -> None:
    dossier = walked(cast, Status.ISSUED)
    decision = Decision.objects.get(dossier=dossier)
    paper = Paper.objects.filter(dossier=dossier).first()
    assert paper
    stranger = visitor(cast.khach)
    for rest in ("", "received", "lines/0", "deliver", "withdraw"):
        response = stranger.get(at(dossier, rest))
        assert response.status_code == 404
        assert "Trần Văn Đức" not in response.content.decode()
    assert stranger.post(at(dossier, "deliver"), {"key": "x", "to": "applicant"}).status_code == 404
    assert stranger.get(f"/desk/papers/{paper.pk}.pdf").status_code == 404
    assert stranger.get(f"/desk/decisions/{decision.pk}.pdf").status_code == 404
    assert not Attachment.objects.exists()


@pytest.fixture
def pages(cast: Cast) -> dict[str, Page]:
    """Every kind of page, as the one who uses it sees it."""
    dossier, ready = walked(cast, Status.IN_PROCESS), walked(cast, Status.APPROVED)
    desk, assessor, head = visitor(cast.mua), visitor(cast.thang), visitor(cast.hoa)
    admin, public = visitor(cast.admin), Client()
    paper = Paper.objects.filter(dossier=dossier).first()
    assert paper
    responses = {
        "home": public.get("/"),
        "verify": public.get("/verify"),
        "verified": public.get(f"/v/{paper.verification}"),
        "procedures": public.get("/procedures/"),
        "procedure": public.get("/procedures/local:III.9a"),
        "law": public.get("/law/"),
        "topic of the law": public.get("/law/?topic=survivorship"),
        "parameter": public.get("/law/base_salary"),
        "sign in": public.get("/desk/sign-in"),
        "queue": head.get("/desk/?group=open"),
        "found": desk.get("/desk/?q=tran"),
        "choose": desk.get("/desk/reception"),
        "reception": desk.get("/desk/reception/local:III.9b"),
        "reception, through an employer": desk.get("/desk/reception/local:III.1"),
        "reception, wrong": desk.post("/desk/reception/local:III.9b", {"do": "receive", "lines": "2"}),
        "received": desk.get(at(dossier, "received")),
        "dossier": assessor.get(at(dossier)),
        "person": assessor.get(at(dossier, f"people/{row(dossier).subject_id}")),
        "line": assessor.get(at(dossier, "lines/0")),
        "supplement": assessor.get(at(dossier, "request_supplement")),
        "send back": head.get(at(ready, "send_back")),
        "competence": desk.get("/desk/competence?procedure=local:III.9b&area=221&day=3/4/2023"),
        "mandates": desk.get("/desk/mandates?area=221&day=31/3/2023&other_day=3/4/2023"),
        "instruments": desk.get("/desk/instruments?day=3/4/2023"),
        "instrument": desk.get("/desk/instruments/1"),
        "changes": admin.get("/desk/changes"),
        "interests": admin.get("/desk/interests"),
        "interests, a head's": head.get("/desk/interests"),
        "calendar": admin.get("/desk/calendar"),
        "what if, from a log": visitor(cast.quyen).get("/desk/whatif/log"),
    }
    return {name: read(response) for name, response in responses.items()}


def test_every_page_is_sound(pages: dict[str, Page]) -> None:
    """One heading of the first level, unique ids, a label for each field, and nothing inline."""
    for name, page in pages.items():
        assert page.response.status_code in (200, 422), name
        tags = Counter(tag for tag, _ in page.tags)
        assert tags["h1"] == tags["main"] == 1, name
        assert [i for i, n in Counter(page.ids).items() if n > 1] == [], name
        assert tags["style"] == 0, name
        assert not [has for _, has in page.tags if "style" in has or any(a.startswith("on") for a in has)], (
            name
        )
        assert [has for tag, has in page.tags if tag == "script" and not has.get("src")] == [], name
        assert unlabelled(page) == [], name


def unlabelled(page: Page) -> list[str]:
    """Fields that neither a label nor a name for listeners goes with."""
    return [
        name
        for name, has in page.fields.items()
        if has.get("type") not in ("hidden", "checkbox")
        and has.get("id") not in page.labelled
        and not has.get("aria-label")
    ]


def test_nothing_comes_from_elsewhere(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        sources = [has.get("src") for _, has in page.tags]
        sources += [has.get("href") for tag, has in page.tags if tag == "link"]
        foreign = [
            source for source in sources if source and not source.startswith(("/static/", "data:image/svg"))
        ]
        assert foreign == [], name
        assert "default-src 'self'" in page.response.headers["Content-Security-Policy"], name


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/desk/?group=nothing", 400),
        ("/desk/?after=nothing", 400),
        ("/desk/?office=999999999999999999999999", 404),
        ("/desk/?q=%00", 200),
        ("/desk/calendar?year=99999", 200),
        ("/desk/competence?procedure=x&area=y&day=3/4/2023", 200),
        ("/desk/reception/local:NOTHING", 403),
        ("/desk/dossiers/00000000-0000-0000-0000-000000000001", 404),
        ("/desk/papers/99999999999999999999.pdf", 404),
        ("/procedures/local:NOTHING", 404),
        ("/law/nothing", 404),
        ("/law/?topic=nothing", 404),
        ("/law/?on=31/02/2023", 422),
        ("/law/base_salary?on=x", 422),
        ("/nowhere", 404),
    ],
)
def test_an_address_that_makes_no_sense_gets_an_answer_in_words(cast: Cast, path: str, status: int) -> None:
    page = read(visitor(cast.mua).get(path))
    assert page.response.status_code == status
    assert "h1" in {tag for tag, _ in page.tags}


def test_a_form_without_its_token_is_told_what_to_do(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/track", {"code": "x", "secret": "y"})
    assert response.status_code == 403
    assert "Biểu mẫu mở quá lâu" in read(response).text
