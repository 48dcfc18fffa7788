"""Chế độ hưu trí: the pension and what belongs to it (58/2014, Art. 54-65; 41/2024, Art. 64-77)."""

from motcua.law.benefits.pension.kinds import MONTHLY_PENSION

PENSION = (MONTHLY_PENSION,)
