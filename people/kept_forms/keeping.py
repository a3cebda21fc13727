"""What somebody typed into a form while their session had ended, kept in the new one until they have signed in again.

It is theirs alone: a signed cookie says who was signed in here, and nobody else is shown it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from core.instants import parse_moment

SESSION_KEY = "kept_form"
COOKIE = "__Host-was_here" if settings.SESSION_COOKIE_SECURE else "was_here"
SALT = "people.kept_forms"
COOKIE_LASTS = timedelta(days=30)
KEPT_FOR = timedelta(hours=1)
LETTERS_AT_MOST = 200_000
SECRET = ("csrfmiddlewaretoken", "password", "again", "code", "oldpassword", "password1", "password2")


@dataclass(frozen=True)
class KeptForm:
    """A form that was kept: where it was going (a path of this site), its fields in order, and whether it held files,
    which are not kept.
    """

    path: str
    fields: list[tuple[str, str]]
    had_files: bool


def keep(request: HttpRequest, now: datetime) -> bool:
    """Keep what this request was to send, and say whether it was kept: the cookie of whoever was signed in here is
    needed.
    """
    user_number = _who_was_here(request)
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in SECRET
        for value in values
        if isinstance(value, str)
    ]
    if user_number is None or not fields or _letters(fields) > LETTERS_AT_MOST:
        return False
    request.session[SESSION_KEY] = {
        "user": user_number,
        "path": request.get_full_path(),
        "fields": fields,
        "had_files": bool(request.FILES),
        "at": now.isoformat(),
    }
    return True


def kept_for(request: HttpRequest, now: datetime) -> KeptForm | None:
    """Return what was kept, if it is this person's and of the last hour; forget it otherwise."""
    kept = request.session.get(SESSION_KEY)
    if not kept:
        return None
    if kept["user"] != request.user.pk or not now - KEPT_FOR <= parse_moment(kept["at"]) <= now:
        forget(request)
        return None
    return KeptForm(kept["path"], [(name, value) for name, value in kept["fields"]], kept["had_files"])


def forget(request: HttpRequest) -> None:
    request.session.pop(SESSION_KEY, None)


def remember_who(request: HttpRequest, response: HttpResponse, *, secure: bool) -> None:
    """Set the cookie that says who is signed in here; take it away when they sign out."""
    signed_in = getattr(request, "user", None) is not None and request.user.is_authenticated
    if signed_in and _who_was_here(request) != request.user.pk:
        response.set_signed_cookie(
            COOKIE,
            str(request.user.pk),
            salt=SALT,
            max_age=int(COOKIE_LASTS.total_seconds()),
            httponly=True,
            secure=secure,
            samesite="Lax",
        )


def _who_was_here(request: HttpRequest) -> int | None:
    try:
        user_number = request.get_signed_cookie(COOKIE, default=None, salt=SALT, max_age=COOKIE_LASTS)
    except BadSignature:
        return None
    return int(user_number) if user_number else None


def _letters(fields: Iterable[tuple[str, str]]) -> int:
    return sum(len(name) + len(value) for name, value in fields)
