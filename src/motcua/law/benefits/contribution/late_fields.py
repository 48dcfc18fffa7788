"""What the interest on late and evaded contributions asks, and what it tells besides the amount."""

from __future__ import annotations

from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.switches import Option

AMOUNT = Field(
    "amount",
    "money",
    "Số tiền chậm đóng, trốn đóng",
    "Amount late or evaded",
    unit="dong",
    symbol="P",
    least=1,
    required=True,
    example=100_000_000,
)
KIND = Field(
    "kind",
    "choice",
    "Hành vi",
    "Late or evaded",
    default="late",
    options=(Option("late", "chậm đóng", "late"), Option("evaded", "trốn đóng", "evaded")),
    example="late",
)
DUE = Field(
    "due_on",
    "day",
    "Ngày đóng chậm nhất theo quy định",
    "Last day on which the payment was in time",
    "Số ngày chậm đóng tính từ ngày tiếp theo đến hết ngày tính lãi.",
    "The days late run from the day after to the day of reckoning, which is included.",
    example="2026-01-31",
)
DAYS = Field(
    "days",
    "whole",
    "Số ngày chậm đóng, trốn đóng",
    "Days late or evaded",
    "Trốn đóng do quá hạn 60 ngày (Điều 39.1đ, e): tính từ sau 60 ngày đó, hoặc từ ngày thứ 15 kể từ văn bản "
    "đôn đốc nếu đôn đốc sau 45 ngày (Nghị định 274/2025/NĐ-CP, Điều 6.2c); những ngày trước là chậm đóng.",
    "Evaded because 60 days overdue (Art. 39.1đ, e): from the end of these 60 days, or from day 15 of a "
    "reminder sent after 45 days (Decree 274/2025, Art. 6.2c); the days before are days late.",
    unit="days",
    symbol="d",
    most=36_500,
    example=45,
)
MONTHS = Field(
    "months",
    "whole",
    "Số tháng chậm đóng (chỉ theo Luật 58/2014/QH13)",
    "Months late (Law 58/2014 only)",
    "Mỗi tháng chịu một phần mười hai của lãi suất năm.",
    "Each month bears a twelfth of the yearly rate.",
    unit="months",
    symbol="k",
    most=1_200,
    example=3,
)
RATE = Field(
    "rate",
    "exact",
    "Mức lãi suất đầu tư quỹ bảo hiểm xã hội bình quân của năm trước liền kề",
    "Average investment return of the fund in the year before",
    'Phần trăm một năm, ví dụ "5.2"; cần cho thời gian theo Luật 58/2014/QH13.',
    'Percent a year, "5.2" for example; needed for time under Law 58/2014.',
    unit="percent",
    symbol="r",
    least=0,
    most=100,
    example="5.2",
)

DAYS_LATE = Result("days", "days", "Số ngày chậm đóng, trốn đóng", "Days late or evaded")
DAYS_OLD = Result(
    "days_before_july_2025", "days", "Trong đó đến hết ngày 30/6/2025", "Of these up to 30 June 2025"
)
DAYS_NEW = Result("days_from_july_2025", "days", "Trong đó từ ngày 01/7/2025", "Of these from 1 July 2025")
PAY = Result(
    "to_pay",
    "dong",
    "Tổng số tiền phải nộp, cả số tiền chậm đóng",
    "To be paid in all, with the amount itself",
)
