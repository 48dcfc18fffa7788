"""A backtest is honest, runs on any log, and the model beats both plain methods on public logs."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest

from motcua.cli.main import main
from motcua.insight.log import read
from motcua.insight.whatif.backtest import backtest
from motcua.insight.whatif.measures import MEASURES
from motcua.kernel.errors import Refused
from tests.insight.whatif.logs import Event, log_of, steady

LOGS = Path(__file__).parents[4] / "shared" / "data" / "event-logs"
needs_logs = pytest.mark.skipif(
    not LOGS.exists(), reason="the public event logs are not beside this checkout"
)


def noisy(days: int, seed: int) -> list[Event]:
    """Cases of one to three steps, some quick, some over weeks."""
    luck = random.Random(seed)
    events: list[Event] = []
    for number in range(days * 3):
        hours = luck.uniform(0, days * 24)
        for step in range(luck.randint(1, 3)):
            events.append((str(number), f"step {step}", hours))
            hours += luck.expovariate(1 / luck.choice([2, 200]))
    return events


def test_nothing_after_the_cut_is_looked_at() -> None:
    """Other things come to pass after it, within the same bounds: all three forecast the same."""
    events = noisy(100, seed=1)
    last = max(hours for _, _, hours in events)
    arrival = {case: hours for case, _, hours in reversed(events)}
    bounds = {max(arrival, key=lambda case: arrival[case]), *[c for c, _, hours in events if hours == last]}
    kept = [event for event in events if event[2] < 75 * 24 or event[0] in bounds]
    one, two = backtest(log_of(events)), backtest(log_of(kept))
    assert one.horizon == two.horizon
    assert one.actual.arrivals.sum() > 2 * two.actual.arrivals.sum()
    for name, figures in one.figures.items():
        assert (figures.median, figures.p90) == (two.figures[name].median, two.figures[name].p90)
        assert figures.wip.tolist() == two.figures[name].wip.tolist()


def test_where_every_week_is_the_same_the_model_is_right() -> None:
    found = backtest(log_of(steady(70)))
    assert found.errors["model"].mean < 0.01


def test_a_log_too_small_is_refused() -> None:
    with pytest.raises(Refused, match="At least 2 cases are needed to fit"):
        backtest(log_of([("a", "x", 0), ("b", "x", 9)]))


ODD: dict[str, list[Event]] = {
    "five cases": steady(2, a_day=3)[:10],
    "one event a case": [(str(n), "x", n * 7) for n in range(200)],
    "all of a case at once": [(str(n), name, n * 7) for n in range(200) for name in "xyz"],
    "some hours": [
        (str(n), name, n / 20 + after) for n in range(100) for name, after in (("x", 0), ("y", 0.2))
    ],
    "dates far outside": [*steady(60), ("old", "x", -1e6), ("new", "x", 1e6)],
}


@pytest.mark.parametrize("name", ODD)
def test_odd_logs_are_forecast(name: str) -> None:
    found = backtest(log_of(ODD[name]))
    for method in found.errors.values():
        assert all(np.isfinite(getattr(method, measure)) for measure in MEASURES)


def test_another_log_begins_in_an_empty_house() -> None:
    found = backtest(log_of(noisy(60, seed=1)), log_of(noisy(60, seed=2)))
    assert found.horizon.cold
    assert found.figures["model"].wip[0] < found.figures["model"].wip[-1]


def test_the_command_prints_the_errors_under_their_keys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "log.csv"
    rows = (f"{case},{name},{1_704_100_000 + hours * 3600:.0f}" for case, name, hours in steady(42))
    moments = (row.rpartition(",") for row in rows)
    text = "".join(f"{row},{np.datetime64(int(moment), 's')}\n" for row, _, moment in moments)
    file.write_text("case,activity,time\n" + text, encoding="utf-8")
    assert main(["log", "backtest", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    for method in ("model", "past", "mmc"):
        assert {"median_error", "p90_error", "arrivals_error", "wip_error"} <= told[method].keys()
    assert told["words"][-1].startswith("The log does not tell the office or post")
    assert main(["log", "backtest", str(file)]) == 0
    assert "off by" in capsys.readouterr().out


@needs_logs
@pytest.mark.parametrize(
    "name", ["wabo-receipt.csv.gz", "bpic2015-1.xes.gz", "loanapp-train.csv.gz loanapp-test.csv.gz"]
)
def test_the_model_beats_both_plain_methods_on_public_logs(name: str) -> None:
    """By the mean of the four measures (docs/backtest.md)."""
    assert backtest(*[read(LOGS / file) for file in name.split()]).better("mean")
