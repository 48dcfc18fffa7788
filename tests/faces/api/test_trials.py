"""Trial and practice for programs: the figures of the page, and the same refusals."""

from __future__ import annotations

from motcua.authority.models import Mandate
from motcua.journey.dossier import Outcome
from tests.faces.api.calling import by_token
from tests.story import AFTER, Cast
from tests.work.test_trial import decide, taken, to_the_end, trial_month

__all__ = ["trial_month"]


def test_a_program_of_a_supervisor_reads_the_agreement(cast: Cast, trial_month: Mandate) -> None:
    for outcome in (Outcome.GRANTED, Outcome.DENIED):
        trial = taken(cast)
        to_the_end(cast, trial.dossier_id)
        decide(cast, trial, outcome, reason="Khác", at=AFTER)
    period = {"first": "2023-03-01", "last": "2023-04-15"}
    found = by_token(cast.quyen).get("trials", **period).json()
    assert (found["whole"]["both"]["agree"], found["whole"]["lines"]) == (1, 2)
    assert [part["office"] for part in found["parts"]] == ["24221"]
    assert [one["dong"] for one in found["disagreements"]] == [-14_900_000]
    assert found["whole"]["verdict"] == "too_few"
    assert by_token(cast.khach).get("trials", **period).json()["whole"]["lines"] == 0


def test_whoever_does_not_supervise_is_refused_with_the_reason(cast: Cast) -> None:
    answer = by_token(cast.thang).get("trials")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_supervising")
