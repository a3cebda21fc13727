"""Keeping staff out of every page until their session has given the second factor's code."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from people.accounts import sessions
from people.accounts.roles import has_second_factor

# What somebody needs to set the second factor up, or to leave.
BEFORE_SECOND_FACTOR = {
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_reauthenticate",
    "people:second_factor",
}


Handler = Callable[[HttpRequest], HttpResponse]


class SecondFactor:
    """Middleware that shows staff without a second factor the page that explains it, and nothing else;
    REQUIRE_SECOND_FACTOR says so. Who has one, staff or not, gets nowhere in a session that has not given its code.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if (
            match is None
            or match.view_name in BEFORE_SECOND_FACTOR
            or not getattr(view, "login_required", True)
        ):
            return None
        if lacks_second_factor(request):
            return redirect("people:second_factor")
        return redirect_to_code(request) if owes_code(request) else None


def lacks_second_factor(request: HttpRequest) -> bool:
    """Say whether the asker is staff who has not set a second factor up."""
    if not settings.REQUIRE_SECOND_FACTOR or not request.user.is_authenticated:
        return False
    return sessions.is_staff(request.user) and not has_second_factor(request.user)


def owes_code(request: HttpRequest) -> bool:
    """Say whether the asker has a second factor, and this session gave none of its codes."""
    user = request.user
    return user.is_authenticated and has_second_factor(user) and not sessions.gave_code(request)


def redirect_to_code(request: HttpRequest) -> HttpResponse:
    query = urlencode({"next": request.get_full_path() if request.method == "GET" else "/"})
    return redirect(f"{reverse('mfa_reauthenticate')}?{query}")
