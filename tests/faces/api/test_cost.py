"""What a call costs in queries: reception few, lists and pages the same however much there is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.dossiers.application import LineInput
from tests.faces.api.calling import Caller, body_of, by_session, by_token
from tests.story import Cast, application


def queries(call: Any) -> list[str]:
    """What a call asked of the database, without the marks where a transaction begins and ends."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = call()
    assert answer.status_code == 200, answer.content
    return [q["sql"] for q in asked.captured_queries if "SAVEPOINT" not in q["sql"]]


def test_a_reception_asks_at_most_eight_times(cast: Cast) -> None:
    """Session, officer and post included; the first one fills what is kept in memory."""
    desk = by_session(cast.mua)
    desk.post("dossiers", body_of())
    asked = queries(lambda: desk.post("dossiers", body_of()))
    assert len(asked) <= 8, "\n".join(asked)


def test_a_key_costs_no_more_than_a_session(cast: Cast) -> None:
    with_key, with_session = by_token(cast.mua), by_session(cast.mua)
    assert len(queries(lambda: with_key.get("queue"))) <= len(queries(lambda: with_session.get("queue")))


@pytest.mark.parametrize("path", ["queue", "search?text=tran van"])
def test_a_list_asks_the_same_for_one_row_and_for_ten(cast: Cast, path: str) -> None:
    desk = by_token(cast.mua)
    desk.post("dossiers", body_of())
    for_one = queries(lambda: desk.get(path))
    for _ in range(9):
        desk.post("dossiers", body_of())
    assert len(queries(lambda: desk.get(path))) == len(for_one)


def dossier_with(desk: Caller, lines: int) -> str:
    """A dossier with many people in it, papers attached, and a longer life."""
    child = application().applicant
    people = [replace(child, full_name=f"Trần Thị {n}", citizen_id=f"0243109{n:05}") for n in range(lines)]
    wish = application(lines=tuple(LineInput("funeral_allowance", person=person) for person in people))
    code: str = desk.post("dossiers", body_of(wish)).json()["code"]
    return code


def test_a_dossier_asks_the_same_for_one_line_and_for_fifty(cast: Cast) -> None:
    desk = by_token(cast.mua)
    small, large = dossier_with(desk, 1), dossier_with(desk, 50)
    for_small = queries(lambda: desk.get(f"dossiers/{small}"))
    for_large = queries(lambda: desk.get(f"dossiers/{large}"))
    assert len(for_large) == len(for_small)


def test_fifty_people_come_in_with_as_many_queries_as_one(cast: Cast) -> None:
    desk = by_token(cast.mua)
    dossier_with(desk, 1)

    def of_an_employer(lines: int) -> int:
        return len(queries(lambda: desk.post("dossiers", _batch(lines))))

    assert of_an_employer(50) == of_an_employer(2)


def _batch(lines: int) -> dict[str, Any]:
    child = application().applicant
    people = [
        replace(child, full_name=f"Lê Văn {lines}.{n}", citizen_id=f"02430{lines:02}{n:05}")
        for n in range(lines)
    ]
    return body_of(application(lines=tuple(LineInput("funeral_allowance", person=p) for p in people)))
