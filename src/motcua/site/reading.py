"""How a setting's text becomes a value; what cannot be read is refused with what would be accepted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def text(written: str) -> str:
    return written


def one_of(*choices: str) -> Callable[[str], str]:
    def read(written: str) -> str:
        if written not in choices:
            raise ValueError(f"it must be one of {', '.join(choices)}")
        return written

    return read


def whole(least: int, most: int) -> Callable[[str], int]:
    def read(written: str) -> int:
        if not written.isdecimal() or not least <= int(written) <= most:
            raise ValueError(f"it must be a whole number from {least} to {most}")
        return int(written)

    return read


def path(written: str) -> Path:
    return Path(written).expanduser().resolve()


def file(written: str) -> Path:
    found = path(written)
    if not found.is_file():
        raise ValueError("it must be a file that exists")
    return found


def moment(written: str) -> datetime:
    """A point in time; without an offset it is Vietnam's."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("it must be a time such as 2023-03-27T07:30:00+07:00") from None
    return read if read.tzinfo else read.replace(tzinfo=VIETNAM)


def hosts(written: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in written.split(",") if name.strip())
    if not names or any("/" in name or name == "*" for name in names):
        raise ValueError("it must be host names with commas between, without addresses or *")
    return names


def address(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("it must begin with https:// (or http://) and a host name")
    return written.rstrip("/")


def listen(written: str) -> tuple[str, int]:
    host, colon, port = written.rpartition(":")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise ValueError("it must be host:port, for example 127.0.0.1:8000")
    return host.strip("[]"), int(port)


def database_url(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise ValueError("it must look like postgresql://user:password@host:port/name")
    return written


def secret_key(written: str) -> str:
    if len(written) < 50 or len(set(written)) < 5:
        raise ValueError("it must have at least 50 characters, and not always the same")
    return written


def mail_server(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or not parts.port or parts.path.strip("/"):
        raise ValueError(
            "it must look like smtp://user:password@host:port or smtps://user:password@host:port"
        )
    return written


def mail_sender(written: str) -> str:
    if "@" not in parseaddr(written)[1]:
        raise ValueError("it must be an address, or a name with one: Một Cửa <motcua@motcua.example>")
    return written
