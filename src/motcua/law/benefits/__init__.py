"""Every benefit by its key, as the law names it."""

from __future__ import annotations

from collections.abc import Mapping

from motcua.law.benefits.accident_kinds import (
    OSH_ATTENDANT,
    OSH_CONVALESCENCE,
    OSH_DEATH,
    OSH_MONTHLY,
    OSH_ONE_TIME,
)
from motcua.law.benefits.benefit import Benefit
from motcua.law.benefits.funeral import FUNERAL_ALLOWANCE
from motcua.law.benefits.monthly_survivor import MONTHLY_SURVIVOR_ALLOWANCE
from motcua.law.benefits.one_time_survivor_kinds import (
    ONE_TIME_SURVIVOR_INSURED,
    ONE_TIME_SURVIVOR_MONTHLY_RECIPIENT,
    ONE_TIME_SURVIVOR_PENSIONER,
)

_ALL = (
    FUNERAL_ALLOWANCE,
    MONTHLY_SURVIVOR_ALLOWANCE,
    ONE_TIME_SURVIVOR_INSURED,
    ONE_TIME_SURVIVOR_PENSIONER,
    ONE_TIME_SURVIVOR_MONTHLY_RECIPIENT,
    OSH_ONE_TIME,
    OSH_MONTHLY,
    OSH_ATTENDANT,
    OSH_DEATH,
    OSH_CONVALESCENCE,
)

BENEFITS: Mapping[str, Benefit] = {benefit.key: benefit for benefit in _ALL}
