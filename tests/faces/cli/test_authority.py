"""Who was competent, on any day, and why; who may do what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from motcua.authority.acting import Acting
from motcua.authority.models import Change
from motcua.dossiers.receive import receive
from tests.faces.cli.conftest import Shell
from tests.plans import PENSION
from tests.story import AFTER, BEFORE, Cast, application, key

SURVIVORS_OF_YEN_DUNG = "--procedure local:III.9b --area 221"


@pytest.mark.parametrize(
    ("on", "office"),
    [
        ("2023-03-31", "BHXH tỉnh Bắc Giang"),
        ("2023-04-03", "BHXH huyện Yên Dũng"),
        ("2025-08-01", "BHXH cơ sở Bắc Giang"),
    ],
)
def test_the_office_of_a_day_and_its_instrument(motcua: Shell, on: str, office: str) -> None:
    command = f"authority competent {SURVIVORS_OF_YEN_DUNG} --on {on}"
    found = motcua(f"{command} --json").data
    assert found["office"]["name_vi"] == office
    told = motcua(command).out
    assert office in told
    assert found["mandate"]["number"] in told


def test_every_day_on_which_the_answer_changed(motcua: Shell) -> None:
    lines = motcua(f"authority changes {SURVIVORS_OF_YEN_DUNG}").out.splitlines()[1:]
    assert [line.split()[0] for line in lines][-4:] == [
        "01/04/2023",
        "01/01/2025",
        "01/07/2025",
        "28/11/2025",
    ]


def test_where_nobody_is_competent_that_is_said(motcua: Shell) -> None:
    ended = motcua("authority competent --procedure local:III.9b --area 221 --on 2015-01-01")
    assert ended.code == 1
    assert "local:III.9b" in ended.error


@pytest.mark.parametrize("question", ["competent", "changes"])
def test_a_procedure_and_an_area_that_there_are_not_are_told(motcua: Shell, question: str) -> None:
    ended = motcua(f"authority {question} --procedure local:zz --area 221")
    assert (ended.code, "local:zz" in ended.error) == (1, True)
    ended = motcua(f"authority {question} --procedure local:III.9b --area zz")
    assert (ended.code, "zz" in ended.error) == (1, True)


def test_who_may_and_who_may_not(motcua: Shell, cast: Cast) -> None:
    code = receive(cast.mua, application(), at=BEFORE, key=key()).code
    assert motcua(f"authority may thang take {code}").code == 1
    allowed = motcua(f"authority may mua forward {code} --json")
    assert (allowed.code, allowed.data["allowed"]) == (0, True)
    denied = motcua(f"authority may thang take {code} --json")
    assert json.loads(denied.out)["code"] == "no_mandate"
    assert motcua("authority may thang take 9/2023/24221").code == 1


def test_a_change_is_weighed_proposed_and_put_in_force_by_another(
    motcua: Shell, second: Acting, tmp_path: Path
) -> None:
    file = tmp_path / "change.toml"
    file.write_text(PENSION, encoding="utf-8")
    weighed = motcua(f"authority import {file} --dry-run")
    assert "thay cho BHXH tỉnh Bắc Giang, theo 45/QĐ-BHXH ngày 20/04/2023" in weighed.out
    assert not Change.objects.exists()
    change = motcua(f"authority import {file} --as admin --json").data["change"]
    assert motcua(f"authority approve {change} --as admin").code == 1
    assert motcua(f"authority approve {change} --as {second.login} --json").data == {"moved": 0}
    told = motcua("authority table --area 221 --on 2023-04-30 --other 2023-05-01").out
    assert told.count("45/QĐ-BHXH") == 1, told
    assert "BHXH huyện Yên Dũng" in told


def test_an_officer_keeps_out_of_what_is_his_own_or_as_he_asks(motcua: Shell, cast: Cast) -> None:
    code = receive(cast.mua, application(), at=AFTER, key=key()).code
    assert motcua(f"authority may thang take {code}").code == 0
    assert motcua("authority person thang 024160912345 --as mua").code == 1
    assert motcua("authority person thang 024160912345 --as admin").code == 0
    assert "của chính anh/chị" in motcua(f"authority may thang take {code}").out
    assert motcua(f"authority recuse {code} --as hoa", "Hàng xóm của gia đình").code == 0
    assert "đề nghị không tham gia" in motcua(f"authority may hoa stop {code}").out


def test_what_cannot_be_written_is_told_with_its_place(motcua: Shell, tmp_path: Path) -> None:
    file = tmp_path / "change.toml"
    file.write_text(PENSION.replace("local:III.8a", "local:III.9b"), encoding="utf-8")
    refused = motcua(f"authority import {file} --dry-run")
    assert (refused.code, "mandate.1.since" in refused.error) == (1, True)


def test_a_scan_is_filed_and_the_instrument_says_where_it_stands(
    motcua: Shell, cast: Cast, tmp_path: Path
) -> None:
    scan = tmp_path / "166.pdf"
    scan.write_bytes(b"%PDF-1.7\n%%EOF")
    assert motcua(f"authority scan 166/QĐ-BHXH {scan} --as mua").code == 1
    digest = motcua(f"authority scan 166/QĐ-BHXH {scan} --as admin --json").data["digest"]
    told = motcua("authority instrument 166/QĐ-BHXH --json").data
    assert (told["scan"], bool(told["state"])) == (digest, True)
    assert digest in motcua("authority instrument 166/QĐ-BHXH").out
    again = tmp_path / "again.pdf"
    assert motcua(f"authority instrument 166/QĐ-BHXH --scan {again}").code == 0
    assert again.read_bytes() == scan.read_bytes()
    listed = motcua("authority instruments --on 2023-04-03 --json").data
    assert {one["number"]: one["scan"] for one in listed}["166/QĐ-BHXH"] == digest
    assert "166/QĐ-BHXH" in motcua("authority instruments --in-force --on 2023-04-03").out
    assert motcua("authority instrument 0/QĐ").code == 1


def test_the_head_reads_what_was_laid_before_him_and_notes_it(motcua: Shell, cast: Cast) -> None:
    code = receive(cast.mua, application(), at=AFTER, key=key()).code
    motcua(f"authority recuse {code} --as thang", "Hàng xóm")
    (told,) = motcua("authority interests --as hoa --json").data
    assert (told["officer"], told["kind"], told["noted_at"]) == ("thang", "recused", None)
    assert motcua(f"authority note {told['number']} --as mua").code == 1
    assert motcua(f"authority note {told['number']} --as hoa").code == 0
    assert "Viên chức đề nghị không tham gia" in motcua("authority interests --as hoa").out


def test_a_relative_is_recorded_after_the_officer_himself(motcua: Shell, cast: Cast) -> None:
    receive(cast.mua, application(), at=AFTER, key=key())
    related = "authority relative thang 024058912346 spouse --as admin"
    assert motcua(related).code == 1
    motcua("authority person thang 024160912345 --as admin")
    assert motcua(related).code == 0
