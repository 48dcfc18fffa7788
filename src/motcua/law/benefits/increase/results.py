"""The named outcomes of an increase besides the new amount."""

from __future__ import annotations

from motcua.law.explanation import Result

RAISED = Result("raised", "condition", "Được điều chỉnh", "The amount is raised")
INCREASE = Result(
    "increase",
    "dong_per_month",
    "Tổng mức tăng",
    "Increase in all",
)
RISE = Result("rise", "dong_per_month", "Phần tăng theo tỷ lệ", "Part by percentage")
ADDED = Result(
    "floor_part",
    "dong_per_month",
    "Phần tăng thêm của người nghỉ hưởng trước năm 1995",
    "Part added for those retired before 1995",
)
PERCENT = Result("percent", "percent", "Tỷ lệ tăng của lần cuối", "Rise of the last increase")
DECREE = Result("decree", "text", "Nghị định của lần điều chỉnh cuối", "Decree of the last increase")
FROM = Result("from", "date", "Hưởng mức mới từ ngày", "New amount due from")
INCREASES = Result(
    "increases",
    "rows",
    "Từng lần điều chỉnh",
    "Each increase",
    columns=(
        Result("from", "date", "Từ ngày", "From"),
        Result("decree", "text", "Nghị định", "Decree"),
        Result("percent", "percent", "Tỷ lệ tăng", "Rise"),
        Result("rise", "dong_per_month", "Phần tăng theo tỷ lệ", "Part by percentage"),
        Result("floor_part", "dong_per_month", "Phần tăng thêm", "Part added"),
        Result("amount", "dong_per_month", "Mức hưởng mới", "New amount"),
    ),
)
ARREARS_MONTHS = Result("arrears_months", "months", "Số tháng truy lĩnh", "Months of arrears")
ARREARS = Result("arrears", "dong", "Số tiền truy lĩnh", "Arrears")
FIRST_PAYMENT = Result(
    "first_payment",
    "dong",
    "Số tiền nhận kỳ đầu tiên theo mức mới, gồm truy lĩnh",
    "First payment of the new amount, with arrears",
)
ALL = (
    RAISED,
    INCREASE,
    RISE,
    ADDED,
    PERCENT,
    DECREE,
    FROM,
    INCREASES,
    ARREARS_MONTHS,
    ARREARS,
    FIRST_PAYMENT,
)
