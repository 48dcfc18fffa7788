"""The desk's reference pages: who decides what since when, and which days are working days."""

from __future__ import annotations

from motcua.authority.models import DayCorrection
from motcua.site.templatetags.said import moment
from tests.faces.pages.visiting import read, visitor
from tests.story import Cast

SURVIVORS_IN_YEN_DUNG = {"procedure": "local:III.9b", "area": "221"}


def test_two_days_stand_side_by_side_with_the_instrument_of_each(cast: Cast) -> None:
    days = {"day": "31/03/2023", "other_day": "03/04/2023"}
    page = read(visitor(cast.mua, "vi").get("/desk/competence", {**SURVIVORS_IN_YEN_DUNG, **days}))
    assert "BHXH tỉnh Bắc Giang giải quyết theo 166/QĐ-BHXH" in page.text
    assert "BHXH huyện Yên Dũng giải quyết theo (số minh họa)/QĐ-BHXH tỉnh Bắc Giang (2023)" in page.text
    assert "chưa xác minh" in page.text


def test_a_day_that_does_not_exist_is_told_at_its_field(cast: Cast) -> None:
    page = read(visitor(cast.mua).get("/desk/competence", {**SURVIVORS_IN_YEN_DUNG, "day": "31/02/2023"}))
    assert page.fields["day"]["aria-invalid"] == "true"


def test_the_year_shows_its_holidays_and_why(cast: Cast) -> None:
    text = read(visitor(cast.mua, "vi").get("/desk/calendar", {"year": "2023"})).text
    assert "Năm 2023 có 249 ngày làm việc" in text
    assert "20/01/2023 ngày nghỉ 29 Tết" in text


def corrected(cast: Cast, login: str, **changes: str) -> int:
    """What the calendar answers to a Saturday that is to be worked."""
    wish = {"day": "08/04/2023", "working": "yes", "note": "Làm bù", "instrument": "12/TB-BHXH", **changes}
    return visitor(getattr(cast, login)).post("/desk/calendar", wish).status_code


def test_an_administrator_corrects_a_day_and_it_counts_at_once(cast: Cast) -> None:
    assert corrected(cast, "admin") == 302
    text = read(visitor(cast.mua).get("/desk/calendar", {"year": "2023"})).text
    assert "08/04/2023 working day Làm bù 12/TB-BHXH" in text


def test_everybody_sees_who_corrected_which_day_when_and_why(cast: Cast) -> None:
    corrected(cast, "admin")
    corrected(cast, "admin", working="no", note="Không làm bù nữa", instrument="15/TB-BHXH")
    text = read(visitor(cast.mua).get("/desk/calendar", {"year": "2023"})).text
    first, second = (
        f"Admin {moment(at)}"
        for at in DayCorrection.objects.order_by("id").values_list("recorded_at", flat=True)
    )
    assert (
        f"08/04/2023 day off Không làm bù nữa 15/TB-BHXH {second} "
        f"08/04/2023 working day Làm bù 12/TB-BHXH {first}"
    ) in text
    elsewhen = read(visitor(cast.mua).get("/desk/calendar", {"year": "2024"})).text
    assert "No day of this year was corrected." in elsewhen


def test_a_correction_without_its_instrument_is_not_recorded(cast: Cast) -> None:
    assert corrected(cast, "admin", instrument="") == 422
    assert corrected(cast, "admin", day="") == 422
    assert not DayCorrection.objects.exists()


def test_nobody_else_corrects_the_calendar(cast: Cast) -> None:
    assert corrected(cast, "hoa") == 403
    assert not DayCorrection.objects.exists()
