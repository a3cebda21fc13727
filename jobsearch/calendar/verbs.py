"""Making, renewing and ending the address of one's calendar. The secret is returned once, and not kept."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from django.db import IntegrityError, transaction
from django.db.models import Q

from core.errors import Refused
from jobsearch.calendar import mails
from jobsearch.calendar.models import CalendarAddress
from people.accounts.models import User
from people.tokens.queries import digest

BYTES = 32
NOTED = timedelta(hours=1)  # how exactly it is known when a program last asked


@transaction.atomic
def make_address(user: User, *, now: datetime, secret: str = "") -> str:
    """Make the address of a person's calendar, tell them by mail that there is one, and return its secret.

    Raise Refused where there is one already.
    """
    secret = secret or token_urlsafe(BYTES)
    try:
        with transaction.atomic():
            address = CalendarAddress.objects.create(user=user, digest=digest(secret), made_at=now)
    except IntegrityError:
        raise Refused("Your calendar has an address already. Lost it? Make a new one in its place.") from None
    mails.address_made(address, now)
    return secret


@transaction.atomic
def renew_address(user: User, *, now: datetime) -> str:
    """End the address that there is, and return the secret of a new one."""
    end_address(user, now=now)
    return make_address(user, now=now)


def end_address(user: User, *, now: datetime) -> bool:
    """End the address of a person's calendar at once, and say whether there was one."""
    return bool(CalendarAddress.objects.open().filter(user=user).update(ended_at=now))


def note_reading(address: CalendarAddress, now: datetime) -> None:
    """Note that a calendar program asked, at most once an hour."""
    stale = Q(read_at__isnull=True) | Q(read_at__lte=now - NOTED) | Q(read_at__gt=now)
    CalendarAddress.objects.filter(stale, pk=address.pk).update(read_at=now)
