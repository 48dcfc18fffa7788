"""Entries and closed days can be added, never changed: a trigger refuses everybody, and the application has no right to.

Every insert holds a shared lock from before its number is drawn until it commits; closing a day takes the
lock alone, so no entry with a smaller number can appear after the day was closed.
"""

from django.db import migrations

GUARD = """
CREATE FUNCTION journal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_change();
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse_change();
CREATE FUNCTION journal_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(7301001);
    RETURN NULL;
END $$;
CREATE TRIGGER journal_entry_hold BEFORE INSERT ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_hold();
CREATE TRIGGER journal_dayroot_append_only BEFORE UPDATE OR DELETE ON journal_dayroot
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_change();
CREATE TRIGGER journal_dayroot_no_truncate BEFORE TRUNCATE ON journal_dayroot
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse_change();
"""

UNGUARD = """
DROP FUNCTION journal_refuse_change() CASCADE;
DROP FUNCTION journal_hold() CASCADE;
"""

PRIVILEGE = """
REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry, journal_dayroot FROM motcua_app;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNGUARD), migrations.RunSQL(PRIVILEGE, migrations.RunSQL.noop)]
