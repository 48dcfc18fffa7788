"""What is asked besides the salaries where the State set them (chế độ tiền lương do Nhà nước quy định)."""

from __future__ import annotations

from motcua.law.fields import Field

FIRST_MONTH = Field(
    "first_participation",
    "month",
    "Tháng bắt đầu tham gia bảo hiểm xã hội",
    "First month of participation",
    "Quyết định số năm cuối để tính bình quân (5, 6, 8, 10, 15, 20 năm hoặc toàn bộ). Bỏ trống: tháng đầu"
    " của diễn biến tiền lương; có tổng số tháng đóng nhiều hơn diễn biến thì tính lùi.",
    "Decides how many last years are averaged (5, 6, 8, 10, 15, 20 or all). Left out: the first month of the"
    " salaries, or counted back where the months in all are more than those of the salaries.",
    example="2014-01",
)
TOTAL_MONTHS = Field(
    "total_months",
    "whole",
    "Tổng số tháng đóng bảo hiểm xã hội",
    "Months paid in all",
    "30 năm ghi là 360. Khác với diễn biến tiền lương thì bị báo thiếu hoặc thừa tháng.",
    "30 years are 360. Where the salaries cover fewer or more months, that is reported.",
    unit="months",
    symbol="T",
    least=1,
    most=840,
    example=39,
)
BASE_SALARY = Field(
    "base_salary",
    "money",
    "Mức lương cơ sở (mức tham chiếu) dùng để tính",
    "Base salary (reference level) to compute with",
    "Bỏ trống: mức của ngày phát sinh quyền hưởng.",
    "Left out: the one in force on the case's date.",
    unit="dong_per_month",
    symbol="Lcs",
    least=1,
    example=1_150_000,
)
SENIOR_COEFFICIENT = Field(
    "seniority_salary_coefficient",
    "exact",
    "Hệ số lương khi có phụ cấp thâm niên nghề",
    "Salary coefficient while the seniority allowance was paid",
    "Của nghề trước khi chuyển sang nghề không có phụ cấp thâm niên; gồm phụ cấp chức vụ, vượt khung nếu có.",
    "Of the earlier profession, left for one without the allowance (with other allowances, if any).",
    unit="coefficient",
    symbol="Htn",
    most=100,
    example="5.08",
)
SENIOR_PERCENT = Field(
    "seniority_percent",
    "exact",
    "Mức phụ cấp thâm niên nghề cao nhất đã hưởng",
    "Highest seniority allowance received",
    "Cộng vào mức bình quân khi nghề cuối cùng không có phụ cấp thâm niên.",
    "Added to the average where the last profession has no such allowance.",
    unit="percent",
    symbol="ptn",
    most=100,
    example=14,
)
STATE_FIELDS = (FIRST_MONTH, TOTAL_MONTHS, BASE_SALARY, SENIOR_COEFFICIENT, SENIOR_PERCENT)
