"""Chế độ ốm đau: leave when one or one's child is ill (58/2014, Art. 24-29; 41/2024, Art. 42-48)."""

from motcua.law.benefits.sickness.child import SICK_CHILD_LEAVE
from motcua.law.benefits.sickness.convalescence import SICKNESS_CONVALESCENCE
from motcua.law.benefits.sickness.leave import SICKNESS_LEAVE
from motcua.law.benefits.sickness.long_term import SICKNESS_LONG_TERM

SICKNESS = (SICKNESS_LEAVE, SICKNESS_LONG_TERM, SICK_CHILD_LEAVE, SICKNESS_CONVALESCENCE)
