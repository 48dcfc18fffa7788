"""Đóng bảo hiểm: contributions by fund with their ceilings, and interest on late payment."""

from motcua.law.benefits.benefit import Benefit

CONTRIBUTION: tuple[Benefit, ...] = ()
