"""What waits in trial, and how far it agrees with practice."""

from __future__ import annotations

import io
import json
import sys

import pytest

from motcua.authority.models import Mandate
from tests.faces.cli.conftest import Shell
from tests.story import Cast
from tests.work.trials import decide, taken, to_the_end
from tests.work.walk import FUNERAL

PERIOD = "--first 2023-03-01 --last 2023-04-15"


def test_agreement_is_told_with_its_uncertainty(motcua: Shell, cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast)
    to_the_end(cast, trial.dossier_id)
    decide(cast, trial)
    command = f"authority trial summary --as quyen {PERIOD}"
    assert "Còn quá ít trường hợp để kết luận" in motcua(command).out
    found = motcua(f"{command} --office 24221 --json").data
    assert (found["whole"]["both"]["agree"], found["whole"]["verdict"]) == (1, "too_few")
    assert motcua(f"authority trial summary --as khach {PERIOD} --json").data["whole"]["lines"] == 0
    assert motcua(f"authority trial summary --as thang {PERIOD}").code == 1
    assert motcua(f"{command} --office 99999").code == 1, "an office that there is not is not all of them"


def test_what_waits_is_listed_while_the_trial_runs(motcua: Shell, cast: Cast, trial_month: Mandate) -> None:
    assert motcua("authority trial list --as thang --json").data == []


def test_a_line_is_assessed_and_approved_on_the_command_line(
    motcua: Shell, cast: Cast, trial_month: Mandate, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = taken(cast).dossier.code
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(FUNERAL)))
    done = motcua(f"authority trial assess {code} --line 0 --case - --as thang")
    assert "14.900.000 đ" in done.out
    assert "Chờ lãnh đạo" in motcua("authority trial list --as hoa").out
    back = motcua(f"authority trial send-back {code} --as hoa --json --reason", "Xem lại ngày mất").data
    assert back[0]["returns"] == 1
    again = motcua(f"authority trial assess {code} --line 0 --as thang --json --deny", "Không đủ điều kiện")
    assert again.data[0]["outcome"] == "denied"
    assert motcua(f"authority trial assess-all {code} --as thang").code == 1, "nothing is left"
    assert motcua(f"authority trial approve {code} --as thang").code == 1
    assert motcua(f"authority trial approve {code} --as hoa --json").data[0]["decided_at"]
    assert motcua(f"authority trial approve {code} --as khach").code == 1
