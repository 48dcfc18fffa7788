"""Bảo hiểm thất nghiệp: the unemployment allowance (38/2013, Art. 49-50; 74/2025, Art. 38-39)."""

from motcua.law.benefits.unemployment.allowance import UNEMPLOYMENT_ALLOWANCE

UNEMPLOYMENT = (UNEMPLOYMENT_ALLOWANCE,)
