from django.db import migrations, models

ANSWERS = [("accepted", "accepted"), ("refused", "declined")]


class Migration(migrations.Migration):
    """The word of an answer alone; nothing stored changes."""

    dependencies = [("jobsearch", "0005_clocks_that_start_late")]

    operations = [
        migrations.AlterField(
            "answercorrection", "was_answer", models.CharField(blank=True, choices=ANSWERS, max_length=8)
        ),
        migrations.AlterField("offer", "answer", models.CharField(blank=True, choices=ANSWERS, max_length=8)),
        migrations.AlterField(
            "offerevent", "answer", models.CharField(blank=True, choices=ANSWERS, max_length=8)
        ),
    ]
