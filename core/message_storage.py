"""The storage in which “Saved.” waits for the next page: a cookie of this host alone, as the session's is."""

from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class HostCookie(CookieStorage):
    """Django's cookie of messages, under a name that browsers take over HTTPS and from this host only."""

    cookie_name = "__Host-messages"


class OfThisHost(FallbackStorage):
    """Django's storage of messages: in the cookie what fits, the rest in the session, which alone would be written for
    every message.
    """

    storage_classes = (HostCookie, SessionStorage)
