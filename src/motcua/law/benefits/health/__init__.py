"""Bảo hiểm y tế: the share paid and direct payment (25/2008; Decrees 146/2018 and 188/2025)."""

from motcua.law.benefits.benefit import Benefit

HEALTH: tuple[Benefit, ...] = ()
