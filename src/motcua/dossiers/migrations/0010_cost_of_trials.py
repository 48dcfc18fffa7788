"""What a trial costs whoever looks at dossiers: nothing for those in his sight, one probe for any other.

Of several policies PostgreSQL asks first which it likes. So the one that shows a dossier on trial asks what the
other asks, and looks among trials only where that was in vain; as EXISTS, for it then chooses between a probe
for each row and one pass for many. Whether the office above has decided is asked only of who looks from above.
"""

from django.db import migrations

SECURE = """
ALTER FUNCTION motcua_still_open_above(uuid, bigint, bigint[]) PARALLEL SAFE;
CREATE FUNCTION motcua_seen_from_above() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(id), '{}') FROM authority_office
    WHERE id = ANY (motcua_sight()) AND parent_id = ANY (motcua_sight())
$$;
DROP POLICY dossier_on_trial ON dossiers_dossier;
DROP POLICY trial_in_sight ON dossiers_trial;
CREATE POLICY trial_in_sight ON dossiers_trial TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR (
            office_id = ANY ((SELECT motcua_sight())::bigint[])
            AND (
                office_id <> ALL ((SELECT motcua_seen_from_above())::bigint[])
                OR NOT motcua_still_open_above(dossier_id, office_id, (SELECT motcua_sight())::bigint[])
            )
        )
    )
    WITH CHECK (true);
CREATE POLICY dossier_on_trial ON dossiers_dossier FOR SELECT TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR holder_office_id = ANY ((SELECT motcua_sight())::bigint[])
        OR received_office_id = ANY ((SELECT motcua_sight())::bigint[])
        OR competent_office_id = ANY ((SELECT motcua_sight())::bigint[])
        OR EXISTS (SELECT FROM dossiers_trial trial WHERE trial.dossier_id = dossiers_dossier.id)
    );
"""

BEFORE = """
DROP POLICY dossier_on_trial ON dossiers_dossier;
DROP POLICY trial_in_sight ON dossiers_trial;
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
DROP FUNCTION motcua_seen_from_above();
ALTER FUNCTION motcua_still_open_above(uuid, bigint, bigint[]) PARALLEL UNSAFE;
"""


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0009_guesses")]
    operations = [migrations.RunSQL(SECURE, BEFORE)]
