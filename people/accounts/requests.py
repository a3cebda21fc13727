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
