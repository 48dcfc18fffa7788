"""`calendar`: the working days of a year, correcting one of them, and who corrected which."""

from __future__ import annotations

import argparse

from motcua.cli import Commands, day
from motcua.cli.answering import JSON, OFFICER, Answer, acting, answering, table


def add(commands: Commands) -> None:
    parser = commands.add_parser("calendar", help="the days that differ from the week; correct one")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    show = acts.add_parser("show", parents=[JSON], help="every day of a year that differs from the week")
    show.add_argument("--year", type=int, help="left out: this year")
    show.set_defaults(run=answering(_show))
    corrections = acts.add_parser(
        "corrections", parents=[JSON], help="who corrected which day of a year, when and why"
    )
    corrections.add_argument("--year", type=int, help="left out: this year")
    corrections.set_defaults(run=answering(_corrections))
    correct = acts.add_parser(
        "correct", parents=[JSON, OFFICER], help="record that a day is, or is not, a working day"
    )
    correct.add_argument("day", type=day, help="as 2023-04-29")
    correct.add_argument("kind", choices=["working", "off"])
    correct.add_argument("note", help="why")
    correct.add_argument("instrument", help="its number and date")
    correct.add_argument("--key", default="", help="a request key: the same again records nothing more")
    correct.set_defaults(run=answering(_correct))


def _show(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.promises import day_table
    from motcua.site.clock import today
    from motcua.site.templatetags.said import day

    year = args.year or today().year
    marks = [mark for _day, mark in sorted(day_table().marks.items()) if mark.day.year == year]
    kinds = {True: _("working day"), False: _("day off")}
    rows = [(day(mark.day), kinds[mark.working], mark.note, mark.instrument) for mark in marks]
    return Answer(marks, table((_("Day"), _("Is"), _("Why"), _("Instrument")), rows))


def _corrections(args: argparse.Namespace) -> Answer:
    from django.utils.translation import gettext as _

    from motcua.dossiers.calendar import corrections_of
    from motcua.site.clock import today
    from motcua.site.templatetags.said import day, moment

    made = corrections_of(args.year or today().year)
    kinds = {True: _("working day"), False: _("day off")}
    rows = [
        (day(one.day), kinds[one.working], one.note, one.instrument, one.officer, moment(one.at))
        for one in made
    ]
    headings = (_("Day"), _("Is"), _("Why"), _("Instrument"), _("Recorded by"), _("Recorded at"))
    return Answer(made, table(headings, rows))


def _correct(args: argparse.Namespace) -> Answer:
    from uuid import uuid4

    from django.utils.translation import gettext as _

    from motcua.clock import Correction
    from motcua.dossiers.calendar import correct_day
    from motcua.site.clock import now

    wish = Correction(args.day, args.kind == "working", args.note, args.instrument)
    done = correct_day(acting(args), wish, at=now(), key=args.key or uuid4().hex)
    return Answer(done, _("The day is corrected. Promises already given stay as they are."))
