"""A comparison in plain words: what changed, how sure that is, or why nothing can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.authority.reader import whole
from motcua.insight.after.compared import MONTHS, Told, Why
from motcua.insight.after.months import begins
from motcua.insight.after.permuted import Range
from motcua.insight.after.places import districts
from motcua.insight.after.read import Found
from motcua.insight.after.series import FOLLOWED
from motcua.insight.reports.words import day
from motcua.insight.whatif.reform.figured import Measure, decimal
from motcua.insight.whatif.reform.tables import Table
from motcua.kernel.errors import N_

REASONS = {
    Why.MONTHS_BEFORE: N_("Fewer than three whole months before the change are known here."),
    Why.MONTHS_AFTER: N_(
        "Fewer than three months since the change can be judged: each dossier is followed for 45 days. It "
        "can be told from {ready} on."
    ),
    Why.DOSSIERS: N_(
        "Too few dossiers: at least ten before and ten after are needed in a place, where it changed and "
        "where it did not; for the days, half of them with a result."
    ),
    Why.UNITS: N_("Too few places to tell the change from chance."),
    Why.NO_TREND: N_("Too few months with dossiers to see whether both sides moved alike before."),
    Why.TRENDS: N_(
        "Both sides were moving apart before the change already. What came afterwards cannot be laid to it."
    ),
}

FEW_PLACES = N_(
    "Too few places to tell the change from chance. With the same land before and after, and with enough "
    "dossiers: {count}."
)
ONE_PLACE = N_(
    "Areas were joined or divided in the time compared. A place is land that stayed the same throughout: a "
    "district with the communes that it fell into."
)
SEVERAL = N_("Places that are several districts and cannot be told apart: {several} of {places}.")
IN_PART = N_("Left out, for the competent office changed in a part of the place only: {places}.")


@dataclass(frozen=True, slots=True)
class Lead:
    """One measure in a sentence; `sign`: "gain", "loss" or "none"."""

    called: str
    said: str
    sign: str


def leads(found: Found) -> list[Lead]:
    """Each measure in a sentence, the first thing to be read."""
    return [_lead(told, found) for told in found.compared.told]


def told_at_all(found: Found) -> bool:
    """Whether there is an effect of any measure."""
    return any(told.effect for told in found.compared.told)


def reasons(found: Found) -> list[str]:
    """Why nothing can be told, each reason once."""
    return list(dict.fromkeys(why(told, found) for told in found.compared.told if told.why))


def why(told: Told, found: Found) -> str:
    """Why a measure cannot be told; "" where it can."""
    if told.why is None:
        return ""
    if told.why is Why.UNITS and _parts(found):
        return _(FEW_PLACES).format(count=told.treated.units if told.treated else 0)
    ready = begins(found.day, MONTHS) + timedelta(FOLLOWED)
    return _(REASONS[told.why]).format(ready=day(ready))


def _lead(told: Told, found: Found) -> Lead:
    called = _(told.measure.called)
    if told.effect is None:
        return Lead(called, why(told, found), "none")
    sign = told.effect.sign * told.measure.better
    said = moved(told)
    if not sign:
        return Lead(called, _("Not to be told from chance: {moved}.").format(moved=said), "none")
    template = _("Better: {moved} than the comparison let expect.")
    if sign < 0:
        template = _("Worse: {moved} than the comparison let expect.")
    return Lead(called, template.format(moved=said), "gain" if sign > 0 else "loss")


def moved(told: Told) -> str:
    """The range of the effect: "4,5 to 8,4 days sooner", "between 2 points less and 5 points more"."""
    assert told.effect is not None  # noqa: S101, asked of what has one
    effect = told.effect
    low, high = effect.low, effect.high
    if low == high == 0:
        return _("no difference")
    templates = SHARES if told.measure.share else DAYS
    write = _points if told.measure.share else decimal
    if high < 0:
        return _(templates[0]).format(least=write(-high), most=write(-low))
    if low > 0:
        return _(templates[1]).format(least=write(low), most=write(high))
    return _(templates[2]).format(least=write(-low), most=write(high))


DAYS = (
    N_("{least} to {most} days sooner"),
    N_("{least} to {most} days later"),
    N_("between {least} days sooner and {most} days later"),
)
SHARES = (
    N_("{least} to {most} points less"),
    N_("{least} to {most} points more"),
    N_("between {least} points less and {most} points more"),
)


def _points(share: float) -> str:
    return decimal(100 * share, 0)


def sure(found: Found) -> str:
    """What stands against what, how the season is dealt with, what the ranges hold."""
    against = _("places where nothing changed, with the same procedures")
    if not found.elsewhere:
        against = _("other procedures of the same places, whose office stayed the same")
    said = _(
        "Compared with {against}. The ranges hold what chance leaves possible nine times in ten: every size "
        "of the effect that exchanging both sides does not rule out."
    ).format(against=against)
    season = _("The months after stand against the same months of the year before, so the season falls out.")
    if not found.compared.season:
        season = _(
            "No whole year before is known: the months after stand against those directly before, and only "
            "the season that both sides share falls out."
        )
    return f"{said} {season}"


def extent(found: Found) -> str:
    """How much there is to compare."""
    places, procedures = len(found.places), len(found.procedures)
    return _(
        "In {places} the office competent for {procedures} changed on {day}. Dossiers received there: "
        "{before} in the year before, {after} since."
    ).format(
        places=ngettext("{count} place", "{count} places", places).format(count=places),
        procedures=ngettext("{count} procedure", "{count} procedures", procedures).format(count=procedures),
        day=day(found.day),
        before=whole(found.dossiers[0]),
        after=whole(found.dossiers[1]),
    )


def land(found: Found) -> list[str]:
    """What a place is where areas were joined or divided in the time compared, and what was left out."""
    said = []
    if _parts(found):
        said.append(_(ONE_PLACE))
    if several := sum(districts(found.held, place) > 1 for place in found.places):
        said.append(_(SEVERAL).format(several=several, places=len(found.places)))
    if found.in_part:
        said.append(_(IN_PART).format(places=", ".join(found.in_part.values())))
    return said


def _parts(found: Found) -> bool:
    """Whether a place consists of more than one area."""
    return any(len(found.held.codes([place])) > 1 for place in found.places)


def table(found: Found) -> Table:
    """Both sides before and after, the effect, and how the trends differed before."""
    rows = [_row(told) for told in found.compared.told]
    headings = (
        "",
        _("Where it changed, before"),
        _("Where it changed, after"),
        _("Comparison, before"),
        _("Comparison, after"),
        _("Effect of the change"),
        _("Trends apart before, a month"),
    )
    return Table("measures", _("Every measure"), headings, tuple(rows))


def _row(told: Told) -> tuple[str, ...]:
    kind = Measure("", "", "share" if told.measure.share else "days")
    sides = [
        kind.write(value.middle) if value else "–"
        for side in (told.treated, told.control)
        for value in ((side.before, side.after) if side else (None, None))
    ]
    apart = [kind.apart(_ends(one)) if one else "–" for one in (told.effect, told.trend)]
    return (_(told.measure.called), *sides, *apart)


def _ends(of: Range) -> tuple[float, float, float]:
    return of.low, of.middle, of.high
