"""Salaries by period and their indexed average (58/2014, Art. 62-63; 41/2024, Art. 72-73)."""

from motcua.law.benefits.salaries.averaging import Averaged, average, averaged, salaries_paid
from motcua.law.benefits.salaries.career import career
from motcua.law.benefits.salaries.fields import AVERAGE, INDEXED_IN, SALARIES
from motcua.law.benefits.salaries.results import RESULTS
from motcua.law.benefits.salaries.state_fields import FIRST_MONTH, STATE_FIELDS, TOTAL_MONTHS
from motcua.law.benefits.salaries.stretches import months_of

__all__ = [
    "AVERAGE",
    "FIRST_MONTH",
    "INDEXED_IN",
    "RESULTS",
    "SALARIES",
    "STATE_FIELDS",
    "TOTAL_MONTHS",
    "Averaged",
    "average",
    "averaged",
    "career",
    "months_of",
    "salaries_paid",
]
