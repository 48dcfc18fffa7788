"""The web part: granian with processes of four threads each, ended together."""

from __future__ import annotations

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from motcua.site.environment import Environment

THREADS = 4
"""Blocking threads of a process: pages wait for the database, so a few more than cores is best."""


def serve(env: Environment) -> None:
    """Serve the pages until SIGTERM or Ctrl-C; requests under way are finished first."""
    host, port = env.listen
    Server(
        "motcua.running.application:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=env.workers,
        blocking_threads=THREADS,
        workers_kill_timeout=10,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
        log_dictconfig={"formatters": {}, "handlers": {}, "loggers": {"_granian": {}}},
    ).serve()
