"""What else people come for: lists of the sick and of mothers, a pension, one payment, a lost card."""

from __future__ import annotations

from datetime import date, timedelta

from motcua.demo.claims import Asked, Author, case, claim
from motcua.demo.employers import employer
from motcua.demo.walk import Claim
from motcua.dossiers.application import REQUEST
from motcua.kernel.sex import Sex

SICKNESS, MATERNITY, PENSION, ONE_TIME, CARD = (
    "local:III.1",
    "local:III.2a",
    "local:III.8b",
    "local:III.10",
    "local:II.1c",
)


def sick_list(author: Author) -> Claim:
    """An employer's list: every worker was ill for some days of the month before."""
    asked = []
    for _ in range(author.chance.randint(7, 14)):
        start = author.day - timedelta(days=author.chance.randint(14, 40))
        end = start + timedelta(days=author.chance.randint(2, 6))
        inputs = {
            "periods": [{"from": start.isoformat(), "to": end.isoformat()}],
            "contribution_months": author.chance.randint(14, 170),
            "salary": author.chance.randint(48, 110) * 100_000,
        }
        worker = author.crowd.person(author.area, insured=True)
        asked.append(Asked("sickness_leave", case(start, **inputs), worker))
    clerk = author.crowd.person(author.area, sex=Sex.FEMALE)
    sick = asked[0].person or clerk
    return claim(SICKNESS, author, clerk, sick, asked, employer=employer(author.area))


def births(author: Author) -> Claim:
    """An employer's list of mothers."""
    asked = []
    for _ in range(author.chance.randint(6, 9)):
        born = author.day - timedelta(days=author.chance.randint(20, 50))
        inputs = {
            "months_in_window": author.chance.randint(8, 12),
            "average_salary": author.chance.randint(50, 98) * 100_000,
        }
        birthday = author.crowd.birthday(21, 38)
        mother = author.crowd.person(author.area, sex=Sex.FEMALE, born=birthday, insured=True)
        asked.append(Asked("maternity_birth", case(born, **inputs), mother))
    clerk = author.crowd.person(author.area, sex=Sex.FEMALE)
    mother = asked[0].person or clerk
    return claim(MATERNITY, author, clerk, mother, asked, ["birth"], employer(author.area))


def retiring(author: Author) -> Claim:
    """Somebody past the age of 2023 (60 years and 9 months for men, 56 for women) asks for the pension."""
    sex = author.chance.choice([Sex.MALE, Sex.FEMALE])
    years = 61 if sex is Sex.MALE else 56
    born = date(2023 - years, 2, author.chance.randint(1, 28))
    person = author.crowd.person(author.area, sex=sex, born=born, insured=True)
    inputs = {
        "sex": sex.value,
        "born": born.isoformat(),
        "compulsory_months": author.chance.randint(252, 420),
        "average_salary": author.chance.randint(45, 95) * 100_000,
    }
    asked = [Asked("pension", case(author.day.replace(day=1), **inputs))]
    return claim(PENSION, author, person, person, asked)


def leaving(author: Author) -> Claim:
    """Somebody who left work over a year ago takes what was paid."""
    person = author.crowd.person(author.area, born=author.crowd.birthday(26, 45), insured=True)
    inputs = {
        "reason": "after_12_months",
        "months_before_2014": author.chance.randint(0, 40),
        "months_from_2014": author.chance.randint(14, 90),
        "average_salary": author.chance.randint(40, 80) * 100_000,
    }
    asked = [Asked("one_time_insurance", case(author.day - timedelta(days=3), **inputs))]
    return claim(ONE_TIME, author, person, person, asked)


def lost_card(author: Author) -> Claim:
    """A health-insurance card is lost: nothing is computed, the card is issued again."""
    person = author.crowd.person(author.area, insured=True)
    done = f"Đã cấp lại thẻ bảo hiểm y tế số GD424{person.si_number}."
    return claim(CARD, author, person, person, [Asked(REQUEST, {}, done=done)])


ERRANDS = (sick_list, births, retiring, leaving, lost_card)
"""One of each comes on every day."""
