"""Receptions a second over HTTP, signed in, with authority, journal and outbox; beside the raw ceiling."""

from __future__ import annotations

import argparse
import http.cookiejar
import json
import os
import re
import time
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from functools import cache
from itertools import count
from statistics import median
from typing import Any

from house import DISTRICTS, PASSWORD, house, serving
from lists import fill
from load import Measured, post, press

CLIENTS = (8, 32)
ROUNDS = 3
STANDING = 50_000
"""Dossiers that are there already: an office that has worked for a while, with statistics for its plans."""
FAMILIES = count(100_000)
"""Numbers of families, each used once."""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench reception", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the JSON object only")
    parser.add_argument(
        "--seconds",
        type=float,
        default=4,
        help="of pressing, in each of three rounds for each number of clients",
    )
    args = parser.parse_args(argv)
    with house() as database:
        os.environ["DATABASE_URL"] = database
        fill(1, STANDING)
        spent = where_time_goes()
        os.environ |= {"CEILING_ROW": template_row(), "CEILING_STATEMENT": statement()}
        product, ceiling = measure(args.seconds)
    result = report(product, ceiling, spent)
    if not args.json:
        for key, value in result.items():
            print(f"{key}: {value}")
    print(json.dumps(result))
    return 1 if result["failed"] else 0


def measure(seconds: float) -> tuple[list[Measured], list[Measured]]:
    """The product and the ceiling in turn, so that both see the same machine: the median of three rounds."""
    product: list[Measured] = []
    ceiling: list[Measured] = []
    with (
        serving(["-m", "motcua", "web"], 8471, "/health/live") as ours,
        serving(["bench/ceiling.py"], 8472, "/") as raw,
    ):
        desks = [sign_in(ours, f"desk{code}") for code in DISTRICTS]
        proof(ours, desks[0])
        press(ours, receptions(desks), 8, 2)
        press(raw, lambda number: post("/", b"{}", {}), 8, 2)
        for clients in CLIENTS:
            pairs = [
                (
                    press(ours, receptions(desks), clients, seconds),
                    press(raw, lambda number: post("/", b"{}", {}), clients, seconds),
                )
                for _ in range(ROUNDS)
            ]
            product.append(middle([ours for ours, _ in pairs]))
            ceiling.append(middle([raw for _, raw in pairs]))
    return product, ceiling


def middle(rounds: list[Measured]) -> Measured:
    """The round with the median number of answers: other work on the machine spoils single ones."""
    return sorted(rounds, key=lambda measured: measured.requests_per_second)[len(rounds) // 2]


def proof(address: str, desk: dict[str, str]) -> None:
    """One reception must really be one before any is counted. Raises HTTPError with what was refused."""
    body = json.dumps(dossier(99_999, DISTRICTS[0])).encode()
    headers = {**desk, "Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
    with urllib.request.urlopen(urllib.request.Request(f"{address}/api/dossiers", body, headers)) as answer:
        if not json.load(answer)["code"]:
            raise RuntimeError("the reception gave no code")


def report(product: list[Measured], ceiling: list[Measured], spent: dict[str, float]) -> dict[str, Any]:
    """The worse of the two loads stands at the top."""
    pairs = zip(product, ceiling, strict=True)
    ratios = [ours.requests_per_second / raw.requests_per_second for ours, raw in pairs]
    worst = min(product, key=lambda measured: measured.requests_per_second)
    return {
        "bench": "reception",
        "requests_per_second": worst.requests_per_second,
        "ratio_to_ceiling": round(min(ratios), 3),
        "p50_ms": worst.p50_ms,
        "p99_ms": worst.p99_ms,
        "failed": sum(measured.failed for measured in product + ceiling),
        "clients": {str(measured.clients): asdict(measured) for measured in product},
        "ceiling": {str(measured.clients): asdict(measured) for measured in ceiling},
        "spent_ms": spent,
    }


def sign_in(address: str, login: str) -> dict[str, str]:
    """Sign in as an officer does, through the page; the headers that the session needs from then on."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{address}/desk/sign-in").read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    form = {"login": login, "password": PASSWORD, "csrfmiddlewaretoken": token.group(1) if token else ""}
    browser.open(f"{address}/desk/sign-in", urllib.parse.urlencode(form).encode()).read()
    cookies = {cookie.name: cookie.value or "" for cookie in jar}
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Cookie": header, "X-CSRFToken": cookies["csrftoken"]}


def receptions(desks: list[dict[str, str]]) -> Callable[[int], bytes]:
    """A reception of a family that nobody knew yet, at one desk after the other."""
    run = uuid.uuid4().hex

    def request(number: int) -> bytes:
        desk = number % len(desks)
        headers = {**desks[desk], "Idempotency-Key": f"{run}-{number}"}
        family = json.dumps(dossier(next(FAMILIES), DISTRICTS[desk]))
        return post("/api/dossiers", family.encode(), headers)

    return request


def dossier(number: int, area: str) -> dict[str, Any]:
    """A widow asks for what the death of her husband, a pensioner, opens; two papers, two benefits."""
    return {
        "procedure": "local:III.9b",
        "area_code": area,
        "applicant": person(f"024160{number % 1_000_000:06d}", "Nguyễn Thị Hạnh", "female"),
        "subject": {
            **person(f"024058{number % 1_000_000:06d}", "Trần Văn Đức", "male"),
            "died_on": "2023-03-20",
        },
        "lines": [{"benefit": "funeral_allowance"}, {"benefit": "one_time_survivor_pensioner"}],
        "components": [
            {"key": "death_paper", "certified": 1},
            {"key": "relatives_declaration", "originals": 1},
        ],
        "conditions": ["pensioner"],
    }


def person(citizen_id: str, name: str, sex: str) -> dict[str, Any]:
    return {
        "full_name": name,
        "citizen_id": citizen_id,
        "birth_date": "1960-05-02",
        "sex": sex,
        "residence": "Thị trấn Nham Biền, Yên Dũng",
        "phone": "0912345678",
    }


def template_row() -> str:
    """The row that the product wrote last, for the ceiling to write again and again."""
    from motcua.dossiers import reception

    rows: list[dict[str, Any]] = []
    stored = reception.stored

    def remember(*args: Any) -> Any:
        code, row = stored(*args)
        rows.append(row)
        return code, row

    from motcua.dossiers import receive

    receive.stored = remember  # type: ignore[attr-defined, assignment]
    one_reception(999_999)
    receive.stored = stored  # type: ignore[attr-defined]
    return json.dumps(rows[-1], default=str)


def statement() -> str:
    """The one statement that the product writes a reception with, people included."""
    from motcua.dossiers.reception import STATEMENT

    return STATEMENT


def where_time_goes(times: int = 300) -> dict[str, float]:
    """Milliseconds of one reception in one process, the median: statement, action, request."""
    works = (one_statement(), lambda number: one_reception(number + 20_000), one_request(40_000))
    for work in works:
        _warm(work)
    taken = [[_milliseconds(work, number) for work in works] for number in range(times)]  # in turn
    raw, action, whole = (median(each) for each in zip(*taken, strict=True))
    return {
        "statement": round(raw, 2),
        "checks_people_authority_clock": round(action - raw, 2),
        "http_session_sign_in_json": round(whole - action, 2),
        "whole": round(whole, 2),
    }


def one_statement() -> Callable[[int], None]:
    """The statement alone."""
    import ceiling
    from django.db import connection, transaction

    ceiling.TEMPLATE.update(json.loads(template_row()))

    def write(number: int) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement(), ceiling.row())

    return write


def one_request(first: int) -> Callable[[int], None]:
    """The whole request of somebody who is signed in, without a network; families from number `first` on."""
    from django.test import Client

    from motcua.authority.models import Officer

    client = Client(headers={"host": "localhost"})
    officer = Officer.objects.get(login="desk221")
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/desk/post")

    def request(number: int) -> None:
        answer = client.post(
            "/api/dossiers",
            dossier(number + first, "221"),
            content_type="application/json",
            headers={"idempotency-key": uuid.uuid4().hex},
        )
        if answer.status_code != 200:
            raise RuntimeError(f"the reception was refused: {answer.status_code}")

    return request


def one_reception(number: int) -> None:
    """The action alone, as the API calls it for a program."""
    from motcua.api.wishes import ApplicationWish
    from motcua.authority.looking import look_with
    from motcua.dossiers.receive import receive
    from motcua.site.clock import now, today

    acting = look_with(_program(), today())
    if acting is None:
        raise RuntimeError("the program's key opens no post")
    wish = ApplicationWish.model_validate(dossier(number, "221"))
    receive(acting, wish.application(), at=now(), key=uuid.uuid4().hex)


@cache
def _program() -> str:
    """A program's key for the desk of Yen Dung."""
    from motcua.authority.acting import by_login
    from motcua.authority.tokens import create_token
    from motcua.site.clock import today

    desk = by_login("desk221", today())
    return create_token(desk.post, "bench", today(), today() + timedelta(1))


def _warm(work: Callable[[int], None]) -> None:
    for number in range(20):
        work(number + 10_000)


def _milliseconds(work: Callable[[int], None], number: int) -> float:
    start = time.perf_counter()
    work(number)
    return (time.perf_counter() - start) * 1000
