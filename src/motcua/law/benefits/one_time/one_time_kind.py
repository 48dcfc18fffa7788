"""One-time social insurance in the case format."""

from __future__ import annotations

from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Benefit, OneOf
from motcua.law.benefits.one_time import fields as asked
from motcua.law.benefits.one_time import results
from motcua.law.benefits.one_time.one_time_insurance import rows, settle
from motcua.law.benefits.salaries.results import RESULTS
from motcua.law.benefits.salaries.state_fields import BASE_SALARY, SENIOR_COEFFICIENT, SENIOR_PERCENT

ONE_TIME_INSURANCE = Benefit(
    key="one_time_insurance",
    vi="Bảo hiểm xã hội một lần",
    en="One-time social insurance",
    law="law.social_insurance",
    unit="dong",
    day_vi="Ngày cơ quan bảo hiểm xã hội ra quyết định hưởng",
    day_en="Day of the office's decision",
    fields=(
        asked.REASON,
        asked.BEFORE_2014,
        asked.FROM_2014,
        asked.TOTAL_MONTHS,
        salaries.AVERAGE,
        asked.TOTAL,
        salaries.SALARIES,
        salaries.INDEXED_IN,
        asked.BEGAN,
        asked.LAST_PAID,
        asked.MONTHS_OUTSIDE,
        asked.FOREIGN,
        asked.LOSS,
        asked.BORN,
        asked.SEX,
        asked.PAID,
        asked.SUPPORT,
        asked.REQUESTED,
        asked.DECIDED,
        BASE_SALARY,
        SENIOR_COEFFICIENT,
        SENIOR_PERCENT,
    ),
    settle=settle,
    one_of=(
        OneOf(("average_salary", "indexed_total", "salaries"), required=False),
        OneOf(("months_outside", "last_month_paid"), required=False),
    ),
    switches=("average_rounding", "before_2014_rounding", "under_one_year_base"),
    results=(
        results.ELIGIBLE,
        results.PARAMETER_DATE,
        results.YEARS_BEFORE,
        results.YEARS_SINCE,
        results.MONTHS_OF_AVERAGE,
        results.UNDER_ONE_YEAR,
        results.BEFORE_SUPPORT,
        results.SUPPORT,
        *RESULTS,
    ),
    rows=rows,
    example={
        "id": "example",
        "benefit": "one_time_insurance",
        "date": "2018-06-15",
        "inputs": {
            "reason": "after_12_months",
            "months_before_2014": 99,
            "months_from_2014": 39,
            "average_salary": 5_000_000,
            "last_month_paid": "2017-03",
        },
    },
)
