"""Years paid before and from 2014, with odd months counted as the law counts them."""

from __future__ import annotations

from motcua.law.arithmetic import Number, Work
from motcua.law.wording import social_insurance

_BEFORE = social_insurance(
    "N1",
    "years",
    "Số năm đóng trước năm 2014",
    "Years paid before 2014",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.4, 27.4",
    "70.3; 89.1",
)
_MOVED = social_insurance(
    "r",
    "months",
    "Số tháng lẻ trước năm 2014 chuyển sang giai đoạn từ năm 2014",
    "Odd months before 2014, moved to the time from 2014",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.4, 27.4",
    "70.3; 89.1",
)
_SINCE = social_insurance(
    "N2",
    "years",
    "Số năm đóng từ năm 2014 (tháng lẻ: 1–6 tháng tính nửa năm, 7–11 tháng tính một năm)",
    "Years paid from 2014 (odd months: up to 6 count half a year, from 7 a full year)",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 19.4, 27.4",
    "5.6",
)


def years_paid(work: Work, before: Number, since: Number) -> tuple[Number, Number]:
    """Years before 2014 and years from 2014, of months paid before and since 1 January 2014.

    With time on both sides the odd months before 2014 move to the later side, so one rounding happens at most
    (Circular 59/2015, Art. 19.4 and 27.4; 41/2024, Art. 70.3a and 89.1a).
    """
    both = since > 0
    full = work.whole(work.ratio(before, 12))
    odd = before - 12 * full
    alone = work.switch("before_2014_rounding", matters=lambda: (since <= 0) & (odd > 0))
    n1 = work.show(_BEFORE, work.choose(both, full, work.years(before) if alone == "odd_months" else full))
    moved = work.show(_MOVED, work.choose(both, before - 12 * n1, 0))
    return n1, work.show(_SINCE, work.years(since + moved))
