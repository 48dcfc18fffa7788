"""Wrong tries at lookup secrets, counted for all web processes together."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0008_signing'),
    ]

    operations = [
        migrations.CreateModel(
            name='Guesses',
            fields=[
                ('code', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('wrong', models.PositiveSmallIntegerField()),
                ('since', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['since'], name='guesses_rested')],
            },
        ),
    ]
