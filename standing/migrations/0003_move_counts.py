from django.db import migrations

BATCH = 20_000
MOVE = """
    UPDATE standing_period p SET counts = moved.counts, minimums = moved.minimums
    FROM (
        SELECT w.id, array_agg((q.value->>'count')::int ORDER BY q.n) AS counts,
               array_agg((q.value->>'minimum')::int ORDER BY q.n) AS minimums
        FROM standing_period w CROSS JOIN jsonb_array_elements(w.quotas) WITH ORDINALITY q(value, n)
        WHERE w.id BETWEEN %s AND %s AND w.counts = '{}'
        GROUP BY w.id
    ) moved
    WHERE p.id = moved.id"""


def move(apps, schema_editor):
    """In batches, each for itself: what is moved stays moved if this is stopped, and nobody waits for long."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT min(id), max(id) FROM standing_period")
        first, last = cursor.fetchone()
        for low in range(first, last + 1, BATCH) if last is not None else ():
            cursor.execute(MOVE, [low, low + BATCH - 1])
        # Reasons were sentences: the next sweep judges everyone again and stores them as data.
        cursor.execute("UPDATE standing_standing SET reasons = '[]', stale_at = now()")


class Migration(migrations.Migration):
    """The counts of each period out of their JSON, whose words are the policy's."""

    atomic = False
    dependencies = [("standing", "0002_slim_rows")]

    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.RemoveField(model_name="period", name="quotas"),
    ]
