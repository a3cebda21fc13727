from django.db import migrations


class Migration(migrations.Migration):
    """Every judgement moves `stale_at`: without its index a standing's next version stays on its page and writes no
    index at all. Who is to be judged again is found by reading the table, once a sweep.
    """

    atomic = False
    dependencies = [("standing", "0005_indexes_that_judging_needs")]

    operations = [
        migrations.SeparateDatabaseAndState(
            [
                migrations.RunSQL(
                    "DROP INDEX CONCURRENTLY IF EXISTS standing_to_judge",
                    "CREATE INDEX CONCURRENTLY standing_to_judge ON standing_standing (stale_at) WHERE stale_at IS NOT NULL",
                )
            ],
            [migrations.RemoveIndex("standing", "standing_to_judge")],
        ),
    ]
