"""Clients that press as hard as they can: each sends its next request when the last was answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from statistics import quantiles
from urllib.parse import urlsplit

READY = 1_000
"""Requests written beforehand, for each second of pressing."""


@dataclass(frozen=True)
class Measured:
    """What `clients` got: answers a second, and how long one answer took, in milliseconds."""

    clients: int
    requests_per_second: float
    p50_ms: float
    p99_ms: float
    failed: int


def press(address: str, request: Callable[[int], bytes], clients: int, seconds: float) -> Measured:
    """`request(n)` gives the bytes of the n-th request. Answers other than 2xx are counted as failed.

    Most requests are written before the clock starts: the clients share the machine with the server.
    """
    ready = map(request, range(round(seconds * READY)))
    return asyncio.run(_press(address, chain(list(ready), map(request, count(10**6))), clients, seconds))


async def _press(address: str, requests: Iterator[bytes], clients: int, seconds: float) -> Measured:
    taken: list[float] = []
    failed = 0
    start = time.perf_counter()

    async def client() -> None:
        nonlocal failed
        parts = urlsplit(address)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        while time.perf_counter() - start < seconds:
            before = time.perf_counter()
            writer.write(next(requests))
            status = await _answer(reader)
            taken.append(time.perf_counter() - before)
            failed += not 200 <= status < 300
        writer.close()

    await asyncio.gather(*(client() for _ in range(clients)))
    elapsed = time.perf_counter() - start
    cuts = quantiles(taken, n=100)
    return Measured(
        clients, round(len(taken) / elapsed, 1), round(cuts[49] * 1000, 2), round(cuts[98] * 1000, 2), failed
    )


async def _answer(reader: asyncio.StreamReader) -> int:
    """Read one answer to its end; its status."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    length = next((int(line[15:]) for line in lines if line.lower().startswith(b"content-length:")), 0)
    if length:
        await reader.readexactly(length)
    return int(lines[0].split()[1])


def post(path: str, body: bytes, headers: dict[str, str]) -> bytes:
    """The bytes of a POST over a connection that stays open."""
    all_headers = {"Host": "127.0.0.1", "Content-Type": "application/json", **headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in all_headers.items())
    return f"POST {path} HTTP/1.1\r\n{lines}Content-Length: {len(body)}\r\n\r\n".encode() + body
