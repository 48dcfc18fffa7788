"""What stood on record of a person before it was corrected; the application may add and erase, not change."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

GUARD = "REVOKE UPDATE ON registry_formerfact FROM motcua_app"
OPEN = "GRANT UPDATE ON registry_formerfact TO motcua_app"


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0002_fewer_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerFact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fact', models.CharField(choices=[('full_name', 'full_name'), ('citizen_id', 'citizen_id'), ('birth_date', 'birth_date'), ('sex', 'sex'), ('si_number', 'si_number'), ('died_on', 'died_on'), ('residence', 'residence'), ('phone', 'phone'), ('email', 'email')], max_length=12)),
                ('value', models.CharField(blank=True, help_text='as text; empty: nothing was on record', max_length=300)),
                ('recorded', django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                ('officer', models.BigIntegerField()),
                ('office', models.BigIntegerField()),
                ('dossier', models.UUIDField(help_text='on which it was corrected')),
                ('reason', models.CharField(max_length=300)),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='former_facts', to='registry.person')),
            ],
            options={
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('person', '='), ('fact', '='), ('recorded', '&&')], name='former_fact_once_at_a_time')],
            },
        ),
        migrations.RunSQL(GUARD, OPEN),
    ]
