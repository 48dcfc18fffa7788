"""What-if from a log: brought by heads, tried by the worker, asked about, refused in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.insight.whatif.models import Question, Study
from motcua.insight.whatif.office import working
from motcua.insight.whatif.office.study import path_of
from motcua.site.clock import now
from tests.faces.pages.studied import LOGS, bring, computed, log_file
from tests.faces.pages.visiting import read, visitor
from tests.story import Cast
from tests.work.papers.pdf_text import squeezed, text_of


@pytest.mark.parametrize("login", ["mua", "hoa", "binh", "admin"])
@pytest.mark.parametrize("path", ["", f"/{UUID(int=1)}", f"/{UUID(int=1)}/1"])
def test_others_are_told_whom_it_is_for(cast: Cast, login: str, path: str) -> None:
    client = visitor(cast.people[login])
    for response in (client.get(LOGS + path), client.post(LOGS + path, {"do": "bring"})):
        assert response.status_code in (403, 404, 405)
        assert "for the director and the deputy directors of the province" in response.content.decode()
    assert not Study.objects.exists()


def test_another_province_does_not_see_it(cast: Cast) -> None:
    study = bring(visitor(cast.quyen), b"case,activity,time\n1,a,2024-01-01\n")
    Study.objects.filter(pk=study).update(office=cast.khach.office)
    response = visitor(cast.quyen).get(f"{LOGS}/{study}")
    assert response.status_code == 404
    assert "There is no such log here" in response.content.decode()
    assert str(study) not in visitor(cast.quyen).get(LOGS).content.decode()


@pytest.fixture
def study(cast: Cast) -> UUID:
    return bring(visitor(cast.quyen), log_file())


def test_what_is_not_read_of_a_log_is_told(cast: Cast) -> None:
    rows = b"1,a,2024-01-01,Hanoi\n2,a,2024-02-01,Hanoi\n"
    brought = bring(visitor(cast.quyen), b"case,activity,time,start\n" + rows)
    computed(brought)
    text = read(visitor(cast.quyen).get(f"{LOGS}/{brought}")).text
    assert "Nothing is read for start: “Hanoi” is no moment." in text


def test_a_log_is_tried_and_asked_about(cast: Cast, study: UUID) -> None:
    client = visitor(cast.quyen)
    address = f"{LOGS}/{study}"
    assert "The log is being read and tried" in read(client.get(address)).text
    trial = computed(study).trial or {}
    assert trial
    assert trial["usable"]
    field = f"lever-{[lever['name'] for lever in trial['levers']].index('people.assess')}"
    page = read(client.get(address))
    assert "fitted to the first 70% of the log" in page.text
    assert "assess (now 2)" in page.text
    answered = client.post(address, {field: "3"})
    assert answered.status_code == 302
    assert "is being computed" in read(client.get(answered.headers["Location"])).text
    paper = answered.headers["Location"] + ".pdf"
    assert "There is no answer to put on paper" in client.get(paper).content.decode()
    computed(study)
    text = read(client.get(answered.headers["Location"])).text
    assert "Assess: 3 people instead of 2" in text
    for words in (
        "sooner",
        "On the held-back part of the log this was off by",
        "How sure that is",
        "done by their",
    ):
        assert words in text
    printed = text_of(client.get(paper).content)
    for words in ("Assess: 3 people instead of 2", "How sure that is", "I do not agree, because", "DIRECTOR"):
        assert squeezed(words) in printed
    assert client.get(paper).content == client.get(paper).content
    assert client.post(address, {field: "3"}).headers["Location"] == answered.headers["Location"]
    assert Question.objects.count() == 1


def test_many_questions_are_listed_with_as_few_queries_as_one(
    cast: Cast, study: UUID, django_assert_num_queries: Any
) -> None:
    client, address = visitor(cast.quyen), f"{LOGS}/{study}"
    computed(study)
    client.post(address, {"lever-0": "3"})
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    queries = len(one)
    for number in range(4, 9):
        client.post(address, {"lever-0": str(number)})
    with django_assert_num_queries(queries):
        assert "8 people instead of" in read(client.get(address)).text


def test_what_cannot_be_is_told_at_its_field_and_kept(cast: Cast, study: UUID) -> None:
    client, address = visitor(cast.quyen), f"{LOGS}/{study}"
    computed(study)
    wrong = read(client.post(address, {"lever-0": "many"}))
    assert wrong.response.status_code == 422
    assert "Please write a number between 1 and 500" in wrong.text
    assert wrong.values["lever-0"] == "many"
    assert "Change at least one thing" in read(client.post(address, {})).text


def test_a_bad_log_is_told_by_line(cast: Cast) -> None:
    client = visitor(cast.quyen)
    study = bring(client, b"case,activity,time\n1,a,2024-01-01\n1,b\n2,a,never\n")
    computed(study)
    text = read(client.get(f"{LOGS}/{study}")).text
    assert "lines that cannot be used: 2" in text
    assert "Line 3: the line is torn" in text
    assert "Line 4: “never” is no moment" in text


def test_a_mapping_names_columns_and_a_wrong_one_is_told(cast: Cast) -> None:
    client, table = visitor(cast.quyen), b"Vorgang,Schritt,Zeit\n1,a,2024-01-01\n1,b,2024-01-02\n"
    mapping = 'case = "Vorgang"\nactivity = "Schritt"\ntime = "Zeit"'
    assert computed(bring(client, table, mapping=mapping)).trial
    for wrong in ("case is Vorgang", f'{mapping}\nencoding = "none"', f'{mapping}\ndelimiter = ";;"'):
        assert computed(bring(client, table, mapping=wrong)).problem
    problem = computed(bring(client, table)).problem
    assert problem
    assert problem["message"].startswith("no column is known for")


def test_a_small_log_is_refused_with_what_is_missing(cast: Cast) -> None:
    client = visitor(cast.quyen)
    study = bring(client, b"case,activity,time\n1,a,2024-01-01\n2,a,2024-01-02\n")
    computed(study)
    text = read(client.get(f"{LOGS}/{study}")).text
    assert "This log does not carry an answer yet" in text
    assert "at least 100 and 30 are needed" in text
    assert "at least 8 are needed" in text
    refused = client.post(f"{LOGS}/{study}", {"lever-0": "3"})
    assert not Question.objects.exists()
    assert refused.status_code == 422


def test_our_own_journal_needs_its_weeks_too(cast: Cast) -> None:
    client = visitor(cast.quyen)
    nothing = client.post(LOGS, {"do": "journal"})
    assert "Please write the first day" in read(nothing).text
    chosen = {"do": "journal", "first": "01/03/2023", "office": str(cast.quyen.office)}
    response = client.post(LOGS, chosen)
    study = UUID(response.headers["Location"].rpartition("/")[2])
    assert computed(study).problem
    assert "No dossier was received in these days" in read(client.get(f"{LOGS}/{study}")).text
    assert client.post(LOGS, chosen | {"office": str(cast.khach.office)}).status_code == 404


def test_sent_twice_under_one_key_it_is_one_and_lies_behind_the_storage(cast: Cast) -> None:
    client, key = visitor(cast.quyen), str(uuid4())
    table = b"case,activity,time\n1,a,2024-01-01\n"
    assert bring(client, table, key=key) == bring(client, table, key=key) == UUID(key)
    study = Study.objects.get()
    with default_storage.open(path_of(study.digest)) as file:
        assert file.read() == table


def test_a_log_can_be_deleted_and_its_file_with_the_last_study_of_it(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    client, table = visitor(cast.quyen), b"case,activity,time\n1,b,2024-01-01\n"
    first, second = bring(client, table), bring(client, table)
    path = path_of(Study.objects.get(pk=first).digest)
    for study, there in ((first, True), (second, False)):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"{LOGS}/{study}", {"do": "forget"})
        assert default_storage.exists(path) is there
    assert not Study.objects.exists()


def test_no_file_and_a_file_too_large_are_told(cast: Cast, settings: object) -> None:
    settings.MOTCUA_MAX_UPLOAD_MB = 0  # type: ignore[attr-defined]
    client = visitor(cast.quyen)
    assert "Choose a file" in read(client.post(LOGS, {"do": "bring"})).text
    with Path(__file__).open("rb") as file:
        assert "MB are allowed" in read(client.post(LOGS, {"do": "bring", "file": file})).text


def test_a_log_on_which_the_worker_dies_is_given_up(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    study = bring(visitor(cast.quyen), b"case,activity,time\n1,a,2024-01-01\n")

    def dies(one: Study) -> dict[str, object]:
        raise MemoryError

    monkeypatch.setattr(working, "_tried", dies)
    for _ in range(working.MOST_TRIES):
        with pytest.raises(MemoryError):
            working.compute_waiting(now)
    problem = computed(study).problem
    assert problem
    assert problem["code"] == "too_much"
