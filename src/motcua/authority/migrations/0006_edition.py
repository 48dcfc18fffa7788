"""One name that changes with everything that says who somebody is and what his office decides.

Whoever keeps an answer about authority in memory keeps the edition with it, and asks whether it still holds.
No name comes twice, so that what was rolled back or restored is never taken for what came instead.
"""

from django.db import migrations

WATCHED = {
    "authority_area": "",
    "authority_daycorrection": "",
    "authority_instrument": "",
    "authority_mandate": "",
    "authority_office": "",
    "authority_officearea": "",
    "authority_officename": "",
    "authority_officer": "OF login, full_name, password, is_active, person",
    "authority_post": "",
    "authority_succession": "",
}
"""The tables, and for one of them the columns that matter: signing in is no news."""

EDITION = """
CREATE TABLE authority_edition (id uuid NOT NULL);
INSERT INTO authority_edition VALUES (gen_random_uuid());
CREATE FUNCTION authority_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE authority_edition SET id = gen_random_uuid();
    RETURN NULL;
END $$;
""" + "".join(
    f"CREATE TRIGGER {table}_edition AFTER INSERT OR UPDATE {columns} OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION authority_new_edition();"
    for table, columns in WATCHED.items()
)
BACK = """
DROP FUNCTION authority_new_edition() CASCADE;
DROP TABLE authority_edition;
"""


class Migration(migrations.Migration):

    dependencies = [("authority", "0005_never_deleted")]

    operations = [migrations.RunSQL(EDITION, BACK)]
