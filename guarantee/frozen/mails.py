"""The monthly mail with the head of the chain of decisions, so that nobody rewrites the past unseen (DOMAIN §8)."""

from datetime import UTC, datetime, timedelta

from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat

from core.models import OutboxMail
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.queries import head
from people.accounts.models import Role, User
from people.mails import tell
from rules.words import MONTHS

TEMPLATE = "guarantee/frozen/mail/chain_head.txt"


def chain_head(now: datetime) -> int:
    """Tell each admin with which digest the chain ends, once a month of UTC, with the digests since the first day of
    the month before; return how many mails are new."""
    last = head()
    if last is None:
        return 0
    first_day = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    before = (first_day - timedelta(days=1)).replace(day=1)
    key = f"chain-head:{first_day:%Y-%m}:"
    recent = list(FrozenRecord.objects.filter(at__gte=before, number__lte=last.number).order_by("number"))
    return sum(
        tell(
            admin,
            f"{key}{admin.pk}",
            TEMPLATE,
            now,
            head=last,
            month=f"{MONTHS[first_day.month - 1]} {first_day.year}",
            since=f"{before.day} {MONTHS[before.month - 1]} {before.year}",
            recent=recent,
        )
        for admin in _not_told(key, now)
    )


def _not_told(key: str, now: datetime) -> list[User]:
    """Return the admins who have no mail of this month yet, all asked at once."""
    holding = Role.objects.filter(user=OuterRef("pk"), kind="admin", from_at__lte=now).exclude(until__lte=now)
    own_key = Concat(Value(key), Cast(OuterRef("pk"), CharField()), output_field=CharField())
    own_mails = OutboxMail.objects.filter(key=own_key)
    return list(User.objects.filter(Exists(holding), ~Exists(own_mails), is_active=True).order_by("pk"))
