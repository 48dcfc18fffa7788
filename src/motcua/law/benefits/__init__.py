"""Every benefit by its key, as the law names it."""

from __future__ import annotations

from collections.abc import Mapping

from motcua.law.benefits.accident import ACCIDENT
from motcua.law.benefits.benefit import Benefit
from motcua.law.benefits.contribution import CONTRIBUTION
from motcua.law.benefits.health import HEALTH
from motcua.law.benefits.increase import INCREASE
from motcua.law.benefits.maternity import MATERNITY
from motcua.law.benefits.one_time import ONE_TIME
from motcua.law.benefits.pension import PENSION
from motcua.law.benefits.sickness import SICKNESS
from motcua.law.benefits.social_pension import SOCIAL_PENSION
from motcua.law.benefits.survivorship import SURVIVORSHIP
from motcua.law.benefits.unemployment import UNEMPLOYMENT

_ALL = (
    *SURVIVORSHIP,
    *ACCIDENT,
    *PENSION,
    *ONE_TIME,
    *SICKNESS,
    *MATERNITY,
    *UNEMPLOYMENT,
    *HEALTH,
    *CONTRIBUTION,
    *INCREASE,
    *SOCIAL_PENSION,
)

BENEFITS: Mapping[str, Benefit] = {benefit.key: benefit for benefit in _ALL}
