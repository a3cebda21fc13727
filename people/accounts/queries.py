"""Questions about accounts."""

from django.db.models import QuerySet

from people.accounts.models import AccountChange, User


def changes_of(user: User) -> QuerySet[AccountChange]:
    """Return what happened to the account, newest first."""
    return AccountChange.objects.filter(user=user).select_related("by").order_by("-at", "-pk")
