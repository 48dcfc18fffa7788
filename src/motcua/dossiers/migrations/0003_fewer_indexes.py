import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('authority', '0001_initial'),
        ('dossiers', '0002_row_security'),
        ('registry', '0002_fewer_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='attachment',
            name='dossier',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='dossiers.dossier'),
        ),
        migrations.AlterField(
            model_name='component',
            name='dossier',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='components', to='dossiers.dossier'),
        ),
        migrations.AlterField(
            model_name='decision',
            name='verification',
            field=models.CharField(max_length=24),
        ),
        migrations.AlterField(
            model_name='dossier',
            name='code',
            field=models.CharField(max_length=24),
        ),
        migrations.AlterField(
            model_name='dossier',
            name='helped_office',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='authority.office'),
        ),
        migrations.AlterField(
            model_name='dossier',
            name='holder_office',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='authority.office'),
        ),
        migrations.AlterField(
            model_name='dossier',
            name='mandate',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='authority.mandate'),
        ),
        migrations.AlterField(
            model_name='line',
            name='dossier',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='dossiers.dossier'),
        ),
        migrations.AlterField(
            model_name='note',
            name='dossier',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='dossiers.dossier'),
        ),
        migrations.AlterField(
            model_name='paper',
            name='dossier',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='dossiers.dossier'),
        ),
        migrations.AlterField(
            model_name='paper',
            name='made_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='authority.post'),
        ),
        migrations.AlterField(
            model_name='paper',
            name='verification',
            field=models.CharField(max_length=24),
        ),
        migrations.AlterField(
            model_name='request',
            name='officer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('verification',), name='decision_verification'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(fields=('code',), name='dossier_code'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.UniqueConstraint(fields=('verification',), name='paper_verification'),
        ),
    ]
