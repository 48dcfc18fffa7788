"""Whether a death opens the monthly allowance (58/2014, Art. 67.1; 41/2024, Art. 86.1 and 111.1b)."""

from __future__ import annotations

from motcua.law.benefits.benefit import Case
from motcua.law.benefits.survivorship import deceased as asked
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import LAW_2014, LAW_2024, social_insurance

_TIME = social_insurance(
    "",
    "condition",
    "Đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm",
    "Compulsory contributions for 15 years or more",
    "67.1a; Thông tư 59/2015/TT-BLĐTBXH, Điều 25.2",
    "86.1a",
)
_NOT_TAKEN = social_insurance(
    "",
    "condition",
    "Chưa hưởng bảo hiểm xã hội một lần",
    "One-time social insurance not taken",
    "67.1a",
    "86.1a",
)
_PENSION = social_insurance(
    "",
    "condition",
    "Đang hưởng hoặc tạm dừng hưởng lương hưu của chế độ bắt buộc",
    "Receiving or suspended from a pension of the compulsory scheme",
    "67.1b",
    "86.1b",
)
_MIXED = social_insurance(
    "",
    "condition",
    "Vừa đóng bắt buộc vừa đóng tự nguyện: có từ đủ 15 năm đóng bắt buộc",
    "Compulsory and voluntary time: 15 compulsory years or more",
    "67.1b; Nghị định 115/2015/NĐ-CP, Điều 12.4d; Nghị định 134/2015/NĐ-CP, Điều 8.3c",
    "111.1b; Nghị định 158/2025/NĐ-CP, Điều 21.3d; Nghị định 159/2025/NĐ-CP, Điều 12.3c",
)
_CITIZEN = social_insurance(
    "",
    "condition",
    "Người từ trần là công dân Việt Nam",
    "The deceased was a citizen of Viet Nam",
    "67.1",
    "86.1",
)
_ACCIDENT = social_insurance(
    "",
    "condition",
    "Từ trần do tai nạn lao động, bệnh nghề nghiệp",
    "Death by occupational accident or disease",
    "67.1c",
    "86.1c",
)
_RECIPIENT = social_insurance(
    "",
    "condition",
    "Đang hưởng trợ cấp TNLĐ-BNN hằng tháng với mức suy giảm từ 61%",
    "Receiving the monthly accident benefit with a loss of 61% or more",
    "67.1d",
    "86.1d",
)
_INCAPACITY = social_insurance(
    "",
    "condition",
    "Đang hưởng trợ cấp mất sức lao động hằng tháng",
    "Receiving the monthly incapacity allowance",
    "Nghị định 115/2015/NĐ-CP, Điều 13.2b; Thông tư 59/2015/TT-BLĐTBXH, Điều 25.3",
    "Nghị định 158/2025/NĐ-CP, Điều 33.1b",
)
_AFTER_INCAPACITY = social_insurance(
    "",
    "condition",
    "Trợ cấp hằng tháng đang hưởng mở tuất hằng tháng",
    "The allowance received opens the monthly allowance",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 27.2",
    "Nghị định 158/2025/NĐ-CP, Điều 33.3b",
)


def opens_monthly(sheet: Sheet, case: Case, compulsory: Term | None = None) -> bool:
    """Whether relatives may have the monthly allowance; the line that opens it is the last one written.

    `compulsory`: months of compulsory time, where the benefit counts them itself.
    """
    status = case[asked.STATUS]
    if sheet.law == LAW_2024 and case[asked.FOREIGN]:
        return bool(sheet.check(_CITIZEN, False))
    if case[asked.BY_ACCIDENT] and bool(sheet.check(_ACCIDENT, True)):
        return True
    if status in (asked.PENSIONER, asked.INCAPACITY, asked.AFTER_INCAPACITY):
        return _receiving(sheet, case)
    if status in (asked.RECIPIENT, asked.RECIPIENT_WORKING):
        least = sheet.value("survivor_monthly.recipient_loss", case.date)
        if sheet.check(_RECIPIENT, case.given(sheet, asked.LOSS) >= least):
            return True
    if status == asked.RECIPIENT and not case[asked.COMPULSORY_MONTHS]:
        return False
    return _contributor(
        sheet, case, case.given(sheet, asked.COMPULSORY_MONTHS) if compulsory is None else compulsory
    )


def _contributor(sheet: Sheet, case: Case, compulsory: Term) -> bool:
    if case[asked.BOUGHT_MONTHS]:
        compulsory = compulsory + case.given(sheet, asked.BOUGHT_MONTHS)
    long_enough = sheet.check(
        _TIME, compulsory >= sheet.value("survivor_monthly.compulsory_months", case.date)
    )
    if sheet.law == LAW_2014 and case[asked.ONE_TIME_TAKEN]:
        return bool(sheet.check(_NOT_TAKEN, False))
    return bool(long_enough)


def _receiving(sheet: Sheet, case: Case) -> bool:
    """After a pensioner or a recipient of an allowance that no contributions opened."""
    if case[asked.STATUS] == asked.INCAPACITY:
        return bool(sheet.check(_INCAPACITY, True))
    if case[asked.STATUS] == asked.AFTER_INCAPACITY:
        return bool(sheet.check(_AFTER_INCAPACITY, False))
    return _pensioner(sheet, case)


def _pensioner(sheet: Sheet, case: Case) -> bool:
    """A voluntary pension opens none; after a mixed career 15 compulsory years count, not the scheme."""
    months, least = (
        case[asked.COMPULSORY_MONTHS],
        sheet.value("survivor_monthly.compulsory_months", case.date),
    )
    if months and case[asked.VOLUNTARY_MONTHS]:
        return bool(sheet.check(_MIXED, case.given(sheet, asked.COMPULSORY_MONTHS) >= least))
    if not sheet.check(_PENSION, case[asked.PENSION_SCHEME] == "compulsory"):
        return False
    if sheet.law != LAW_2024 or not months:
        return True
    short = bool(case.given(sheet, asked.COMPULSORY_MONTHS) < least)
    return sheet.switch("pensioner_under_15_compulsory", matters=short) == "open" or not short
