"""What each process of the web server loads: the application, and an end when the server ends."""

from __future__ import annotations

import multiprocessing

from motcua.running.lifeline import end_with
from motcua.site.wsgi import application

__all__ = ["application"]

if (server := multiprocessing.parent_process()) is not None and server.pid is not None:
    end_with(server.pid)
