"""The named outcomes of the pension besides its amount."""

from __future__ import annotations

from motcua.law.explanation import Result

ELIGIBLE = Result(
    "eligible",
    "condition",
    "Đủ điều kiện hưởng lương hưu vào ngày đề nghị",
    "Entitled to a pension on the day asked",
)
WAY = Result(
    "way",
    "text",
    "Trường hợp hưởng",
    "Way to the pension",
    "normal, hazardous, coal_mining, hiv, commune_woman, voluntary_before_2021, loss_61, loss_81, "
    "special_hazard.",
    "normal, hazardous, coal_mining, hiv, commune_woman, voluntary_before_2021, loss_61, loss_81, "
    "special_hazard.",
)
FIRST_DAY = Result(
    "first_day",
    "date",
    "Ngày sớm nhất được hưởng lương hưu",
    "First day on which the pension may start",
    "Không có khi chưa đủ thời gian đóng.",
    "Not given where the time paid is too short.",
)
AGE_DAY = Result(
    "retirement_age_day",
    "date",
    "Thời điểm đủ điều kiện về tuổi hưởng lương hưu, không giảm tỷ lệ",
    "Day on which the age for a full pension is met",
    "Ngày 01 tháng liền kề sau tháng đủ tuổi.",
    "The first day of the month after the age is reached.",
)
MISSING_MONTHS = Result(
    "missing_months", "months", "Số tháng đóng còn thiếu", "Months still missing for a pension"
)
MONTHS = Result(
    "months_counted",
    "months",
    "Tổng số tháng đóng được tính",
    "Months counted in all, those paid at once too",
)
YEARS = Result("years_counted", "years", "Số năm đóng để tính tỷ lệ hưởng", "Years counted for the rate")
BEFORE = Result("rate_before_reduction", "percent", "Tỷ lệ hưởng trước khi giảm", "Rate before the reduction")
EARLY = Result(
    "early_months", "months", "Số tháng nghỉ hưu trước tuổi", "Months of retirement before the age"
)
REDUCTION = Result(
    "reduction", "percent", "Tỷ lệ giảm do nghỉ hưu trước tuổi", "Reduction for early retirement"
)
RATE = Result("rate", "percent", "Tỷ lệ hưởng lương hưu", "Rate of the pension")
FLOOR = Result(
    "floor_applied", "condition", "Được nâng lên bằng mức lương hưu thấp nhất", "Raised to the lowest pension"
)
YEARS_ABOVE = Result(
    "years_above",
    "years",
    "Số năm đóng cao hơn số năm của tỷ lệ cao nhất",
    "Years above those of the highest rate",
)
LUMP_MONTHS = Result(
    "lump_sum_months",
    "months_of_average",
    "Trợ cấp một lần khi nghỉ hưu, số tháng mức bình quân",
    "One-time allowance at retirement, months of the average",
)
LUMP = Result(
    "lump_sum",
    "dong",
    "Trợ cấp một lần khi nghỉ hưu",
    "One-time allowance at retirement",
    "Khi biết mức bình quân.",
    "Where the average is known.",
)

ALL = (
    ELIGIBLE,
    WAY,
    FIRST_DAY,
    AGE_DAY,
    MISSING_MONTHS,
    MONTHS,
    YEARS,
    BEFORE,
    EARLY,
    REDUCTION,
    RATE,
    FLOOR,
    YEARS_ABOVE,
    LUMP_MONTHS,
    LUMP,
)
