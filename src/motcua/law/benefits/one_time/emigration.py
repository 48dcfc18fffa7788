"""Trợ cấp một lần khi ra nước ngoài để định cư: pensioners and recipients (58, Art. 65; 41, Art. 76)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from motcua.kernel.errors import N_
from motcua.law.arithmetic import Number, Work
from motcua.law.benefits.benefit import Benefit, Case, OneOf, Outcome, wrong
from motcua.law.benefits.one_time import results
from motcua.law.benefits.one_time.fields import BEFORE_2014, BEGAN, FROM_2014, TOTAL_MONTHS
from motcua.law.benefits.one_time.time import months_paid
from motcua.law.benefits.survivorship import one_time_fields as survivorship
from motcua.law.dates import months_through
from motcua.law.fields import Field
from motcua.law.rules import emigration as rules
from motcua.law.rules.counting import years_paid
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Term
from motcua.law.wording import social_insurance

DAY_VI, DAY_EN = "Ngày tính trợ cấp khi ra nước ngoài để định cư", "Day of the payment on settling abroad"

RECEIVED = replace(
    survivorship.MONTHS_RECEIVED,
    more_vi="Tất cả các tháng; 10 năm ghi là 120.",
    more_en="All of them; 10 years are 120.",
    least=0,
    example=12,
)
PENSION_FROM = replace(
    survivorship.PENSION_FROM,
    more_vi="Thay cho số tháng đã hưởng: đếm đến trước tháng ra nước ngoài.",
    more_en="Instead of the months received: counted up to the month before settling abroad.",
)
PENSION = replace(
    survivorship.PENSION, vi="Lương hưu đang hưởng", en="Pension now received", example=4_000_000
)
KIND = Field(
    "kind",
    "choice",
    "Trợ cấp đang hưởng",
    "Allowance received",
    options=(
        Option("incapacity", "trợ cấp mất sức lao động hằng tháng", "monthly incapacity allowance"),
        Option("accident", "trợ cấp TNLĐ-BNN hằng tháng", "monthly accident or disease benefit"),
        Option("survivor", "trợ cấp tuất hằng tháng", "monthly survivor's allowance"),
        Option("rubber_worker", "trợ cấp hằng tháng của công nhân cao su", "allowance of rubber workers"),
        Option("other", "trợ cấp bảo hiểm xã hội hằng tháng khác", "another monthly allowance"),
    ),
    default="other",
    example="incapacity",
)
_KIND = social_insurance(
    "",
    "",
    "Trợ cấp đang hưởng: {kind}",
    "Allowance received: {kind}",
    "65.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 21.4",
    "76.3",
)
ALLOWANCE = Field(
    "monthly_benefit",
    "money",
    "Trợ cấp hằng tháng đang hưởng",
    "Monthly allowance now received",
    unit="dong_per_month",
    symbol="TC",
    least=1,
    required=True,
    example=2_000_000,
)


def for_pensioner(sheet: Sheet, case: Case) -> Outcome:
    """1.5 and 2 months of pension a year, less half a month for each received, 3 at least; dong or months."""
    before, since = (
        sheet.given(field.text, months)
        for field, months in zip((BEFORE_2014, FROM_2014), months_paid(case), strict=True)
    )
    received = _received(sheet, case)
    n1, n2 = years_paid(sheet, before, since)
    earned = rules.months_earned(sheet, case.date, n1, n2, received)
    months = rules.months_due(sheet, case.date, earned)
    for result, value in (
        (results.YEARS_BEFORE, n1),
        (results.YEARS_SINCE, n2),
        (results.RECEIVED, received),
        (results.EARNED, earned),
        (results.MONTHS_OF_PENSION, months),
    ):
        sheet.give(result, value)
    if case[PENSION] is None:
        return Outcome.of(months, "months_of_pension")
    return Outcome.of(rules.pensioner(sheet, months, case.given(sheet, PENSION)), "dong")


def for_recipient(sheet: Sheet, case: Case) -> Outcome:
    """3 months of the allowance; dong."""
    kind = {option.value: option for option in KIND.options}[case[KIND]]
    sheet.note(_KIND, kind=(kind.vi, kind.en))
    return Outcome.of(rules.recipient(sheet, case.date, case.given(sheet, ALLOWANCE)), "dong")


def pensioner_rows(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The amount in dong from months before and from 2014, months received and the pension."""
    years = years_paid(work, inputs["months_before_2014"], inputs["months_from_2014"])
    earned = rules.months_earned(work, day, *years, inputs["months_received"])
    return rules.pensioner(work, rules.months_due(work, day, earned), inputs["pension"])


def recipient_rows(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """The amount in dong from the allowance."""
    return rules.recipient(work, day, inputs["monthly_benefit"])


def _received(sheet: Sheet, case: Case) -> Term:
    first = case[PENSION_FROM]
    if first is None:
        return case.given(sheet, RECEIVED)
    if first > case.date:
        message = N_("The pension starts in {first}, after {day}.")
        raise wrong("pension_from", "in_future", message, first=f"{first:%m/%Y}", day=case.date.isoformat())
    return sheet.given(RECEIVED.text, months_through(first, case.date) - 1)


EMIGRATION_PENSIONER = Benefit(
    key="emigration_pensioner",
    vi="Trợ cấp một lần của người đang hưởng lương hưu ra nước ngoài để định cư",
    en="One payment to a pensioner who settles abroad",
    law="law.social_insurance",
    unit="dong",
    day_vi=DAY_VI,
    day_en=DAY_EN,
    fields=(BEFORE_2014, FROM_2014, TOTAL_MONTHS, BEGAN, RECEIVED, PENSION_FROM, PENSION),
    settle=for_pensioner,
    one_of=(OneOf(("months_received", "pension_from"), required=True),),
    switches=("before_2014_rounding",),
    results=(
        results.YEARS_BEFORE,
        results.YEARS_SINCE,
        results.RECEIVED,
        results.EARNED,
        results.MONTHS_OF_PENSION,
    ),
    rows=pensioner_rows,
    example={
        "id": "example",
        "benefit": "emigration_pensioner",
        "date": "2017-01-15",
        "inputs": {
            "months_before_2014": 264,
            "months_from_2014": 24,
            "months_received": 12,
            "pension": 4_000_000,
        },
    },
)
EMIGRATION_RECIPIENT = Benefit(
    key="emigration_recipient",
    vi="Trợ cấp một lần của người đang hưởng trợ cấp hằng tháng ra nước ngoài để định cư",
    en="One payment to a recipient of a monthly allowance who settles abroad",
    law="law.social_insurance",
    unit="dong",
    day_vi=DAY_VI,
    day_en=DAY_EN,
    fields=(ALLOWANCE, KIND),
    settle=for_recipient,
    rows=recipient_rows,
    example={
        "id": "example",
        "benefit": "emigration_recipient",
        "date": "2016-05-10",
        "inputs": {"monthly_benefit": 2_000_000, "kind": "incapacity"},
    },
)
