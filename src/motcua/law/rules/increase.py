"""Increases of pensions and monthly allowances by decree (điều chỉnh lương hưu, trợ cấp); dong a month.

58/2014, Art. 57; 41/2024, Art. 67. M: the amount of the month before.
"""

from __future__ import annotations

from typing import Any

from motcua.law.arithmetic import PERCENT, Number, Work
from motcua.law.wording import Text

_ARTICLE = "Điều 57 Luật 58/2014/QH13; Điều 67 Luật 41/2024/QH15"

_RAISED = Text("Mt", "dong_per_month", "Mức hưởng sau khi tăng theo tỷ lệ", "Amount after the rise", _ARTICLE)
_MOST = Text(
    "Tmax",
    "dong_per_month",
    "Mức tăng thêm cao nhất của người nghỉ hưởng trước năm 1995",
    "Most that is added for those retired before 1995",
)
_FLOOR = Text(
    "Mmin",
    "dong_per_month",
    "Mức hưởng được nâng đến của người nghỉ hưởng trước năm 1995",
    "Amount to which those retired before 1995 are lifted",
)
_ADDED = Text(
    "T",
    "dong_per_month",
    "Phần tăng thêm của người nghỉ hưởng trước năm 1995",
    "Added for those retired before 1995",
    _ARTICLE,
)
_NEW = Text("M1", "dong_per_month", "Mức hưởng mới", "New amount", _ARTICLE)
_ARREARS = Text("", "dong", "Truy lĩnh phần chênh lệch", "Arrears of the difference", _ARTICLE)


def raised(work: Work, amount: Number, percent: Number) -> Number:
    """The amount with its rise."""
    return work.show(_RAISED, work.dong(amount * (1 + percent * PERCENT)))


def added(work: Work, day: Any, raised: Number) -> Number:
    """What those retired before 1995 get besides: a fixed sum, but not above the amount to be reached.

    The decrees say it in two steps, 300,000 more up to 3.5 million and 3.8 million from there (162/2026,
    Art. 2.2). As the sum is just the distance between the two, they are one.
    """
    most = work.parameter("pension_increase.most_added", day, _MOST)
    floor = work.parameter("pension_increase.lifted_to", day, _FLOOR)
    return work.show(_ADDED, work.greatest(work.least(most, floor - raised), 0))


def increased(work: Work, raised: Number, added: Number) -> Number:
    """The amount after the rise with what is added to it."""
    return work.show(_NEW, raised + added)


def arrears(work: Work, months: Number, amount: Number, before: Number) -> Number:
    """The difference for months that were paid at the amount before; dong."""
    return work.show(_ARREARS, months * (amount - before))
