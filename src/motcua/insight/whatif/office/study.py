"""Studies of logs: brought by heads, tried and answered by the worker, kept by the digest of the question."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from motcua.authority.acting import Acting
from motcua.authority.offices import in_sight
from motcua.insight.counting.scope import scope_of
from motcua.insight.supervision.who import OutOfSight
from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office.answer import MODEL, WORLDS
from motcua.insight.whatif.office.asking import change_of
from motcua.insight.whatif.office.player import SEED
from motcua.insight.whatif.who import only_heads
from motcua.kernel.digest import content_hash
from motcua.kernel.errors import N_, InputProblem, NotThere

LONGEST_MAPPING = 4_000
GREATEST = 2**63 - 1


class NoStudy(NotThere):
    """There is no such study, or it is another office's."""

    code = "no_study"
    message = N_("There is no such log here. Choose one from the list, or bring the file again.")


def bring(
    acting: Acting, key: UUID, data: bytes, name: str, mapping: str, *, without_bad_lines: bool, at: datetime
) -> Study:
    """Keep a file to be tried. Brought again under the same key, it is one. Raises Refused."""
    only_heads(acting)
    digest = content_hash(data)
    if not default_storage.exists(path_of(digest)):
        default_storage.save(path_of(digest), ContentFile(data))
    about = {"title": name[:200], "digest": digest, "mapping": mapping[:LONGEST_MAPPING]}
    return _asked(acting, key, at, {**about, "without_bad_lines": without_bad_lines})


def choose_ours(
    acting: Acting, key: UUID, office: int, first: date, last: date, title: str, *, at: datetime
) -> Study:
    """Our own journal of an office in sight, with all below it. Raises Refused, OutOfSight, InputProblem."""
    only_heads(acting)
    day = at.date()
    if office not in in_sight(acting, day):
        raise OutOfSight
    if first > last:
        raise InputProblem("last", "order", N_("The last day lies before the first."))
    offices = sorted(scope_of(office, day).offices)
    return _asked(acting, key, at, {"title": title[:200], "offices": offices, "first": first, "last": last})


def _asked(acting: Acting, key: UUID, at: datetime, about: Mapping[str, Any]) -> Study:
    given = {"office_id": acting.office, "officer_id": acting.officer, "asked_at": at, **about}
    return Study.objects.get_or_create(id=key, defaults=given)[0]


def ask(acting: Acting, study: Study, written: Sequence[tuple[str, str]], *, at: datetime) -> Question:
    """Ask about a change. The same question is computed once. Raises Refused, NoLever."""
    only_heads(acting)
    change = change_of(study.trial or {}, written)
    given = {"change": change, "officer_id": acting.officer, "asked_at": at}
    return Question.objects.get_or_create(study=study, digest=digest_of(study, change), defaults=given)[0]


def forget(acting: Acting, study: Study) -> None:
    """Delete a study with its answers, and its file where no other study needs it. Raises Refused."""
    only_heads(acting)
    study.delete()
    if study.digest and not Study.objects.filter(digest=study.digest).exists():
        transaction.on_commit(partial(default_storage.delete, path_of(study.digest)))


def digest_of(study: Study, change: Mapping[str, float]) -> str:
    """Names the question: log, change, seed, number of worlds and model."""
    log = [study.digest or str(study.pk), study.mapping, study.without_bad_lines]
    asked = json.dumps([MODEL, log, change, SEED, WORLDS], sort_keys=True, ensure_ascii=False)
    return sha256(asked.encode()).hexdigest()


def studies(acting: Acting) -> list[Study]:
    """What this office brought, the latest first. Raises Refused."""
    only_heads(acting)
    found = Study.objects.filter(office=acting.office).defer("trial", "problem")
    return list(found.order_by("-asked_at")[:50])


def study_of(acting: Acting, number: UUID) -> Study:
    """One study of this office. Raises Refused, NoStudy."""
    only_heads(acting)
    found = Study.objects.filter(pk=number, office=acting.office).first()
    if found is None:
        raise NoStudy
    return found


def questions(study: Study) -> list[Question]:
    """What was asked of it, the latest first."""
    return list(study.questions.order_by("-asked_at").defer("answer")[:50])


def question_of(acting: Acting, number: UUID, question: int) -> tuple[Study, Question]:
    """A study of this office, and what was asked of it. Raises Refused, NoStudy."""
    study = study_of(acting, number)
    found = study.questions.filter(pk=min(question, GREATEST)).first()
    if found is None:
        raise NoStudy
    return study, found


def path_of(digest: str) -> str:
    """Where the file of a log lies."""
    return f"logs/{digest}"
