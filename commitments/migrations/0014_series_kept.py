import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    """Every policy is a version of a series, and what a series is called never changes."""

    dependencies = [('commitments', '0013_series_of_what_is_there')]

    operations = [
        migrations.RemoveField(model_name='policy', name='school'),
        migrations.AlterField(
            model_name='policy',
            name='series',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='commitments.series'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.UniqueConstraint(fields=('series', 'version'), name='policy_version_once'),
        ),
        migrations.AddConstraint(
            model_name='policykind',
            constraint=models.UniqueConstraint(fields=('policy', 'kind'), name='kind_once_per_policy'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='series_name_without_case'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='series_has_a_name'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policykind',
            trigger=pgtrigger.compiler.Trigger(name='published_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE policies bigint[];', func="\n            IF TG_OP <> 'INSERT' THEN policies := policies || OLD.policy_id::bigint; END IF;\n            IF TG_OP <> 'DELETE' THEN policies := policies || NEW.policy_id::bigint; END IF;\n            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN\n                RAISE EXCEPTION 'pgtrigger: the kinds of a published policy never change';\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ", hash='0be6ba844eb3e4c89d1714aabc34d166b0b6c73b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_published_never_changed_d2276', table='commitments_policykind', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policykind',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;", hash='8cc44b4ca29b0899aab51cb5b6f1741471f65b41', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_05d75', table='commitments_policykind', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='495ad6c56b77aad7e33d81fa1899c20c5d3af07e', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_826dc', table='commitments_series', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;", hash='43831ad4be8629ac9723056679f92de0986bfb54', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_6b012', table='commitments_series', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programseries',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='df35a6776bbaf9bedcdcf36b32b395fa5bf26d0f', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_a61b1', table='commitments_programseries', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programseries',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;", hash='17e35863ac261770bea76ffa01789a767c06711a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_5d138', table='commitments_programseries', when='BEFORE')),
        ),
    ]
