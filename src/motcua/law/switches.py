"""Open questions of the law: each with its options, the one we take by default, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question, or one value of a choice."""

    value: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Switch:
    """A question that no source settles. `reason` says what speaks for the default."""

    name: str
    vi: str
    en: str
    options: tuple[Option, ...]
    default: str
    reason: str

    def option(self, value: str) -> Option:
        """Raises KeyError for a value that is no option."""
        return {option.value: option for option in self.options}[value]

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "label_vi": self.vi,
            "label_en": self.en,
            "options": [{"value": o.value, "label_vi": o.vi, "label_en": o.en} for o in self.options],
            "default": self.default,
            "reason": self.reason,
        }


_ALL = (
    Switch(
        "average_rounding",
        "Làm tròn mức bình quân tiền lương trước khi nhân",
        "Rounding of the average salary before it is multiplied",
        (
            Option("none", "không làm tròn", "no rounding"),
            Option("nearest", "làm tròn đến đồng gần nhất", "to the nearest dong"),
            Option("truncate", "bỏ phần lẻ của đồng", "cut off below one dong"),
        ),
        "none",
        "No text sets a rounding point; an example attributed to VSS cuts the average off.",
    ),
    Switch(
        "before_2014_rounding",
        "Tháng lẻ khi toàn bộ thời gian đóng ở trước năm 2014",
        "Odd months when all time lies before 2014",
        (
            Option(
                "odd_months",
                "1–6 tháng tính nửa năm, 7–11 tháng tính một năm",
                "half a year up to 6, else a year",
            ),
            Option("full_years", "chỉ tính năm đủ 12 tháng", "only years of 12 months"),
        ),
        "odd_months",
        "The texts move odd months to the time from 2014 on; they are silent where there is none.",
    ),
    Switch(
        "fund_year_rounding",
        "Tháng lẻ trong thời gian đóng quỹ tai nạn lao động, bệnh nghề nghiệp",
        "Odd months in the time paid into the accident fund",
        (
            Option("full_years", "chỉ tính năm đủ 12 tháng", "only years of 12 months"),
            Option(
                "odd_months",
                "1–6 tháng tính nửa năm, 7–11 tháng tính một năm",
                "half a year up to 6, else a year",
            ),
        ),
        "full_years",
        "The law counts each further year; Decree 88/2020, Art. 11.6 is understood to mean 12 full months.",
    ),
    Switch(
        "pensioner_under_15_compulsory",
        "Người hưởng lương hưu có dưới 15 năm đóng bắt buộc, không có thời gian tự nguyện (Luật 41/2024)",
        "Pensioner with under 15 compulsory years and no voluntary time (Law 41/2024)",
        (
            Option("open", "thân nhân được xét tuất hằng tháng", "opens the monthly allowance"),
            Option("closed", "không mở tuất hằng tháng", "does not open it"),
        ),
        "open",
        "Art. 86.1b names every pensioner; Decree 158/2025 asks 15 years of mixed careers, Hanoi VSS of all.",
    ),
    Switch(
        "month_child_turns_18",
        "Tháng con đủ 18 tuổi",
        "The month in which a child turns 18",
        (
            Option("paid", "còn được hưởng", "is still paid"),
            Option("not_paid", "không còn được hưởng", "is not paid"),
        ),
        "paid",
        "The laws say until 18; payment practice ends with the month after.",
    ),
    Switch(
        "pension_month_of_death",
        "Tháng từ trần khi đếm số tháng đã hưởng lương hưu",
        "The month of death when months of pension are counted",
        (Option("counted", "được tính", "counts"), Option("not_counted", "không tính", "does not count")),
        "counted",
        "VSS accepted 52 months for March 2014 to a death on 6 June 2018.",
    ),
    Switch(
        "men_rounded_to_20_years",
        "Lao động nam đóng dưới 20 năm nhưng làm tròn tháng lẻ thành 20 năm (Luật 41/2024)",
        "A man with under 20 years whose odd months round to 20 (Law 41/2024)",
        (
            Option("counted_full", "tính 20 năm", "counted as 20 years"),
            Option("counted_short", "tính nhiều nhất 19,5 năm", "counted as 19.5 years at most"),
        ),
        "counted_full",
        "Art. 66.1 leads to 45% at 20 years on both of its lines; Art. 5.6 rounds 19 years 7 months to 20.",
    ),
    Switch(
        "early_retirement_age",
        "Tuổi để đếm thời gian nghỉ hưu trước tuổi khi tuổi nghỉ hưu tăng theo lộ trình",
        "Age from which early retirement is counted while the retirement age rises",
        (
            Option(
                "year_of_retirement", "tuổi nghỉ hưu của năm nghỉ hưu", "the age of the year of retirement"
            ),
            Option("own_roadmap", "tuổi mà người đó sẽ đạt theo lộ trình", "the age the person would reach"),
        ),
        "year_of_retirement",
        "Decree 135/2020, Art. 5.1, measures from the age at the time of retirement; Art. 7.3 names no year.",
    ),
    Switch(
        "grant_after_stillbirth",
        "Trợ cấp một lần khi thai chết từ đủ 22 tuần tuổi (Luật 41/2024)",
        "Birth grant after a stillbirth from 22 weeks (Law 41/2024)",
        (
            Option("paid", "được hưởng như sinh con", "is paid as for a birth"),
            Option("not_paid", "không được hưởng", "is not paid"),
        ),
        "paid",
        "Art. 52.2 grants leave as for a birth; Art. 53.4 and 95.1 count stillborn children in the grants.",
    ),
    Switch(
        "reassessment_difference",
        "Chênh lệch trợ cấp một lần sau khi giám định lại",
        "Difference of the one-time benefit after a re-assessment",
        (
            Option(
                "both_at_new_level",
                "cả hai mức suy giảm tính theo mức lương cơ sở của tháng có kết luận mới",
                "both losses at the base salary of the new conclusion",
            ),
            Option("less_paid", "mức mới trừ số tiền đã trả", "the new part less what was paid"),
        ),
        "both_at_new_level",
        "The text of Circular 28/2021 on re-assessment was not found; practice compares the two losses.",
    ),
    Switch(
        "under_one_year_base",
        "Các mức tiền lương để tính 22% khi đóng chưa đủ một năm (Luật 58/2014)",
        "Salaries that the 22% are taken of where less than one year was paid (Law 58/2014)",
        (
            Option("paid", "như đã đóng, không điều chỉnh", "as paid, not indexed"),
            Option(
                "indexed", "đã điều chỉnh theo mức của từng năm", "indexed by the coefficient of their year"
            ),
        ),
        "paid",
        "Circular 59/2015, Art. 19.2, says the salaries paid on; several calculators index them.",
    ),
    Switch(
        "late_before_july_2025",
        "Số tiền chậm đóng từ trước ngày 01/7/2025, nộp sau ngày đó",
        "Contributions late since before 1 July 2025 and paid after it",
        (
            Option(
                "from_july_2025",
                "0,03% một ngày từ ngày 01/7/2025; trước đó theo Luật 58/2014",
                "0.03 % a day from 1 July 2025, Law 58/2014 before it",
            ),
            Option("all_days", "0,03% cho mọi ngày chậm đóng", "0.03 % for every day late"),
        ),
        "from_july_2025",
        "Art. 141.12 brings such amounts under Law 41/2024, from no named day; Decree 274/2025 is silent.",
    ),
)

SWITCHES: Mapping[str, Switch] = {switch.name: switch for switch in _ALL}
