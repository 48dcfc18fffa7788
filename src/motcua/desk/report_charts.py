"""The charts of the reports: points of the index by group, and dossiers on time by procedure or office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from motcua.authority.reader import whole
from motcua.charts.tracks import Track, TrackChart, track_chart
from motcua.insight.index766 import Found
from motcua.insight.index766.scoring import Group
from motcua.insight.reports import Line
from motcua.insight.reports.words import decimal, percent, said

MOST = 8
"""Bars that can be taken in at a glance; the table has all."""


def index_chart(found: Found) -> TrackChart:
    """Each group's points: earned, missed, and resting on data that are not held here."""
    tracks = [
        Track(
            said(group.group.name),
            _points(group),
            group.group.points,
            group.within_reach,
            group.score,
        )
        for group in found.groups
    ]
    about = "; ".join(f"{track.label}: {track.number}" for track in tracks)
    return track_chart("groups", _("Points of each group"), about, tracks)


def _points(group: Group) -> str:
    if not group.within_reach:
        return _("not scored")
    return _("{score} of {reach}").format(score=decimal(group.score), reach=whole(group.within_reach))


def on_time_chart(lines: Sequence[Line], called: Mapping[str, str]) -> TrackChart | None:
    """Of what was in hand, how much was on time; the largest first. None where nothing was in hand."""
    tracks = []
    for line in lines[:MOST]:
        in_hand, on_time = line.compared.of("in_hand")[0], line.compared.of("on_time")[0]
        if in_hand:
            told = _("{share} of {count}").format(share=percent(line.on_time), count=whole(in_hand))
            tracks.append(Track(called[line.key], told, in_hand, in_hand, on_time))
    if not tracks:
        return None
    about = "; ".join(f"{track.label}: {track.number}" for track in tracks)
    return track_chart("on-time", _("Dossiers on time"), about, tracks)
