"""Điều chỉnh lương hưu, trợ cấp hằng tháng: the increases set by decree, with their floors."""

from motcua.law.benefits.benefit import Benefit

INCREASE: tuple[Benefit, ...] = ()
