"""The verb that keeps a judge's look at a dossier."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from guarantee.evidence.changes import snapshot
from guarantee.looks.models import DossierLook
from people.accounts.models import User
from rules.eligibility import EvidenceRow

KEPT_EVERY = timedelta(hours=1)


@transaction.atomic
def keep_look(
    claim: Claim,
    *,
    trail: Sequence[TrailEntry],
    pieces: Sequence[EvidenceRow] | None,
    by: User,
    now: datetime,
) -> None:
    """Keep how a claim stood as a judge looked at it. Nothing is written where it stood so at their last look, and that
    was within the hour."""
    evidence = snapshot(claim, pieces, now) if pieces is not None else None
    last = DossierLook.objects.filter(claim=claim, by=by).order_by("-pk").first()
    state = (evidence.pk if evidence else None, trail[-1].pk)
    if last is not None and (last.evidence_id, last.trail_up_to_id) == state and now < last.at + KEPT_EVERY:
        return
    DossierLook.objects.create(claim=claim, evidence=evidence, trail_up_to=trail[-1], by=by, at=now)
