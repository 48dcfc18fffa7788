"""Bảo hiểm xã hội một lần: what is paid back to those who leave (58/2014, Art. 60; 41/2024, Art. 70)."""

from motcua.law.benefits.benefit import Benefit

ONE_TIME: tuple[Benefit, ...] = ()
