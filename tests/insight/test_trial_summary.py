"""Trial against practice: agreement line by line, its uncertainty, and a rule in plain words."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from motcua.authority.models import Mandate
from motcua.dossiers.models import Trial
from motcua.dossiers.promises import day_table
from motcua.dossiers.trying import trial_approve, trial_send_back
from motcua.insight.supervision.who import NotSupervising
from motcua.insight.trial.compared import compared
from motcua.insight.trial.readiness import Agreement, Verdict, lacking, rule_on, verdict
from motcua.insight.trial.summary import Hours, Summary, summary
from motcua.insight.trial.why import Why, reasons
from motcua.journey.dossier import Outcome
from motcua.journey.table import Act
from tests.story import BEFORE, Cast, key
from tests.work.trials import LATER, assessed, decide, taken, to_the_end
from tests.work.walk import FUNERAL, do

FIRST, LAST = date(2023, 3, 1), date(2023, 4, 15)


@pytest.mark.parametrize(
    ("agree", "lines", "low", "high"),
    [(35, 35, 0.9011, 1.0), (34, 34, 0.8985, 1.0), (90, 100, 0.8256, 0.9448), (0, 10, 0.0, 0.2775)],
)
def test_the_interval_is_wilsons(agree: int, lines: int, low: float, high: float) -> None:
    """By hand from (p + z²/2n ± z√(p(1-p)/n + z²/4n²)) / (1 + z²/n), z = 1.96."""
    found = Agreement(agree, lines)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(
    ("agree", "lines", "said"),
    [
        (0, 0, Verdict.TOO_FEW),
        (34, 34, Verdict.TOO_FEW),
        (35, 35, Verdict.READY),
        (33, 35, Verdict.TOO_FEW),
        (20, 35, Verdict.NOT_YET),
        (3, 10, Verdict.NOT_YET),
        (980, 1000, Verdict.READY),
    ],
)
def test_a_trial_is_ready_when_even_the_lower_end_is_high_enough(
    agree: int, lines: int, said: Verdict
) -> None:
    rule = rule_on(LAST)
    assert (rule.above, rule.at_least) == (Fraction(9, 10), 35)
    assert verdict(Agreement(agree, lines), rule) is said


@pytest.mark.parametrize(("agree", "lines", "more"), [(0, 0, 35), (20, 20, 15), (35, 35, 0), (34, 35, 18)])
def test_it_is_said_how_many_lines_more_would_make_it_ready(agree: int, lines: int, more: int) -> None:
    rule = rule_on(LAST)
    assert lacking(Agreement(agree, lines), rule) == more
    assert verdict(Agreement(agree + more, lines + more), rule) is Verdict.READY


def settled(cast: Cast, outcome: Outcome = Outcome.GRANTED, reason: str = "") -> Trial:
    """The province takes three hours, the district two."""
    trial = taken(cast)
    to_the_end(cast, trial.dossier_id, LATER)
    return decide(cast, trial, outcome, reason=reason, at=BEFORE + timedelta(hours=2))


def told(cast: Cast, login: str = "quyen") -> Summary:
    return summary(cast.people[login], FIRST, LAST, LATER.date())


def test_both_sides_of_a_line_are_held_against_each_other(cast: Cast, trial_month: Mandate) -> None:
    settled(cast)
    (one,) = compared([cast.thang.office], FIRST, LAST, day_table())
    assert one.agrees
    assert (one.dong, one.tried.amount) == (0, one.real.amount)
    assert (one.tried.took, one.real.took) == (timedelta(hours=2), timedelta(hours=2, minutes=30))
    assert one.no_slower
    assert (one.tried.returns, one.real.returns, reasons(one)) == (0, 0, [])
    assert told(cast).whole.time == Agreement(1, 1)


def test_the_time_of_a_trial_runs_until_its_head_has_approved(cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast)
    to_the_end(cast, trial.dossier_id, BEFORE + timedelta(hours=1))
    assessed(cast.thang, trial, at=BEFORE + timedelta(minutes=30))
    assert told(cast).waiting == 1
    trial_approve(cast.hoa, trial.dossier_id, at=BEFORE + timedelta(hours=2), key=key())
    found = told(cast)
    assert (found.whole.tried, found.whole.real) == (Hours(2.0, 2.0), Hours(1.0, 1.0))
    assert (found.whole.time.agree, found.waiting) == (0, 0)


def test_what_either_head_sent_back_is_counted(cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast)
    assessed(cast.thang, trial, at=LATER)
    trial_send_back(cast.hoa, trial.dossier_id, "Xem lại ngày mất", at=LATER, key=key())
    decide(cast, trial)
    do(Act.ASSESS, cast.binh, trial.dossier_id, 0, FUNERAL, at=LATER)
    do(Act.PROPOSE, cast.binh, trial.dossier_id, at=LATER)
    do(Act.SEND_BACK, cast.quyen, trial.dossier_id, "Xem lại", at=LATER)
    to_the_end(cast, trial.dossier_id)
    found = told(cast)
    assert (found.whole.tried_returns, found.whole.real_returns) == (1, 1)
    assert found.whole.both == Agreement(1, 1)


def test_each_disagreement_says_why(cast: Cast, trial_month: Mandate) -> None:
    settled(cast, Outcome.DENIED, "Không phải người lo mai táng")
    trial = taken(cast)
    to_the_end(cast, trial.dossier_id)
    decide(cast, trial, case={**FUNERAL, "date": "2019-06-30"})
    found = told(cast)
    assert {(row.reason.why, row.reason.question, row.lines) for row in found.reasons} == {
        (Why.DENIED, "", 1),
        (Why.ANSWER, "date", 1),
    }
    assert sum(row.dong for row in found.reasons) == found.whole.dong


def test_a_disagreement_is_listed_with_what_it_comes_to(cast: Cast, trial_month: Mandate) -> None:
    settled(cast)
    settled(cast, Outcome.DENIED, "Không phải người lo mai táng")
    found = told(cast)
    assert (found.whole.both.agree, found.whole.both.lines, found.whole.dong) == (1, 2, -14_900_000)
    (one,) = found.disagreements
    assert (one.same_outcome, one.same_amount, one.tried.reason) == (
        False,
        False,
        "Không phải người lo mai táng",
    )
    assert one.real.entitlement
    assert one.tried.entitlement
    assert [part.office for part in found.parts] == [cast.thang.office]
    assert found.whole.verdict is Verdict.TOO_FEW


def test_a_dossier_that_was_refused_counts_as_denied(cast: Cast, trial_month: Mandate) -> None:
    trial = taken(cast)
    decide(cast, trial)
    do(Act.REFUSE, cast.quyen, trial.dossier_id, "Không thuộc phạm vi giải quyết", at=LATER)
    assert [one.real.outcome for one in told(cast).disagreements] == ["denied"]


def test_what_one_side_has_yet_to_decide_is_counted_as_waiting(cast: Cast, trial_month: Mandate) -> None:
    taken(cast)
    decide(cast, taken(cast))
    to_the_end(cast, taken(cast).dossier_id)
    found = told(cast)
    assert (found.waiting, found.whole.both.lines, found.disagreements) == (3, 0, ())


def test_who_does_not_supervise_is_told_why_and_a_stranger_finds_nothing(
    cast: Cast, trial_month: Mandate
) -> None:
    settled(cast)
    with pytest.raises(NotSupervising):
        told(cast, "thang")
    assert (told(cast, "khach").whole.both.lines, told(cast, "khach").waiting) == (0, 0)
    assert told(cast, "hoa").whole.both.lines == 1
