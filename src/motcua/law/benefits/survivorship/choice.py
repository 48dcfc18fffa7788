"""Monthly or one time: what the relatives chose, and where the law bars the choice (58/2014, Art. 69.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.law.benefits.benefit import Case
from motcua.law.benefits.survivorship import deceased
from motcua.law.benefits.survivorship.relatives import Relative
from motcua.law.fields import Field
from motcua.law.sheet import Sheet
from motcua.law.switches import Option
from motcua.law.term import Truth, named
from motcua.law.wording import LAW_2014, Wording, social_insurance

MONTHLY, ONE_TIME = "monthly", "one_time"

CHOICE = Field(
    "choice",
    "choice",
    "Nguyện vọng của các thân nhân đủ điều kiện",
    "Choice of the relatives who qualify",
    "Các thân nhân thống nhất hưởng hằng tháng hoặc một lần. Bỏ trống: theo trợ cấp được đề nghị.",
    "The relatives decide together. Left out: the benefit that is asked for.",
    options=(
        Option(MONTHLY, "hưởng hằng tháng", "monthly"),
        Option(ONE_TIME, "hưởng một lần", "one payment"),
    ),
    example=MONTHLY,
)

_CHOSEN_MONTHLY = social_insurance(
    "",
    "condition",
    "Thân nhân đề nghị hưởng hằng tháng",
    "The relatives ask for the monthly allowance",
    "69.3",
    "88.2c",
)
_CHOSEN_ONE_TIME = social_insurance(
    "", "condition", "Thân nhân đề nghị hưởng một lần", "The relatives ask for one payment", "69.3", "88.2c"
)
_NO_CHOICE = social_insurance(
    "",
    "condition",
    "Sau người hưởng trợ cấp mất sức lao động, thân nhân đủ điều kiện không được chọn hưởng một lần",
    "After a recipient of the incapacity allowance, relatives who qualify cannot choose one payment",
    "Nghị định 115/2015/NĐ-CP, Điều 13.2b; Thông tư 59/2015/TT-BLĐTBXH, Điều 27.3",
    "",
)
_YOUNG_CHILD = social_insurance(
    "",
    "condition",
    "con dưới 6 tuổi, không được chọn hưởng một lần",
    "child under 6, one payment cannot be chosen",
    "69.3",
    "88.2c",
)
_DISABLED = social_insurance(
    "",
    "condition",
    "suy giảm khả năng lao động từ 81%, không được chọn hưởng một lần",
    "loss of 81% or more, one payment cannot be chosen",
    "69.3",
    "88.2c",
)


def one_payment_stands(sheet: Sheet, case: Case, relatives: Sequence[Relative]) -> bool:
    """Whether relatives who qualify get one payment: they chose it, and nothing bars it."""
    if case[CHOICE] == MONTHLY:
        return not sheet.check(_CHOSEN_MONTHLY, True)
    if _after_incapacity(sheet, case):
        return not sheet.check(_NO_CHOICE, True)
    sheet.check(_CHOSEN_ONE_TIME, True)
    for relative, wording, bar in _bars(sheet, case, relatives):
        with sheet.about(relative.who, str(relative.place)):
            sheet.check(wording, bar)
        return False
    return True


def may_choose_one_time(sheet: Sheet, case: Case, relatives: Sequence[Relative]) -> bool:
    """Whether the law lets these relatives choose one payment; writes no line."""
    return not _after_incapacity(sheet, case) and not any(_bars(sheet, case, relatives))


def _after_incapacity(sheet: Sheet, case: Case) -> bool:
    """58/2014 only: one payment where nobody qualifies, no choice; 41/2024 grants it (Decree 158, 33.1c)."""
    return sheet.law == LAW_2014 and bool(case[deceased.STATUS] == deceased.INCAPACITY)


def _bars(
    sheet: Sheet, case: Case, relatives: Sequence[Relative]
) -> Iterator[tuple[Relative, Wording, Truth]]:
    """58/2014 only: a child under 6, or a child or spouse with a loss of 81 %; 41/2024 has no such bar."""
    if sheet.law != LAW_2014:
        return
    youngest = sheet.value("survivor_one_time.barred_child_age", case.date)
    for relative in relatives:
        young = named(relative.age, "") < youngest
        if relative.relation == "child" and young:
            yield relative, _YOUNG_CHILD, young
        elif relative.relation in ("child", "spouse") and relative.disabled:
            yield relative, _DISABLED, Truth(True)
