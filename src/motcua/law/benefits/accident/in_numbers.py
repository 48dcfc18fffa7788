"""The accident benefits where plain numbers alone decide: one row, or columns of millions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.arithmetic import Number, Work
from motcua.law.rules import accident


def one_time(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From the loss (5 to 30 %), the salary and the years paid; dong, 0 outside the band."""
    m = inputs["loss_percent"]
    within = (m >= work.parameter("osh_one_time.least_loss", day)) & (
        m <= work.parameter("osh_one_time.most_loss", day)
    )
    return work.choose(within, accident.one_time(work, day, m, inputs["salary"], inputs["fund_years"]), 0)


def monthly(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From the loss (31 % or more), the salary and the years paid; dong a month, 0 below it."""
    m = inputs["loss_percent"]
    severe = m >= work.parameter("osh_monthly.least_loss", day)
    return work.choose(severe, accident.monthly(work, day, m, inputs["salary"], inputs["fund_years"]), 0)


def convalescence(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From the loss and the days; dong, 0 under a loss of 15 %."""
    return accident.convalescence(work, day, inputs["loss_percent"], inputs["days"])
