"""Offices, mandates, posts and officers end by their validity and are never deleted; so what names them
needs no constraint to them, which would lock the same few rows with every reception."""

from django.db import migrations

TABLES = ("authority_office", "authority_mandate", "authority_post", "authority_officer")
GUARD = """
CREATE FUNCTION authority_refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never deleted or renumbered: let them end by their validity', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
""" + "".join(
    f"CREATE TRIGGER {table}_stays BEFORE DELETE OR UPDATE OF id ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION authority_refuse_deletion();"
    for table in TABLES
)


class Migration(migrations.Migration):

    dependencies = [("authority", "0004_session")]

    operations = [migrations.RunSQL(GUARD, "DROP FUNCTION authority_refuse_deletion() CASCADE")]
