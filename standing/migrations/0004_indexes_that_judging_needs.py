import django.db.models.deletion
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Fewer indexes to write, room on each page for a row's next version; nobody waits for any of it."""

    atomic = False
    dependencies = [("standing", "0003_move_counts")]

    operations = [
        migrations.AddField(
            model_name="standing",
            name="last_activity_at",
            field=models.DateTimeField(help_text="When the last entry was logged", null=True),
        ),
        # what is stored has neither this nor reasons as data: the next sweep judges everyone who has no standing
        migrations.RunSQL("DELETE FROM standing_standing", migrations.RunSQL.noop),
        migrations.RunSQL(
            "ALTER TABLE standing_period SET (fillfactor = 80); ALTER TABLE standing_standing SET (fillfactor = 70)",
            "ALTER TABLE standing_period RESET (fillfactor); ALTER TABLE standing_standing RESET (fillfactor)",
        ),
        AddIndexConcurrently(
            model_name="period",
            index=models.Index(condition=models.Q(("settled_at__isnull", True)), fields=["search", "log_until"], name="unsettled_of_search"),
        ),
        AddIndexConcurrently(
            model_name="period",
            index=models.Index(condition=models.Q(("verdict", "missed")), fields=["search"], name="missed_of_search"),
        ),
        RemoveIndexConcurrently(model_name="period", name="periods_of_search"),
        RemoveIndexConcurrently(model_name="standing", name="most_urgent_first"),
        migrations.AlterField(
            model_name="period",
            name="search",
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="periods", to="commitments.search"),
        ),
        migrations.AlterField(
            model_name="standing",
            name="search",
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="commitments.search"),
        ),
        migrations.AlterField(
            model_name="standing",
            name="current",
            field=models.ForeignKey(db_index=False, help_text="This week", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="standing.period"),
        ),
    ]
