"""What the months missing for a pension cost when they are paid at once (số tháng còn thiếu)."""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Rates, Work
from motcua.law.wording import social_insurance

_CIRCULAR = "Thông tư 59/2015/TT-BLĐTBXH, Điều 15.4, 25.2"
_EACH = social_insurance(
    "Mđ",
    "dong_per_month",
    "Mức đóng cho mỗi tháng còn thiếu, cả phần của người sử dụng lao động",
    "Paid for each missing month, the employer's part included",
    _CIRCULAR,
    "33.7",
)
_TOTAL = social_insurance(
    "",
    "dong",
    "Số tiền đóng một lần cho các tháng còn thiếu",
    "Paid at once for the missing months",
    _CIRCULAR,
    "33.7",
)


def each_missing_month(work: Work, day: Any, salary: Number) -> Number:
    """22 % of the salary before leaving work, exact."""
    return work.show(_EACH, Rates(work, "missing_months", day).percent * PERCENT * salary)


def missing_months(work: Work, each: Number, months: Number) -> Number:
    """Dong for all of them."""
    return work.show(_TOTAL, work.dong(each * months))
