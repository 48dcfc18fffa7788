"""An employer code may be as long here as wherever else it is written."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0003_former_facts'),
    ]

    operations = [
        migrations.AlterField(
            model_name='contribution',
            name='employer_code',
            field=models.CharField(blank=True, max_length=20),
        ),
    ]
