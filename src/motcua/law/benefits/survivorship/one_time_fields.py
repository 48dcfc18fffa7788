"""What the one-time survivor's allowances ask besides the deceased, the salaries and the relatives."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.benefits.survivorship import deceased
from motcua.law.fields import Field

STATUS = replace(
    deceased.STATUS,
    required=False,
    default=deceased.INSURED,
    more_vi="",
    more_en="",
    options=tuple(
        option
        for option in deceased.STATUS.options
        if option.value in (deceased.INSURED, deceased.RESERVED, deceased.RECIPIENT_WORKING)
    ),
)
ALLOWANCE = replace(
    deceased.STATUS,
    required=False,
    default=deceased.RECIPIENT,
    more_vi="",
    more_en="",
    options=tuple(
        option
        for option in deceased.STATUS.options
        if option.value in (deceased.RECIPIENT, deceased.INCAPACITY, deceased.AFTER_INCAPACITY)
    ),
    example=deceased.RECIPIENT,
)
BEFORE_2014 = Field(
    "months_before_2014",
    "whole",
    "Số tháng đóng trước ngày 01/01/2014",
    "Months paid before 1 January 2014",
    "8 năm 3 tháng ghi là 99. Có diễn biến tiền lương thì bỏ trống.",
    "8 years 3 months are 99. Left out where salaries are given.",
    unit="months",
    symbol="T1",
    most=840,
    example=99,
)
FROM_2014 = Field(
    "months_from_2014",
    "whole",
    "Số tháng đóng từ ngày 01/01/2014",
    "Months paid from 1 January 2014",
    "3 năm 3 tháng ghi là 39. Có diễn biến tiền lương thì bỏ trống.",
    "3 years 3 months are 39. Left out where salaries are given.",
    unit="months",
    symbol="T2",
    most=840,
    example=39,
)
VOLUNTARY_MONTHS = replace(
    deceased.VOLUNTARY_MONTHS,
    vi="Trong đó số tháng đóng tự nguyện",
    en="Of these, months of voluntary contributions",
)
PAID_IN = Field(
    "contributions_paid",
    "money",
    "Số tiền đã đóng bảo hiểm xã hội tự nguyện",
    "Voluntary contributions paid in",
    "Chỉ cần khi toàn bộ là đóng tự nguyện, dưới 60 tháng (Luật 41/2024) hoặc 12 tháng (Luật 58/2014).",
    "Needed only when all time is voluntary and under 60 months (Law 41/2024) or 12 months (Law 58/2014).",
    unit="dong",
    symbol="B",
    example=12_000_000,
)
MONTHS_RECEIVED = Field(
    "months_received",
    "whole",
    "Số tháng đã hưởng lương hưu",
    "Months of pension received",
    "Kể cả tháng từ trần khi tháng đó được hưởng lương hưu.",
    "The month of death included when its pension was due.",
    unit="months",
    symbol="n",
    least=1,
    most=900,
    example=52,
)
PENSION_FROM = Field(
    "pension_from",
    "month",
    "Tháng bắt đầu hưởng lương hưu",
    "First month of pension",
    "Thay cho số tháng đã hưởng.",
    "Instead of the months received.",
    example="2014-03",
)
PENSION = Field(
    "pension",
    "money",
    "Lương hưu tháng đang hưởng",
    "Pension of the month of death",
    "Bỏ trống: kết quả là số tháng lương hưu.",
    "Left out: the result is a number of months of pension.",
    unit="dong_per_month",
    symbol="LH",
    least=1,
    example=3_000_000,
)
BENEFIT = Field(
    "monthly_benefit",
    "money",
    "Trợ cấp hằng tháng đang hưởng (TNLĐ-BNN, mất sức lao động, trợ cấp khác)",
    "Monthly benefit or allowance of the month of death",
    unit="dong_per_month",
    symbol="TC",
    least=1,
    required=True,
    example=2_000_000,
)
ONE_TIME_TAKEN = replace(
    deceased.ONE_TIME_TAKEN,
    vi="Đã nghỉ việc hưởng bảo hiểm xã hội một lần",
    en="Left work and took one-time social insurance",
    default=True,
    when=(("deceased_status", (deceased.RECIPIENT,)),),
    example=True,
)
PENSION_SCHEME = replace(deceased.PENSION_SCHEME, when=())
LOSS = replace(deceased.LOSS, when=())
COMPULSORY_MONTHS = replace(
    deceased.COMPULSORY_MONTHS,
    required=False,
    when=(),
    more_vi="Chỉ cần khi vừa có thời gian bắt buộc vừa có thời gian tự nguyện.",
    more_en="Needed only for a career with both compulsory and voluntary time.",
)
