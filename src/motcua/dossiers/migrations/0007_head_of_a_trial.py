"""A trial is assessed, then its head decides. What was assessed so far waits for the head."""

import django.db.models.deletion
from django.db import migrations, models

WAITS_FOR_THE_HEAD = "UPDATE dossiers_trial SET assessed_at = decided_at, decided_at = NULL"
DECIDED_BY_THE_ASSESSOR = "UPDATE dossiers_trial SET decided_at = assessed_at"


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0002_mandates_in_full"),
        ("dossiers", "0006_row_security_of_trials"),
    ]
    operations = [
        migrations.RenameField("trial", "post", "assessor"),
        migrations.AddField("trial", "assessed_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "trial",
            "head",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="authority.post",
            ),
        ),
        migrations.AlterField(
            "trial", "decided_at", models.DateTimeField(help_text="when the head approved it", null=True)
        ),
        migrations.AddField(
            "trial",
            "returns",
            models.PositiveSmallIntegerField(default=0, help_text="how often the head sent it back"),
        ),
        migrations.AddField(
            "trial",
            "objection",
            models.CharField(blank=True, help_text="why the head sent it back last", max_length=500),
        ),
        migrations.RunSQL(WAITS_FOR_THE_HEAD, DECIDED_BY_THE_ASSESSOR),
    ]
