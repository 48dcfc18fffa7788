"""What health insurance pays of a cost (mức hưởng BHYT): Law 25/2008, Art. 22; Decree 146/2018, Art. 30.

Amounts in dong, shares in percent; Lcs: base salary (reference level) of the day.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import Text, cited

LAW_HEALTH = "25/2008/QH12"
LEVEL = Text(
    "Lcs",
    "dong_per_month",
    "Mức lương cơ sở (mức tham chiếu) tháng {month}",
    "Base salary (reference level) of {month}",
)
_DIRECT = "Nghị định 146/2018/NĐ-CP, Điều 30"


def _line(symbol: str, unit: str, vi: str, en: str, article: str) -> Text:
    return Text(symbol, unit, vi, en, cited(article, LAW_HEALTH))


_SMALL = _line(
    "Gmin",
    "dong",
    "15% mức lương cơ sở: chi phí thấp hơn mức này không phải cùng chi trả",
    "15 % of the base salary: a lower cost is not co-paid",
    "22.1",
)
_MOST = _line(
    "Cmax",
    "dong",
    "6 lần mức lương cơ sở: cùng chi trả trong năm vượt mức này không phải trả thêm",
    "6 times the base salary: nothing is co-paid in the year beyond it",
    "22.1c",
)
_LEFT = _line("Cl", "dong", "Còn phải cùng chi trả trong năm", "Still to be co-paid in the year", "22.1c")
_COPAYMENT = _line("Ct", "dong", "Người bệnh cùng chi trả theo mức hưởng", "Co-payment by the share", "22.1")
_PATIENT = _line("N", "dong", "Người bệnh trả", "Paid by the patient", "22")
_FUND = _line("", "dong", "Quỹ bảo hiểm y tế trả", "Paid by the fund", "22")
_CEILING = _line("Tr", "dong", "Mức thanh toán trực tiếp tối đa", "Ceiling of direct payment", _DIRECT)
_SHARE = _line("Ph", "dong", "Chi phí theo mức hưởng", "The share of the cost", _DIRECT)
_PAID_DIRECTLY = _line("", "dong", "Thanh toán trực tiếp", "Paid directly", _DIRECT)


def small_cost(work: Work, day: Any, level: Number) -> Number:
    """15 % of the base salary, exact."""
    return work.show(_SMALL, Rates(work, "health_share", day).small_cost_percent * PERCENT * level)


def copayment(work: Work, cost: Number, percent: Number) -> Number:
    """What the share leaves to the patient; dong."""
    return work.show(_COPAYMENT, work.dong(cost - percent * PERCENT * cost))


def copayment_left(work: Work, day: Any, level: Number, paid_before: Number) -> Number:
    """What of 6 base salaries has not been co-paid yet in the year; dong."""
    most = work.show(_MOST, Rates(work, "health_share", day).copayment_times * level)
    return work.show(_LEFT, work.greatest(most - paid_before, 0))


def patient_pays(work: Work, share: Number, left: Number) -> Number:
    """The co-payment, no more than is left to co-pay; dong."""
    return work.show(_PATIENT, work.least(share, left))


def fund_pays(work: Work, cost: Number, patient: Number) -> Number:
    """Dong."""
    return work.show(_FUND, cost - patient)


def direct_payment(work: Work, cost: Number, percent: Number, level: Number, times: Number) -> Number:
    """The share of the cost, at most `times` the base salary; dong (Decree 146/2018, Art. 30)."""
    ceiling = work.show(_CEILING, times * level)
    share = work.show(_SHARE, percent * PERCENT * cost)
    return work.show(_PAID_DIRECTLY, work.dong(work.least(share, ceiling)))
