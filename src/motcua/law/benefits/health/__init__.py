"""Bảo hiểm y tế: the share of a cost that the fund pays, and direct payment (25/2008, Art. 22, 28-31)."""

from motcua.law.benefits.health.direct_payment import HEALTH_DIRECT_PAYMENT
from motcua.law.benefits.health.share import HEALTH_SHARE

HEALTH = (HEALTH_SHARE, HEALTH_DIRECT_PAYMENT)
