"""The story, in parts: every life ends where it says, and what is checked about the whole can fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

import pytest

from motcua.authority.models import Role
from motcua.clock import HERE
from motcua.demo import check, lives, worked
from motcua.demo.accidents import batch_of_convalescence, gravely_injured
from motcua.demo.cast import YEN_DUNG, Staff, engage, shown
from motcua.demo.claims import Author
from motcua.demo.deaths import one_time_for_young_family, too_short_for_funeral, widow_with_child
from motcua.demo.dice import dice
from motcua.demo.employers import employer
from motcua.demo.histories import write_histories
from motcua.demo.hours import FIRST, at
from motcua.demo.people import Crowd
from motcua.demo.script import Script
from motcua.demo.trial import begin, districts
from motcua.demo.walk import Claim, Walk
from motcua.demo.world import make_if_empty, play, seal_decisions
from motcua.dossiers.models import Decision, Dossier, Line, Trial
from motcua.journal.models import DayRoot
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.registry.models import Contribution

LATER = datetime(2023, 5, 31, 17, 0, tzinfo=HERE)
MONDAY = date(2023, 4, 3)


@pytest.fixture
def staff(db: None) -> Staff:
    engage()
    return Staff(FIRST)


def walk(staff: Staff, claim: Callable[[Author], Claim] = widow_with_child, name: str = "test") -> Walk:
    """Somebody comes to the desk of Yen Dung on Monday, 3 April 2023."""
    author = Author(Crowd(dice(name)), dice(name), "221", MONDAY)
    return Walk(name, "24221", at(MONDAY, 9), claim(author), staff, dice(name))


def dossier() -> Dossier:
    return Dossier.objects.get()


@pytest.mark.parametrize(
    ("life", "status"),
    [
        (lives.straight, Status.DELIVERED),
        (partial(lives.straight, last=Act.RECEIVE), Status.RECEIVED),
        (partial(lives.straight, last=Act.TAKE), Status.IN_PROCESS),
        (partial(lives.straight, last=Act.PROPOSE), Status.PROPOSED),
        (partial(lives.straight, last=Act.APPROVE), Status.APPROVED),
        (partial(lives.straight, last=Act.SIGN), Status.SIGNED),
        (partial(lives.straight, last=Act.ISSUE), Status.ISSUED),
        (lives.supplemented, Status.DELIVERED),
        (lives.awaited, Status.SUPPLEMENT_REQUESTED),
        (lives.brought, Status.SUPPLEMENTED),
        (lives.incomplete, Status.INCOMPLETE),
        (lives.completed, Status.DELIVERED),
        (partial(lives.declined, reason="x"), Status.REFUSED),
        (partial(lives.refused, reason="x"), Status.REFUSED),
        (partial(lives.stopped, reason="x"), Status.STOPPED),
        (partial(lives.withdrawn, reason="x"), Status.WITHDRAWN),
        (partial(lives.extended, reason="x"), Status.DELIVERED),
        (partial(lives.transferred, area="222", reason="x"), Status.DELIVERED),
        (partial(lives.objected, reason="x"), Status.DELIVERED),
    ],
)
def test_a_life_ends_where_it_says(staff: Staff, life: Callable[[Walk], lives.Life], status: Status) -> None:
    play([life(walk(staff))], until=LATER)
    assert dossier().status == status


def test_a_dossier_for_another_district_is_decided_there(staff: Staff) -> None:
    play([lives.transferred(walk(staff), "222", "x")], until=LATER)
    assert dossier().competent_office.code == "24222"


def test_nothing_happens_after_the_story_ends(staff: Staff) -> None:
    play([lives.straight(walk(staff))], until=at(MONDAY, 9))
    assert dossier().status == Status.RECEIVED


def test_every_day_before_the_last_is_closed(staff: Staff) -> None:
    play([lives.straight(walk(staff))], until=LATER)
    assert DayRoot.objects.count() >= 1
    assert verify().valid


def test_a_line_that_the_law_leaves_empty_is_denied_with_its_reason(staff: Staff) -> None:
    play([lives.straight(walk(staff, too_short_for_funeral))], until=LATER)
    funeral, one_time = Line.objects.order_by("number")
    assert (funeral.outcome, one_time.outcome) == ("denied", "granted")
    assert "12 tháng" in funeral.reason


def test_an_employer_s_list_has_an_outcome_for_each_worker(staff: Staff) -> None:
    play([lives.straight(walk(staff, partial(batch_of_convalescence, people=3)))], until=LATER)
    assert [line.outcome for line in Line.objects.order_by("number")] == ["granted", "granted", "denied"]
    assert dossier().employer == employer("221")


def test_a_history_agrees_with_the_case(staff: Staff) -> None:
    play([lives.straight(walk(staff, gravely_injured))], until=LATER)
    write_histories()
    paid = Contribution.objects.get()
    inputs = Line.objects.order_by("number")[0].case["inputs"]
    months = (
        (paid.months.upper.year - paid.months.lower.year) * 12
        + paid.months.upper.month
        - paid.months.lower.month
    )
    assert (months, paid.salary) == (inputs["fund_years"] * 12, inputs["salary"])


def test_one_dossier_two_offices_one_result(staff: Staff) -> None:
    play(Script(staff).two_offices(), until=LATER)
    assert list(check.of_two_offices()) == []


def tried_family(staff: Staff, area: str, number: int) -> lives.Life:
    """A family of one of the two districts on trial comes on the first day."""
    name = f"{area}/{number}"
    author = Author(Crowd(dice(name), made=int(area) * 10 + number), dice(name), area, FIRST)
    claim = one_time_for_young_family(author)
    return lives.straight(Walk(name, f"24{area}", at(FIRST, 9), claim, staff, dice(name)))


def test_a_trial_before_the_delegation_agrees_at_one_office_and_differs_once_at_the_other(
    staff: Staff,
) -> None:
    begin(staff)
    families = [tried_family(staff, area, number) for area in ("221", "222") for number in (1, 2)]
    play([*families, *districts(staff)], until=LATER)
    assert list(check.of_the_trial()) == []
    Trial.objects.filter(office__code=YEN_DUNG).exclude(decided_at=None).update(amount=1)
    assert [wrong.split(":")[0] for wrong in check.of_the_trial()] == ["trial and practice differ"]


def test_the_worked_cases_end_with_their_official_figures(staff: Staff) -> None:
    play(Script(staff).worked_cases(), until=LATER)
    assert list(check.of_worked_cases()) == []
    assert len(worked.decided()) >= 20


def test_a_wrong_figure_is_noticed(staff: Staff) -> None:
    play(Script(staff).worked_cases(), until=LATER)
    wrong = check.played("worked/TT59-VD45").decisions.get()
    wrong.content["lines"][0]["entitlement"]["result"] += 1
    wrong.save()
    assert list(check.of_worked_cases()) == ["TT59-VD45: 11500001, official 11500000"]


def test_an_unsealed_decision_is_noticed_and_a_sealed_one_holds(staff: Staff) -> None:
    play([lives.straight(walk(staff))], until=LATER)
    (missing,) = check.of_seals()
    assert missing.endswith("is not sealed")
    assert seal_decisions() == 1
    assert list(check.of_seals()) == []


def test_the_stranger_sees_nothing(staff: Staff) -> None:
    play([lives.straight(walk(staff))], until=LATER)
    assert list(check.of_the_stranger()) == []


def test_there_is_one_sign_in_for_each_role(db: None) -> None:
    province = [post for login, post, _ in shown() if login.startswith("bacgiang.")]
    assert len(province) == len(set(province)) == len(Role)


def test_a_record_with_officers_is_left_alone(staff: Staff) -> None:
    assert not make_if_empty(print)
    assert not Decision.objects.exists()
