"""Between sign-in and any page: staff need a second factor, and a person's last visit is noted."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from core import clock
from people.models import RoleKind, User
from people.roles import roles_of

Handler = Callable[[HttpRequest], HttpResponse]
VISIT = timedelta(minutes=5)
# What somebody needs to set the second factor up, or to leave.
BEFORE_SECOND_FACTOR = {
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_reauthenticate",
    "people:second_factor",
}


class SecondFactor:
    """Staff without a second factor see the page that explains it, and nothing else; REQUIRE_SECOND_FACTOR says so."""

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
        return redirect("people:second_factor") if lacks_second_factor(request) else None


def lacks_second_factor(request: HttpRequest) -> bool:
    if not settings.REQUIRE_SECOND_FACTOR or not request.user.is_authenticated:
        return False
    user = request.user
    if not roles_of(user, clock.now()) & set(RoleKind.values):
        return False
    return not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


class LastSeen:
    """Writes when a person was last here, at most once in five minutes."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            user, now = request.user, clock.now()
            seen = user.last_seen_at
            if seen is None or not seen <= now < seen + VISIT:
                stale = Q(last_seen_at__isnull=True) | Q(last_seen_at=seen)
                User.objects.filter(stale, pk=user.pk).update(last_seen_at=now)
                user.last_seen_at = now
        return self.get_response(request)
