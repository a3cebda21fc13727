from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    """Room for counts and minimums as arrays: at once, whatever the number of rows."""

    dependencies = [("standing", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="period",
            name="counts",
            field=ArrayField(models.IntegerField(), default=list, db_default=[], help_text="What counted for each quota of the unit, in the policy's order; empty: not judged yet"),
        ),
        migrations.AddField(
            model_name="period",
            name="minimums",
            field=ArrayField(models.IntegerField(), default=list, db_default=[], help_text="What was asked for, in the same order"),
        ),
        migrations.AlterField(
            model_name="standing",
            name="reasons",
            field=models.JSONField(default=list, help_text="As `commitments.rules.reasons` has them"),
        ),
    ]
