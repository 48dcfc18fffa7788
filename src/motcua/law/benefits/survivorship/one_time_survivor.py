"""Trợ cấp tuất một lần: after an insured person, a pensioner, a recipient of the monthly accident benefit.

58/2014, Art. 69-70 (voluntary: Art. 81); 41/2024, Art. 88-89 (voluntary: Art. 110).
"""

from __future__ import annotations

from motcua.kernel.errors import N_
from motcua.law.benefits import salaries
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.benefits.survivorship import deceased, results
from motcua.law.benefits.survivorship import one_time_fields as asked
from motcua.law.benefits.survivorship.choice import one_payment_stands
from motcua.law.benefits.survivorship.opening import opens_monthly
from motcua.law.benefits.survivorship.relative_fields import RELATIVES
from motcua.law.benefits.survivorship.relatives import entitled
from motcua.law.dates import months_through
from motcua.law.rules import survivorship
from motcua.law.rules.counting import years_paid
from motcua.law.sheet import Sheet
from motcua.law.term import Term
from motcua.law.wording import LAW_2014, social_insurance

_NOBODY = social_insurance(
    "",
    "condition",
    "Không có thân nhân đủ điều kiện hưởng hằng tháng",
    "No relative qualifies for the monthly allowance",
    "69.2",
    "88.2b",
)
_SHORT = social_insurance(
    "",
    "condition",
    "Chỉ có thời gian đóng tự nguyện, thời gian ngắn: trả số tiền đã đóng",
    "Voluntary contributions only, for a short time: the amount paid in is paid back",
    "81.2",
    "110.2c",
)
_PAID_BACK = social_insurance(
    "", "dong", "Trợ cấp tuất một lần", "One-time survivor's allowance", "81.2", "110.2c"
)
_LEFT = social_insurance(
    "",
    "condition",
    "Đã nghỉ việc hưởng bảo hiểm xã hội một lần",
    "Left work and took one-time social insurance",
    "Thông tư 59/2015/TT-BLĐTBXH, Điều 27.2, 27.3",
    "89.3; Nghị định 158/2025/NĐ-CP, Điều 21.5d",
)


def after_insured(sheet: Sheet, case: Case) -> Outcome:
    """Months of the average salary by years paid; in dong, or in months where the case gives no average."""
    months_before, months_since = _months(case)
    before, since = (
        sheet.given(asked.BEFORE_2014.text, months_before),
        sheet.given(asked.FROM_2014.text, months_since),
    )
    total, voluntary = before + since, case[asked.VOLUNTARY_MONTHS]
    compulsory = total - case.given(sheet, asked.VOLUNTARY_MONTHS) if voluntary else total
    sheet.give(results.MONTHS_PAID, total)
    if not _is_due(sheet, case, compulsory):
        return Outcome(0, "dong")
    voluntary_only = voluntary == total.value
    if voluntary_only:
        shortest = sheet.value("survivor_one_time.short_voluntary_months", case.date)
        if sheet.check(_SHORT, total < shortest):
            return _paid_back(sheet, case)
    return _by_years(sheet, case, before, since, floored=not voluntary_only)


def _by_years(sheet: Sheet, case: Case, before: Term, since: Term, *, floored: bool) -> Outcome:
    years = years_paid(sheet, before, since)
    months = survivorship.months_of_average(sheet, case.date, *years, floored)
    sheet.give(results.YEARS_BEFORE, years[0])
    sheet.give(results.YEARS_SINCE, years[1])
    sheet.give(results.MONTHS_OF_AVERAGE, months)
    average = salaries.average(sheet, case)
    if average is None:
        return Outcome.of(months, "months_of_average")
    sheet.give(results.AVERAGE, average)
    return Outcome.of(survivorship.one_time_insured(sheet, months, average), "dong")


def after_pensioner(sheet: Sheet, case: Case) -> Outcome:
    """48 months of pension, less half a month for each month received after the second; dong or months."""
    case = case.assuming(deceased.STATUS, deceased.PENSIONER)
    received = _received(sheet, case)
    sheet.give(results.MONTHS_RECEIVED, received)
    if not _is_due(sheet, case):
        return Outcome(0, "dong")
    months = survivorship.months_of_pension(sheet, case.date, received, _has_floor(sheet, case))
    sheet.give(results.MONTHS_OF_PENSION, months)
    if case[asked.PENSION] is None:
        return Outcome.of(months, "months_of_pension")
    return Outcome.of(
        survivorship.one_time_pensioner(sheet, months, case.given(sheet, asked.PENSION)), "dong"
    )


def after_recipient(sheet: Sheet, case: Case) -> Outcome:
    """3 times the monthly accident benefit of one who took one-time insurance, or allowance; dong."""
    sheet.give(results.ELIGIBLE, False)
    by_accident = case[asked.ALLOWANCE] == deceased.RECIPIENT
    if by_accident and not sheet.check(_LEFT, case[asked.ONE_TIME_TAKEN]):
        return Outcome(0, "dong")
    if not _is_due(sheet, case):
        return Outcome(0, "dong")
    sheet.give(results.MONTHS_OF_BENEFIT, sheet.value("survivor_one_time.recipient_months", case.date))
    return Outcome.of(
        survivorship.one_time_recipient(sheet, case.date, case.given(sheet, asked.BENEFIT)), "dong"
    )


def _is_due(sheet: Sheet, case: Case, compulsory: Term | None = None) -> bool:
    """No monthly allowance opened, or nobody qualifies for it, or those who do chose one payment."""
    opened = opens_monthly(sheet, case, compulsory)
    due = not opened or _taken_once(sheet, case)
    sheet.give(results.OPENED, opened)
    sheet.give(results.ELIGIBLE, due)
    return due


def _taken_once(sheet: Sheet, case: Case) -> bool:
    relatives = entitled(sheet, case)
    if not relatives and case[RELATIVES] is not None:
        return bool(sheet.check(_NOBODY, True))
    return one_payment_stands(sheet, case, relatives)


def _months(case: Case) -> tuple[int, int]:
    """Months before and from 2014, declared or counted from salaries. Raises BadInput where they differ."""
    declared = case[asked.BEFORE_2014], case[asked.FROM_2014]
    if case[salaries.SALARIES]:
        counted = salaries.months_of(case[salaries.SALARIES])
        if declared not in ((None, None), counted):
            message = N_(
                "The salaries cover {before} months before 2014 and {since} from 2014. Please check both."
            )
            raise wrong("salaries", "months_differ", message, before=counted[0], since=counted[1])
        declared = counted
    before, since = declared[0] or 0, declared[1] or 0
    if before + since == 0:
        raise wrong("months_from_2014", "missing", N_("Please give the months paid before and from 2014."))
    if case[asked.VOLUNTARY_MONTHS] > before + since:
        raise wrong("voluntary_months", "too_many", N_("Please give at most the months paid in all."))
    return before, since


def _paid_back(sheet: Sheet, case: Case) -> Outcome:
    """What was paid in; under 58/2014 at most 2 months of the average, where the average is known."""
    if case[asked.PAID_IN] is None:
        raise wrong("contributions_paid", "missing", N_("Please give the voluntary contributions paid in."))
    paid: Term = case.given(sheet, asked.PAID_IN)
    average = salaries.average(sheet, case) if sheet.law == LAW_2014 else None
    return Outcome.of(
        sheet.show(_PAID_BACK, sheet.dong(sheet.least(paid, 2 * average) if average else paid)), "dong"
    )


def _received(sheet: Sheet, case: Case) -> Term:
    """Months of pension received, declared or counted from its first month; VSS counts the month of death."""
    first = case[asked.PENSION_FROM]
    if first is None:
        return case.given(sheet, asked.MONTHS_RECEIVED)
    if first > case.date:
        raise wrong("pension_from", "after_death", N_("The pension cannot start after the death."))
    months = months_through(first, case.date)
    if sheet.switch("pension_month_of_death") == "not_counted":
        months = max(months - 1, 0)
    return sheet.given(asked.MONTHS_RECEIVED.text, months)


def _has_floor(sheet: Sheet, case: Case) -> bool:
    """At least 3 months of pension; for a voluntary pension under 58/2014 none (Art. 81.3)."""
    return sheet.law != LAW_2014 or bool(case[asked.PENSION_SCHEME] == "compulsory")
