"""What is asked when a loss of capacity is assessed again, and of a recipient who settles abroad."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.accident import asked
from motcua.law.fields import Field
from motcua.law.switches import Option

DAY_VI = "Ngày có kết luận giám định lại của Hội đồng giám định y khoa (Điều 50)"
DAY_EN = "Day of the medical board's conclusion after the re-assessment (Art. 50)"

ONE_TIME, MONTHLY = "one_time", "monthly"

RECEIVED = Field(
    "benefit_received",
    "choice",
    "Trợ cấp đã hưởng trước khi giám định lại",
    "Benefit received before the re-assessment",
    required=True,
    options=(
        Option(ONE_TIME, "trợ cấp một lần", "one-time benefit"),
        Option(MONTHLY, "trợ cấp hằng tháng", "monthly benefit"),
    ),
    example=MONTHLY,
)
LOSS_BEFORE = Field(
    "previous_loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động trước khi giám định lại",
    "Loss of working capacity before",
    "Trợ cấp một lần: từ 5% đến 30%; hằng tháng: từ 31%.",
    "One-time benefit: 5% to 30%; monthly: 31% or more.",
    unit="percent",
    symbol="m0",
    least=5,
    most=100,
    required=True,
    example=35,
)
LOSS = replace(
    asked.LOSS,
    vi="Mức suy giảm khả năng lao động sau khi giám định lại",
    en="Loss of working capacity now",
    more_vi="Theo kết luận của Hội đồng giám định y khoa; có thêm tai nạn, bệnh: mức tổng hợp.",
    more_en="By the medical board; with a further accident or disease: the combined loss.",
    example=45,
)
TIME_PART = Field(
    "contribution_part",
    "money",
    "Phần trợ cấp hằng tháng theo thời gian đóng quỹ đang hưởng",
    "Part of the monthly benefit for the time paid, as received now",
    "Được giữ nguyên. Thay cho tiền lương và thời gian đóng.",
    "It stays as it is. Instead of the salary and the time paid.",
    unit="dong_per_month",
    symbol="C",
    example=147_000,
)
PAID = Field(
    "loss_part_paid",
    "money",
    "Phần theo mức suy giảm đã được trả một lần trước đây",
    "Part for the loss that was paid once before",
    "Chỉ cần khi chọn cách tính trừ số tiền đã trả.",
    "Needed only where what was paid is deducted.",
    unit="dong",
    symbol="Dt",
    example=14_900_000,
)
BENEFIT = Field(
    "monthly_benefit",
    "money",
    "Trợ cấp TNLĐ-BNN hằng tháng đang hưởng",
    "Monthly accident benefit received now",
    "Bỏ trống: kết quả là số tháng trợ cấp.",
    "Left out: the result is a number of months of the benefit.",
    unit="dong_per_month",
    symbol="TC",
    least=1,
    example=2_000_000,
)
