"""Bảo hiểm xã hội một lần: what is paid back to those who leave (58/2014, Art. 60; 41/2024, Art. 70)."""

from motcua.law.benefits.benefit import Benefit
from motcua.law.benefits.one_time.average_salary import AVERAGE_SALARY
from motcua.law.benefits.one_time.emigration import EMIGRATION_PENSIONER, EMIGRATION_RECIPIENT
from motcua.law.benefits.one_time.one_time_kind import ONE_TIME_INSURANCE

ONE_TIME: tuple[Benefit, ...] = (
    AVERAGE_SALARY,
    ONE_TIME_INSURANCE,
    EMIGRATION_PENSIONER,
    EMIGRATION_RECIPIENT,
)
