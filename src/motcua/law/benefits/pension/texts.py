"""The words of the pension's conditions and dates."""

from __future__ import annotations

from collections.abc import Mapping

from motcua.law.wording import Text, social_insurance


def _condition(vi: str, en: str, old: str, new: str) -> Mapping[str, Text]:
    return social_insurance("", "condition", vi, en, old, new)


TOTAL = social_insurance("T", "months", "Tổng thời gian đóng", "Time paid in all", "71.1", "111.1")
TIME = _condition(
    "Đủ thời gian đóng để hưởng lương hưu khi đủ tuổi",
    "Enough time paid for a pension at the retirement age",
    "54.1; 73.1",
    "64.1; 98",
)
COMPULSORY = _condition(
    "Đủ thời gian đóng bắt buộc để hưởng lương hưu ở tuổi thấp hơn",
    "Enough compulsory time for a pension at a lower age",
    "54.1; 71.1",
    "64.1; 111.1a",
)
HAZARD = _condition(
    "Đủ 15 năm làm nghề, công việc nặng nhọc, độc hại, nguy hiểm hoặc ở vùng đặc biệt khó khăn",
    "15 years of hazardous work or in very hard areas",
    "54.1b; Thông tư 59/2015/TT-BLĐTBXH, Điều 15.2",
    "64.1b",
)
COAL = _condition(
    "Đủ 15 năm khai thác than trong hầm lò",
    "15 years of underground coal mining",
    "54.1c; Thông tư 59/2015/TT-BLĐTBXH, Điều 15.1",
    "64.1c",
)
HIV = _condition(
    "Bị nhiễm HIV do tai nạn rủi ro nghề nghiệp: không xét tuổi",
    "Infected with HIV by an occupational risk: at any age",
    "54.1d",
    "64.1d",
)
COMMUNE = _condition(
    "Lao động nữ hoạt động ở cấp xã, đủ 15 năm đóng bắt buộc",
    "Woman serving a commune, with 15 years of compulsory time",
    "54.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 15.3",
    "64",
)
VOLUNTARY = _condition(
    "Tham gia tự nguyện trước năm 2021, đủ 20 năm đóng tự nguyện",
    "In voluntary insurance before 2021, with 20 voluntary years",
    "73",
    "141.9",
)
EARLY_TIME = _condition(
    "Đủ 20 năm đóng bắt buộc để hưởng lương hưu trước tuổi",
    "20 years of compulsory time for a pension before the age",
    "55",
    "65.1",
)
LOSS = _condition(
    "Suy giảm khả năng lao động từ 61% trở lên", "Loss of capacity of 61% or more", "55", "65.1"
)
SPECIAL = _condition(
    "Đủ 15 năm làm nghề, công việc đặc biệt nặng nhọc, độc hại, nguy hiểm: không xét tuổi",
    "15 years of specially hazardous work: at any age",
    "55.1c",
    "65.1c",
)
AGE_TAKEN = _condition(
    "Không có ngày sinh: coi là đã đủ tuổi",
    "No date of birth given: the age is taken as reached",
    "54.1",
    "64.1",
)
AGE_DAY = social_insurance(
    "",
    "date",
    "Đủ {age}: thời điểm đủ điều kiện về tuổi",
    "{age} reached: day on which the age is met",
    "54; Thông tư 59/2015/TT-BLĐTBXH, Điều 18",
    "64; Bộ luật Lao động 45/2019/QH14, Điều 169",
)
START = _condition(
    "Ngày đề nghị hưởng không sớm hơn ngày đủ điều kiện",
    "The day asked for is not before the day the conditions are met",
    "59; Thông tư 59/2015/TT-BLĐTBXH, Điều 15.4, 18",
    "69; 101",
)
MISSING = social_insurance("", "months", "Số tháng đóng còn thiếu", "Months still missing", "54.1", "64.1")
EARLY = social_insurance(
    "e",
    "months",
    "Số tháng nghỉ hưu trước tuổi",
    "Months of retirement before the age",
    "56.3; Thông tư 59/2015/TT-BLĐTBXH, Điều 17.1",
    "66.3",
)
FLOOR = _condition(
    "Thuộc trường hợp được bảo đảm mức lương hưu thấp nhất",
    "Among those whose pension has a lowest amount",
    "56.5; Nghị định 115/2015/NĐ-CP, Điều 11.5b",
    "141.11; Nghị định 158/2025/NĐ-CP, Điều 13.1",
)
