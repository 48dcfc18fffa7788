"""What every sickness benefit asks: who is insured, the days off, the days that do not count."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

FIRST_DAY_VI = "Ngày đầu của thời gian nghỉ việc đang xét"
FIRST_DAY_EN = "First day of the leave in question"

FROM = Field("from", "day", "Từ ngày", "From", required=True, example="2023-03-20")
TO = Field("to", "day", "Đến hết ngày", "To, this day included", required=True, example="2023-03-26")
PERIODS = Field(
    "periods",
    "list",
    "Các đợt nghỉ việc theo ngày",
    "The leave by days",
    "Ngày đầu là ngày phát sinh quyền hưởng. Các đợt trùng nhau chỉ tính một lần. Thay cho số ngày.",
    "The first day is the day of the case. Days in several periods count once. Instead of a number of days.",
    most=100,
    items=(FROM, TO),
    example=[{"from": "2023-03-20", "to": "2023-03-26"}],
)
DAYS = Field(
    "days",
    "whole",
    "Số ngày làm việc nghỉ",
    "Working days off",
    "Không kể ngày nghỉ hằng tuần, lễ, Tết. Không ghi cả các đợt: kết quả là số ngày còn được hưởng.",
    "Without weekly rest and holidays. With neither this nor periods, the result is the days left.",
    unit="working_days",
    symbol="n",
    least=1,
    most=2000,
    example=7,
)
HALF_DAYS = Field(
    "absences_under_half_day",
    "whole",
    "Số lần nghỉ dưới nửa ngày",
    "Absences of under half a day",
    "Mỗi lần tính nửa ngày (từ 01/7/2025).",
    "Each counts half a day (from 1 July 2025).",
    unit="times",
    most=500,
    default=0,
    example=0,
)
PART_DAYS = Field(
    "absences_from_half_day",
    "whole",
    "Số lần nghỉ từ nửa ngày đến dưới một ngày",
    "Absences of half a day to under a day",
    "Mỗi lần tính một ngày (từ 01/7/2025).",
    "Each counts a day (from 1 July 2025).",
    unit="times",
    most=500,
    default=0,
    example=0,
)
_WEEK = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
REST = Field(
    "weekly_rest",
    "choice",
    "Ngày nghỉ hằng tuần",
    "Weekly rest day",
    "Bỏ trống: Chủ nhật, hoặc chỉ những ngày ghi trong lịch phân công.",
    "Left out: Sunday, or only the days of the roster where one is given.",
    options=(
        Option("sunday", "Chủ nhật", "Sunday"),
        Option("saturday_sunday", "thứ Bảy và Chủ nhật", "Saturday and Sunday"),
        *(Option(name.lower(), f"thứ {day}", name) for name, day in zip(_NAMES, _WEEK, strict=True)),
        Option("roster", "theo lịch phân công", "by the roster"),
    ),
    example="sunday",
)
REST_DAYS = Field(
    "rest_days",
    "list",
    "Ngày nghỉ hằng tuần theo lịch phân công",
    "Weekly rest days by the employer's roster",
    "Ghi từng ngày khi làm việc theo ca.",
    "Day by day, for shift work.",
    most=200,
    items=(Field("day", "day", "Ngày", "Day", required=True, example="2023-03-24"),),
    example=[{"day": "2023-03-24"}],
)
HOLIDAYS = Field(
    "public_holidays",
    "list",
    "Ngày nghỉ lễ, Tết trong thời gian nghỉ việc",
    "Public holidays within the leave",
    "Theo lịch của năm đó, kể cả ngày nghỉ bù.",
    "By the calendar of that year, days off in lieu included.",
    most=100,
    items=(FROM, Field("to", "day", "Đến hết ngày", "To, this day included", example="2023-03-26")),
    example=[{"from": "2023-03-25"}],
)
OTHER_LEAVE = Field(
    "other_leave",
    "list",
    "Thời gian trùng với nghỉ phép, nghỉ không lương, thai sản hoặc nghỉ hưởng nguyên lương",
    "Time that is annual, unpaid, maternity or fully paid leave as well",
    "Không được tính hưởng chế độ ốm đau.",
    "Not paid as sickness.",
    most=100,
    items=(FROM, TO),
    example=[{"from": "2023-03-25", "to": "2023-03-26"}],
)
CONTRIBUTION_MONTHS = Field(
    "contribution_months",
    "whole",
    "Số tháng đã đóng bảo hiểm xã hội bắt buộc",
    "Months of compulsory contributions",
    "Đến khi nghỉ việc; 13 năm ghi là 156. Bỏ trống: tính như dưới 15 năm.",
    "Up to the leave; 13 years are 156. Left out: taken as under 15 years.",
    unit="months",
    symbol="T",
    most=840,
    example=156,
)
CONDITION = Field(
    "condition",
    "choice",
    "Điều kiện làm việc khi bị ốm đau",
    "Working conditions at the time of the sickness",
    "Xét tại thời điểm nghỉ việc, không theo công việc trước đó.",
    "Judged when the leave begins, not by earlier work.",
    options=(
        Option("normal", "bình thường", "ordinary"),
        Option(
            "hazardous",
            "nặng nhọc, độc hại, nguy hiểm hoặc đặc biệt nặng nhọc, độc hại, nguy hiểm",
            "hazardous or extremely hazardous work",
        ),
        Option(
            "hard_area",
            "nơi có phụ cấp khu vực từ 0,7; vùng đặc biệt khó khăn",
            "area with a regional allowance of 0.7 or more; extremely difficult area",
        ),
    ),
    default="normal",
    example="normal",
)
DAYS_USED = Field(
    "days_used_this_year",
    "exact",
    "Số ngày đã hưởng chế độ ốm đau trong năm",
    "Days of sickness already paid this year",
    'Trước đợt nghỉ này. Nửa ngày ghi dạng chữ, ví dụ "4.5". Năm 2025: không kể đợt nghỉ do bệnh dài '
    "ngày bắt đầu trước ngày 01/7/2025.",
    'Before this leave. Half a day as text, "4.5" for example. In 2025 without a leave for a long '
    "illness that began before 1 July 2025.",
    unit="working_days",
    symbol="Nd",
    least=0,
    most=366,
    default=0,
    example=0,
)
