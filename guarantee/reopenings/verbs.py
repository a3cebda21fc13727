"""The verbs by which two admins reopen a final decision, and the student is heard on it (DOMAIN §8)."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from core.wording import end_words, local
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import judges_of
from guarantee.judges.guards import FIRST, judged_by, locked_claim, move
from guarantee.reopenings import mails
from guarantee.reopenings.models import Reopening, ReopeningAnswer, ReopeningGround, ReopeningWord
from guarantee.reopenings.queries import ReopeningStanding, open_reopening
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.states import ClaimState

LONGEST = 10_000


@transaction.atomic
def propose_reopening(claim: Claim, *, ground: str, reason: str, by: User, now: datetime) -> Reopening:
    """Propose to reopen a final decision. The student is told the reason, and heard on it."""
    claim, _ = judged_by(claim, by, now)
    if claim.state != ClaimState.DECIDED:
        raise Refused("Only a decision that is final, and not appealed, is reopened.")
    if open_reopening(claim) is not None:
        raise Refused("It is proposed already to reopen this; a second admin answers that first.")
    if ground not in ReopeningGround.values:
        raise Refused("Choose the ground: facts that were hidden, or an error of the school.", "ground")
    empty = "Say what came to light, and how. The student reads it, and is heard on it."
    reason = clean_text(reason, field="reason", empty=empty, longest=LONGEST)
    decision = claim.decisions.final().select_related("final").first()
    assert decision is not None  # a claim that is decided has one
    reopening = Reopening.objects.create(
        claim=claim, final=decision.final, ground=ground, reason=reason, by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "reopening proposed",
        by=by,
        now=now,
        ground=ground,
        reason=audit_trail_verbs.salted(reason, reopening.salt),
    )
    mails.proposed(reopening, claim, judges_of(claim.student, now) - {by.pk}, now=now)
    return reopening


@transaction.atomic
def say_word(reopening: Reopening, *, text: str, by: User, now: datetime) -> ReopeningWord:
    """Record what the student says to it, once, within their seven days."""
    claim = locked_claim(reopening.claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student says a word to this.")
    standing = _open(claim, reopening)
    if standing.word is not None:
        return standing.word
    if now >= standing.until:
        raise Refused("The days in which you could say something have passed: write to your coach.")
    text = clean_text(text, field="text", empty="Write what you say to it.", longest=LONGEST)
    word = ReopeningWord.objects.create(reopening=reopening, text=text, by=by, at=now)
    audit_trail_verbs.add(
        claim, "heard on reopening", by=by, now=now, text=audit_trail_verbs.salted(text, word.salt)
    )
    mails.heard(word, claim, judges_of(claim.student, now), now=now)
    return word


@transaction.atomic
def answer_reopening(
    reopening: Reopening, *, agrees: bool, note: str, by: User, now: datetime
) -> ReopeningAnswer:
    """Reopen the decision as the second admin, once the student was heard, or let it stand. The claim then waits for
    findings again; the decision stays on record until another one is final."""
    claim, entitlement = judged_by(reopening.claim, by, now)
    standing = _open(claim, reopening)
    if reopening.by_id == by.pk:
        raise Refused("You proposed this; a second admin has to answer.")
    if not standing.is_heard(now):
        until = end_words(standing.until, claim.search.zone, local(standing.until, claim.search.zone).year)
        raise Refused(
            f"The student is heard until {until}, or until they answer. Nothing is reopened before."
        )
    if agrees and reopening.by_id not in entitlement.judges:
        raise Refused("Who proposed this takes no part any more. Let it fall, and propose it yourself.")
    if agrees and claim.state != ClaimState.DECIDED:
        raise Refused("Only a decision that is final, and not appealed, is reopened.")
    if agrees and claim.decisions.final().filter(final__gt=reopening.final_id).exists():
        raise Refused(
            "Another decision has become final since. Let this fall, and propose to reopen that one."
        )
    note = clean_text(note, field="note", empty="Say why. The student reads it.", longest=LONGEST)
    answer = ReopeningAnswer.objects.create(reopening=reopening, agrees=agrees, note=note, by=by, at=now)
    Reopening.objects.filter(pk=reopening.pk).update(closed_at=now)
    if agrees:
        move(claim, ClaimState.FILED)
    audit_trail_verbs.add(
        claim,
        "reopened" if agrees else "not reopened",
        by=by,
        now=now,
        ground=reopening.ground,
        note=audit_trail_verbs.salted(note, answer.salt),
    )
    mails.answered(answer, claim, judges_of(claim.student, now), now=now)
    return answer


def _open(claim: Claim, reopening: Reopening) -> ReopeningStanding:
    standing = open_reopening(claim)
    if standing is None or standing.reopening.pk != reopening.pk:
        raise Refused(FIRST)
    return standing
