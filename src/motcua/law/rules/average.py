"""The average of the salaries that contributions were paid on (mức bình quân tiền lương tháng đóng BHXH)."""

from __future__ import annotations

from motcua.law.arithmetic import PERCENT, Number, Work
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
_STATE = social_insurance(
    "Mnn",
    "dong_per_month",
    "Mức bình quân tiền lương theo chế độ tiền lương do Nhà nước quy định",
    "Average salary under the state scale",
    "62.1",
    "72.1",
)
_STATE_TOTAL = social_insurance(
    "Snn",
    "dong",
    "Tổng tiền lương theo chế độ tiền lương do Nhà nước quy định",
    "Sum of the salaries under the state scale",
    "62.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 20.3",
    "72.3",
)
_SENIORITY = social_insurance(
    "PCtn",
    "dong_per_month",
    "Phụ cấp thâm niên nghề cao nhất đã hưởng, cộng vào mức bình quân",
    "Highest seniority allowance received, added to the average",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 20.4a",
    "72.4",
)


def average_salary(work: Work, total: Number, months: Number) -> Number:
    """Indexed salaries (dong) over the months they were paid for; rounded only where the switch says so."""
    return rounded(work, work.ratio(total, months))


def rounded(work: Work, average: Number) -> Number:
    """The average, dong a month: as it is, to the nearest dong, or cut off, as the switch says."""
    average = work.show(_AVERAGE, average)
    rounding = work.switch("average_rounding", matters=lambda: average > work.whole(average))
    if rounding == "none":
        return average
    return work.show(_ROUNDED, work.dong(average) if rounding == "nearest" else work.whole(average))


def state_average(work: Work, total: Number, months: Number) -> Number:
    """The average of the last months under the state scale; dong a month (58, Art. 62.1; 41, Art. 72.1)."""
    return work.show(_STATE, work.ratio(total, months))


def state_total(work: Work, average: Number, months: Number) -> Number:
    """The months under the state scale in a mixed career; dong (TT59, Art. 20.3; 41, Art. 72.3)."""
    return work.show(_STATE_TOTAL, months * average)


def seniority_allowance(work: Work, level: Number, coefficient: Number, percent: Number) -> Number:
    """Base salary × coefficient × percent; dong a month (TT59, Art. 20.4a)."""
    return work.show(_SENIORITY, level * coefficient * (percent * PERCENT))
