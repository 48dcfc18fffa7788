"""`law recompute`: a stored decision again, from a dossier or from a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from motcua.cli.main import main
from motcua.dossiers.models import Dossier
from motcua.journey.status import Status
from motcua.law import BENEFITS, entitle
from tests.faces.cli.conftest import Shell
from tests.story import Cast
from tests.work.walk import walked

STORED = entitle(BENEFITS["funeral_allowance"].example).to_json()


def test_a_stored_entitlement_in_a_file_is_the_same_as_then(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "stored.json"
    file.write_text(json.dumps([STORED]))
    assert main(["law", "recompute", str(file), "--as", "then", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["then"]["same"] is True
    assert "now" not in told


def test_one_that_was_changed_ends_with_an_error_and_names_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = json.loads(json.dumps(STORED))
    changed["result"] = changed["lines"][-1]["value"] = 149_000_000
    file = tmp_path / "stored.json"
    file.write_text(json.dumps(changed))
    assert main(["law", "recompute", str(file), "--lang", "vi"]) == 1
    text = capsys.readouterr().out
    assert "Như khi quyết định: 14.900.000 đồng" in text
    assert "10 × 1.490.000 = 149.000.000 đồng  10 × 1.490.000 = 14.900.000 đồng" in text


def test_a_file_without_an_entitlement_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "case.json"
    file.write_text("{}")
    assert main(["law", "recompute", str(file), "--lang", "en"]) == 2
    assert "holds no stored entitlement" in capsys.readouterr().err


def test_a_dossier_is_computed_again_for_an_officer_who_sees_it(motcua: Shell, cast: Cast) -> None:
    walked(cast, Status.APPROVED)
    code = Dossier.objects.get().code
    ended = motcua(f"law recompute {code} --login hoa")
    assert ended.code == 0
    assert ended.out.count("14.900.000 đồng. Mức hưởng và từng dòng không thay đổi.") == 2
    assert motcua(f"law recompute {code} --login khach").code == 1
    assert motcua(f"law recompute {code}").code == 2
