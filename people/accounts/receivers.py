"""Receivers of what allauth and Django announce of signing in. Our own flow calls functions; only theirs is heard."""

from typing import Any

from allauth.account import signals as account
from allauth.core import ratelimit
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from allauth.usersessions import signals as usersessions
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from core import clock
from people.accounts import limits, mails, record, sessions
from people.accounts.models import EntranceKind, User


def signed_in(request: HttpRequest, user: User, **_: Any) -> None:
    sessions.begin(request)
    record.note(EntranceKind.SIGNED_IN, request, user, factor=sessions.proved_by(request, user))


def signed_out(request: HttpRequest, user: User | None, **_: Any) -> None:
    """Note that somebody signed out, also when the session was too old: `SessionAge` ends it the same way."""
    if user is not None:
        kind = EntranceKind.TOO_OLD if sessions.is_over(request.session, user) else EntranceKind.SIGNED_OUT
        record.note(kind, request, user)


def asked_once_more(
    request: HttpRequest, user: User, method: str, reauthenticated: bool = False, **_: Any
) -> None:
    """Let a session in which a person proved again who they are go on under a new key."""
    if reauthenticated:
        record.note(EntranceKind.SIGNED_IN_AGAIN, request, user, factor=sessions.proved_by(request, user))
        sessions.renew_key(request, request.session.cycle_key)


def factor_changed(
    request: HttpRequest, user: User, authenticator: Authenticator, signal: Any, **_: Any
) -> None:
    """Keep this session, in which a code of the new app was just typed; the change has ended the others."""
    from allauth.account.internal.flows.login import record_authentication

    sessions.keep_only(request, user)
    if signal is mfa.authenticator_added and authenticator.type == Authenticator.Type.TOTP:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    kind = {
        mfa.authenticator_added: EntranceKind.FACTOR_ADDED,
        mfa.authenticator_removed: EntranceKind.FACTOR_REMOVED,
    }.get(signal, EntranceKind.FACTOR_RENEWED)
    record.note(kind, request, user, factor=authenticator.type)


def code_refused(request: HttpRequest, user: User, **_: Any) -> None:
    """Note a wrong code, and warn the person after several: they come from somebody who has the password."""
    record.note(EntranceKind.WRONG_CODE, request, user)
    if not limits.allows("wrong_codes", request, key=str(user.pk)) and limits.first_today(
        "codes", user.email
    ):
        mails.password_known(user, now=clock.now())


def password_changed(request: HttpRequest, user: User, signal: Any, **_: Any) -> None:
    """Note a new password, and forget wrong codes: whoever guessed them with the old password bars the person no
    longer.
    """
    was_reset = signal is account.password_reset
    record.note(EntranceKind.PASSWORD_RESET if was_reset else EntranceKind.PASSWORD_CHANGED, request, user)
    ratelimit.clear(request, action="login_failed", key=f"mfa-auth-user-{user.pk}")
    if not was_reset:
        sessions.note_use(request)  # it goes on under a new key
    sessions.remove_others(request, user)


def connect() -> None:
    """Connect the receivers. The library's own list of sessions asks several queries for each of them at a sign-in, so
    ours keeps it instead.
    """
    account.user_logged_in.disconnect(usersessions.on_user_logged_in)
    account.password_changed.disconnect(usersessions.on_password_changed)
    account.password_set.disconnect(usersessions.on_password_changed)
    user_logged_in.connect(signed_in)
    user_logged_out.connect(signed_out)
    account.authentication_step_completed.connect(asked_once_more)
    for signal in (mfa.authenticator_added, mfa.authenticator_removed, mfa.authenticator_reset):
        signal.connect(factor_changed)
    mfa.authentication_failed.connect(code_refused)
    for signal in (account.password_changed, account.password_reset):
        signal.connect(password_changed)
