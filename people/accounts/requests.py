"""The type of a request that a page behind sign-in gets."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from people.accounts.models import User


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in, as Django's middleware and django-htmx's leave it.

    `htmx` is true where a part of a page is asked for.
    """

    user: User
    htmx: HtmxDetails


def wants_part(request: SignedInRequest) -> bool:
    """Say whether htmx asks for a part of the page, and not for the whole again, as it does on going back."""
    return bool(request.htmx) and not request.htmx.history_restore_request
