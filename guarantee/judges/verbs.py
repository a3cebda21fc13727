"""An admin steps aside from a claim by their own word."""

from datetime import datetime

from django.db import transaction

from coaching.guards import clean_text
from core.errors import Refused
from guarantee import mails, trail
from guarantee.judges.guards import judged_by, move
from guarantee.models import Claim, ClaimState, FallenProposal, SteppedAside, new_salt
from guarantee.part import OPEN
from people.models import User


@transaction.atomic
def step_aside(claim: Claim, *, why: str, by: User, now: datetime) -> SteppedAside:
    """From now on this admin takes no part; what they recorded falls away, a proposal with their hand in it too."""
    claim, _ = judged_by(claim, by, now)
    if claim.state not in OPEN:
        raise Refused("This claim is closed, so there is nothing to step aside from.")
    why = clean_text(why, field="why", longest=2_000)
    aside = SteppedAside.objects.create(claim=claim, by=by, why=why, salt=new_salt(), at=now)
    trail.add(claim, "stepped aside", by=by, now=now, why=trail.salted(why, aside.salt))
    proposal = claim.decisions.order_by("-id").first() if claim.state == ClaimState.PROPOSED else None
    if proposal is not None:
        recorded = [row["recorded"] or {} for row in proposal.dossier["requirements"]]
        theirs = [number for number, finding in enumerate(recorded, start=1) if finding.get("by_id") == by.pk]
        if proposal.by_id == by.pk or theirs:
            FallenProposal.objects.create(decision=proposal, why="aside", requirements=theirs, by=by, at=now)
            move(claim, ClaimState.FILED)
            trail.add(claim, "proposal fell", by=by, now=now, why="aside", requirements=theirs)
    mails.stepped_aside(aside, now=now)
    return aside
