"""Trợ cấp hưu trí xã hội and the allowance before it (41/2024, Art. 21-24)."""

from motcua.law.benefits.social_pension.before import ALLOWANCE_BEFORE_SOCIAL_PENSION
from motcua.law.benefits.social_pension.pension import SOCIAL_PENSION_BENEFIT

SOCIAL_PENSION = (SOCIAL_PENSION_BENEFIT, ALLOWANCE_BEFORE_SOCIAL_PENSION)
