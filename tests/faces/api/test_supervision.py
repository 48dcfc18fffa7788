"""Supervision for programs: the same figures as on the page, and the same refusals."""

from __future__ import annotations

from motcua.journey.status import Status
from tests.faces.api.calling import by_token
from tests.story import Cast
from tests.work.walk import walked


def test_a_program_of_a_supervisor_reads_the_board_and_what_stands_behind(cast: Cast) -> None:
    walked(cast, Status.PROPOSED)
    program = by_token(cast.quyen)
    board = program.get("supervision").json()
    (busy,) = [one for one in board["offices"] if one["load"]["open"]]
    assert (busy["office"]["code"], busy["sums"]["arrivals"]) == ("24221", 1)
    behind = program.get(f"supervision/{busy['office']['id']}/open").json()
    assert ([row["code"] for row in behind["rows"]], behind["more"]) == (["00001/2023/24221"], False)


def test_a_program_reads_the_process(cast: Cast) -> None:
    walked(cast, Status.DELIVERED)
    answer = by_token(cast.hoa).get("process", office=cast.hoa.office, share=1).json()
    steps = [step["activity"] for step in answer["process"]["map"]["steps"]]
    assert steps == ["receive", "take", "assess", "propose", "approve", "sign", "issue", "deliver"]
    assert set(answer["process"]["bottlenecks"][0]["owned"]) == {"office", "citizen", "closed"}
    assert by_token(cast.hoa).get("process", last="2020-01-01", first="0001-01-01").json()["process"] is None


def test_whoever_does_not_supervise_is_refused_with_the_reason(cast: Cast) -> None:
    for path in ("supervision", "process", f"supervision/{cast.mua.office}/open"):
        answer = by_token(cast.mua).get(path)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_supervising")
    elsewhere = by_token(cast.khach).get(f"supervision/{cast.hoa.office}/open")
    assert (elsewhere.status_code, elsewhere.json()["error"]["code"]) == (404, "office_out_of_sight")
    assert by_token(cast.hoa).get("process", office=10**18).status_code == 404
