"""A trial is shown to the office that decides in it and to whoever supervises that; and its dossier with it.

The competent office, which supervises the future one, is shown the trial after it has decided itself. A
dossier is looked for among trials only where no other reason to see it was found.
"""

from django.db import migrations

SECURE = """
CREATE FUNCTION motcua_still_open_above(dossier uuid, office bigint, sight bigint[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM dossiers_dossier d JOIN authority_office o ON o.id = $2
        WHERE d.id = $1 AND d.ended_at IS NULL
            AND d.competent_office_id = o.parent_id AND d.competent_office_id = ANY ($3)
    )
$$;
ALTER TABLE dossiers_trial ENABLE ROW LEVEL SECURITY;
CREATE POLICY trial_in_sight ON dossiers_trial TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR (
            office_id = ANY ((SELECT motcua_sight())::bigint[])
            AND NOT motcua_still_open_above(dossier_id, office_id, (SELECT motcua_sight())::bigint[])
        )
    )
    WITH CHECK (true);
CREATE POLICY dossier_on_trial ON dossiers_dossier FOR SELECT TO motcua_app
    USING (id IN (SELECT dossier_id FROM dossiers_trial));
"""

OPEN = """
DROP POLICY dossier_on_trial ON dossiers_dossier;
DROP POLICY trial_in_sight ON dossiers_trial;
ALTER TABLE dossiers_trial DISABLE ROW LEVEL SECURITY;
DROP FUNCTION motcua_still_open_above(uuid, bigint, bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0005_trial")]
    operations = [migrations.RunSQL(SECURE, OPEN)]
