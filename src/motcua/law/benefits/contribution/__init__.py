"""Mức đóng: contributions, missing months, late payment (58/2014, Art. 85-89, 122; 41/2024, Art. 31-41)."""

from motcua.law.benefits.contribution.compulsory import CONTRIBUTION_BY_MONTH
from motcua.law.benefits.contribution.late_interest import LATE_INTEREST
from motcua.law.benefits.contribution.missing_months import MISSING_MONTHS_CONTRIBUTION
from motcua.law.benefits.contribution.voluntary import VOLUNTARY_CONTRIBUTION

CONTRIBUTION = (
    CONTRIBUTION_BY_MONTH,
    VOLUNTARY_CONTRIBUTION,
    MISSING_MONTHS_CONTRIBUTION,
    LATE_INTEREST,
)
