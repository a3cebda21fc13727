"""The second look: which decided claims are drawn for one, and until when it keeps a letter back (DOMAIN §8)."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from rules.instants import Zone, end_of_day, local_day

LOTS = 2**64


def is_drawn(salt: str, digest: str, share: float) -> bool:
    """Return whether a decision is drawn, of which a `share` (0 to 1) is: by the digest of its own, salted, so that
    nobody chooses, and anybody who has both can tell later."""
    lot = hashlib.sha256(f"second look:{salt}:{digest}".encode()).digest()
    return int.from_bytes(lot[:8]) < share * LOTS


def look_until(drawn_at: datetime, days: int, zone: Zone, decide_by: datetime | None) -> datetime:
    """Return the instant (UTC, exclusive) at which a letter leaves though nobody has looked: the end of the n-th day,
    or before, where the school has promised to decide by then. A promise that is broken already hurries nobody."""
    until = end_of_day(local_day(drawn_at, zone) + timedelta(days=days), zone)
    return min(until, decide_by) if decide_by is not None and decide_by > drawn_at else until
