"""Bảo hiểm xã hội một lần: what is paid back to those who leave (58/2014, Art. 60; 41/2024, Art. 70)."""

from motcua.law.benefits.benefit import Benefit
from motcua.law.benefits.one_time.average_salary import AVERAGE_SALARY

ONE_TIME: tuple[Benefit, ...] = (AVERAGE_SALARY,)
