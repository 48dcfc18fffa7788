"""Chế độ tai nạn lao động, bệnh nghề nghiệp: the benefits after an accident at work (Law 84/2015)."""

from motcua.law.benefits.accident.kinds import (
    OSH_ATTENDANT,
    OSH_CONVALESCENCE,
    OSH_DEATH,
    OSH_MONTHLY,
    OSH_ONE_TIME,
)

ACCIDENT = (OSH_ONE_TIME, OSH_MONTHLY, OSH_ATTENDANT, OSH_DEATH, OSH_CONVALESCENCE)
