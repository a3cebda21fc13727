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
    """One of them. Moments are real time, whatever the demonstration's clock says."""

    pk: int
    device: str
    address: str
    since: datetime
    last_seen: datetime
    is_this: bool


def open_sessions(user: User, this: str, at: float) -> list[OpenSession]:
    """All that would be let in at `at` (seconds since 1970), the one with the key `this` first, then by last use.

    Two queries; the library's own list asks several for each session.
    """
    noted = {each.session_key: each for each in UserSession.objects.filter(user=user)}
    moment = datetime.fromtimestamp(at, UTC)
    stored = Session.objects.filter(session_key__in=noted, expire_date__gt=moment)
    hashes = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    is_staff = sessions.is_staff(user)
    found = [
        _session(noted[each.session_key], data, this)
        for each in stored
        if _lets_in(data := each.get_decoded(), hashes) and not sessions.is_too_old(data, is_staff, at)
    ]
    return sorted(found, key=lambda each: (each.is_this, each.last_seen), reverse=True)


def _lets_in(data: Mapping[str, Any], hashes: list[str]) -> bool:
    """Whether no password, second factor or account has changed since it began."""
    return any(constant_time_compare(data.get(HASH_SESSION_KEY, ""), each) for each in hashes)


def _session(noted: UserSession, data: Mapping[str, Any], this: str) -> OpenSession:
    began = data.get(sessions.BEGAN)
    return OpenSession(
        pk=noted.pk,
        device=device_words(noted.user_agent),
        address=noted.ip,
        since=datetime.fromtimestamp(began, UTC) if began else noted.created_at,
        last_seen=noted.last_seen_at,
        is_this=noted.session_key == this,
    )
