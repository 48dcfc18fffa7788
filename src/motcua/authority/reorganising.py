"""A reorganisation as rows: offices that go on with others' work, that end, and that are called otherwise."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import DateRangeField
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Func, QuerySet, Value

from motcua.authority.models import Office, OfficeArea, OfficeName, Post, Succession
from motcua.authority.plan import Continuation, Plan, Renaming
from motcua.kernel.errors import N_, InputProblem


def reorganise(plan: Plan) -> list[InputProblem]:
    """Write every continuation and renaming; the problems of those that cannot be written."""
    if not plan.continuations and not plan.renamings:
        return []
    rows = plan.continuations
    problems = _unknown(plan)
    if problems:
        return problems
    with transaction.atomic():
        _found(rows)
        offices = dict(Office.objects.values_list("code", "id"))
        for day in sorted({row.on for row in rows}):
            of_day = [row for row in rows if row.on == day]
            problems.extend(_hand_over(of_day, day))
            _end_empty({offices[code] for row in of_day for code in row.continues}, day)
        for renaming in plan.renamings:
            _rename(renaming, offices)
    return problems


def _unknown(plan: Plan) -> list[InputProblem]:
    """Offices that nobody knows, and new ones of which too little is said."""
    known = dict(Office.objects.values_list("code", "validity"))
    new = {row.code for row in plan.continuations} - known.keys()
    problems = []
    for row in plan.continuations:
        for name, codes in (("continues", row.continues), ("parent", (row.parent,) if row.parent else ())):
            for code in codes:
                if code not in known and (name == "continues" or code not in new):
                    problems.append(_no_office(f"{row.at}.{name}", code))
        for code in set(row.continues) & known.keys():
            if not known[code].lower < row.on or (known[code].upper and known[code].upper <= row.on):
                message = N_("The office {office_code} is not there on the day before.")
                problems.append(InputProblem(f"{row.at}.continues", "not_there", message, office_code=code))
        if row.code in new and not (row.level and row.name_vi and row.name_en):
            message = N_("A new office needs level, name_vi and name_en.")
            problems.append(InputProblem(f"{row.at}.code", "incomplete", message))
    problems += [
        _no_office(f"{row.at}.office", row.office) for row in plan.renamings if row.office not in known
    ]
    return problems


def _no_office(at: str, code: str) -> InputProblem:
    message = N_("There is no office with the code {office_code}.")
    return InputProblem(at, "unknown_office", message, office_code=code)


def _found(rows: tuple[Continuation, ...]) -> None:
    """Make the new offices with their names; superiors are set when all are there."""
    known = set(Office.objects.values_list("code", flat=True))
    new = {row.code: row for row in reversed(rows) if row.code not in known}
    Office.objects.bulk_create(
        Office(code=row.code, level=row.level, validity=DateRange(row.on, None)) for row in new.values()
    )
    numbers = dict(Office.objects.values_list("code", "id"))
    founded = [Office(id=numbers[row.code], parent_id=numbers.get(row.parent)) for row in new.values()]
    Office.objects.bulk_update(founded, ["parent"], batch_size=500)
    OfficeName.objects.bulk_create(
        OfficeName(
            office_id=numbers[row.code], vi=row.name_vi, en=row.name_en, validity=DateRange(row.on, None)
        )
        for row in new.values()
    )


def _hand_over(rows: list[Continuation], day: date) -> list[InputProblem]:
    """On one day, areas go from the old offices to those that continue them, and so does the succession."""
    offices = {office.code: office for office in Office.objects.all()}
    held: dict[int, set[str]] = {}
    for number, area in _serving(day).values_list("office", "area_code"):
        held.setdefault(number, set()).add(area)
    lost, gained = list[tuple[int, str]](), list[tuple[Office, str]]()
    successions, problems = list[Succession](), list[InputProblem]()
    for row in rows:
        office, others = offices[row.code], [offices[code] for code in row.continues if code != row.code]
        theirs = {(other.pk, area) for other in others for area in held.get(other.pk, ())}
        areas = set(row.areas) or {area for _, area in theirs}
        handed = {(number, area) for number, area in theirs if area in areas}
        for number, area in handed:
            held[number].discard(area)
        lost += handed
        gained += [(office, area) for area in sorted(areas - held.get(office.pk, set()))]
        successions += [
            Succession(predecessor=other, successor=office, since=day, instrument=row.paper)
            for other in others
        ]
    _cut(_serving(day).filter(pk__in=_numbers(lost, day)), day)
    problems = _served_elsewhere(rows, gained, day)
    if not problems:
        OfficeArea.objects.bulk_create(
            OfficeArea(office=office, level=office.level, area_code=area, validity=DateRange(day, None))
            for office, area in gained
        )
        Succession.objects.bulk_create(successions)
    return problems


def _serving(day: date) -> QuerySet[OfficeArea]:
    return OfficeArea.objects.filter(validity__contains=day)


def _numbers(pairs: list[tuple[int, str]], day: date) -> list[int]:
    """The rows that say so of these offices and areas."""
    wanted = set(pairs)
    rows = _serving(day).values_list("id", "office", "area_code")
    return [number for number, office, area in rows if (office, area) in wanted]


def _served_elsewhere(
    rows: list[Continuation], gained: list[tuple[Office, str]], day: date
) -> list[InputProblem]:
    """Areas that another office of the same level keeps, or that two of the new ones want."""
    keeps = {
        (level, area): office
        for level, area, office in _serving(day).values_list("level", "area_code", "office")
    }
    at = {row.code: row.at for row in reversed(rows)}
    message = N_("Area {area} is served by another office of this level that it does not continue.")
    problems = []
    for office, area in gained:
        if keeps.setdefault((office.level, area), office.pk) != office.pk:
            problems.append(InputProblem(f"{at[office.code]}.areas", "served_elsewhere", message, area=area))
    return problems


def _end_empty(offices: set[int], day: date) -> None:
    """What serves no area any more has ended; its posts go on where one office alone continues it."""
    serving = OfficeArea.objects.filter(office__in=offices, validity__contains=day)
    ended = offices - set(serving.values_list("office", flat=True))
    _cut(Office.objects.filter(pk__in=ended), day)
    _cut(OfficeName.objects.filter(office__in=ended, validity__contains=day), day)
    following: dict[int, list[int]] = {}
    rows = Succession.objects.filter(predecessor__in=ended, since=day).order_by("successor")
    for old, new in rows.values_list("predecessor", "successor"):
        following.setdefault(old, []).append(new)
    posts = list(Post.objects.filter(office__in=ended, validity__contains=day))
    moving = [post for post in posts if len(following.get(post.office_id, [])) == 1]
    Post.objects.bulk_create(
        (
            Post(
                officer_id=post.officer_id,
                office_id=following[post.office_id][0],
                role=post.role,
                validity=DateRange(day, post.validity.upper),
            )
            for post in moving
        ),
        ignore_conflicts=True,  # two posts of one officer may come together
    )
    _cut(Post.objects.filter(office__in=ended, validity__contains=day), day)


def _cut(rows: QuerySet, day: date) -> None:  # type: ignore[type-arg]
    """Let rows that began before `day` hold no longer from it on."""
    begun = Func(F("validity"), function="lower")
    until = Func(begun, Value(day), function="daterange", output_field=DateRangeField())
    rows.filter(validity__startswith__lt=day).update(validity=until)


def _rename(row: Renaming, offices: dict[str, int]) -> None:
    number = offices[row.office]
    names = OfficeName.objects.filter(office=number, validity__contains=row.on)
    until = names.values_list("validity", flat=True).first()
    _cut(names, row.on)
    OfficeName.objects.create(
        office_id=number,
        vi=row.name_vi,
        en=row.name_en,
        validity=DateRange(row.on, until.upper if until else None),
    )
