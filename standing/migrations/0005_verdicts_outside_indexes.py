from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """No index names the verdict any more, so that to write one is to write a row and nothing else."""

    atomic = False
    dependencies = [("standing", "0004_indexes_that_judging_needs")]

    operations = [
        AddIndexConcurrently(
            model_name="period",
            index=models.Index(condition=models.Q(("settled_at__isnull", True)), fields=["closes_at"], name="period_to_close"),
        ),
        AddIndexConcurrently(
            model_name="period",
            index=models.Index(condition=models.Q(("settled_at__isnull", False)), fields=["settled_at"], name="period_settled"),
        ),
        RemoveIndexConcurrently(model_name="period", name="period_to_warn_of"),
        RemoveIndexConcurrently(model_name="period", name="period_to_tell_of"),
        RemoveIndexConcurrently(model_name="period", name="missed_of_search"),
    ]
