"""Trợ cấp mai táng: who opens it (58/2014, Art. 66.1; 41/2024, Art. 85.1 and 109.1)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Benefit, Case, Outcome
from motcua.law.benefits.survivorship import deceased as asked
from motcua.law.benefits.survivorship import results
from motcua.law.rules.survivorship import funeral_allowance
from motcua.law.sheet import Sheet
from motcua.law.wording import social_insurance

_TIME = social_insurance(
    "",
    "condition",
    "Đóng bảo hiểm xã hội bắt buộc từ đủ 12 tháng",
    "Compulsory contributions for 12 months or more",
    "66.1a",
    "85.1a",
)
_ALL_TIME = social_insurance(
    "",
    "condition",
    "Tổng thời gian đóng bắt buộc và tự nguyện từ đủ 60 tháng",
    "Compulsory and voluntary contributions for 60 months or more in all",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 24.1",
    "109.1a; Nghị định 158/2025/NĐ-CP, Điều 21.2b",
)
_ACCIDENT = social_insurance(
    "",
    "condition",
    "Từ trần do tai nạn lao động, bệnh nghề nghiệp",
    "Death by occupational accident or disease",
    "66.1b",
    "85.1b",
)
_PENSION = social_insurance(
    "",
    "condition",
    "Đang hưởng hoặc tạm dừng hưởng lương hưu",
    "Receiving or suspended from a pension",
    "66.1c",
    "85.1c, 109.1b",
)
_RECIPIENT = social_insurance(
    "",
    "condition",
    "Đang hưởng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng",
    "Receiving the monthly accident or disease benefit",
    "66.1c; Thông tư 59/2015/TT-BLĐTBXH, Điều 24.2",
    "85.1c; Nghị định 158/2025/NĐ-CP, Điều 19.1a",
)
_ALLOWANCE = social_insurance(
    "",
    "condition",
    "Đang hưởng trợ cấp mất sức lao động, trợ cấp tiếp theo hoặc trợ cấp công nhân cao su hằng tháng",
    "Receiving the incapacity allowance, the one that follows it, or that of rubber workers",
    "Nghị định 115/2015/NĐ-CP, Điều 13.2a; Thông tư 59/2015/TT-BLĐTBXH, Điều 24.3",
    "Nghị định 158/2025/NĐ-CP, Điều 33.1a, 33.3a",
)


def settle(sheet: Sheet, case: Case) -> Outcome:
    """10 times the base salary, or 0 with the conditions that are not met; dong."""
    due = opened(sheet, case)
    sheet.give(results.ELIGIBLE, due)
    sheet.give(results.TIMES, sheet.value("funeral.times", case.date))
    sheet.give(results.LEVEL, sheet.value("base_salary", case.date))
    return Outcome.of(funeral_allowance(sheet, case.date, due), "dong")


def opened(sheet: Sheet, case: Case) -> bool:
    """Whether the death opens the funeral allowance; the line that opens it is the last one written."""
    status = case[asked.STATUS]
    if status == asked.PENSIONER:
        return bool(sheet.check(_PENSION, True))
    if status in (asked.RECIPIENT, asked.RECIPIENT_WORKING):
        return bool(sheet.check(_RECIPIENT, True))
    if status in (asked.INCAPACITY, asked.AFTER_INCAPACITY):
        return bool(sheet.check(_ALLOWANCE, True))
    if case[asked.BY_ACCIDENT]:
        return bool(sheet.check(_ACCIDENT, True))
    compulsory = case.given(sheet, asked.COMPULSORY_MONTHS)
    if sheet.check(_TIME, compulsory >= sheet.value("funeral.compulsory_months", case.date)):
        return True
    voluntary = case.given(sheet, asked.VOLUNTARY_MONTHS)
    return bool(
        sheet.check(_ALL_TIME, compulsory + voluntary >= sheet.value("funeral.all_months", case.date))
    )


FUNERAL_ALLOWANCE = Benefit(
    key="funeral_allowance",
    vi="Trợ cấp mai táng",
    en="Funeral allowance",
    law="law.social_insurance",
    unit="dong",
    day_vi=asked.DAY_OF_DEATH_VI,
    day_en=asked.DAY_OF_DEATH_EN,
    fields=(asked.STATUS, asked.COMPULSORY_MONTHS, asked.VOLUNTARY_MONTHS, asked.BY_ACCIDENT, asked.BORN),
    settle=settle,
    example={
        "id": "example",
        "benefit": "funeral_allowance",
        "date": "2023-03-20",
        "inputs": {"deceased_status": "insured", "compulsory_months": 196},
    },
    results=(results.ELIGIBLE, results.TIMES, results.LEVEL),
)
