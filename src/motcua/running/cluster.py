"""One PostgreSQL cluster in a folder: its files, how it is made, started, recognised and ended."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from motcua.kernel.errors import N_
from motcua.running.programs import Account, NoPostgres, Programs

NAME = "motcua"
"""The name of the database and of the role that owns it."""

CONFIGURATION = """
# Everything from here on was written by Một Cửa.
unix_socket_directories = ''
max_connections = 80
shared_buffers = 256MB
jit = off
# A failed statement may carry personal data: it does not go to the log.
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers: its process and the address of its database (with the password)."""

    pid: int
    url: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """The files of one server, all in one private folder."""

    folder: Path

    @property
    def home(self) -> Path:
        """What appears at once when the cluster is made: its data and its password."""
        return self.folder / "cluster"

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def create(self, programs: Programs, runner: Account) -> None:
        """Make data and password beside their place and move them there when whole.

        What a killed start left half-made is thrown away, and nobody ever takes it for a cluster.
        """
        for leftover in self.folder.glob("making-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix="making-", dir=self.folder))
        data, password = making / "data", making / "password"
        password.touch(mode=0o600)
        password.write_text(secrets.token_urlsafe(24))
        _give(making, runner)
        locale = ["--locale=C.UTF-8"]
        if programs.major >= 17:
            locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        who = ["-U", NAME, "--auth=scram-sha-256", f"--pwfile={password}"]
        _run(runner, programs.path("initdb"), "-D", data, "-E", "UTF8", *locale, *who)
        with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(CONFIGURATION)
        statement = f"create database {NAME}\n"
        _run(runner, programs.path("postgres"), "--single", "-D", data, "postgres", said=statement)
        making.rename(self.home)

    def start(self, programs: Programs, runner: Account, port: int | None = None) -> Running:
        """Start the server and wait until it answers, on `port` of this machine or on a free one.

        Raises NoPostgres.
        """
        self._refuse_other_version(programs)
        _give(self.folder, runner)
        (self.data / "postmaster.pid").unlink(missing_ok=True)  # of a server that died
        reason = ""
        for _attempt in range(3):  # the port may be taken meanwhile; a killed server's children may linger
            where = f"-c listen_addresses=127.0.0.1 -c port={port or _free_port()}"
            how = ("-D", self.data, "-l", self.log, "-o", where, "-w", "-t", "60", "-s")
            try:
                _run(runner, programs.path("pg_ctl"), "start", *how)
            except NoPostgres as error:
                reason = error.english()
                time.sleep(0.5)
            running = self.running()
            if running is not None:
                return running
        message = N_("PostgreSQL does not start. {reason} Its log is {log}.")
        raise NoPostgres(message=message, reason=reason, log=self.log)

    def running(self, patience: float = 60.0) -> Running | None:
        """The server if it runs; one that is just starting is waited for, at most `patience` seconds."""
        deadline = time.monotonic() + patience
        while self.process() is not None:
            lines = self._pid_file()
            if len(lines) >= 8 and lines[7].strip() == "ready":
                password = (self.home / "password").read_text()
                return Running(int(lines[0]), f"postgresql://{NAME}:{password}@127.0.0.1:{lines[3]}/{NAME}")
            if time.monotonic() > deadline:
                raise NoPostgres(message=N_("PostgreSQL starts too slowly. Its log is {log}."), log=self.log)
            time.sleep(0.02)
        return None

    def process(self) -> int | None:
        """The process id of this cluster's server, if it runs; a reused process id is not taken for it."""
        lines = self._pid_file()
        if not lines:
            return None
        try:
            command = Path(f"/proc/{int(lines[0])}/cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return None
        return int(lines[0]) if os.fsencode(self.data) in command.split(b"\0") else None

    def has_died(self) -> bool:
        """Whether it ended without being asked to: a server that stops takes its pid file away."""
        return self.process() is None and bool(self._pid_file())

    def end(self, patience: float = 30.0) -> bool:
        """Stop the server, rolling back what is open; True if there was one to stop."""
        pid = self.process()
        if pid is None:
            return False
        for how in (signal.SIGINT, signal.SIGQUIT):  # PostgreSQL's "fast", then its "immediate"
            os.kill(pid, how)
            deadline = time.monotonic() + patience
            while time.monotonic() < deadline:
                if self.process() is None:
                    return True
                time.sleep(0.02)
        raise NoPostgres(message=N_("PostgreSQL (process {pid}) does not stop."), pid=pid)

    def _pid_file(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _refuse_other_version(self, programs: Programs) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        if made_by == str(programs.major):
            return
        message = N_(
            "The database in {data} was made by PostgreSQL {made_by}, but the programs in {folder} are "
            "version {major}. Set PG_BIN to the programs of version {made_by}, or move the folder away."
        )
        folder, major = programs.folder, programs.major
        raise NoPostgres(message=message, data=self.data, made_by=made_by, folder=folder, major=major)


def _run(runner: Account, *command: str | Path, said: str = "") -> None:
    words = [*runner.prefix, *map(str, command)]
    answer = subprocess.run(words, input=said, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        message = N_("{program} failed: {reason}")
        raise NoPostgres(message=message, program=command[0], reason=answer.stderr.strip())


def _give(folder: Path, runner: Account) -> None:
    """Make the runner the owner of a folder of ours and all that is in it (only root ever has to)."""
    if folder.stat().st_uid == runner.uid:
        return
    os.chown(folder, runner.uid, runner.gid)
    for path in folder.rglob("*"):
        os.chown(path, runner.uid, runner.gid, follow_symlinks=False)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
