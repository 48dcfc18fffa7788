"""The one-time survivor's allowances where plain numbers alone decide: one row, or columns of millions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.law.arithmetic import Number, Work
from motcua.law.rules import survivorship
from motcua.law.rules.counting import years_paid


def insured_in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From months before and from 2014 (compulsory time) and the average salary; dong."""
    before, since = inputs["months_before_2014"], inputs["months_from_2014"]
    everybody = since >= 0
    months = survivorship.months_of_average(work, day, *years_paid(work, before, since), everybody)
    return survivorship.one_time_insured(work, months, inputs["average_salary"])


def pensioner_in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From the months of a compulsory pension received and the pension; dong."""
    received = inputs["months_received"]
    everybody = received >= 0
    months = survivorship.months_of_pension(work, day, received, everybody)
    return survivorship.one_time_pensioner(work, months, inputs["pension"])


def recipient_in_numbers(work: Work, day: Any, inputs: Mapping[str, Any]) -> Number:
    """From the monthly accident benefit; dong."""
    return survivorship.one_time_recipient(work, day, inputs["monthly_benefit"])
