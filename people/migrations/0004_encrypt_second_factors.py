"""Keys of authenticator apps and seeds of recovery codes that were stored in the clear are stored encrypted."""

from django.db import migrations


def encrypt(apps, schema_editor):
    from people.adapter import SecondFactorAdapter

    adapter = SecondFactorAdapter()
    for authenticator in apps.get_model("mfa", "Authenticator").objects.select_for_update().iterator():
        for name in ("secret", "seed"):
            kept = authenticator.data.get(name)
            if kept and not kept.startswith(adapter.MARK):
                authenticator.data[name] = adapter.encrypt(kept)
                authenticator.save(update_fields=["data"])


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_accounts'),
        ('mfa', '0003_authenticator_type_uniq'),
    ]

    # On the way back nothing is done: an earlier version would ask everyone to set their second factor up anew.
    operations = [migrations.RunPython(encrypt, migrations.RunPython.noop)]
