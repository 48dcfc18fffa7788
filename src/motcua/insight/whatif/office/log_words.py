"""A log and its trial in plain words: what it tells, how it was tried, what it cannot say."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from motcua.insight.whatif.office.figured import Name, Values, asked, share_off, spoken
from motcua.insight.whatif.reform.figured import decimal
from motcua.kernel.day import write
from motcua.kernel.errors import N_

LIMITS = {
    "queues": N_(
        "People are thought to take cases in the order in which they come, with the hours that the log "
        "shows; nobody is sick, nobody learns, and cases that are open at the end of the log stay as they "
        "are."
    ),
    "remembered": N_(
        "The log does not show who waits for whom, so waiting is taken as it was. Without a step its "
        "waiting falls away too: take that gain as the most there can be."
    ),
    "future": N_("What comes new after the end of the log is in no forecast."),
}


def as_written(name: str) -> str:
    """The name that the log itself uses."""
    return name


def log_told(trial: Values) -> str:
    """What the log tells: how much, of when, and how long cases take."""
    log = trial["log"]
    said = _(
        "{cases} cases with {events} events of {activities} steps, from {first} to {last}. Half of all cases "
        "took {median} at most, nine in ten {p90}."
    )
    counts = {name: decimal(log[name], 0) for name in ("cases", "events", "activities")}
    times = {name: spoken(log[name]) for name in ("median", "p90")}
    told = said.format(**counts, **times, **days(log))
    if log["left_out"]:
        left_out = _("Cases left out for dates far outside: {count}.")
        told += " " + left_out.format(count=decimal(log["left_out"], 0))
    for column in log["left_alone"]:
        told += " " + _("Nothing is read for {role}: “{text}” is no moment.").format(**column)
    return told


def rests(trial: Values) -> str:
    """What it rests on, and how the trial went."""
    log = trial["log"]
    said = _("On {cases} cases from {first} to {last}.").format(cases=decimal(log["cases"], 0), **days(log))
    return f"{said} {tried(trial)}"


def tried(trial: Values) -> str:
    """How the trial went, beside both baselines."""
    said = _(
        "The model was fitted to the first 70% of the log and tried on the rest: off by {model} on average; "
        "the past repeated by {past}, a textbook queue by {mmc}."
    )
    errors = trial["backtest"]["errors"]
    return said.format(**{name: share_off(one["mean"]) for name, one in errors.items()})


def days(log: Values) -> dict[str, str]:
    """The first and the last day of a log as people write them."""
    return {end: _day(log[key]) for end, key in (("first", "from"), ("last", "until"))}


def limits(trial: Values) -> list[str]:
    """What the model leaves out."""
    return [_(LIMITS["queues" if trial["queues"] else "remembered"]), _(LIMITS["future"])]


def refused(trial: Values, name: Name = as_written) -> list[tuple[str, str]]:
    """What is not answered, and what is missing for it; reasons that refuse everything come first."""
    together: dict[str, list[str]] = {}
    for reason in trial["refused"]:
        why = _(reason["message"]).format(
            **{key: _filled(key, value) for key, value in reason["data"].items()}
        )
        what = together.setdefault(why, [])
        if reason["asked"]:
            what.append(reason["asked"])
    rows = [(_listed(what, name), why) for why, what in together.items()]
    return sorted(rows, key=lambda row: bool(row[0]))


def _listed(what: list[str], name: Name) -> str:
    """What is refused, the steps together."""
    steps = [one.partition(".")[2] for one in what if one.startswith("step.")]
    found = [asked(one, name) for one in what if not one.startswith("step.")]
    if steps:
        found.append(_("Time of the step: {of}").format(of=", ".join(map(name, steps))))
    return "; ".join(found)


def _filled(key: str, value: object) -> object:
    if key in ("early", "late"):
        return spoken(float(str(value)))
    return decimal(value) if isinstance(value, float) else value


def _day(moment: str) -> str:
    return write(date.fromisoformat(moment[:10]))
