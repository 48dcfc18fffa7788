"""What the leave of a long illness asks besides the days off."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.sickness import fields as asked
from motcua.law.fields import Field

MONTHS = Field(
    "months",
    "whole",
    "Số tháng nghỉ",
    "Months off",
    "Luật 58/2014: tháng tính từ ngày bắt đầu nghỉ; thay cho các đợt theo ngày, có thể kèm số ngày lẻ.",
    "Law 58/2014: months from the first day; instead of the leave by days, with odd days or without.",
    unit="months",
    least=1,
    most=600,
    example=2,
)
DAYS = replace(
    asked.DAYS,
    vi="Số ngày nghỉ",
    en="Days off",
    more_vi="Luật 58/2014: ngày lẻ hoặc số ngày liên tục, kể cả ngày nghỉ. Luật 41/2024: ngày làm việc."
    " Không ghi thời gian nghỉ: kết quả là thời gian tối đa.",
    more_en="Law 58/2014: odd days, or days on end with rest days. Law 41/2024: working days."
    " Without any time off the result is the most time.",
    unit="days",
    most=3660,
    example=9,
)
CONTRIBUTION_MONTHS = replace(
    asked.CONTRIBUTION_MONTHS,
    more_vi="Tổng thời gian đã đóng đến khi nghỉ việc; 1 năm ghi là 12. Bỏ trống: tính như dưới 15 năm.",
    more_en="All the time paid up to the leave; 1 year is 12. Left out: taken as under 15 years.",
)
SICK_SINCE = Field(
    "leave_since",
    "day",
    "Ngày bắt đầu đợt nghỉ do bệnh cần chữa trị dài ngày",
    "Day on which this leave for the long illness began",
    "Khi xét tiếp một đợt nghỉ liên tục. Bắt đầu trước 01/7/2025: tiếp tục theo Luật 58/2014 (Điều 141.5).",
    "For a later part of one unbroken leave. Begun before 1 July 2025: Law 58/2014 goes on (Art. 141.5).",
    example="2023-01-09",
)
GRANTED_UNTIL = Field(
    "granted_until",
    "day",
    "Ngày cuối của thời hạn đã được giải quyết theo Luật 58/2014",
    "Last day of the time granted under Law 58/2014",
    "Khi đợt nghỉ kéo dài qua 01/7/2025. Bỏ trống: hết thời gian nghỉ đang xét.",
    "Where the leave runs past 1 July 2025. Left out: the end of the leave in question.",
    example="2025-09-30",
)
USED_OF_LEAVE = Field(
    "days_used_of_180",
    "whole",
    "Số ngày của đợt bệnh này đã hưởng trước đó",
    "Days of this illness paid before",
    "Luật 58/2014, tính cả ngày nghỉ; khi không nghỉ liên tục. Từ 180 trở lên: hưởng tiếp mức thấp hơn.",
    "Law 58/2014, rest days included; where the leave was broken. From 180: the lower rate goes on.",
    unit="days",
    symbol="Dd",
    most=20_000,
    example=0,
)
