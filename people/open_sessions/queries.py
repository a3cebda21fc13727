"""The sessions of a person that are open now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.crypto import constant_time_compare

from people.accounts import sessions
from people.accounts.models import User
from people.open_sessions.devices import device_words


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that is open. Moments are real time, whatever the demonstration's clock says."""

    pk: int
    device: str
    address: str
    since: datetime
    last_seen: datetime
    is_this: bool


def open_sessions(user: User, this_key: str, at: float) -> list[OpenSession]:
    """Return all sessions that would be let in at `at` (seconds since 1970), the one of `this_key` first, then by last
    use.

    Two queries; the library's own list asks several for each session.
    """
    noted_sessions = {session.session_key: session for session in UserSession.objects.filter(user=user)}
    moment = datetime.fromtimestamp(at, UTC)
    stored_sessions = Session.objects.filter(session_key__in=noted_sessions, expire_date__gt=moment)
    hashes = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    is_staff = sessions.is_staff(user)
    lasting_sessions = [
        _session(noted_sessions[session.session_key], contents, this_key)
        for session in stored_sessions
        if _lets_in(contents := session.get_decoded(), hashes)
        and not sessions.is_too_old(contents, is_staff, at)
    ]
    return sorted(lasting_sessions, key=lambda session: (session.is_this, session.last_seen), reverse=True)


def _lets_in(contents: Mapping[str, Any], hashes: list[str]) -> bool:
    """Say whether no password, second factor or account has changed since the session began."""
    return any(
        constant_time_compare(contents.get(HASH_SESSION_KEY, ""), session_hash) for session_hash in hashes
    )


def _session(noted_session: UserSession, contents: Mapping[str, Any], this_key: str) -> OpenSession:
    began = contents.get(sessions.BEGAN)
    return OpenSession(
        pk=noted_session.pk,
        device=device_words(noted_session.user_agent),
        address=noted_session.ip,
        since=datetime.fromtimestamp(began, UTC) if began else noted_session.created_at,
        last_seen=noted_session.last_seen_at,
        is_this=noted_session.session_key == this_key,
    )
