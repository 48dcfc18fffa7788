"""The average of the salaries that contributions were paid on (mức bình quân tiền lương tháng đóng BHXH)."""

from __future__ import annotations

from motcua.law.arithmetic import Number, Work
from motcua.law.wording import social_insurance

_AVERAGE = social_insurance(
    "Mbqtl",
    "dong_per_month",
    "Mức bình quân tiền lương tháng đóng bảo hiểm xã hội",
    "Average salary on which contributions were paid",
    "62",
    "72",
)
_ROUNDED = social_insurance(
    "Mbqtl",
    "dong_per_month",
    "Mức bình quân tiền lương sau khi làm tròn",
    "Average salary, rounded",
    "62",
    "72",
)


def average_salary(work: Work, total: Number, months: Number) -> Number:
    """Indexed salaries (dong) over the months they were paid for; rounded only where the switch says so."""
    average = work.show(_AVERAGE, work.ratio(total, months))
    rounding = work.switch("average_rounding", matters=average > work.whole(average))
    if rounding == "none":
        return average
    return work.show(_ROUNDED, work.dong(average) if rounding == "nearest" else work.whole(average))
