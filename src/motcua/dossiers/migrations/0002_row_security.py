"""Below every filter of ours: the application's role is shown the dossiers in its sight, and no other.

`motcua.sight` is a setting of the connection: 'all', a list of offices as '{1,2}', or anything else for none.
"""

from django.db import migrations

SECURE = """
CREATE FUNCTION motcua_sight() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN current_setting('motcua.sight', true) LIKE '{%'
        THEN current_setting('motcua.sight', true)::bigint[] ELSE '{}' END
$$;
ALTER TABLE dossiers_dossier ENABLE ROW LEVEL SECURITY;
CREATE POLICY dossier_in_sight ON dossiers_dossier TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR holder_office_id = ANY ((SELECT motcua_sight())::bigint[])
        OR received_office_id = ANY ((SELECT motcua_sight())::bigint[])
        OR competent_office_id = ANY ((SELECT motcua_sight())::bigint[])
    )
    WITH CHECK (true);
"""

OPEN = """
DROP POLICY dossier_in_sight ON dossiers_dossier;
ALTER TABLE dossiers_dossier DISABLE ROW LEVEL SECURITY;
DROP FUNCTION motcua_sight();
"""


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0001_initial")]
    operations = [migrations.RunSQL(SECURE, OPEN)]
