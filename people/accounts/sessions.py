"""What a session may do: whether it gave the second factor's code, how old it may become, how all of them are ended.

Ages are counted in real time, as allauth counts its records: a demonstration whose clock is set keeps everybody in.
"""

import time
from datetime import timedelta

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth import update_session_auth_hash
from django.db.models import F
from django.http import HttpRequest

from core import clock
from people.models import RoleKind, User
from people.roles import View, forget, roles_of

STAFF_IDLE = timedelta(hours=12)
LONGEST = timedelta(days=30)  # of anybody's session, however busy
TOUCHED = timedelta(minutes=5)  # how often a session notes that it is in use
BEGAN, SEEN = "session_began", "session_seen"  # seconds since 1970


def begin(request: HttpRequest) -> None:
    """Note that this session begins now."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())


def is_over(request: HttpRequest) -> bool:
    """Say whether a signed-in session is too old, or, for staff, was idle too long. For others the cookie's age says
    so (SESSION_COOKIE_AGE)."""
    now = time.time()
    began, seen = request.session.get(BEGAN), request.session.get(SEEN)
    if began is None or seen is None:
        return False  # begun before sessions had an age: counted from now on, by `touch`
    if now - began >= LONGEST.total_seconds():
        return True
    return is_staff(request.user) and now - seen >= STAFF_IDLE.total_seconds()  # type: ignore[arg-type]


def touch(request: HttpRequest) -> None:
    """Note that the session is in use, at most once in five minutes."""
    now = int(time.time())
    request.session.setdefault(BEGAN, now)
    if now - request.session.get(SEEN, 0) >= TOUCHED.total_seconds():
        request.session[SEEN] = now


def is_staff(user: User) -> bool:
    return bool(roles_of(user, clock.now()) & set(RoleKind.values))


def gave_code(request: HttpRequest) -> bool:
    """Say whether this very session proved the second factor. Which one, need not be asked: a factor that is set up,
    changed or taken off ends all other sessions (`User._get_session_auth_hash`)."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


def proved_by(request: HttpRequest, user: User) -> str:
    """What this session proved last: "password", or the kind of the second factor."""
    records = get_authentication_records(request, user)
    return str(records[-1].get("type") or records[-1]["method"]) if records else ""


def keep_only(request: HttpRequest, user: User) -> None:
    """After password or second factor changed, all sessions of `user` have ended; this one goes on under a new key."""
    forget(user)
    update_session_auth_hash(request, user)


def end_all(user: User) -> None:
    """Every session of `user` ends with its next request."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])


def fresh_sign_in(view: View) -> View:
    """Let what is sent through only if the person signed in, or was asked once more, in the last 15 minutes
    (ACCOUNT_REAUTHENTICATION_TIMEOUT). Else they are asked, and then what they sent is done. Reading is free."""
    gate: View = reauthentication_required(view, allow_get=True)
    return gate


def fresh_sign_in_to_read(view: View) -> View:
    """The same for what leaves the program: prints and exports by staff."""
    gate: View = reauthentication_required(view)
    return gate
