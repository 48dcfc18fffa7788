"""Which benefit an occupational accident or disease (TNLĐ-BNN) opens, Law 84/2015."""

from __future__ import annotations

from datetime import timedelta

from motcua.kernel.day import write
from motcua.kernel.errors import N_
from motcua.law.benefits.accident import asked
from motcua.law.benefits.benefit import Case, Outcome, wrong
from motcua.law.rules import accident
from motcua.law.sheet import Sheet
from motcua.law.term import Term, Truth
from motcua.law.wording import safety

_ONE_TIME_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 5% đến 30%", "Loss of capacity from 5% to 30%", "48.1"
)
_MONTHLY_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 31% trở lên", "Loss of capacity of 31% or more", "49.1"
)
_ATTENDANT_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 81% trở lên", "Loss of capacity of 81% or more", "52"
)
_ATTENDANT_ILLNESS = safety(
    "",
    "condition",
    "Liệt cột sống, mù hai mắt, cụt hoặc liệt hai chi, hoặc bệnh tâm thần",
    "Spinal paralysis, blindness of both eyes, loss or paralysis of two limbs, or mental illness",
    "52",
)
_SITUATION = safety("", "condition", "Trường hợp: {situation}", "Circumstances: {situation}", "53")
_CONVALESCENCE_BAND = safety(
    "", "condition", "Suy giảm khả năng lao động từ 15% trở lên", "Loss of capacity of 15% or more", "54"
)
_IN_TIME = safety(
    "",
    "condition",
    "Trong 30 ngày đầu trở lại làm việc mà sức khỏe chưa phục hồi",
    "Within 30 days of the return to work, health not yet recovered",
    "54",
)


def one_time(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp một lần, loss of 5 to 30 %; dong (Art. 48)."""
    m = case.given(sheet, asked.LOSS)
    least, most = (sheet.value(f"osh_one_time.{name}", case.date) for name in ("least_loss", "most_loss"))
    if not sheet.check(_ONE_TIME_BAND, (m >= least) & (m <= most)):
        return Outcome(0, "dong")
    return Outcome.of(
        accident.one_time(sheet, case.date, m, case.given(sheet, asked.SALARY), _years(sheet, case)), "dong"
    )


def monthly(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp hằng tháng, loss of 31 % or more; dong a month (Art. 49)."""
    m = case.given(sheet, asked.LOSS)
    if not sheet.check(_MONTHLY_BAND, m >= sheet.value("osh_monthly.least_loss", case.date)):
        return Outcome(0, "dong_per_month")
    salary, years = case.given(sheet, asked.SALARY), _years(sheet, case)
    return Outcome.of(accident.monthly(sheet, case.date, m, salary, years), "dong_per_month")


def attendant(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp phục vụ, loss of 81 % or more and one of four conditions; dong a month (Art. 52)."""
    m = case.given(sheet, asked.LOSS)
    severe = sheet.check(_ATTENDANT_BAND, m >= sheet.value("osh_attendant.least_loss", case.date))
    helpless = sheet.check(_ATTENDANT_ILLNESS, case[asked.CONDITION] != "none")
    return Outcome.of(accident.attendant(sheet, case.date, severe & helpless), "dong_per_month")


def death(sheet: Sheet, case: Case) -> Outcome:
    """Trợ cấp khi chết do TNLĐ-BNN, once; dong (Art. 53)."""
    situation = {option.value: option for option in asked.SITUATION.options}[case[asked.SITUATION]]
    opens = situation.value != "after_assessment"
    if not sheet.check(_SITUATION, opens, situation=(situation.vi, situation.en)):
        return Outcome(0, "dong")
    return Outcome.of(accident.death(sheet, case.date), "dong")


def convalescence(sheet: Sheet, case: Case) -> Outcome:
    """Dưỡng sức, phục hồi sức khỏe, within 30 days of the return to work; dong (Art. 54)."""
    m = case.given(sheet, asked.LOSS)
    if not sheet.check(_CONVALESCENCE_BAND, m >= sheet.value("osh_convalescence.least_loss", case.date)):
        return Outcome(0, "dong")
    if case[asked.RETURNED] is not None and not _in_time(sheet, case):
        return Outcome(0, "dong")
    return Outcome.of(accident.convalescence(sheet, case.date, m, case.given(sheet, asked.DAYS)), "dong")


def _years(sheet: Sheet, case: Case) -> Term:
    """Years paid into the fund: declared, or full years counted from months unless the switch differs."""
    if case[asked.FUND_MONTHS] is None:
        return case.given(sheet, asked.FUND_YEARS)
    months = case.given(sheet, asked.FUND_MONTHS)
    odd = months.value > 12 and months.value % 12 != 0
    counted = sheet.switch("fund_year_rounding", matters=odd)
    full = sheet.whole(sheet.ratio(months, 12))
    return sheet.show(asked.FUND_YEARS.text, full if counted == "full_years" else sheet.years(months))


def _in_time(sheet: Sheet, case: Case) -> bool:
    returned = case[asked.RETURNED]
    if returned > case.date:
        message = N_("Convalescence starts after the return to work on {returned}.")
        raise wrong("returned_to_work", "after_start", message, returned=write(returned))
    last = returned + timedelta(days=sheet.value("osh_convalescence.days_after_return", case.date) - 1)
    figures = f"{write(returned)} ≤ {write(case.date)} ≤ {write(last)}"
    return bool(sheet.check(_IN_TIME, Truth(case.date <= last, figures, figures)))
