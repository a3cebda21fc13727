"""Accounts on code hosts as rows: their tokens, what their hosts said before, and which hosts want to be left alone."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings

from core.encryption import cipher
from jobsearch.evidence.hosts.base import AccountFacts, CodeHost, HostApi, StoredAnswer
from jobsearch.evidence.models import CodeAccount, HostAnswer, HostPause
from people.students.models import Student

PURPOSE = b"jobsearch.evidence: tokens of code hosts"  # part of the key: never changed
ANSWERS_KEPT = timedelta(days=30)


def code_for(student: Student, host: str) -> str:
    """Return the code that a student puts into a public snippet: always the same one, and nobody else's."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"snippet:{host}:{student.pk}".encode(), hashlib.sha256)
    return f"career-{digest.hexdigest()[:20]}"


def encrypted(token: str) -> str:
    return cipher(PURPOSE).encrypt(token.encode()).decode() if token else ""


def token_of(account: CodeAccount) -> str:
    """Return the token of an account in the clear; empty where it has none."""
    return cipher(PURPOSE).decrypt(account.token.encode()).decode() if account.token else ""


def conversation(host: CodeHost, account: CodeAccount, now: datetime) -> HostApi:
    """Begin a conversation with an account's host, by its token, in which nothing is asked that was said before."""
    api = host.api(now, token_of(account))
    api.remembered = known_answer
    return api


def account_facts(account: CodeAccount) -> AccountFacts:
    return AccountFacts(account.number, account.username, account.name, account.email)


def known_answer(digest: str) -> StoredAnswer | None:
    """Return what a host's API said before at an address, by its digest."""
    row = HostAnswer.objects.filter(pk=digest).first()
    return StoredAnswer(row.digest, row.etag, row.following, row.body) if row else None


def store_answers(answers: Iterable[StoredAnswer], now: datetime) -> None:
    """Store what APIs said, in the transaction in which it is used: an ETag whose answer was lost would hide it."""
    rows = [
        HostAnswer(
            digest=answer.digest, etag=answer.etag, following=answer.following, body=answer.body, at=now
        )
        for answer in sorted(answers, key=lambda answer: answer.digest)
    ]
    HostAnswer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["digest"],
        update_fields=["etag", "following", "body", "at"],
    )


def forget_old_answers(now: datetime) -> int:
    """Delete what APIs said a month ago: what is asked for has other addresses by then."""
    return HostAnswer.objects.filter(at__lt=now - ANSWERS_KEPT).delete()[0]


def pause(host: str, until: datetime) -> None:
    """Leave a host alone until a moment, as it has asked."""
    HostPause.objects.update_or_create(host=host, defaults={"until": until})


def paused_hosts(now: datetime) -> dict[str, datetime]:
    """Return until when which hosts want to be left alone."""
    return dict(HostPause.objects.filter(until__gt=now).values_list("host", "until"))
