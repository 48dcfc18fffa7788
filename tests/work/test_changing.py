"""Who decides is changed by a file: one proposes it, another puts it in force, all of it or nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.authority.acting import Acting
from motcua.authority.competence import competent, on_trial
from motcua.authority.may import may
from motcua.authority.models import Change, Delegation, Instrument, Mandate, OfficeName, Role
from motcua.authority.offices import office_on
from motcua.dossiers.changing import (
    AlreadyDecided,
    FourEyes,
    NotYours,
    drop,
    propose,
    put_in_force,
)
from motcua.dossiers.consequences import consequences
from motcua.dossiers.receive import receive
from motcua.journal.models import Entry
from motcua.journal.verify import verify
from motcua.journey.status import Status
from motcua.journey.table import Act
from motcua.kernel.errors import BadInput
from tests.plans import PAPER, PENSIONS, in_force, to_districts
from tests.story import AFTER, BAC_GIANG, HA_NOI, Cast, application, key
from tests.work.walk import appointed, row, walked

MAY = date(2023, 5, 2)
LATER = AFTER + timedelta(days=60)
TO_THANG = 'office = "24221"\ngiver = "hoa"\ntaker = "thang"\ntaker_role = "assessor"\nsince = 2023-04-03\n'
"""What the director of Yen Dung entrusts to the assessor."""


def problems_of(text: str, form: str = "toml") -> dict[str, str]:
    try:
        found = consequences(text, form, AFTER).problems
    except BadInput as error:
        found = error.problems
    return {problem.field: problem.code for problem in found}


def test_a_dry_run_says_who_decides_instead_of_whom_and_leaves_nothing_behind(cast: Cast) -> None:
    found = consequences(PENSIONS, "toml", AFTER)
    assert [(shift.procedure, shift.day, shift.areas) for shift in found.shifts] == [
        ("local:III.8a", date(2023, 5, 1), 10),
        ("local:III.8b", date(2023, 5, 1), 10),
    ]
    shift = found.shifts[0]
    assert shift.before is not None
    assert shift.after is not None
    assert (shift.before.office and shift.before.office.code, shift.after.count) == (BAC_GIANG, 10)
    assert not Instrument.objects.filter(number="45/QĐ-BHXH").exists()


def test_it_is_in_force_when_another_person_says_so_and_not_before(cast: Cast, second: Acting) -> None:
    change = propose(cast.admin, PENSIONS, "toml", at=AFTER, key=key())
    assert competent("local:III.8a", "221", MAY).office.code == BAC_GIANG
    with pytest.raises(FourEyes):
        put_in_force(cast.admin, change.pk, at=AFTER, key=key())
    put_in_force(second, change.pk, at=AFTER, key=key())
    found = competent("local:III.8a", "221", MAY)
    assert (found.office.code, found.mandate.number) == ("24221", "45/QĐ-BHXH")
    with pytest.raises(AlreadyDecided):
        put_in_force(second, change.pk, at=AFTER, key=key())
    acts = Entry.objects.filter(dossier=change.pk).order_by("seq").values_list("act", flat=True)
    assert list(acts) == ["propose_change", "enact_change"]
    assert verify().valid


def test_it_can_be_dropped_with_a_reason(cast: Cast) -> None:
    change = propose(cast.admin, PENSIONS, "toml", at=AFTER, key=key())
    with pytest.raises(BadInput):
        drop(cast.admin, change.pk, " ", at=AFTER, key=key())
    drop(cast.admin, change.pk, "Chưa tập huấn xong", at=AFTER, key=key())
    assert Change.objects.get().reason == "Chưa tập huấn xong"
    with pytest.raises(AlreadyDecided):
        drop(cast.admin, change.pk, "x", at=AFTER, key=key())


def test_two_answers_for_one_day_are_named_with_the_paper_that_is_in_the_way(cast: Cast) -> None:
    text = to_districts("local:III.9b")
    (problem,) = consequences(text, "toml", AFTER).problems
    assert (problem.field, problem.code) == ("mandate.1.since", "overlaps")
    assert "(số minh họa)/QĐ-BHXH tỉnh Bắc Giang (2023), since 01/04/2023" in problem.english()
    with pytest.raises(BadInput):
        propose(cast.admin, text, "toml", at=AFTER, key=key())


def test_one_file_withdraws_a_mandate_and_gives_another(cast: Cast, second: Acting) -> None:
    back = """
[[withdrawal]]
procedures = ["local:III.9b"]
territory = "24"
on = 2023-05-01
[[mandate]]
procedures = ["local:III.9b"]
level = "province"
territory = "24"
since = 2023-05-01
"""
    in_force(cast, second, PAPER + back)
    before, since = (competent("local:III.9b", "221", day) for day in (date(2023, 4, 30), date(2023, 5, 1)))
    assert (before.office.code, since.office.code) == ("24221", BAC_GIANG)
    ended = Mandate.objects.get(pk=before.mandate.id)
    assert ended.withdrawn_by is not None
    assert ended.withdrawn_by.number == "45/QĐ-BHXH"
    assert problems_of(PAPER + back.replace('"24"', '"27"')) == {"withdrawal.1.on": "nothing_to_withdraw"}


def test_open_dossiers_keep_their_office_and_incomplete_ones_come_under_the_new_rule(cast: Cast) -> None:
    walked(cast, Status.IN_PROCESS)
    walked(cast, Status.DELIVERED)
    receive(cast.mua, application(components=(), return_incomplete=True), at=AFTER, key=key())
    text = to_districts("local:III.9b").replace("05-01", "04-03")
    touched = consequences(text.replace('"24"', '"221"'), "toml", AFTER).dossiers
    assert (touched.staying, touched.since, touched.waiting, touched.moving) == (1, 1, 1, 0)


def test_a_mandate_in_trial_is_told_apart(cast: Cast, second: Acting) -> None:
    text = PENSIONS + 'phase = "trial"\n'
    found = consequences(text, "toml", AFTER)
    assert (found.shifts, len(found.trials)) == ([], 2)
    in_force(cast, second, text)
    assert competent("local:III.8a", "221", MAY).office.code == BAC_GIANG
    trial = on_trial("local:III.8a", "221", MAY)
    assert trial is not None
    assert trial.office.code == "24221"


def test_a_table_says_the_same_as_the_file(cast: Cast, second: Acting) -> None:
    text = (
        "procedure,level,territory,since,below_dong,number,title,signed_on\n"
        "local:III.8a,district,24,01/05/2023,50.000.000,45/QĐ-BHXH,Phân cấp,20/04/2023\n"
        "local:III.8b,district,24,2023-05-01,,45/QĐ-BHXH,Phân cấp,20/04/2023\n"
    )
    in_force(cast, second, text, "csv")
    found = competent("local:III.8a", "221", MAY)
    assert (found.office.code, found.mandate.below_dong) == ("24221", 50_000_000)


def test_a_head_entrusts_by_the_same_file(cast: Cast, second: Acting) -> None:
    in_force(cast, second, PAPER + "[[substitution]]\n" + TO_THANG + "until = 2023-04-10\n")
    assert Delegation.objects.get().stands_in
    dossier = row(walked(cast, Status.PROPOSED))
    assert may(cast.thang, Act.APPROVE, dossier, AFTER).allowed
    assert not may(cast.thang, Act.APPROVE, dossier, LATER).allowed
    assert problems_of(PAPER + "[[delegation]]\n" + TO_THANG.replace("thang", "nobody")) == {
        "delegation.1.office": "no_post"
    }


def test_it_says_how_whoever_is_entrusted_signs(cast: Cast, second: Acting) -> None:
    title = 'taker_title = "Trưởng phòng Chế độ"\n'
    in_force(cast, second, PAPER + "[[delegation]]\n" + TO_THANG + 'signs = "TL."\n' + title)
    row = Delegation.objects.get()
    assert (row.capacity, row.title) == ("TL.", "Trưởng phòng Chế độ")
    for section, signs in (("delegation", "Q."), ("substitution", "TL."), ("delegation", "KT.")):
        wrong = problems_of(PAPER + f"[[{section}]]\n" + TO_THANG + f'signs = "{signs}"\n')
        assert wrong == {f"{section}.1.signs": "not_among"}


def test_an_office_is_renamed_and_old_papers_keep_the_old_name(cast: Cast, second: Acting) -> None:
    names = 'name_vi = "BHXH thị xã Yên Dũng"\nname_en = "Yen Dung Town Social Security"\n'
    in_force(cast, second, PAPER + f'[[renaming]]\noffice = "24221"\non = 2023-05-01\n{names}')
    number = OfficeName.objects.get(vi="BHXH thị xã Yên Dũng").office_id
    assert office_on(number, date(2023, 4, 30)).name_vi == "BHXH huyện Yên Dũng"
    assert office_on(number, date(2023, 5, 1)).name_vi == "BHXH thị xã Yên Dũng"


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ("x = [", "file", "unreadable"),
        (PAPER, "file", "nothing"),
        ("[[mandate]]\nprocedures=['local:III.10']\nlevel='base'\nsince=2024-01-01", "instrument", "missing"),
        (PENSIONS.replace("district", "village"), "mandate.1.level", "not_among"),
        (PENSIONS.replace('level = "district"\n', ""), "mandate.1.level", "level_or_office"),
        (PENSIONS.replace("2023-05-01", '"31/02/2023"'), "mandate.1.since", "day_impossible"),
        (PENSIONS + "until = 2023-05-01", "mandate.1.until", "ends_before"),
        (PENSIONS + "below_dong = 1.5", "mandate.1.below_dong", "not_dong"),
        (PENSIONS + "colour = 1", "mandate.1.colour", "unknown_field"),
        (PENSIONS.replace("local:III.8a", "local:X"), "mandate.1.procedures", "unknown_procedure"),
        (PENSIONS.replace('"24"', '"zz"'), "mandate.1.territory", "unknown_area"),
        (PENSIONS.replace('level = "district"', 'office = "zz"'), "mandate.1.office", "unknown_office"),
        ("mandate = 3", "mandate", "no_table"),
    ],
)
def test_a_mistake_is_told_at_its_place(cast: Cast, text: str, field: str, code: str) -> None:
    assert problems_of(text)[field] == code


def test_who_may_not_change_is_told_who_may(cast: Cast) -> None:
    province = appointed("gd", BAC_GIANG, Role.DIRECTOR)
    for acting in (cast.hoa, cast.thang, cast.quyen, cast.khach):
        with pytest.raises(NotYours):
            propose(acting, PENSIONS, "toml", at=AFTER, key=key())
    with pytest.raises(NotYours):
        propose(province, PENSIONS.replace('territory = "24"\n', ""), "toml", at=AFTER, key=key())
    assert propose(province, PENSIONS, "toml", at=AFTER, key=key()).title == "45/QĐ-BHXH"


def test_the_door_asks_for_benefit_and_channel_and_for_the_desk_where_any_office_decides(
    cast: Cast, second: Acting
) -> None:
    anywhere = to_districts("local:III.9b").replace(
        'level = "district"\nterritory = "24"\nsince = 2023-05-01',
        'level = "any"\nterritory = "221"\nsince = 2023-04-03',
    )
    in_force(cast, second, anywhere + 'channel = "direct"\n')
    elsewhere = appointed("xa", HA_NOI, Role.RECEPTION)
    direct, posted = (
        receive(elsewhere, application(channel=channel), at=AFTER, key=key())
        for channel in ("direct", "post")
    )
    assert row(direct.dossier).competent_office.code == HA_NOI
    assert row(posted.dossier).competent_office.code == "24221"
