"""Workers who come after an accident at work, alone or on a list of their employer."""

from __future__ import annotations

from datetime import timedelta

from motcua.demo.claims import ACCIDENT, CONVALESCENCE, RELAPSE, Asked, Author, case, claim
from motcua.demo.employers import employer
from motcua.demo.walk import Claim
from motcua.dossiers.person_input import PersonInput
from motcua.kernel.sex import Sex


def injured(author: Author, code: str = ACCIDENT) -> Claim:
    """A worker lost 5 to 30 percent of working capacity: one payment."""
    worker, inputs = _worker(author), _fund(author, 5, 30)
    asked = [Asked("osh_one_time", case(author.died(), **inputs))]
    return claim(code, author, worker, worker, asked, ["inpatient"])


def relapsed(author: Author) -> Claim:
    return injured(author, RELAPSE)


def gravely_injured(author: Author) -> Claim:
    """A worker lost 31 percent or more: monthly, and an attendant for the gravest."""
    worker, inputs, since = _worker(author), _fund(author, 31, 92), author.died()
    asked = [Asked("osh_monthly", case(since, **inputs))]
    if inputs["loss_percent"] >= 81:
        attended = case(since, loss_percent=inputs["loss_percent"], condition="two_limbs")
        asked.append(Asked("osh_attendant", attended))
    return claim(ACCIDENT, author, worker, worker, asked, ["inpatient"])


def batch_of_convalescence(author: Author, people: int) -> Claim:
    """An employer's list of workers who rest after accidents; the last one's loss is too small."""
    asked = []
    for number in range(people):
        last = number == people - 1
        loss = author.chance.randint(16, 70) if not last else 12
        back = author.day - timedelta(days=author.chance.randint(12, 25))
        inputs = {
            "loss_percent": loss,
            "days": author.chance.randint(4, 10),
            "returned_to_work": back.isoformat(),
        }
        denial = "Mức suy giảm khả năng lao động dưới 15% (Điều 54 Luật ATVSLĐ)." if last else ""
        rest = case(back + timedelta(days=5), **inputs)
        asked.append(Asked("osh_convalescence", rest, _worker(author), denial))
    clerk = author.crowd.person(author.area, sex=Sex.FEMALE)
    first = asked[0].person or clerk
    return claim(CONVALESCENCE, author, clerk, first, asked, ["convalescence"], employer(author.area))


def _worker(author: Author) -> PersonInput:
    return author.crowd.person(author.area, born=author.crowd.birthday(22, 54), insured=True)


def _fund(author: Author, least: int, most: int) -> dict[str, int]:
    return {
        "loss_percent": author.chance.randint(least, most),
        "salary": author.chance.randint(52, 120) * 100_000,
        "fund_years": author.chance.randint(1, 7),
    }
