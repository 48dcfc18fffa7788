"""What the law sets by number and day, for everybody: by topic, on any day, each with its whole history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from motcua.kernel import day
from motcua.kernel.errors import InputProblem
from motcua.kernel.vietnamese import fold, sort_key
from motcua.law import MissingValue, Value, Verified, current
from motcua.law.parameters.files import Topic, topics
from motcua.site.clock import today


@dataclass(frozen=True, slots=True)
class Figure:
    """One parameter on a day: its value then, None where none is known, and all its values."""

    name: str
    value: Value | None
    history: tuple[Value, ...]

    @property
    def changed(self) -> bool:
        """Whether its history is worth a picture."""
        return self.history[-1].unit != "name" and len({value.value for value in self.history}) > 1


def law(request: HttpRequest) -> HttpResponse:
    """The topics, or what one of them holds on a day, or what was found by words."""
    on, problem = _day(request)
    words, key = request.GET.get("q", ""), request.GET.get("topic", "")
    chosen = [topic for topic in topics() if topic.key == key]
    if key and not chosen:
        raise Http404(key)
    found = [figure for topic in chosen or topics() for figure in _figures(topic, on) if _has(figure, words)]
    context = {
        "on": on,
        "asked": request.GET.get("on") if problem else day.write(on),
        "problem": problem,
        "q": words,
        "topic": chosen[0] if chosen else None,
        "topics": [(topic, _counted(topic, on)) for topic in sorted(topics(), key=_in_order)],
        "figures": [figure for figure in found if figure.value],
        "not_then": [figure for figure in found if not figure.value],
    }
    return render(request, "portal/law.html", context, status=422 if problem else 200)


def parameter(request: HttpRequest, name: str) -> HttpResponse:
    """One parameter with its history, and the value of the day that is asked for."""
    if name not in current().names():
        raise Http404(name)
    on, problem = _day(request)
    figure = _figure(name, on)
    context = {
        "figure": figure,
        "last": figure.history[-1],
        "newest_first": figure.history[::-1],
        "topic": next(topic for topic in topics() if name in topic.names),
        "on": on,
        "asked": request.GET.get("on") if problem else day.write(on),
        "problem": problem,
    }
    return render(request, "portal/parameter.html", context, status=422 if problem else 200)


def _in_order(topic: Topic) -> str:
    """The alphabetical place of a topic in the reader's language."""
    return sort_key(topic.en if get_language() == "en" else topic.vi)


def _figures(topic: Topic, on: date) -> Iterator[Figure]:
    return (_figure(name, on) for name in topic.names)


def _figure(name: str, on: date) -> Figure:
    try:
        value = current().on(name, on)
    except MissingValue:
        value = None
    return Figure(name, value, current().succession(name))


def _counted(topic: Topic, on: date) -> tuple[int, int]:
    """How many parameters have a value on the day, and how many of these nobody could verify."""
    values = [figure.value for figure in _figures(topic, on) if figure.value]
    return len(values), _unverified(values)


def _unverified(values: Sequence[Value]) -> int:
    return sum(value.verified is Verified.UNVERIFIED for value in values)


def _has(figure: Figure, words: str) -> bool:
    """Whether its labels, its name or one of its instruments have all the words."""
    last = figure.history[-1]
    text = [last.label_vi, last.label_en, figure.name, *(value.instrument for value in figure.history)]
    folded = fold(" ".join(text))
    return all(word in folded for word in fold(words).split())


def _day(request: HttpRequest) -> tuple[date, InputProblem | None]:
    """The day that is asked for; today where none is, or where it cannot be read."""
    asked = request.GET.get("on", "")
    try:
        return (day.parse(asked, "on") if asked else today()), None
    except InputProblem as problem:
        return today(), problem
