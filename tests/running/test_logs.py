"""The log tells what the software did, and never anything about a person."""

from __future__ import annotations

import json
import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

CITIZEN_ID = "024090001234"
NAME = "Nguyễn Thị Ánh"


def fine(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST.get("name", ""))


def breaks(request: HttpRequest, citizen_id: str) -> HttpResponse:
    logging.getLogger("some.library").warning("no person %s in reply", citizen_id)
    raise ValueError(f"{request.POST['name']} {citizen_id} cannot be read")


urlpatterns = [path("fine", fine, name="fine"), path("breaks/<citizen_id>", breaks, name="breaks")]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_request_leaves_one_line_with_its_route_and_nothing_of_its_content(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = client.post(f"/fine?id={CITIZEN_ID}", {"name": NAME, "id": CITIZEN_ID})
    (line,) = lines(capsys)
    assert (line["event"], line["route"], line["status"], line["method"]) == ("request", "fine", 200, "POST")
    assert line["request"] == answer["X-Request-ID"]
    assert CITIZEN_ID not in json.dumps(line)
    assert NAME not in json.dumps(line, ensure_ascii=False)


def test_a_failure_is_told_by_place_and_type_without_the_data_that_caused_it(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    assert client.post(f"/breaks/{CITIZEN_ID}", {"name": NAME}).status_code == 500
    written = capsys.readouterr().err
    assert '"error": "ValueError"' in written
    assert "test_logs.py" in written
    assert CITIZEN_ID not in written
    assert NAME not in written


@pytest.mark.parametrize("address", [f"/nowhere/{CITIZEN_ID}", f"/nowhere?id={CITIZEN_ID}"])
def test_an_unknown_address_is_not_repeated(
    client: Client, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    assert client.get(address).status_code == 404
    (line,) = lines(capsys)
    assert line["route"] == "-"
    assert CITIZEN_ID not in json.dumps(line)
