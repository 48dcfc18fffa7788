"""What the pension asks about the time paid (thời gian đóng), in months."""

from __future__ import annotations

from motcua.law.fields import Field

_MOST = 840


def _months(name: str, symbol: str, vi: str, en: str, more_vi: str, more_en: str, example: int = 0) -> Field:
    return Field(
        name,
        "whole",
        vi,
        en,
        more_vi,
        more_en,
        unit="months",
        symbol=symbol,
        most=_MOST,
        default=0,
        example=example,
    )


COMPULSORY = Field(
    "compulsory_months",
    "whole",
    "Số tháng đóng bảo hiểm xã hội bắt buộc",
    "Months of compulsory contributions",
    "26 năm 4 tháng ghi là 316. Không kể các tháng còn thiếu được đóng một lần. "
    "Văn bản không nói rõ bắt buộc hay tự nguyện thì ghi ở đây.",
    "26 years 4 months are 316. Without missing months paid at once. Time of no stated kind belongs here.",
    unit="months",
    symbol="Tbb",
    most=_MOST,
    example=316,
)
RATE = Field(
    "rate_percent",
    "exact",
    "Tỷ lệ hưởng lương hưu đã biết",
    "Rate of the pension, where it is known",
    "Thay cho thời gian đóng, khi văn bản ghi sẵn: chỉ tính số tiền, không xét điều kiện.",
    "Instead of the time paid, where the text states it: the amount alone, no condition is checked.",
    unit="percent",
    symbol="p",
    most=75,
    example=75,
)
VOLUNTARY = _months(
    "voluntary_months",
    "Ttn",
    "Số tháng đóng bảo hiểm xã hội tự nguyện",
    "Months of voluntary contributions",
    "Kể cả thời gian tự nguyện còn thiếu đã đóng một lần.",
    "Missing voluntary time that was paid at once included.",
)
MISSING = Field(
    "missing_months_paid",
    "whole",
    "Số tháng bắt buộc còn thiếu đã đóng một lần",
    "Missing compulsory months paid at once",
    "Nhiều nhất 6 tháng, để đủ thời gian hưởng lương hưu; được cộng vào thời gian đóng.",
    "At most 6, to reach the time for a pension; added to the time paid.",
    unit="months",
    symbol="Tth",
    most=60,
    default=0,
    example=0,
)
PAID_IN = Field(
    "missing_months_paid_in",
    "month",
    "Tháng đã đóng đủ cho số tháng còn thiếu",
    "Month in which the missing months were paid",
    "Lương hưu hưởng sớm nhất từ tháng này; thời gian tự nguyện còn thiếu: từ tháng sau.",
    "The pension starts in this month at the earliest; for missing voluntary time in the month after.",
    example="2016-04",
)
HAZARDOUS = _months(
    "hazardous_months",
    "Tnn",
    "Số tháng làm nghề, công việc nặng nhọc, độc hại, nguy hiểm",
    "Months in heavy, hazardous or dangerous work",
    "Cộng với thời gian ở vùng khó khăn và thời gian đặc biệt nặng nhọc; tháng trùng chỉ ghi một nơi.",
    "Adds up with time in hard areas and specially hazardous work; a month is given in one of them only.",
)
REGION = _months(
    "region_months",
    "Tkv",
    "Số tháng làm việc ở nơi có phụ cấp khu vực hệ số 0,7 trở lên, vùng đặc biệt khó khăn",
    "Months in areas of regional allowance 0.7 or more, or very hard areas",
    "Tháng vừa ở vùng này vừa làm nghề nặng nhọc chỉ ghi một nơi.",
    "A month that was hazardous work too is given in one of them only.",
)
SPECIAL = _months(
    "special_hazard_months",
    "Tdb",
    "Số tháng làm nghề, công việc đặc biệt nặng nhọc, độc hại, nguy hiểm",
    "Months in specially heavy, hazardous or dangerous work",
    "Đủ 15 năm và suy giảm khả năng lao động từ 61%: không xét tuổi.",
    "15 years and a loss of capacity of 61%: at any age.",
)
COAL = _months(
    "coal_mining_months",
    "Ttl",
    "Số tháng khai thác than trong hầm lò",
    "Months in underground coal mining",
    "Đủ 15 năm: tuổi thấp hơn 10 tuổi. Được tính là đặc biệt nặng nhọc, không ghi lại ở mục đó.",
    "15 years lower the age by 10 years. Counts as specially hazardous; not given there again.",
)
AGREEMENT = _months(
    "agreement_months",
    "Tdu",
    "Số tháng đóng ở nước ngoài được tính theo điều ước quốc tế",
    "Months paid abroad that count under an international agreement",
    "Chỉ để đủ điều kiện; có dưới 15 năm đóng ở Việt Nam thì mỗi năm ở Việt Nam tính 2,25% (từ 01/7/2025).",
    "For the condition only; with under 15 years in Viet Nam each of those counts 2.25% (from July 2025).",
)
AFTER_AGE = _months(
    "months_paid_after_retirement_age",
    "Ts",
    "Trong đó số tháng đóng sau khi đủ tuổi nghỉ hưu",
    "Of these, months paid after the retirement age",
    "Để tính trợ cấp một lần: từ 01/7/2025 mỗi năm cao hơn đóng sau tuổi nghỉ hưu tính 2 tháng bình quân.",
    "For the lump sum: a year above the limit paid after the age counts 2 months of the average (July 2025).",
)
