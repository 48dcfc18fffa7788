"""One installation made usable by this process: settings read, database running, Django set up."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from motcua.kernel.errors import N_
from motcua.running import postgres
from motcua.site import environment, shape
from motcua.site.environment import Environment


@contextmanager
def installation(part: str = "command", mode: str = "") -> Iterator[Environment]:
    """Settings, database and Django for one command; our own server runs as long as somebody needs it.

    `part` says with which rights (see MOTCUA_PART); `mode` is used where MOTCUA_MODE is not set.
    """
    with database(mode):
        os.environ["MOTCUA_PART"] = part
        os.environ["DJANGO_SETTINGS_MODULE"] = "motcua.site.settings"
        env = environment.read()
        import django

        from motcua.site.translations import compile_catalogues

        compile_catalogues()
        with no_sweeping():
            django.setup()
        yield env


@contextmanager
def no_sweeping() -> Iterator[None]:
    """Within, modules are imported: they stay for ever, and are never looked at as garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def database(mode: str = "") -> Iterator[str]:
    """The address of the database, for this process and those it starts; our own server runs meanwhile."""
    if mode:
        os.environ.setdefault("MOTCUA_MODE", mode)
    env = environment.read()
    if env.database_url:
        yield env.database_url
        return
    with postgres.borrowed(env.instance) as server:
        os.environ["DATABASE_URL"] = server.url
        try:
            yield server.url
        finally:
            del os.environ["DATABASE_URL"]


def is_running() -> bool:
    """Whether there is a database without starting one: the one that is set, or our own if it runs."""
    env = environment.read()
    return bool(env.database_url) or postgres.status(env.instance) is not None


def migrate(say: Callable[[str], object]) -> None:
    """Apply what is pending and enter what ships with us, one process at a time. Needs the owner's rights."""
    from django.core.management import call_command
    from django.db import connection

    from motcua.authority.seeding import seed_if_empty
    from motcua.site.health import missing

    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(hashtext('motcua.migrate'))")
        if missing():
            say(N_("Preparing the database"))
            call_command("migrate", verbosity=0, interactive=False)
            if seed_if_empty():
                say(N_("Entering areas, offices and mandates"))
                cursor.execute("analyze")  # or the first statements are planned for empty tables
            cursor.execute(shape.mark())
        cursor.execute("select pg_advisory_unlock(hashtext('motcua.migrate'))")
