import django.db.models.deletion
from django.db import migrations, models


def made(name, on, model, fields, **condition):
    """A step that nobody waits for, and that can be done again after it was stopped half way: Django's own
    AddIndexConcurrently finds the unusable index that such a stop leaves, and gives up.
    """
    return migrations.SeparateDatabaseAndState(
        [
            migrations.RunSQL(f"DROP INDEX CONCURRENTLY IF EXISTS {name}", migrations.RunSQL.noop),
            migrations.RunSQL(f"CREATE INDEX CONCURRENTLY {name} ON {on}", f"DROP INDEX CONCURRENTLY IF EXISTS {name}"),
        ],
        [migrations.AddIndex(model, models.Index(name=name, fields=fields, condition=models.Q(**condition)))],
    )


def gone(name, on, *state):
    return migrations.SeparateDatabaseAndState(
        [migrations.RunSQL(f"DROP INDEX CONCURRENTLY IF EXISTS {name}", f"CREATE INDEX CONCURRENTLY {name} ON {on}")], state
    )


class Migration(migrations.Migration):
    """Fewer indexes to write, and none that names a verdict, so that to write one is to write a row and nothing else.

    The indexes of foreign keys are dropped as such: to alter the field, Django would make the key itself anew and check
    every row, while everybody waits.
    """

    atomic = False
    dependencies = [("standing", "0004_heard_of_and_room_on_pages")]

    operations = [
        made("unsettled_of_search", "standing_period (search_id, log_until) WHERE settled_at IS NULL",
             "period", ["search", "log_until"], settled_at__isnull=True),
        made("period_to_close", "standing_period (closes_at) WHERE settled_at IS NULL",
             "period", ["closes_at"], settled_at__isnull=True),
        made("period_settled", "standing_period (settled_at) WHERE settled_at IS NOT NULL",
             "period", ["settled_at"], settled_at__isnull=False),
        gone("periods_of_search", "standing_period (search_id, first_day)",
             migrations.RemoveIndex("period", "periods_of_search")),
        gone("most_urgent_first", "standing_standing (rank, urgent_at)",
             migrations.RemoveIndex("standing", "most_urgent_first")),
        gone("period_to_warn_of", "standing_period (closes_at) WHERE verdict = 'open'",
             migrations.RemoveIndex("period", "period_to_warn_of")),
        gone("period_to_tell_of", "standing_period (settled_at) WHERE verdict = 'missed'",
             migrations.RemoveIndex("period", "period_to_tell_of")),
        gone("standing_period_search_id_9cc9a57b", "standing_period (search_id)", migrations.AlterField(
            "period", "search",
            models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="periods", to="commitments.search"),
        )),
        gone("standing_standing_search_id_1ef3abe6", "standing_standing (search_id)", migrations.AlterField(
            "standing", "search",
            models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="commitments.search"),
        )),
        gone("standing_standing_current_id_5ca112e4", "standing_standing (current_id)", migrations.AlterField(
            "standing", "current",
            models.ForeignKey(db_index=False, help_text="This week", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="standing.period"),
        )),
    ]
