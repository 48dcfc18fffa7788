"""What voluntary social insurance costs (mức đóng bảo hiểm xã hội tự nguyện), and what the state adds.

TN: the income chosen; CN: the rural poverty line; both dong a month.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import Text, social_insurance

POVERTY_LINE = Text(
    "CN",
    "dong_per_month",
    "Mức chuẩn hộ nghèo của khu vực nông thôn, tháng {month}",
    "Rural poverty line of {month}",
)
_OLD, _NEW = "Nghị định 134/2015/NĐ-CP, Điều ", "Nghị định 159/2025/NĐ-CP, Điều "
_MONTHLY = social_insurance(
    "Mđ", "dong_per_month", "Mức đóng hằng tháng", "Monthly contribution", "87.1", "36.1"
)
_SUPPORT = social_insurance(
    "Ht",
    "dong_per_month",
    "Nhà nước hỗ trợ hằng tháng",
    "State support a month",
    _OLD + "14",
    _NEW + "5",
)
_STATE_PAYS = social_insurance(
    "H",
    "dong",
    "Nhà nước hỗ trợ cho các tháng được tính",
    "State support for the months that count",
    _OLD + "14",
    _NEW + "5",
)
_DUE = social_insurance(
    "D",
    "dong",
    "Số tiền đóng cho phương thức đã chọn",
    "Contribution for the way of paying chosen",
    "87.2",
    "36.2",
)
_PAYS = social_insurance("", "dong", "Người tham gia đóng", "Paid by the insured person", "87", "36")


def monthly_contribution(work: Work, day: Any, income: Number) -> Number:
    """22 % of the income, exact (58/2014, Art. 87.1; 41/2024, Art. 36.1)."""
    return work.show(_MONTHLY, Rates(work, "voluntary", day).percent * PERCENT * income)


def state_support(work: Work, day: Any, category: str) -> Number:
    """The category's percentage of the contribution at the poverty line, exact; dong a month."""
    line = work.parameter("voluntary.least_income", day, POVERTY_LINE)
    share = work.parameter(f"voluntary_support.{category}", day)
    return work.show(_SUPPORT, share * PERCENT * (Rates(work, "voluntary", day).percent * PERCENT * line))


def contribution_due(work: Work, monthly: Number, times: Number) -> Number:
    """The monthly contribution times the months, discounted where paid ahead, with interest behind; dong."""
    return work.show(_DUE, work.dong(monthly * times))


def support_due(work: Work, support: Number, months: Number) -> Number:
    """The state's part for the months it supports; dong."""
    return work.show(_STATE_PAYS, work.dong(support * months))


def paid_by_insured(work: Work, due: Number, support: Number) -> Number:
    """Dong."""
    return work.show(_PAYS, due - support)
