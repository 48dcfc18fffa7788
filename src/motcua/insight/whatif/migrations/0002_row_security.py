"""A log that was brought is shown to the office that brought it and above (see dossiers/0002_row_security)."""

from django.db import migrations

SECURE = """
ALTER TABLE whatif_study ENABLE ROW LEVEL SECURITY;
CREATE POLICY study_in_sight ON whatif_study TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR office_id = ANY ((SELECT motcua_sight())::bigint[])
    );
ALTER TABLE whatif_question ENABLE ROW LEVEL SECURITY;
CREATE POLICY question_in_sight ON whatif_question TO motcua_app
    USING (EXISTS (SELECT FROM whatif_study study WHERE study.id = study_id));
"""

OPEN = """
DROP POLICY question_in_sight ON whatif_question;
ALTER TABLE whatif_question DISABLE ROW LEVEL SECURITY;
DROP POLICY study_in_sight ON whatif_study;
ALTER TABLE whatif_study DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("whatif", "0001_initial"), ("dossiers", "0002_row_security")]
    operations = [migrations.RunSQL(SECURE, OPEN)]
