"""What waits in trial, and how far it agrees with practice."""

from __future__ import annotations

from motcua.authority.models import Mandate
from tests.faces.cli.conftest import Shell
from tests.story import Cast
from tests.work.test_trial import decide, taken, to_the_end, trial_month

__all__ = ["trial_month"]

PERIOD = "--first 2023-03-01 --last 2023-04-15"


def test_agreement_is_told_with_its_uncertainty(motcua: Shell, cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast)
    to_the_end(cast, trial.dossier_id)
    decide(cast, trial)
    command = f"authority trial summary --as quyen {PERIOD}"
    assert "Còn quá ít để kết luận" in motcua(command).out
    found = motcua(f"{command} --office 24221 --json").data
    assert (found["whole"]["both"]["agree"], found["whole"]["verdict"]) == (1, "too_few")
    assert motcua(f"authority trial summary --as khach {PERIOD} --json").data["whole"]["lines"] == 0
    assert motcua(f"authority trial summary --as thang {PERIOD}").code == 1


def test_what_waits_is_listed_while_the_trial_runs(motcua: Shell, cast: Cast, trial_month: Mandate) -> None:
    assert motcua("authority trial list --as thang --json").data == []
