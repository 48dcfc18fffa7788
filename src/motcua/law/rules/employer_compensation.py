"""What the employer itself pays after an accident at work (bồi thường, trợ cấp): Law 84/2015, Art. 38.

Not a payment of social insurance. m: loss of capacity in percent.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Condition, Number, Rates, Work
from motcua.law.wording import safety

_FULL = safety(
    "k",
    "months_of_salary",
    "Mức bồi thường theo mức suy giảm khả năng lao động",
    "Compensation by the loss of capacity",
    "38.4; Thông tư 28/2021/TT-BLĐTBXH, Điều 3",
)
_RATE = safety(
    "p",
    "percent",
    "Tỷ lệ phải trả (40% khi do lỗi của chính người lao động)",
    "Part to be paid (40% where the worker was at fault)",
    "38.4, 38.5; Thông tư 28/2021/TT-BLĐTBXH, Điều 4",
)
_MONTHS = safety(
    "K", "months_of_salary", "Số tháng tiền lương được trả", "Months of salary to be paid", "38.4, 38.5"
)
_AMOUNT = safety(
    "",
    "dong",
    "Người sử dụng lao động bồi thường, trợ cấp ít nhất",
    "Least that the employer pays",
    "38.4, 38.5",
)


def months_due(work: Work, day: Any, m: Number, dead: Condition, own_fault: Condition) -> Number:
    """1.5 months for 5 to 10 %, 0.4 for each further percent, 30 from 81 % or on death; 40 % at fault."""
    rates = Rates(work, "osh_employer", day)
    above = work.greatest(m - rates.first_loss, 0)
    by_loss = work.choose(m >= rates.least_loss, rates.first_months + above * rates.per_percent, 0)
    worst = (m >= rates.high_loss) | dead
    months = work.show(_FULL, work.choose(worst, rates.most_months, by_loss))
    percent = work.show(_RATE, work.choose(own_fault, rates.own_fault_percent, 100))
    return work.show(_MONTHS, percent * PERCENT * months)


def amount(work: Work, months: Number, salary: Number) -> Number:
    """Months of the salary times the salary; dong."""
    return work.show(_AMOUNT, work.dong(months * salary))
