"""The verb by which an admin steps aside from a claim."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.audit_trail.salts import new_salt
from guarantee.claims import mails as claim_mails
from guarantee.claims.models import Claim
from guarantee.decisions.models import FallenProposal, WhyFallen
from guarantee.decisions.queries import waiting_proposal
from guarantee.judges.guards import judged_by, move
from guarantee.judges.models import SteppedAside
from guarantee.second_looks import verbs as second_look_verbs
from guarantee.settlements import verbs as settlement_verbs
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.states import ClaimState


@transaction.atomic
def step_aside(claim: Claim, *, why: str, by: User, now: datetime) -> SteppedAside:
    """Let an admin take no part from now on; what they recorded falls away, a proposal with their hand in it too."""
    claim, _ = judged_by(claim, by, now)
    if not claim.is_open and claim.state != ClaimState.APPEALED:
        raise Refused("This claim is closed, so there is nothing to step aside from.")
    why = clean_text(why, field="why", longest=2_000)
    aside = SteppedAside.objects.create(claim=claim, by=by, why=why, salt=new_salt(), at=now)
    audit_trail_verbs.add(
        claim, "stepped aside", by=by, now=now, why=audit_trail_verbs.salted(why, aside.salt)
    )
    proposal = waiting_proposal(claim)
    if proposal is not None:
        recorded = [row["recorded"] or {} for row in proposal.dossier["requirements"]]
        own_requirements = [
            number for number, finding in enumerate(recorded, start=1) if finding.get("by_id") == by.pk
        ]
        if proposal.by_id == by.pk or own_requirements:
            FallenProposal.objects.create(
                decision=proposal, why=WhyFallen.ASIDE, requirements=own_requirements, by=by, at=now
            )
            if claim.state != ClaimState.APPEALED:
                move(claim, ClaimState.FILED)
            audit_trail_verbs.add(
                claim, "proposal fell", by=by, now=now, why=WhyFallen.ASIDE, requirements=own_requirements
            )
    second_look_verbs.fall_without(claim, by, now)
    settlement_verbs.end_without(claim, by, now)
    claim_mails.stepped_aside(aside, now=now)
    return aside
