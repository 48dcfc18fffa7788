"""What the voluntary contribution asks, and what it tells besides the amount to pay."""

from __future__ import annotations

from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.switches import Option

AT_ONCE = ("ahead", "missing")
"""Ways of paying that reckon with the fund's investment return."""

INCOME = Field(
    "income",
    "money",
    "Mức thu nhập tháng lựa chọn làm căn cứ đóng",
    "Monthly income chosen as the base",
    "Từ mức chuẩn hộ nghèo khu vực nông thôn đến 20 lần mức lương cơ sở (mức tham chiếu).",
    "From the rural poverty line to 20 times the base salary (reference level).",
    unit="dong_per_month",
    symbol="TN",
    least=1,
    required=True,
    example=2_000_000,
)
CATEGORY = Field(
    "category",
    "choice",
    "Diện được Nhà nước hỗ trợ",
    "Category for state support",
    "Thuộc nhiều diện: chọn diện có mức hỗ trợ cao nhất.",
    "In several categories: the one with the highest support.",
    default="other",
    options=(
        Option("poor", "người thuộc hộ nghèo", "poor household"),
        Option("island", "người sinh sống tại xã đảo, đặc khu", "island commune or special zone"),
        Option("near_poor", "người thuộc hộ cận nghèo", "near-poor household"),
        Option("ethnic_minority", "người dân tộc thiểu số", "ethnic minority"),
        Option("other", "người tham gia khác", "all others"),
        Option("none", "không được hỗ trợ", "no support"),
    ),
    example="near_poor",
)
WAY = Field(
    "way",
    "choice",
    "Phương thức đóng",
    "Way of paying",
    default="1",
    options=(
        Option("1", "hằng tháng", "monthly"),
        Option("3", "03 tháng một lần", "every 3 months"),
        Option("6", "06 tháng một lần", "every 6 months"),
        Option("12", "12 tháng một lần", "every 12 months"),
        Option("ahead", "một lần cho nhiều năm về sau", "once for years to come"),
        Option("missing", "một lần cho thời gian còn thiếu", "once for the time missing"),
    ),
    example="3",
)
_AT_ONCE = (("way", AT_ONCE),)
MONTHS = Field(
    "months",
    "whole",
    "Số tháng đóng một lần",
    "Months paid at once",
    unit="months",
    symbol="k",
    least=1,
    most=120,
    required=True,
    when=_AT_ONCE,
    example=36,
)
RATE = Field(
    "rate",
    "exact",
    "Lãi suất đầu tư quỹ bảo hiểm xã hội bình quân tháng của năm trước liền kề",
    "The fund's average monthly investment return in the year before",
    'Phần trăm một tháng, ví dụ "0.55".',
    'Percent a month, "0.55" for example.',
    unit="percent",
    symbol="r",
    least=0,
    most=10,
    required=True,
    when=_AT_ONCE,
    example="0.55",
)
SUPPORTED_BEFORE = Field(
    "months_supported_before",
    "whole",
    "Số tháng đã được Nhà nước hỗ trợ",
    "Months supported by the state before",
    "Được hỗ trợ tối đa 120 tháng.",
    "At most 120 months are supported.",
    unit="months",
    default=0,
    most=840,
    example=0,
)

MONTHLY = Result(
    "monthly", "dong_per_month", "Mức đóng hằng tháng, chưa trừ hỗ trợ", "Monthly contribution before support"
)
SUPPORT = Result("support_per_month", "dong_per_month", "Nhà nước hỗ trợ hằng tháng", "State support a month")
PAYS_MONTHLY = Result(
    "pays_per_month", "dong_per_month", "Người tham gia đóng hằng tháng", "Paid by the insured a month"
)
MONTHS_PAID = Result("months", "months", "Số tháng được đóng", "Months paid for")
DUE = Result("due", "dong", "Số tiền đóng, chưa trừ hỗ trợ", "Contribution before support")
SUPPORTED = Result("supported_months", "months", "Số tháng được hỗ trợ", "Months supported")
STATE = Result("state_support", "dong", "Tổng số tiền Nhà nước hỗ trợ", "State support in all")

ALL = (MONTHLY, SUPPORT, PAYS_MONTHLY, MONTHS_PAID, DUE, SUPPORTED, STATE)
