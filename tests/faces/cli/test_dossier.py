"""The whole way of a dossier on the command line, and who is stopped with which reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.utils import translation

from motcua.dossiers.employer_input import EmployerInput
from motcua.dossiers.models import Dossier
from motcua.dossiers.receive import receive
from tests.faces.cli.conftest import Shell
from tests.story import AFTER, BEFORE, Cast, application, key

CASE = {"date": "2023-03-20", "inputs": {"deceased_status": "pensioner"}}


@pytest.fixture
def code(cast: Cast) -> str:
    return receive(cast.mua, application(), at=AFTER, key=key()).code


def test_from_the_desk_to_the_result(motcua: Shell, code: str, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps(CASE))
    for command in (
        f"take {code} --as thang",
        f"request_supplement {code} --as thang --missing death_paper",
        f"supplement {code} --as mua --component death_paper=0,1",
        f"assess {code} --as thang --line 0 --case {case}",
        f"extend {code} --as hoa --promise 2023-05-04 --reason Cho",
        f"propose {code} --as thang --note Du",
        f"approve {code} --as hoa --seen 7",
        f"sign {code} --as hoa",
        f"issue {code} --as lan",
        f"deliver {code} --as mua --to post",
    ):
        ended = motcua(f"dossier {command}")
        assert (ended.code, ended.error) == (0, "")
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.entries) == ("delivered", 11)
    assert dossier.lines.get().amount == 14_900_000


def test_the_employer_is_shown_where_there_is_one(motcua: Shell, cast: Cast, code: str) -> None:
    wish = application(employer=EmployerInput("Công ty TNHH May Yên Dũng", "TA0123Z"))
    through = receive(cast.mua, wish, at=AFTER, key=key()).code
    assert "Công ty TNHH May Yên Dũng" in motcua(f"dossier show {through} --as mua").out
    told = json.loads(motcua(f"dossier show {through} --as mua --json").out)["employer"]
    assert told == {"name": "Công ty TNHH May Yên Dũng", "code": "TA0123Z", "tax_code": ""}
    assert "Đơn vị sử dụng lao động" not in motcua(f"dossier show {code} --as mua").out


def test_an_officer_without_the_mandate_is_refused_with_the_reason(motcua: Shell, cast: Cast) -> None:
    """Received on 31 March, the dossier is the province's."""
    code = receive(cast.mua, application(), at=BEFORE, key=key()).code
    ended = motcua(f"dossier take {code} --as thang")
    assert (ended.code, ended.out) == (1, "")
    assert "31/03/2023" in ended.error
    assert "BHXH tỉnh Bắc Giang" in ended.error

    told = json.loads(motcua(f"dossier take {code} --as thang --json").error)["error"]
    assert (told["code"], told["data"]["office"]["code"]) == ("no_mandate", "24000")


def test_what_the_law_cannot_read_is_named_by_field(motcua: Shell, code: str) -> None:
    motcua(f"dossier take {code} --as thang")
    ended = motcua(f"dossier assess {code} --as thang --line 0")
    assert ended.code == 1
    assert "date:" in ended.error


def test_a_line_is_denied_with_its_reason(motcua: Shell, code: str) -> None:
    motcua(f"dossier take {code} --as thang")
    motcua(f"dossier assess {code} --as thang --line 0 --deny", "Không đủ điều kiện")
    line = Dossier.objects.get().lines.get()
    assert (line.outcome, line.reason) == ("denied", "Không đủ điều kiện")


def test_the_same_key_does_it_once(motcua: Shell, code: str) -> None:
    command = f"dossier take {code} --as thang --key once --json"
    assert motcua(command).data["replayed"] is False
    assert motcua(command).data["replayed"] is True
    assert Dossier.objects.get().entries == 2


def test_a_list_and_a_dossier_as_tables_and_as_json(motcua: Shell, code: str) -> None:
    listed = motcua("dossier list --as thang")
    assert listed.out.splitlines()[1].startswith(f"{code}  local:III.9b  ")
    assert motcua("dossier list --as thang --json").data["rows"][0]["code"] == code
    assert motcua("dossier list --as thang --group issue").out.count("\n") == 1

    shown = motcua(f"dossier show {code} --as thang")
    assert "Trần Văn Đức" in shown.out
    assert "BHXH huyện Yên Dũng" in shown.out
    assert motcua(f"dossier show {code} --as thang --json").data["code"] == code


def test_a_stranger_learns_nothing(motcua: Shell, code: str) -> None:
    for command in (f"show {code}", f"take {code}", "show 99999/2023/24221"):
        ended = motcua(f"dossier {command} --as khach")
        assert (ended.code, ended.out) == (1, "")


@pytest.mark.parametrize(
    "words",
    [
        "dossier",
        "dossier dance 1 --as thang",
        "dossier take 1",
        "dossier stop 1 --as hoa",
        "dossier supplement 1 --as mua --component x",
        "dossier extend 1 --as hoa --reason x --promise tomorrow",
        "dossier assess 1 --as thang --line 0 --case /nowhere",
    ],
)
def test_a_command_that_is_not_one_says_how_it_goes(motcua: Shell, words: str) -> None:
    ended = motcua(words)
    assert ended.code == 2
    assert "usage: motcua dossier" in ended.error


def test_a_post_that_is_not_held_is_refused(motcua: Shell, code: str) -> None:
    assert motcua(f"dossier take {code} --as nobody").code == 1
    assert motcua(f"dossier take {code} --as thang --role director").code == 1


def test_the_language_is_that_of_the_installation(motcua: Shell, code: str) -> None:
    with translation.override("en"):
        assert "Trạng thái" in motcua("dossier list --as thang").out
