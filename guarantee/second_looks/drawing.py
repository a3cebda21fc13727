"""The lot: whether a decision is drawn for a second look when its second admin agrees."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings

from guarantee.asking.queries import asked_of, stops_of
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.judges.guards import move
from guarantee.second_looks import mails
from guarantee.second_looks.models import SecondLook
from guarantee.second_looks.queries import may_look
from rules.claims import decide_until, stopped_days
from rules.instants import local_day
from rules.second_looks import is_drawn, look_until
from rules.states import ClaimState


def draw(decision: Decision, claim: Claim, judges: Collection[int], now: datetime) -> SecondLook | None:
    """Keep the letter of a decision back if it is drawn, and tell those who may look; None where it is not drawn, or
    nobody is left who may. An appeal is no claim's first decision: others have looked already. The caller holds the
    claim; `judges` are the ids of who may judge it."""
    lookers = may_look(decision, judges)
    drawn = is_drawn(decision.salt, decision.digest, settings.SECOND_LOOK_SHARE)
    if claim.state != ClaimState.PROPOSED or not lookers or not drawn:
        return None
    move(claim, ClaimState.DRAWN)
    look = SecondLook.objects.create(decision=decision, due_at=_due_at(claim, now), at=now)
    audit_trail_verbs.add(claim, "drawn for a second look", by=None, now=now, until=look.due_at.isoformat())
    mails.drawn(look, claim, lookers, now=now)
    return look


def _due_at(claim: Claim, now: datetime) -> datetime:
    zone = claim.search.zone
    stopped = stopped_days(stops_of(asked_of([claim])[claim.pk]), zone)
    decide_by = decide_until(claim.search.policy.rules(), local_day(claim.filed_at, zone), zone, stopped)
    return look_until(now, settings.SECOND_LOOK_DAYS, zone, decide_by)
