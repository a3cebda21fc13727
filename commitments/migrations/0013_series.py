import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Tables for series, and what is there may name one; `0014` fills them, `0015` asks for them."""

    dependencies = [
        ('commitments', '0012_rows_kept_without_a_switch'),
        ('people', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='Such as “Codeup”, or “Codeup, Texas”', max_length=80)),
                ('begun_at', models.DateTimeField()),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={'verbose_name_plural': 'series', 'ordering': ['name']},
        ),
        migrations.CreateModel(
            name='ProgramSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('program', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series_named', to='people.program')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='programs_naming', to='commitments.series')),
            ],
            options={'ordering': ['at', 'id']},
        ),
        migrations.CreateModel(
            name='PolicyKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commitments.activitykind')),
                ('policy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='loggable', to='commitments.policy')),
            ],
        ),
        migrations.AddField(
            model_name='policy',
            name='series',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='commitments.series'),
        ),
        migrations.RemoveConstraint(model_name='policy', name='policy_version_once'),
        # going back, the name is there again before it is known
        migrations.AlterField(model_name='policy', name='school', field=models.CharField(max_length=80, null=True)),
        migrations.AlterModelOptions(
            name='acknowledgement',
            options={'ordering': ['at', 'id']},
        ),
        migrations.AddField(
            model_name='acknowledgement',
            name='by',
            field=models.ForeignKey(help_text='Empty: the roster', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='acknowledgement',
            name='reason',
            field=models.CharField(blank=True, help_text='Why it was corrected', max_length=500),
        ),
        migrations.AlterField(
            model_name='acknowledgement',
            name='student',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acknowledgements', to='people.student'),
        ),
        migrations.AddConstraint(
            model_name='acknowledgement',
            constraint=models.UniqueConstraint(condition=models.Q(('by__isnull', True)), fields=('student',), name='one_acknowledgement_at_enrolment'),
        ),
        migrations.AddConstraint(
            model_name='acknowledgement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('by__isnull', True), ('reason', '')), models.Q(('by__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='acknowledgement_corrected_by_whom_and_why'),
        ),
    ]
