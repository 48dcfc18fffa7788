"""The web part: granian with processes of four threads each, ended together."""

from __future__ import annotations

import gc
import multiprocessing

from django.core.handlers.wsgi import WSGIHandler
from django.urls import get_resolver
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from motcua.running.installation import no_sweeping
from motcua.running.lifeline import end_with
from motcua.site.environment import Environment

THREADS = 4
"""Blocking threads of a process: pages wait for the database, so a few more than cores is best."""

GARBAGE = 20_000
"""New objects between two collections: a request makes thousands, and nearly none of them in circles."""


def serve(env: Environment) -> None:
    """Serve the pages until SIGTERM or Ctrl-C; requests under way are finished first."""
    with no_sweeping():
        application()  # imported once, before the processes fork from this one
    host, port = env.listen
    server = Server(
        "motcua",
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
    )
    server.serve(target_loader=_load, wrap_loader=False)


def application() -> WSGIHandler:
    """The application with all its pages imported."""
    from motcua.site.wsgi import application

    get_resolver().url_patterns  # noqa: B018  (reading it is what imports the pages)
    return application


def _load() -> WSGIHandler:
    """What each process of the server runs; it ends when the server ends."""
    parent = multiprocessing.parent_process()
    if parent is not None and parent.pid is not None:
        end_with(parent.pid)
    loaded = application()
    gc.freeze()  # what was imported stays for ever: the collector need not look at it again and again
    gc.set_threshold(GARBAGE)
    return loaded
