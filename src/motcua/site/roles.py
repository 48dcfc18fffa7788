"""The database role of web and worker, and its rights: rows yes, tables no, the journal's past never."""

from __future__ import annotations

from typing import Any

from django.db import ProgrammingError, connections

from motcua.kernel.errors import N_, MotcuaError
from motcua.site.database import APP_ROLE

ROLE = f"""
do $$
begin
    if not exists (select from pg_roles where rolname = '{APP_ROLE}') then
        create role {APP_ROLE} nologin;
    end if;
exception when duplicate_object or unique_violation then null;  -- somebody else just made it
end $$;
do $$
begin
    set local role {APP_ROLE};
    reset role;
exception when insufficient_privilege then
    grant {APP_ROLE} to current_user;
end $$;
"""

RIGHTS = f"""
grant usage on schema public to {APP_ROLE};
alter default privileges in schema public grant select, insert, update, delete on tables to {APP_ROLE};
alter default privileges in schema public grant usage, select on sequences to {APP_ROLE};
"""


class RoleMissing(MotcuaError):
    """The owner of the database may not make the role that web and worker act as."""

    code = "role_missing"
    message = N_(
        "{user} may not make the database role {role}. Ask who administers the server for: "
        "create role {role} nologin; grant {role} to {user};"
    )


def prepare(using: str, **signal: Any) -> None:
    """Before tables are made: make the role, and let it use every table that the owner will make from now on.

    A migration that wants less says so after its table: `revoke update, delete on ... from motcua_app`.
    """
    if signal["app_config"].label != "contenttypes":  # once per migration run, not once per application
        return
    with connections[using].cursor() as cursor:
        try:
            cursor.execute(ROLE)
        except ProgrammingError as error:
            raise RoleMissing(role=APP_ROLE, user=connections[using].settings_dict["USER"]) from error
        cursor.execute(RIGHTS)
