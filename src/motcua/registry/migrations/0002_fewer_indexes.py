from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='person',
            name='citizen_id',
            field=models.CharField(max_length=12, null=True),
        ),
        migrations.AlterField(
            model_name='person',
            name='si_number',
            field=models.CharField(max_length=10, null=True),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.UniqueConstraint(fields=('citizen_id',), name='person_citizen_id'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.UniqueConstraint(fields=('si_number',), name='person_si_number'),
        ),
    ]
