"""Trợ cấp hưu trí xã hội and the monthly allowance before it (41/2024, Art. 20-24)."""

from motcua.law.benefits.benefit import Benefit

SOCIAL_PENSION: tuple[Benefit, ...] = ()
