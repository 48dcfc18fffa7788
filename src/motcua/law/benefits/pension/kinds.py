"""The pension as a benefit of the case format."""

from __future__ import annotations

from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Benefit, OneOf
from motcua.law.benefits.pension import person_fields as person
from motcua.law.benefits.pension import results
from motcua.law.benefits.pension import time_fields as paid
from motcua.law.benefits.pension.monthly import in_numbers, settle

MONTHLY_PENSION = Benefit(
    key="pension",
    vi="Lương hưu hằng tháng",
    en="Monthly pension",
    law="law.social_insurance",
    unit="dong_per_month",
    day_vi="Ngày đề nghị bắt đầu hưởng lương hưu (thường là ngày 01 của tháng)",
    day_en="Day from which the pension is asked for (usually the first of a month)",
    fields=(
        person.SEX,
        person.BORN,
        person.AGE,
        person.EARLY,
        paid.COMPULSORY,
        paid.RATE,
        paid.VOLUNTARY,
        paid.MISSING,
        paid.PAID_IN,
        salaries.AVERAGE,
        salaries.SALARIES,
        salaries.INDEXED_IN,
        *salaries.STATE_FIELDS,
        person.GROUP,
        paid.HAZARDOUS,
        paid.REGION,
        paid.SPECIAL,
        paid.COAL,
        person.LOSS,
        person.BOARD,
        person.HIV,
        person.LAST_DAY,
        person.VOLUNTARY_BEFORE_2021,
        paid.AGREEMENT,
        paid.AFTER_AGE,
    ),
    settle=settle,
    one_of=(
        OneOf(("born", "age_months", "early_months"), required=False),
        OneOf(("compulsory_months", "rate_percent"), required=False),
        OneOf(("average_salary", "salaries"), required=False),
    ),
    example={
        "id": "example",
        "benefit": "pension",
        "date": "2026-07-01",
        "inputs": {
            "sex": "female",
            "born": "1969-05-10",
            "compulsory_months": 316,
            "average_salary": 10_000_000,
        },
    },
    switches=(
        "average_rounding",
        "men_rounded_to_20_years",
        "early_retirement_age",
    ),
    results=(*results.ALL, *salaries.RESULTS),
    rows=in_numbers,
)
