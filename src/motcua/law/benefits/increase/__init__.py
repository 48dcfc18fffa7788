"""Điều chỉnh lương hưu, trợ cấp hằng tháng: the increases set by decree, with their floors."""

from motcua.law.benefits.increase.pension_increase import PENSION_INCREASE

INCREASE = (PENSION_INCREASE,)
