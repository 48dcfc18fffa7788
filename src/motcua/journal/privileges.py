"""Who may do what in the database: the application may add to the journal, nobody may change it.

The application's role owns nothing. Row changes to the journal are refused twice: by privilege for the
application, and by trigger for everybody who has not deliberately switched triggers off.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

APP_ROLE = "motcua_app"

_GRANTS = f"""
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}') THEN
        CREATE ROLE {APP_ROLE} NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, '{APP_ROLE}', 'member') THEN
        EXECUTE format('GRANT {APP_ROLE} TO %I', current_user);
    END IF;
END $$;
GRANT USAGE ON SCHEMA public TO {APP_ROLE};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE};
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {APP_ROLE};
REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry, journal_dayroot FROM {APP_ROLE};
"""


def grant(*, using: str, **_: Any) -> None:
    """Give the application's role its rights again after every migration (new tables need them too)."""
    with connections[using].cursor() as cursor:
        cursor.execute(_GRANTS)
