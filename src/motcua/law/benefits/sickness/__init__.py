"""Chế độ ốm đau: leave when one or one's child is ill (58/2014, Art. 24-29; 41/2024, Art. 42-48)."""

from motcua.law.benefits.benefit import Benefit

SICKNESS: tuple[Benefit, ...] = ()
