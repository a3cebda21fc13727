"""When a week settled as met is kept with it, so that nothing but a false activity turns it (DOMAIN §13)."""

from django.db import migrations, models

BATCH = 20_000


def keep_what_settled_as_met(apps, editor):
    """In batches by id, each a statement of its own: nobody waits for all of the table."""
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT COALESCE(max(id), 0) FROM standing_period")
        (last,) = cursor.fetchone()
        for first in range(0, last + 1, BATCH):
            cursor.execute(
                "UPDATE standing_period SET met_at = settled_at WHERE id >= %s AND id < %s AND verdict = 'met' "
                "AND settled_at IS NOT NULL AND met_at IS NULL",
                [first, first + BATCH],
            )


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("standing", "0006_no_index_that_judging_writes")]

    operations = [
        migrations.AddField(
            model_name="period",
            name="met_at",
            field=models.DateTimeField(
                help_text="When it settled as met: it stays so, but for a false activity", null=True
            ),
        ),
        migrations.RunPython(keep_what_settled_as_met, migrations.RunPython.noop),
    ]
