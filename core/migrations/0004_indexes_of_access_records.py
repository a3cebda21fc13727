import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def made(name, how, index):
    """A step that nobody waits for, and that can be done again after it was stopped half way."""
    return migrations.SeparateDatabaseAndState(
        [
            migrations.RunSQL(f"DROP INDEX CONCURRENTLY IF EXISTS {name}", migrations.RunSQL.noop),
            migrations.RunSQL(
                f"CREATE INDEX CONCURRENTLY {name} ON core_accessrecord {how}",
                f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
            ),
        ],
        [migrations.AddIndex("accessrecord", index)],
    )


class Migration(migrations.Migration):
    """The record is searched by student, by viewer and by day. The foreign key's own index is dropped as such: to alter
    the field, Django would make the key anew and check every row, while everybody waits.
    """

    atomic = False
    dependencies = [
        ("core", "0003_rows_kept_without_a_switch"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        made("access_by_viewer", "(actor_id, at DESC)",
             models.Index(fields=["actor", "-at"], name="access_by_viewer")),
        made("access_newest", "(at DESC, id DESC)", models.Index(fields=["-at", "-id"], name="access_newest")),
        made("access_by_listed", "USING gin (listed)",
             django.contrib.postgres.indexes.GinIndex(fields=["listed"], name="access_by_listed")),
        migrations.SeparateDatabaseAndState(
            [
                migrations.RunSQL(
                    "DROP INDEX CONCURRENTLY IF EXISTS core_accessrecord_actor_id_17924a87",
                    "CREATE INDEX CONCURRENTLY core_accessrecord_actor_id_17924a87 ON core_accessrecord (actor_id)",
                )
            ],
            [
                migrations.AlterField(
                    model_name="accessrecord",
                    name="actor",
                    field=models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                )
            ],
        ),
    ]
