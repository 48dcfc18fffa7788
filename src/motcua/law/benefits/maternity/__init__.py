"""Chế độ thai sản: the benefits around a pregnancy, a birth and the reception of a child."""

from motcua.law.benefits.maternity.adoption import ADOPTION_LEAVE
from motcua.law.benefits.maternity.birth import MATERNITY_BIRTH
from motcua.law.benefits.maternity.birth_grant import BIRTH_GRANT
from motcua.law.benefits.maternity.by_days import ANTENATAL_VISITS, CONTRACEPTION
from motcua.law.benefits.maternity.carer import CARER_LEAVE
from motcua.law.benefits.maternity.convalescence import MATERNITY_CONVALESCENCE
from motcua.law.benefits.maternity.loss import PREGNANCY_LOSS
from motcua.law.benefits.maternity.paternity import PATERNITY_LEAVE
from motcua.law.benefits.maternity.surrogacy import INTENDED_MOTHER_LEAVE, SURROGATE_BIRTH
from motcua.law.benefits.maternity.voluntary import VOLUNTARY_BIRTH_ALLOWANCE

MATERNITY = (
    MATERNITY_BIRTH,
    BIRTH_GRANT,
    PATERNITY_LEAVE,
    CARER_LEAVE,
    ADOPTION_LEAVE,
    SURROGATE_BIRTH,
    INTENDED_MOTHER_LEAVE,
    ANTENATAL_VISITS,
    PREGNANCY_LOSS,
    CONTRACEPTION,
    MATERNITY_CONVALESCENCE,
    VOLUNTARY_BIRTH_ALLOWANCE,
)
