"""The devices on which the asker is signed in, and signing others out. It needs a fresh sign-in."""

import time

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from people.accounts import record, sessions
from people.accounts.models import EntranceKind
from people.accounts.requests import SignedInRequest
from people.accounts.sessions import fresh_sign_in, fresh_sign_in_to_read
from people.open_sessions import queries
from people.open_sessions.devices import device_words


@require_safe
@fresh_sign_in_to_read
def listed(request: SignedInRequest) -> HttpResponse:
    sessions.note_use(request)  # this session may be from before there was a list
    open_sessions = queries.open_sessions(request.user, request.session.session_key or "", time.time())
    return render(request, "people/open_sessions/list.html", {"sessions": open_sessions})


@require_POST
@fresh_sign_in
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """End one other session of the asker's own. The one in use ends by signing out."""
    session = _others(request).filter(pk=pk).first()
    if session is None:
        raise Http404
    session.end()
    record.note(EntranceKind.ENDED, request, request.user)
    messages.success(request, f"Signed out: {device_words(session.user_agent)}.")
    return redirect("people:sessions")


@require_POST
@fresh_sign_in
def end_others(request: SignedInRequest) -> HttpResponse:
    """End all sessions of the asker but the one in use, listed or not."""
    sessions.end_others(request, request.user)
    record.note(EntranceKind.ENDED, request, request.user)
    messages.success(request, "All other devices are signed out.")
    return redirect("people:sessions")


def _others(request: SignedInRequest) -> QuerySet[UserSession]:
    return UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
