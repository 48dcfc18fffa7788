"""The employer through whom people hand in: blank for every dossier before."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('authority', '0006_edition'),
        ('dossiers', '0011_references_to_what_stays'),
        ('registry', '0004_longer_employer_codes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='dossier',
            name='employer_code',
            field=models.CharField(blank=True, db_default='', default='', max_length=20),
        ),
        migrations.AddField(
            model_name='dossier',
            name='employer_name',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='dossier',
            name='employer_tax_code',
            field=models.CharField(blank=True, db_default='', default='', max_length=14),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(condition=models.Q(('employer_code', ''), _negated=True), fields=['employer_code', 'received_at'], name='dossier_employer'),
        ),
    ]
