"""What is new on a claim since a judge's last look: acts of others, and evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from guarantee.evidence.queries import from_json
from guarantee.looks.models import DossierLook
from people.accounts.models import User
from rules.eligibility import EvidenceChange, EvidenceRow, changes

# A page is drawn again as one works on it: what was new a moment ago still is.
SAME_VISIT = timedelta(minutes=5)


@dataclass(frozen=True)
class SinceLook:
    """What came since a judge looked at `looked_at`: what others did, in order, and how the evidence changed."""

    looked_at: datetime
    acts: tuple[TrailEntry, ...]
    changes: tuple[EvidenceChange, ...]

    @property
    def count(self) -> int:
        return len(self.acts) + len(self.changes)


def since_look(
    claim: Claim, user: User, trail: Sequence[TrailEntry], pieces: Sequence[EvidenceRow] | None, now: datetime
) -> SinceLook | None:
    """Return what is new to `user` on a claim; None at their first look. `trail` is the claim's, `pieces` its evidence
    as it stands, None where it is frozen. One query, and a second one where evidence is held against it."""
    looks = DossierLook.objects.filter(claim=claim, by=user)
    before = looks.filter(at__lte=now - SAME_VISIT).order_by("-pk").first() or looks.order_by("pk").first()
    if before is None:
        return None
    acts = tuple(act for act in trail if act.pk > before.trail_up_to_id and act.by_id != user.pk)
    evidence = before.evidence if pieces is not None else None
    changed = changes(from_json(evidence.pieces), pieces or ()) if evidence is not None else ()
    return SinceLook(before.at, acts, changed)
