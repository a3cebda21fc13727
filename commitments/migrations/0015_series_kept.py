import core.immutable
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    """Every policy is a version of a series, and what a series is called never changes."""

    dependencies = [('commitments', '0014_series_of_what_is_there')]

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
            trigger=pgtrigger.compiler.Trigger(name='published_never_changed', sql=core.immutable.TriggerSql(declare='DECLARE policies bigint[];', func="\n            IF TG_OP <> 'INSERT' THEN policies := policies || OLD.policy_id::bigint; END IF;\n            IF TG_OP <> 'DELETE' THEN policies := policies || NEW.policy_id::bigint; END IF;\n            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN\n                RAISE EXCEPTION 'The kinds of a published policy never change';\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        ", hash='e91e8e7b42e0d40aeba832e7987943bb6c27d878', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_published_never_changed_d2276', table='commitments_policykind', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policykind',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=core.immutable.TriggerSql(func="RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;", hash='fa554d04cb48c6adb32eddf72fd4354a55bffdd1', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_05d75', table='commitments_policykind', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programseries',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=core.immutable.TriggerSql(func="RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;", hash='0564b27415b1ecff496419686195208d85eaba2a', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_a61b1', table='commitments_programseries', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programseries',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=core.immutable.TriggerSql(func="RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;", hash='b69eead0a893f70b33fe386177a6ddeb77f4f4ec', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_5d138', table='commitments_programseries', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=core.immutable.TriggerSql(func="RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;", hash='92b928d6cd5b492d07410850b6251dc86b7e7598', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_826dc', table='commitments_series', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=core.immutable.TriggerSql(func="RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;", hash='040534f5b4fac68b79e086db5d941285768de936', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_6b012', table='commitments_series', when='BEFORE')),
        ),
    ]
