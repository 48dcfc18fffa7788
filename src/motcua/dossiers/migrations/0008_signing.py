"""In what capacity a decision was signed; and what officers disclose, shown to their own office and above."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


SECURE = """
ALTER TABLE dossiers_disclosure ENABLE ROW LEVEL SECURITY;
CREATE POLICY disclosure_in_sight ON dossiers_disclosure TO motcua_app
    USING (
        (SELECT current_setting('motcua.sight', true)) = 'all'
        OR office_id = ANY ((SELECT motcua_sight())::bigint[])
    )
    WITH CHECK (true);
"""

OPEN = """
DROP POLICY disclosure_in_sight ON dossiers_disclosure;
ALTER TABLE dossiers_disclosure DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('authority', '0003_signing'),
        ('dossiers', '0007_head_of_a_trial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='decision',
            name='signed_under',
            field=models.ForeignKey(db_index=False, help_text='none: by his post', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='authority.delegation'),
        ),
        migrations.CreateModel(
            name='Disclosure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('himself', 'himself'), ('relative', 'relative'), ('recused', 'recused')], max_length=8)),
                ('at', models.DateTimeField()),
                ('noted_at', models.DateTimeField(null=True)),
                ('dossier', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='disclosures', to='dossiers.dossier')),
                ('noted_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='authority.post')),
                ('office', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='authority.office')),
                ('officer', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('noted_at', None)), fields=['office', 'at'], name='disclosure_open')],
                'constraints': [models.UniqueConstraint(fields=('dossier', 'seq'), name='disclosed_once')],
            },
        ),
        migrations.RunSQL(SECURE, OPEN),
    ]
