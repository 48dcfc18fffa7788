"""Chế độ tai nạn lao động, bệnh nghề nghiệp: the benefits after an accident at work (Law 84/2015)."""

from motcua.law.benefits.accident.employer import EMPLOYER_COMPENSATION
from motcua.law.benefits.accident.kinds import (
    OSH_ATTENDANT,
    OSH_CONVALESCENCE,
    OSH_DEATH,
    OSH_LEAVING,
    OSH_MONTHLY,
    OSH_ONE_TIME,
    OSH_REASSESSMENT,
)

ACCIDENT = (
    OSH_ONE_TIME,
    OSH_MONTHLY,
    OSH_REASSESSMENT,
    OSH_ATTENDANT,
    OSH_DEATH,
    OSH_CONVALESCENCE,
    OSH_LEAVING,
    EMPLOYER_COMPENSATION,
)
