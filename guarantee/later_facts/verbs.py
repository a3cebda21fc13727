"""The verbs by which what came after a decision is noted, and set aside by an admin who has looked at it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from guarantee.judges.entitlement import entitled
from guarantee.judges.guards import judged_by, locked_by_time
from guarantee.later_facts import mails
from guarantee.later_facts.models import EvidenceWatch, LaterFact, LaterFactsSetAside
from guarantee.later_facts.queries import facts_now, final_of
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.later_facts import look_again_at

LONGEST = 4_000


@transaction.atomic
def look_again(final: FinalDecision, *, now: datetime) -> bool:
    """Look at the evidence of a final decision, for the sweep: note what came after it, and tell the judges. Return
    whether anything did. The caller holds the student's row."""
    claim = locked_by_time(final.decision.claim)
    if (in_force := final_of(claim)) is None or in_force.pk != final.pk:
        return False
    entitlement = entitled(claim.student, now)
    new = _note(claim, final, tuple(entitlement.barred), now)
    EvidenceWatch.objects.update_or_create(final=final, defaults={"look_at": look_again_at(final.at, now)})
    if new:
        mails.facts_came(new[-1], claim, entitlement.judges, now=now)
    return bool(new)


@transaction.atomic
def set_aside(claim: Claim, *, reason: str, by: User, now: datetime) -> LaterFactsSetAside:
    """Say, as an admin who may judge the claim, why the decision stays as it is in spite of what came after it."""
    claim, entitlement = judged_by(claim, by, now)
    final = final_of(claim)
    if final is None:
        raise Refused("Only what came after a final decision is set aside.")
    reason = clean_text(reason, field="reason", empty="Say why the decision stays as it is.", longest=LONGEST)
    _note(claim, final, tuple(entitlement.barred), now)
    newest = LaterFact.objects.raised().filter(final=final).order_by("-pk").first()
    if newest is None:
        raise Refused("Nothing new has come since the decision, or a colleague has looked at it already.")
    aside = LaterFactsSetAside.objects.create(final=final, up_to=newest, reason=reason, by=by, at=now)
    audit_trail_verbs.add(
        claim,
        "later facts set aside",
        by=by,
        now=now,
        up_to=newest.pk,
        reason=audit_trail_verbs.salted(reason, aside.salt),
    )
    return aside


def _note(claim: Claim, final: FinalDecision, barred: Collection[int], now: datetime) -> list[LaterFact]:
    """Note what came since, and what of it holds no longer; return what is new. The caller holds the claim's row."""
    standing_facts = {
        (row.kind, row.ref, row.digest): row for row in final.later_facts.filter(over_at__isnull=True)
    }
    facts = {fact.key: fact for fact in facts_now(claim, final.decision, barred)}
    over = [row.pk for key, row in standing_facts.items() if key not in facts]
    if over:
        LaterFact.objects.filter(pk__in=over).update(over_at=now)
    new = [
        LaterFact.objects.create(
            final=final,
            kind=fact.change.kind,
            ref=fact.change.ref,
            digest=fact.digest,
            requirements=list(fact.change.requirements),
            sentence=fact.change.sentence,
            at=now,
        )
        for key, fact in facts.items()
        if key not in standing_facts
    ]
    if new:
        numbers = sorted({number for row in new for number in row.requirements})
        audit_trail_verbs.add(
            claim, "later facts noted", by=None, now=now, facts=[row.pk for row in new], requirements=numbers
        )
    return new
