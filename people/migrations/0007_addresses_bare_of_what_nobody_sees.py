import re

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations

def bare(apps, schema_editor):
    """Addresses of before lose what nobody sees. Where somebody else has the bare one, theirs is told apart by a tag,
    which reaches the same mailbox: two people stay two, until an admin looks."""
    User = apps.get_model("people", "User")
    for user in User.objects.filter(email__regex=INVISIBLE).order_by("pk").iterator():
        address = re.sub(INVISIBLE.replace("[:space:]", r"\s"), "", user.email).lower()
        if User.objects.filter(email__iexact=address).exclude(pk=user.pk).exists():
            name, _, host = address.partition("@")
            address = f"{name}+{user.pk}@{host}"
        User.objects.filter(pk=user.pk).update(email=address)


INVISIBLE = "[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff[:space:]]"


class Migration(migrations.Migration):
    dependencies = [("people", "0006_session_epoch_of_the_database")]
    operations = [
        migrations.RunPython(bare, migrations.RunPython.noop),
        ValidateConstraint(model_name="user", name="user_email_is_visible"),
    ]
