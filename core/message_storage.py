"""Where “Saved.” waits for the next page: in a cookie of this host alone, as the session's is."""

from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class HostCookie(CookieStorage):
    """Django's, under a name that browsers take over HTTPS and from this host only."""

    cookie_name = "__Host-messages"


class OfThisHost(FallbackStorage):
    """In the cookie what fits, the rest in the session: the session alone would be written for every message."""

    storage_classes = (HostCookie, SessionStorage)
