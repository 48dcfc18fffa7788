"""Sex, as the identity papers write it."""

from __future__ import annotations

from enum import StrEnum

from motcua.kernel.errors import N_, InputProblem
from motcua.kernel.vietnamese import fold


class Sex(StrEnum):
    """Giới tính."""

    MALE = "male"
    FEMALE = "female"


_WORDS = {"nam": Sex.MALE, "male": Sex.MALE, "nu": Sex.FEMALE, "female": Sex.FEMALE}
_VIETNAMESE = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}


def parse(text: str, field: str = "sex") -> Sex:
    """Read 'Nam', 'NỮ', 'male' and the like. Raises InputProblem for any other word."""
    try:
        return _WORDS[fold(text)]
    except KeyError:
        raise InputProblem(field, "sex_unknown", N_("Please choose male or female.")) from None


def in_vietnamese(sex: Sex) -> str:
    """The word that the papers print: 'Nam' or 'Nữ'."""
    return _VIETNAMESE[sex]
