from django.db import migrations, models


class Migration(migrations.Migration):
    """When somebody was last heard of, stored; room on each page for a row's next version. At once, all or nothing."""

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
    ]
