"""Middleware that asks whoever is not signed in to sign in, and loses nothing of what they were sending."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from core import clock
from people.kept_forms import keeping

SIGN_IN_AGAIN = "You were signed out meanwhile. Sign in again: what you typed is still here."


class SignInFirst(LoginRequiredMiddleware):
    """Django's middleware, which also keeps a form that came after its session had ended, and sends a part's request to
    the page for signing in as a whole.
    """

    def handle_no_permission(  # type: ignore[override] # the stubs know redirects only
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        kept = request.method == "POST" and keeping.keep(request, clock.now())
        if kept:
            messages.info(request, SIGN_IN_AGAIN)
            answer: HttpResponse = redirect_to_login(reverse("people:kept_form"))
        elif request.headers.get("HX-Request"):
            page = urlsplit(request.headers.get("HX-Current-URL", ""))
            answer = redirect_to_login(page.path + (f"?{page.query}" if page.query else "") or "/")
        else:
            answer = super().handle_no_permission(request, view_func)
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(answer["Location"])
        return answer


class RememberWho:
    """Middleware that sets the cookie by which a kept form is known to be somebody's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        keeping.remember_who(request, response, secure=settings.SESSION_COOKIE_SECURE)
        return response
