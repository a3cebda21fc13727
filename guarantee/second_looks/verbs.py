"""The verbs that end a second look: it is let go or handed back by others, or its time is up (DOMAIN §8)."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.verbs import make_final
from guarantee.judges.entitlement import entitled
from guarantee.judges.guards import FIRST, judged_by, locked_by_time, move
from guarantee.queue.guards import must_be_free_for
from guarantee.second_looks import mails
from guarantee.second_looks.models import LookOutcome, SecondLook, SecondLookAnswer
from guarantee.second_looks.queries import deciders_of, hands_in, waiting_look
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.states import ClaimState

LONGEST_NOTE = 4_000


@transaction.atomic
def answer_look(look: SecondLook, *, lets_go: bool, note: str, by: User, now: datetime) -> SecondLookAnswer:
    """Let the letter of a drawn decision go, as somebody else than the two who decided, or hand the claim back to its
    judges with what should be looked at again."""
    claim, entitlement = judged_by(look.decision.claim, by, now)
    look = _waiting(claim, look)
    must_be_free_for(claim, by, entitlement.judges)
    if by.pk in deciders_of(look.decision):
        raise Refused("You are one of the two who decided; others look at it again.")
    if lets_go and hands_in(look.decision) & entitlement.barred.keys():
        raise Refused("Somebody who had a hand in this decision takes no part any more: hand it back.")
    empty = "" if lets_go else "Say what should be looked at again: its judges read it."
    note = clean_text(note, field="note", empty=empty, longest=LONGEST_NOTE)
    return _end(look, claim, LookOutcome.LET_GO if lets_go else LookOutcome.BACK, note, by, now)


@transaction.atomic
def end_by_time(look: SecondLook, *, now: datetime) -> bool:
    """Let the letter leave by itself, since nobody has looked in time; return whether the look ended. Where somebody
    who had a hand in the decision is barred by now, the claim goes back to its judges."""
    claim = locked_by_time(look.decision.claim)
    if waiting_look(claim) != look or now < look.due_at:
        return False
    is_barred = hands_in(look.decision) & entitled(claim.student, now).barred.keys()
    _end(look, claim, LookOutcome.FELL if is_barred else LookOutcome.TIME, "", None, now)
    return True


def fall_without(claim: Claim, by: User, now: datetime) -> None:
    """Let a drawn claim, which is locked, go back to its judges where `by`, who steps aside, had a hand in it."""
    look = waiting_look(claim)
    if look is not None and by.pk in hands_in(look.decision):
        _end(look, claim, LookOutcome.FELL, "", by, now)


def _end(
    look: SecondLook, claim: Claim, outcome: LookOutcome, note: str, by: User | None, now: datetime
) -> SecondLookAnswer:
    answer = SecondLookAnswer.objects.create(look=look, outcome=outcome, note=note, by=by, at=now)
    noted = {"note": audit_trail_verbs.salted(note, answer.salt)} if note else {}
    audit_trail_verbs.add(claim, "second look ended", by=by, now=now, how=outcome.value, **noted)
    if outcome in (LookOutcome.LET_GO, LookOutcome.TIME):
        make_final(look.decision, claim, now)
        mails.let_go(answer, claim, now=now)
    else:
        move(claim, ClaimState.FILED)
        mails.gone_back(answer, claim, now=now)
    return answer


def _waiting(claim: Claim, look: SecondLook) -> SecondLook:
    waiting = waiting_look(claim)
    if waiting is None or waiting.pk != look.pk:
        raise Refused(FIRST)
    return waiting
