"""The kind that was logged last in this browser: the log bar begins with it, over a reload, too."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE = "log_kind"  # a slug; signing out takes it away with everything else
LASTS = 180 * 24 * 60 * 60  # seconds: a search


def last_kind(request: HttpRequest) -> str:
    """Return the slug of the kind, empty where nothing was logged here."""
    return request.COOKIES.get(COOKIE, "")


def with_last_kind(response: HttpResponse, slug: str) -> HttpResponse:
    """Let the browser keep the kind. Its own script sets it, too, when another kind is chosen."""
    response.set_cookie(
        COOKIE, slug, max_age=LASTS, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax", httponly=False
    )
    return response
