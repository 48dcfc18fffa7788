"""The three one-time survivor's allowances as benefits of the case format."""

from __future__ import annotations

from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Benefit, OneOf
from motcua.law.benefits.survivorship import deceased, results
from motcua.law.benefits.survivorship import one_time_fields as asked
from motcua.law.benefits.survivorship.choice import CHOICE
from motcua.law.benefits.survivorship.in_numbers import (
    insured_in_numbers,
    pensioner_in_numbers,
    recipient_in_numbers,
)
from motcua.law.benefits.survivorship.one_time_survivor import after_insured, after_pensioner, after_recipient
from motcua.law.benefits.survivorship.relative_fields import RELATIVES

_DUE = (results.ELIGIBLE, results.OPENED)

ONE_TIME_SURVIVOR_INSURED = Benefit(
    key="one_time_survivor_insured",
    vi="Trợ cấp tuất một lần của người đang đóng hoặc bảo lưu thời gian đóng",
    en="One-time survivor's allowance after an insured person or one with time reserved",
    law="law.social_insurance",
    unit="dong",
    day_vi=deceased.DAY_OF_DEATH_VI,
    day_en=deceased.DAY_OF_DEATH_EN,
    fields=(
        asked.STATUS,
        asked.BEFORE_2014,
        asked.FROM_2014,
        asked.VOLUNTARY_MONTHS,
        salaries.AVERAGE,
        salaries.SALARIES,
        salaries.INDEXED_IN,
        asked.PAID_IN,
        deceased.BY_ACCIDENT,
        deceased.LOSS,
        deceased.FOREIGN,
        RELATIVES,
        CHOICE,
        deceased.BORN,
    ),
    settle=after_insured,
    one_of=(OneOf(("average_salary", "salaries"), required=False),),
    example={
        "id": "example",
        "benefit": "one_time_survivor_insured",
        "date": "2017-03-15",
        "inputs": {"months_before_2014": 99, "months_from_2014": 39, "average_salary": 5_000_000},
    },
    switches=("average_rounding", "before_2014_rounding"),
    results=(
        *_DUE,
        results.MONTHS_OF_AVERAGE,
        results.MONTHS_PAID,
        results.YEARS_BEFORE,
        results.YEARS_SINCE,
        results.AVERAGE,
    ),
    rows=insured_in_numbers,
)
ONE_TIME_SURVIVOR_PENSIONER = Benefit(
    key="one_time_survivor_pensioner",
    vi="Trợ cấp tuất một lần của người đang hưởng hoặc tạm dừng hưởng lương hưu",
    en="One-time survivor's allowance after a pensioner",
    law="law.social_insurance",
    unit="dong",
    day_vi=deceased.DAY_OF_DEATH_VI,
    day_en=deceased.DAY_OF_DEATH_EN,
    fields=(
        asked.MONTHS_RECEIVED,
        asked.PENSION_FROM,
        asked.PENSION,
        asked.PENSION_SCHEME,
        asked.COMPULSORY_MONTHS,
        deceased.VOLUNTARY_MONTHS,
        deceased.FOREIGN,
        RELATIVES,
        CHOICE,
        deceased.BORN,
    ),
    settle=after_pensioner,
    one_of=(OneOf(("months_received", "pension_from"), required=True),),
    example={
        "id": "example",
        "benefit": "one_time_survivor_pensioner",
        "date": "2018-06-06",
        "inputs": {"pension_from": "2014-03", "pension": 3_000_000},
    },
    switches=("pension_month_of_death", "pensioner_under_15_compulsory"),
    results=(*_DUE, results.MONTHS_OF_PENSION, results.MONTHS_RECEIVED),
    rows=pensioner_in_numbers,
)
ONE_TIME_SURVIVOR_MONTHLY_RECIPIENT = Benefit(
    key="one_time_survivor_monthly_recipient",
    vi="Trợ cấp tuất một lần của người đang hưởng trợ cấp hằng tháng (TNLĐ-BNN, mất sức lao động)",
    en="One-time survivor's allowance after a recipient of a monthly accident or incapacity benefit",
    law="law.social_insurance",
    unit="dong",
    day_vi=deceased.DAY_OF_DEATH_VI,
    day_en=deceased.DAY_OF_DEATH_EN,
    fields=(
        asked.ALLOWANCE,
        asked.BENEFIT,
        asked.LOSS,
        asked.ONE_TIME_TAKEN,
        deceased.FOREIGN,
        RELATIVES,
        CHOICE,
        deceased.BORN,
    ),
    settle=after_recipient,
    example={
        "id": "example",
        "benefit": "one_time_survivor_monthly_recipient",
        "date": "2023-05-10",
        "inputs": {"monthly_benefit": 2_000_000, "loss_percent": 45},
    },
    results=(*_DUE, results.MONTHS_OF_BENEFIT),
    rows=recipient_in_numbers,
)
