"""What a session may do: whether it gave the second factor's code, how old it may become, how all of them are ended.

Ages are counted in real time, as allauth counts its records: a demonstration whose clock is set keeps everybody in.
"""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal.httpkit import get_client_ip
from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.db.models import Exists, F, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponseBase

from core import clock
from people.accounts.models import RoleKind, User
from people.accounts.roles import View, forget, roles_of

STAFF_IDLE = timedelta(hours=12)
LONGEST = timedelta(days=30)  # of anybody's session, however busy
TOUCHED = timedelta(minutes=5)  # how often a session notes that it is in use
BEGAN, SEEN = "session_began", "session_seen"  # seconds since 1970


def begin(request: HttpRequest) -> None:
    """Note that this session begins now, and put it on the list of the person's sessions."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())
    note_use(request)


def note_use(request: HttpRequest) -> None:
    """Note on the list of the person's sessions when and from where this one was used. A session without an address
    (from a socket of the machine itself) is on no list.
    """
    if get_client_ip(request):
        UserSession.objects.create_from_request(request)


def is_over(session: SessionBase, user: User) -> bool:
    """Say whether a signed-in session is too old, or, for staff, was idle too long. For others the cookie's age says so
    (SESSION_COOKIE_AGE).
    """
    return is_too_old(session, is_staff(user), time.time())


def is_too_old(session: SessionBase | Mapping[str, Any], of_staff: bool, at: float) -> bool:
    """Say whether a session would be ended at `at`, in seconds since 1970."""
    began, seen = session.get(BEGAN), session.get(SEEN)
    if began is None or seen is None:
        return False  # begun before sessions had an age: counted from now on, by `touch`
    if at - began >= LONGEST.total_seconds():
        return True
    return of_staff and at - seen >= STAFF_IDLE.total_seconds()


def touch(request: HttpRequest) -> None:
    """Note that the session is in use, and from where, at most once in five minutes."""
    now = int(time.time())
    request.session.setdefault(BEGAN, now)
    if now - request.session.get(SEEN, 0) >= TOUCHED.total_seconds():
        request.session[SEEN] = now
        note_use(request)


def is_staff(user: User) -> bool:
    return bool(roles_of(user, clock.now()) & set(RoleKind.values))


def gave_code(request: HttpRequest) -> bool:
    """Say whether this session proved the second factor. Which one need not be asked: setting a factor up, changing it
    or taking it off ends all other sessions (`User._get_session_auth_hash`).
    """
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


def proved_by(request: HttpRequest, user: User) -> str:
    """Return what this session proved last: "password", or the kind of the second factor."""
    records = get_authentication_records(request, user)
    return str(records[-1].get("type") or records[-1]["method"]) if records else ""


def renew_key(request: HttpRequest, cycle: Callable[[], None]) -> None:
    """Let the session go on under another key, and note that key on the list of the person's sessions."""
    earlier_key = request.session.session_key
    cycle()
    UserSession.objects.filter(session_key=earlier_key).update(session_key=request.session.session_key)


def keep_only(request: HttpRequest, user: User) -> None:
    """Let this session of `user` go on under a new key, after a change of password or second factor has ended all their
    sessions.
    """
    forget(user)
    renew_key(request, lambda: update_session_auth_hash(request, user))
    remove_others(request, user)


def remove_others(request: HttpRequest, user: User) -> None:
    """Remove sessions of `user` that a change has ended: all but this one, if it is theirs."""
    _remove(UserSession.objects.filter(user=user).exclude(session_key=request.session.session_key))


def end_others(request: HttpRequest, user: User) -> None:
    """End every other session of `user` with its next request."""
    _raise_epoch(user)
    keep_only(request, user)


def end_all(user: User) -> None:
    """End every session of `user` with its next request."""
    _raise_epoch(user)
    _remove(UserSession.objects.filter(user=user))


def remove_ended(at: float) -> int:
    """Remove sessions whose time is over, with the addresses noted for them, and return how many addresses went."""
    moment = datetime.fromtimestamp(at, UTC)
    Session.objects.filter(expire_date__lt=moment).delete()
    stored = Session.objects.filter(session_key=OuterRef("session_key"))
    removed_count: int = UserSession.objects.filter(
        ~Exists(stored), created_at__lt=moment - TOUCHED
    ).delete()[0]
    return removed_count


def _raise_epoch(user: User) -> None:
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])


def _remove(ended: QuerySet[UserSession]) -> None:
    """Remove sessions that no request would be let in by any more: their rows, and those of the list."""
    Session.objects.filter(session_key__in=list(ended.values_list("session_key", flat=True))).delete()
    ended.delete()


def fresh_sign_in(view: View) -> View:
    """Let what is sent through only if the person signed in, or was asked once more, in the last 15 minutes
    (ACCOUNT_REAUTHENTICATION_TIMEOUT). Else they are asked, and then what they sent is done. Reading is free.
    """
    gate: View = reauthentication_required(view, allow_get=True)
    return gate


def fresh_sign_in_to_read(view: View) -> View:
    """Let even reading through only after a fresh sign-in: for what leaves the program, prints and exports by staff.
    Who takes a copy so is on the record of access as having done it."""

    @wraps(view)
    def noted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.takes_copy = True  # type: ignore[attr-defined] # people.students.fetching reads it
        return view(request, *args, **kwargs)

    gate: View = reauthentication_required(noted)
    return gate
