"""What is asked for an increase of a pension or monthly allowance."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

LIFTED = ("pension", "incapacity", "commune", "armed_forces")
"""Who may get the addition for those retired before 1995 (162/2026, Art. 1.2: points a to g of Art. 1.1)."""
SURVIVOR = "survivor"

AMOUNT = Field(
    "amount",
    "money",
    "Mức hưởng của tháng trước khi điều chỉnh",
    "Monthly amount before the increase",
    "Của tháng liền trước tháng điều chỉnh (tháng 6/2026 khi tăng từ 01/7/2026), hoặc của amount_month.",
    "Of the month before the increase (June 2026 for that of 1 July 2026), or of amount_month.",
    unit="dong_per_month",
    symbol="M",
    required=True,
    least=1,
    example=3_000_000,
)
KIND = Field(
    "kind",
    "choice",
    "Loại lương hưu, trợ cấp đang hưởng",
    "What is drawn",
    options=(
        Option("pension", "lương hưu", "pension"),
        Option("incapacity", "trợ cấp mất sức lao động hằng tháng", "monthly allowance for lost capacity"),
        Option("commune", "trợ cấp hằng tháng của cán bộ xã", "monthly allowance of commune officials"),
        Option(
            "armed_forces",
            "trợ cấp hằng tháng của quân nhân, công an đã phục viên, xuất ngũ",
            "monthly allowance of former soldiers and police",
        ),
        Option("osh", "trợ cấp TNLĐ-BNN hằng tháng", "monthly accident or disease allowance"),
        Option(
            "before_social_pension",
            "trợ cấp hằng tháng khi chưa đủ tuổi hưởng trợ cấp hưu trí xã hội",
            "monthly allowance before the age of the social pension",
        ),
        Option(SURVIVOR, "trợ cấp tuất hằng tháng", "monthly survivor's allowance"),
    ),
    default="pension",
    example="pension",
)
PENSION_FROM = Field(
    "pension_from",
    "month",
    "Tháng bắt đầu hưởng lương hưu, trợ cấp",
    "First month of the pension or allowance",
    "Chỉ tăng cho người đã hưởng trước ngày điều chỉnh; cũng cho biết có hưởng trước năm 1995 không.",
    "Only who drew it before the day of the increase is raised; it also tells who retired before 1995.",
    unit="month",
    example="1993-05",
)
BEFORE_1995 = Field(
    "retired_before_1995",
    "yes_no",
    "Nghỉ hưởng trước ngày 01/01/1995",
    "Retired before 1 January 1995",
    "Không nêu thì theo pension_from; không có cả hai thì coi là không.",
    "Left out: by pension_from; with neither, no.",
    example=True,
)
RAISED_BY_108 = Field(
    "raised_by_108",
    "yes_no",
    "Đã được điều chỉnh theo Nghị định 108/2021/NĐ-CP",
    "Was raised by Decree 108/2021",
    "Chỉ dùng cho lần điều chỉnh từ 01/7/2023: chưa thì tăng 20,8%, rồi thì tăng 12,5%. Không nêu thì theo"
    " pension_from (hưởng từ năm 2022 thì chưa); không có cả hai thì coi là rồi.",
    "For the increase of 1 July 2023 only: 20.8% where not, 12.5% where it was. Left out: by pension_from"
    " (from 2022 on: not); with neither, yes.",
    example=True,
)
AMOUNT_MONTH = Field(
    "amount_month",
    "month",
    "Tháng của mức hưởng đã nêu",
    "Month of the amount given",
    "Khi cách tháng điều chỉnh nhiều lần tăng: mọi lần tăng sau tháng này đến ngày hỏi được tính lần lượt.",
    "Where several increases lie between: each one after this month up to the day asked is applied in turn.",
    unit="month",
    example="2023-06",
)
FIRST_PAID = Field(
    "first_paid",
    "month",
    "Kỳ chi trả đầu tiên theo mức mới",
    "Month in which the new amount is first paid",
    "Khi chi trả sau tháng điều chỉnh: phần chênh lệch của các tháng trước được truy lĩnh trong kỳ này.",
    "Where that is later than the increase: the difference of the months before is paid with it.",
    unit="month",
    example="2026-08",
)

FIELDS = (AMOUNT, KIND, PENSION_FROM, BEFORE_1995, RAISED_BY_108, AMOUNT_MONTH, FIRST_PAID)
