"""Noting a person's last visit, at most once in a while."""

from collections.abc import Callable
from datetime import timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from core import clock
from people.accounts.models import User

VISIT = timedelta(minutes=5)


Handler = Callable[[HttpRequest], HttpResponse]


class LastSeen:
    """Middleware that notes when a person was last here, at most once in five minutes."""

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
