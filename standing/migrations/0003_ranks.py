from django.db import migrations


class Migration(migrations.Migration):
    """What can still be saved ranks before what is lost: the next sweep judges everyone anew."""

    dependencies = [
        ('standing', '0002_checks_until'),
    ]

    operations = [
        migrations.RunSQL("UPDATE standing_standing SET stale_at = now()", migrations.RunSQL.noop),
    ]
