"""Chế độ tử tuất: the benefits that a death opens (58/2014, Art. 66-71; 41/2024, Art. 85-92)."""

from motcua.law.benefits.survivorship.funeral import FUNERAL_ALLOWANCE
from motcua.law.benefits.survivorship.monthly_survivor import MONTHLY_SURVIVOR_ALLOWANCE
from motcua.law.benefits.survivorship.one_time_survivor_kinds import (
    ONE_TIME_SURVIVOR_INSURED,
    ONE_TIME_SURVIVOR_MONTHLY_RECIPIENT,
    ONE_TIME_SURVIVOR_PENSIONER,
)
from motcua.law.benefits.survivorship.unreceived import UNRECEIVED_PENSION

SURVIVORSHIP = (
    FUNERAL_ALLOWANCE,
    MONTHLY_SURVIVOR_ALLOWANCE,
    ONE_TIME_SURVIVOR_INSURED,
    ONE_TIME_SURVIVOR_PENSIONER,
    ONE_TIME_SURVIVOR_MONTHLY_RECIPIENT,
    UNRECEIVED_PENSION,
)
