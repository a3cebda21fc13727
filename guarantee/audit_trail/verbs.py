"""The trail of a claim: each entry carries the digest of the one before, so that a gap or a change shows."""

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
    """One text for one value: keys in order, no spaces, instants as Django's encoder writes them."""
    return json.dumps(
        value,
        cls=DjangoJSONEncoder,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )


def digest_of(value: Any) -> str:
    """SHA-256, hexadecimal, of the canonical form."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def salted(text: str, salt: str) -> str:
    """What the trail holds in place of a personal text: erasing the text later leaves the trail as it is."""
    return digest_of({"salt": salt, "text": text})


def add(claim: Claim, what: str, *, by: User | None, now: datetime, **detail: Any) -> TrailEntry:
    """Add one entry. The caller holds the claim's row locked, so that the chain has one end."""
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
    """The first entry whose digest does not follow from what it says and the one before; None where all do.

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
