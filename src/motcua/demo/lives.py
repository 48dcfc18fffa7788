"""What can become of a dossier: each life is a generator that says when it goes on, and then does that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from motcua.authority.models import Role
from motcua.demo.walk import DAY, HOUR, Walk
from motcua.dossiers import actions
from motcua.journey.table import Act

Life = Iterator[datetime]


def straight(walk: Walk, last: Act = Act.DELIVER) -> Life:
    """From the door to the result; `last` is the act after which nobody has come further yet."""
    yield from taken(walk, last)
    if last not in (Act.RECEIVE, Act.FORWARD, Act.TAKE):
        yield from decided(walk, last)


def supplemented(walk: Walk) -> Life:
    """A paper turns out to be missing; the family brings it, and all goes on."""
    yield from brought(walk)
    yield from decided(walk)


def brought(walk: Walk) -> Life:
    """A paper was missing and has come; the assessor has not looked at it yet."""
    yield from awaited(walk)
    yield walk.wait(DAY // 2, 2 * DAY)
    walk.do(actions.supplement, walk.at_desk(), [walk.paper])


def awaited(walk: Walk) -> Life:
    """A paper is missing and has not come yet."""
    yield from taken(walk)
    yield from asked(walk)


def refused(walk: Walk, reason: str) -> Life:
    yield from taken(walk)
    yield walk.wait(HOUR, DAY)
    walk.do(actions.refuse, walk.officer(Role.DIRECTOR), reason)


def stopped(walk: Walk, reason: str) -> Life:
    yield from taken(walk)
    yield walk.wait(HOUR, DAY)
    walk.do(actions.stop, walk.officer(Role.DIRECTOR), reason)


def withdrawn(walk: Walk, reason: str) -> Life:
    yield from taken(walk)
    yield walk.wait(HOUR, DAY)
    walk.do(actions.withdraw, walk.at_desk(), reason)


def extended(walk: Walk, reason: str) -> Life:
    """The office will not be done in time: it apologises and gives a new date."""
    yield from taken(walk)
    yield walk.wait(DAY, 3 * DAY)
    promise = (walk.due or walk.at).date() + timedelta(days=7)
    walk.do(actions.extend, walk.officer(Role.DEPUTY), promise, reason)
    yield from decided(walk)


def transferred(walk: Walk, area: str, reason: str) -> Life:
    """Taken in for the wrong district: whoever is competent there takes over."""
    yield from taken(walk)
    yield walk.wait(HOUR, 3 * HOUR)
    walk.do(actions.transfer, walk.officer(Role.ASSESSOR), area, reason)
    walk.find_competent()
    yield walk.wait(HOUR, DAY)
    walk.do(actions.take, walk.officer(Role.ASSESSOR))
    yield from decided(walk)


def objected(walk: Walk, reason: str) -> Life:
    """The head sends the proposal back once."""
    yield from taken(walk)
    yield from decided(walk, Act.PROPOSE)
    yield walk.wait(HOUR, 4 * HOUR)
    walk.do(actions.send_back, walk.officer(Role.DEPUTY), reason)
    yield from decided(walk)


def incomplete(walk: Walk) -> Life:
    """Not accepted: a paper is missing, and the family was told so on form 02."""
    yield walk.at
    walk.receive(without=walk.paper.key)


def completed(walk: Walk) -> Life:
    """Not accepted at first; the missing paper comes, and the clock begins."""
    yield from incomplete(walk)
    yield walk.wait(HOUR, 2 * DAY)
    walk.do(actions.accept, walk.at_desk(), [walk.paper])
    walk.find_competent()
    yield from reached(walk)
    yield from decided(walk)


def declined(walk: Walk, reason: str) -> Life:
    yield walk.at
    walk.decline(reason)


def taken(walk: Walk, last: Act = Act.TAKE) -> Life:
    """Received, and on the desk of an assessor of the competent office."""
    yield walk.at
    walk.receive()
    if last is not Act.RECEIVE:
        yield from reached(walk, last)


def reached(walk: Walk, last: Act = Act.TAKE) -> Life:
    if walk.competent != walk.desk:
        yield walk.wait(HOUR // 3, 3 * HOUR)
        walk.do(actions.forward, walk.at_desk())
    if last is not Act.FORWARD:
        yield walk.wait(HOUR // 2, DAY)
        walk.do(actions.take, walk.officer(Role.ASSESSOR))


def asked(walk: Walk) -> Life:
    yield walk.wait(HOUR, DAY)
    reason = "Giấy tờ đã nộp bị mờ, chưa đọc được nội dung."
    walk.do(actions.request_supplement, walk.officer(Role.ASSESSOR), [walk.paper.key], reason)


def decided(walk: Walk, last: Act = Act.DELIVER) -> Life:
    """Every line assessed, then from the proposal to the result in the hands of the family."""
    if walk.is_list:
        yield walk.wait(HOUR, 4 * HOUR)
        walk.assess_all()
    else:
        for line in range(len(walk.claim.verdicts)):
            yield walk.wait(5, HOUR)
            walk.assess(line)
    if last is Act.ASSESS:
        return
    for act, role, (least, most) in _TO_THE_RESULT:
        yield walk.wait(least, most)
        walk.do(actions.ACTIONS[act], walk.at_desk() if act is Act.DELIVER else walk.officer(role))
        if act is last:
            return


_TO_THE_RESULT: tuple[tuple[Act, Role, tuple[int, int]], ...] = (
    (Act.PROPOSE, Role.ASSESSOR, (10, 2 * HOUR)),
    (Act.APPROVE, Role.DEPUTY, (HOUR, DAY)),
    (Act.SIGN, Role.DIRECTOR, (HOUR // 2, 5 * HOUR)),
    (Act.ISSUE, Role.CLERK, (10, 2 * HOUR)),
    (Act.DELIVER, Role.RECEPTION, (HOUR, 2 * DAY)),
)
