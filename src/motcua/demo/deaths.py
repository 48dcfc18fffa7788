"""Families who come after a death."""

from __future__ import annotations

from motcua.demo.claims import SURVIVORS, SURVIVORS_OF_PENSIONER, Asked, Author, case, claim, iso, surname
from motcua.demo.walk import Claim
from motcua.kernel.sex import Sex


def widow_with_child(author: Author) -> Claim:
    """Somebody with more than 15 years paid died: funeral, and monthly for a school child."""
    crowd, died = author.crowd, author.died()
    dead = crowd.person(author.area, born=crowd.birthday(34, 52), insured=True, died_on=died)
    spouse, child = author.relative(dead, "spouse"), author.relative(dead, "child")
    months = author.chance.randint(182, 330)
    paid = {"deceased_status": "insured", "compulsory_months": months, "deceased_born": iso(dead)}
    relatives = [{"name": child.full_name, "relation": "child", "born": iso(child)}]
    asked = [
        Asked("funeral_allowance", case(died, **paid)),
        Asked("monthly_survivor_allowance", case(died, **paid, relatives=relatives), child),
    ]
    return claim(SURVIVORS, author, spouse, dead, asked)


def one_time_for_young_family(author: Author) -> Claim:
    """Somebody with less than 15 years paid died: funeral, and the one-time allowance."""
    crowd, died = author.crowd, author.died()
    dead = crowd.person(author.area, born=crowd.birthday(27, 45), insured=True, died_on=died)
    spouse = author.relative(dead, "spouse")
    months = author.chance.randint(14, 108)
    status = {"deceased_status": "insured", "deceased_born": iso(dead)}
    salary = author.chance.randint(46, 98) * 100_000
    asked = [
        Asked("funeral_allowance", case(died, **status, compulsory_months=months)),
        Asked(
            "one_time_survivor_insured",
            case(died, **status, months_before_2014=0, months_from_2014=months, average_salary=salary),
        ),
    ]
    return claim(SURVIVORS, author, spouse, dead, asked)


def too_short_for_funeral(author: Author) -> Claim:
    """Less than 12 months paid: no funeral allowance, and the one-time allowance at its floor."""
    crowd, died = author.crowd, author.died()
    dead = crowd.person(author.area, born=crowd.birthday(20, 26), insured=True, died_on=died)
    parent = crowd.person(author.area, born=crowd.birthday(46, 56), surname=surname(dead))
    months, salary = author.chance.randint(3, 11), author.chance.randint(46, 60) * 100_000
    status = {"deceased_status": "insured", "deceased_born": iso(dead)}
    denial = "Người từ trần chưa đóng đủ 12 tháng bảo hiểm xã hội bắt buộc (Điều 66 Luật BHXH 2014)."
    asked = [
        Asked("funeral_allowance", case(died, **status, compulsory_months=months), denial=denial),
        Asked(
            "one_time_survivor_insured",
            case(died, **status, months_before_2014=0, months_from_2014=months, average_salary=salary),
        ),
    ]
    return claim(SURVIVORS, author, parent, dead, asked)


def pensioner_one_time(author: Author) -> Claim:
    """A pensioner died and nobody qualifies monthly: funeral, and what remains of 48 months of pension."""
    crowd, died = author.crowd, author.died()
    dead = crowd.person(author.area, born=crowd.birthday(62, 86), insured=True, died_on=died)
    child = crowd.person(author.area, born=crowd.birthday(28, 45), surname=surname(dead))
    received, pension = author.chance.randint(3, 240), author.chance.randint(28, 76) * 100_000
    asked = [
        Asked("funeral_allowance", case(died, deceased_status="pensioner", deceased_born=iso(dead))),
        Asked("one_time_survivor_pensioner", case(died, months_received=received, pension=pension)),
    ]
    return claim(SURVIVORS_OF_PENSIONER, author, child, dead, asked, ["pensioner"])


def pensioners_widow(author: Author) -> Claim:
    """A pensioner died and leaves a widow past 55 without income: funeral, and monthly for her."""
    crowd, died = author.crowd, author.died()
    dead = crowd.person(author.area, sex=Sex.MALE, born=crowd.birthday(66, 88), insured=True, died_on=died)
    widow = crowd.person(author.area, sex=Sex.FEMALE, born=crowd.birthday(60, 82))
    relatives = [{"name": widow.full_name, "relation": "spouse", "sex": "female", "born": iso(widow)}]
    about = {"deceased_status": "pensioner", "deceased_born": iso(dead)}
    asked = [
        Asked("funeral_allowance", case(died, **about)),
        Asked("monthly_survivor_allowance", case(died, **about, relatives=relatives)),
    ]
    return claim(SURVIVORS_OF_PENSIONER, author, widow, dead, asked, ["pensioner"])
