"""What was counted of an office is shown to whom its dossiers are shown (see dossiers/0002_row_security)."""

from django.db import migrations

SECURE = """
ALTER TABLE insight_cell ENABLE ROW LEVEL SECURITY;
CREATE POLICY cell_in_sight ON insight_cell TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR office_id = ANY ((SELECT motcua_sight())::bigint[])
    );
"""

OPEN = """
DROP POLICY cell_in_sight ON insight_cell;
ALTER TABLE insight_cell DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("insight", "0001_initial"), ("dossiers", "0002_row_security")]
    operations = [migrations.RunSQL(SECURE, OPEN)]
