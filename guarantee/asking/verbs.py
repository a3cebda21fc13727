"""The verbs by which a judge asks the student for more, and the student answers (DOMAIN §8)."""

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.storing import store
from guarantee.asking import mails
from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.judges.guards import judged_by, locked_claim
from guarantee.queue.guards import must_be_free_for
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.claims import answer_until
from rules.eligibility.requirements import NUMBERS
from rules.states import ClaimState

LONGEST_TEXT = 5_000
ANSWERS_AT_MOST = 20


@transaction.atomic
def ask_more(
    claim: Claim, *, requirement: int, question: str, days: int, by: User, now: datetime
) -> MoreAsked:
    """Ask the student for something about a requirement, with so many days to answer; the clock stops meanwhile."""
    claim, entitlement = judged_by(claim, by, now)
    if claim.state != ClaimState.FILED:
        raise Refused("A decision is proposed or made: nothing more can be asked for now.")
    must_be_free_for(claim, by, entitlement.judges)
    if requirement not in NUMBERS:
        raise Refused("Choose the requirement that it is about.", "requirement")
    question = clean_text(
        question, field="question", empty="Write what you would like to know.", longest=LONGEST_TEXT
    )
    until = answer_until(now, days, claim.search.zone)
    if until is None:
        raise Refused("Give them 1 to 14 days.", "days")
    same = MoreAsked.objects.filter(
        claim=claim, requirement=requirement, question=question, answers__isnull=True
    )
    if doubled := same.filter(due_at__gt=now, by=by).first():
        return doubled
    row = MoreAsked.objects.create(
        claim=claim,
        requirement=requirement,
        question=question,
        salt=new_salt(),
        due_at=until,
        by=by,
        at=now,
    )
    audit_trail_verbs.add(
        claim,
        "asked for more",
        by=by,
        now=now,
        about=requirement,
        until=until.isoformat(),
        question=audit_trail_verbs.salted(question, row.salt),
    )
    mails.more_asked(row, now=now)
    return row


@transaction.atomic
def answer_more(
    question: MoreAsked, *, words: str, file: UploadedFile | None, by: User, now: datetime
) -> MoreAnswered:
    """Answer what was asked, with words, a file or both, until a decision is proposed; also late, and more than once.
    The first answer starts the school’s clock again."""
    claim = locked_claim(question.claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student answers what they were asked.")
    if claim.state != ClaimState.FILED:
        raise Refused("A decision is proposed or made, so this can’t be answered any more.")
    words = clean_text(words, field="words", longest=LONGEST_TEXT)
    if not words and file is None:
        raise Refused("Write an answer, or choose a file.", "words")
    if question.answers.count() >= ANSWERS_AT_MOST:
        raise Refused(f"You have answered {ANSWERS_AT_MOST} times already. That is all we can keep.", "words")
    stored_file = store(file, by=by, now=now) if file is not None else None
    row = MoreAnswered.objects.create(asked=question, words=words, file=stored_file, salt=new_salt(), at=now)
    digest = {"file": stored_file.digest} if stored_file else {}
    audit_trail_verbs.add(
        claim,
        "answered",
        by=by,
        now=now,
        about=question.requirement,
        words=audit_trail_verbs.salted(words, row.salt),
        **digest,
    )
    mails.more_answered(row, claim, now=now)
    return row
