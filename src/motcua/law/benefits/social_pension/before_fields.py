"""What the allowance before the social pension asks, and what it tells besides the amount."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.social_pension import person
from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.switches import Option

BORN = replace(person.BORN, required=True, example="1966-02-15")
SEX = Field(
    "sex",
    "choice",
    "Giới tính",
    "Sex",
    required=True,
    options=(Option("male", "nam", "male"), Option("female", "nữ", "female")),
    example="female",
)
PAID = Field(
    "contributed_months",
    "whole",
    "Tổng số tháng đóng bảo hiểm xã hội",
    "Months paid in all",
    unit="months",
    symbol="n",
    least=1,
    most=840,
    required=True,
    example=150,
)
AVERAGE = Field(
    "average_salary",
    "money",
    "Mức bình quân tiền lương, thu nhập tháng đóng bảo hiểm xã hội",
    "Average salary or income on which contributions were paid",
    "Đã điều chỉnh theo hệ số. Bỏ trống: kết quả là số tháng đến tuổi hưởng trợ cấp hưu trí xã hội.",
    "Already indexed. Left out: the result is the months until the age of the social pension.",
    unit="dong_per_month",
    symbol="Mbq",
    least=1,
    example=5_000_000,
)
TOPS_UP = Field(
    "pays_what_is_missing",
    "yes_no",
    "Đóng một lần cho phần còn thiếu",
    "Pays at once what is missing",
    "Để hưởng cho đến khi đủ tuổi hưởng trợ cấp hưu trí xã hội.",
    "So that the allowance lasts until the age of the social pension.",
    default=False,
    example=False,
)
TOOK_ONE_TIME = Field(
    "took_one_time",
    "yes_no",
    "Hưởng bảo hiểm xã hội một lần hoặc bảo lưu thời gian đóng",
    "Takes the one-time payment or keeps the time for later",
    default=False,
    example=False,
)

ELIGIBLE = Result("eligible", "condition", "Đủ điều kiện hưởng", "Entitled")
UNTIL = Result(
    "months_until_social_pension",
    "months",
    "Số tháng đến tuổi hưởng trợ cấp hưu trí xã hội",
    "Months until the social pension",
)
WORTH = Result(
    "contributions_worth", "dong", "Số tiền tính theo thời gian đóng", "What the contributions come to"
)
ENOUGH = Result(
    "enough",
    "condition",
    "Đủ để hưởng đến tuổi hưởng trợ cấp hưu trí xã hội",
    "Enough until the social pension",
)
MISSING = Result(
    "missing_amount", "dong", "Số tiền đóng một lần cho phần còn thiếu", "Paid at once for what is missing"
)
MONTHS = Result("months", "months", "Số tháng hưởng", "Months of the allowance")

ALL = (ELIGIBLE, UNTIL, WORTH, ENOUGH, MISSING, MONTHS)
