"""Around every page: sessions that are too old end, writes are limited, refusals are logged, browsers keep nothing."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from allauth.core.internal.ratelimit import respond_429
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from people.accounts import limits, record, sessions
from people.accounts.models import EntranceKind

Handler = Callable[[HttpRequest], HttpResponse]
READING = {"GET", "HEAD", "OPTIONS", "TRACE"}
# A wrong method is none: nobody was kept from anything that they may see.
REFUSALS = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.TOO_MANY_REQUESTS}


class SessionAge:
    """Middleware that ends a session that is too old before the page asks whose it is."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if sessions.is_over(request.session, request.user):
                logout(request)
            else:
                sessions.touch(request)
        return self.get_response(request)


class Limits:
    """Middleware that limits what is sent: by person, and by address where nobody is signed in."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.method in READING:
            return None
        match = request.resolver_match
        action = limits.write_action(request, match.view_name if match else "")
        return None if limits.allows(action, request) else respond_429(request)


class Discreet:
    """Middleware that leaves no copy of a page in the browser, and none of its data after signing out (a session that
    ended by itself keeps what was being typed, see `people.kept_forms`). Who was refused what goes on record.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user if request.user.is_authenticated else None
        response = self.get_response(request)
        if user is not None:
            patch_cache_control(response, no_store=True, private=True)
            if not request.user.is_authenticated:
                response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        if response.status_code in REFUSALS and request.resolver_match is not None:
            record.note(
                EntranceKind.REFUSED,
                request,
                user,
                status=response.status_code,
                method=request.method,
                page=request.resolver_match.view_name,
            )
        return response
