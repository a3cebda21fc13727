"""The audit trail of a claim: each entry carries the digest of the one before, so that a gap or a change shows."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from people.accounts.models import User


def canonical(value: Any) -> str:
    """Write a value as its one canonical JSON text: keys in order, no spaces, instants as Django writes them."""
    return json.dumps(
        value,
        cls=DjangoJSONEncoder,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )


def digest_of(value: Any) -> str:
    """Return the SHA-256, hexadecimal, of a value's canonical text."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def salted(text: str, salt: str) -> str:
    """Return the digest that the trail holds in place of a personal text, so that the text can be erased later."""
    return digest_of({"salt": salt, "text": text})


def add(claim: Claim, what: str, *, by: User | None, now: datetime, **detail: Any) -> TrailEntry:
    """Add one entry to a claim's trail. The caller holds the claim's row locked, so that the chain has one end."""
    last = claim.trail.order_by("-id").first()
    previous = last.digest if last else ""
    return TrailEntry.objects.create(
        claim=claim,
        what=what,
        detail=detail,
        by=by,
        at=now,
        previous=previous,
        digest=_link(claim.pk, what, detail, by.pk if by else None, now, previous),
    )


def broken_at(claim: Claim, entries: Sequence[TrailEntry] | None = None) -> TrailEntry | None:
    """Return the first entry whose digest does not follow from what it says and the one before; None where all do.

    `entries` are the claim's, in order, where the caller has read them already.
    """
    previous = ""
    for entry in claim.trail.order_by("id") if entries is None else entries:
        expected = _link(claim.pk, entry.what, entry.detail, entry.by_id, entry.at, previous)
        if entry.previous != previous or entry.digest != expected:
            return entry
        previous = entry.digest
    return None


def _link(
    claim: int,
    what: str,
    detail: Mapping[str, Any],
    by: int | None,
    at: datetime,
    previous: str,
) -> str:
    stamp = at.astimezone(UTC).isoformat()
    return digest_of(
        {
            "claim": claim,
            "what": what,
            "detail": detail,
            "by": by,
            "at": stamp,
            "previous": previous,
        }
    )
