"""What-if from a log for programs: the trial's errors, answers with ranges, refusals in words, bounded."""

from __future__ import annotations

import pytest

from tests.faces.api.calling import Caller, by_token
from tests.faces.pages.studied import LOGS, bring, computed, log_file
from tests.faces.pages.visiting import visitor
from tests.story import Cast

TABLE = b"case,activity,time\n1,a,2024-01-01\n2,a,2024-01-02\n"


@pytest.fixture
def head(cast: Cast) -> Caller:
    return by_token(cast.quyen)


def test_a_log_its_trial_and_an_answer(cast: Cast, head: Caller) -> None:
    desk = visitor(cast.quyen)
    study = bring(desk, log_file())
    (waiting,) = head.get("whatif/logs").json()
    assert (waiting["id"], waiting["state"], waiting["title"]) == (str(study), "waiting", "office.csv")
    levers = [row["name"] for row in (computed(study).trial or {})["levers"]]
    asked = desk.post(f"{LOGS}/{study}", {f"lever-{levers.index('people.assess')}": "3"})
    path = f"whatif/logs/{study}/answers/{asked.headers['Location'].rpartition('/')[2]}"
    unanswered = head.get(path).json()
    assert (unanswered["state"], unanswered["measures"]) == ("waiting", {})
    assert head.get(f"{path}/paper").json()["error"]["code"] == "not_answered"
    computed(study)
    told = head.get(f"whatif/logs/{study}").json()
    assert told["usable"]
    assert 0 <= told["measures"]["median"]["off"] <= told["measures"]["median"]["limit"]
    assert told["errors"]["model"]["mean"] < told["errors"]["mmc"]["mean"]
    assert {"name": "people.assess", "kind": "people", "of": "assess", "now": 2.0} in told["levers"]
    assert told["questions"][0]["asked"] == ["assess: 3 người thay vì 2"]
    answer = head.get(path).json()
    low, middle, high = answer["measures"]["median"]["difference"]
    assert low <= middle <= high
    assert middle < 0
    assert answer["measures"]["median"]["off"] == pytest.approx(told["measures"]["median"]["off"], abs=1e-3)
    assert answer["leads"][0]["rests"]
    assert head.get(f"{path}/paper").content.startswith(b"%PDF")
    bounded = head.get(path, most=2).json()
    assert (len(bounded["measures"]), bounded["cut"]) == (2, True)


def test_a_log_that_carries_nothing_says_why(cast: Cast, head: Caller) -> None:
    study = bring(visitor(cast.quyen), TABLE)
    computed(study)
    told = head.get(f"whatif/logs/{study}").json()
    assert (told["usable"], told["errors"], told["levers"]) == (False, None, [])
    assert any("100" in one["why"] and not one["what"] for one in told["refused"])
    torn = bring(visitor(cast.quyen), b"case,activity,time\n1,a,2024-01-01\n1,b\n")
    computed(torn)
    told = head.get(f"whatif/logs/{torn}").json()
    assert (told["state"], bool(told["problem"]), told["refused"]) == ("problem", True, [])


def test_only_heads_of_the_province_and_only_their_own(cast: Cast, head: Caller) -> None:
    study = bring(visitor(cast.quyen), TABLE)
    for path in ("whatif/logs", f"whatif/logs/{study}", f"whatif/logs/{study}/answers/1/paper"):
        refused = by_token(cast.hoa).get(path)
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "heads_of_the_province")
    assert by_token(cast.khach).get(f"whatif/logs/{study}").status_code == 404
    assert head.get(f"whatif/logs/{study}/answers/99999999999999999999").status_code == 404
