"""A loss of capacity assessed again (giám định lại): what is due besides, or in place of, what was granted.

Lmin: base salary of the month of the new conclusion; m0, m: loss before and now in percent.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import Number, Rates, Work
from motcua.law.rules.accident import LEVEL
from motcua.law.wording import safety

_DIFFERENCE = safety(
    "Dcl",
    "dong",
    "Chênh lệch phần theo mức suy giảm khả năng lao động",
    "Difference of the part for the loss of capacity",
    "47; 48.2a",
)
_ONCE = safety(
    "", "dong", "Trợ cấp một lần sau giám định lại", "One-time benefit after the re-assessment", "48"
)


def difference(work: Work, day: Any, m0: Number, m: Number) -> Number:
    """(m − m0) × 0.5 Lmin: both losses at the level of the new conclusion; dong."""
    lmin = work.parameter("base_salary", day, LEVEL)
    return work.show(_DIFFERENCE, (m - m0) * Rates(work, "osh_one_time", day).per_percent * lmin)


def less_what_was_paid(work: Work, loss_part: Number, paid: Number) -> Number:
    """The part for the new loss, less the part that was paid for the old one; dong, never below 0."""
    return work.show(_DIFFERENCE, work.greatest(loss_part - paid, 0))


def one_time_again(work: Work, difference: Number) -> Number:
    """The difference, in whole dong; the part for the time paid is not paid twice."""
    return work.show(_ONCE, work.dong(difference))
