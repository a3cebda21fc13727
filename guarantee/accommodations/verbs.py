"""The verbs by which a student asks for an accommodation, and admins decide it (DOMAIN §8, §13)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.queries import name_of
from commitments.searches.claim_freeze import must_be_undecided
from commitments.searches.models import Search
from commitments.searches.verbs import lock
from core.errors import Refused
from core.files.models import StoredFile
from core.files.storing import store
from guarantee.accommodations import mails
from guarantee.accommodations.models import (
    AccommodatedPeriod,
    Accommodation,
    AccommodationDecision,
    AccommodationDocument,
    AccommodationGround,
)
from guarantee.accommodations.queries import deciding_claim, period_named, standing_of
from guarantee.claims.models import Claim
from guarantee.judges.guards import FIRST
from people.accounts.models import User
from people.coaches.guards import clean_text, must_be_admin
from rules.eligibility.requirements import NEVER_WAIVED, NUMBERS

LONGEST = 5_000
FILES_AT_MOST = 10
JUDGES_DECIDE = "A claim is filed for this search, so its judges decide this, on the claim’s page."
TAKEN_OVER = "A claim was filed, so its judges decide."


@transaction.atomic
def ask_accommodation(
    search: Search,
    *,
    ground: str,
    why: str,
    periods: Sequence[str],
    requirements: Sequence[int],
    files: Collection[UploadedFile],
    by: User,
    now: datetime,
) -> Accommodation:
    """Ask, as the student, at any time until a claim is decided: to excuse weeks or months that have begun, to forgive
    requirements. The ground stays with the student and those who decide."""
    search = lock(search)
    if by.pk != search.student.user_id:
        raise Refused("Only the student asks for an accommodation.")
    must_be_undecided(search)
    if ground not in AccommodationGround.values:
        raise Refused("Choose what it is about.", "ground")
    why = clean_text(why, field="why", empty="Say what happened, and what it kept you from.", longest=LONGEST)
    if not periods and not requirements:
        raise Refused("Choose what you ask for: weeks to excuse, or requirements to forgive.", "periods")
    for name in periods:
        period = period_named(search, name)
        if period.opens_at > now:
            raise Refused(f"{name_of(period)} has not begun. For days to come, ask for leave.", "periods")
    _must_be_forgivable(requirements)
    if len(files) > FILES_AT_MOST:
        raise Refused(f"At most {FILES_AT_MOST} files: put several pages into one.", "documents")
    what = {"ground": ground, "why": why, "periods": list(periods), "requirements": list(requirements)}
    same = Accommodation.objects.open().filter(search=search, **what).first()
    if same is not None and not files:
        return same  # a doubled submit
    accommodation = Accommodation.objects.create(search=search, asked_at=now, **what)
    for upload in files:
        AccommodationDocument.objects.create(accommodation=accommodation, file=_stored(upload, by, now))
    mails.asked(accommodation, deciding_claim(search), now=now)
    return accommodation


def _stored(upload: UploadedFile, by: User, now: datetime) -> StoredFile:
    try:
        return store(upload, by=by, now=now)
    except Refused as refusal:
        raise Refused(f"{upload.name}: {refusal.message}", "documents") from refusal


def _must_be_forgivable(requirements: Sequence[int]) -> None:
    never = [str(number) for number in requirements if number in NEVER_WAIVED]
    if never:
        raise Refused(f"Requirement {', '.join(never)} is never forgiven.", "requirements")
    if not set(requirements) <= set(NUMBERS):
        raise Refused("Choose from the requirements that are shown.", "requirements")


@transaction.atomic
def decide_accommodation(
    accommodation: Accommodation,
    *,
    periods: Sequence[str],
    requirements: Sequence[int],
    why: str,
    by: User,
    now: datetime,
) -> AccommodationDecision:
    """Grant an accommodation as an admin, in whole or in part; granting nothing declines it. For a settled week, or to
    forgive a requirement, a second admin has to agree. Once a claim is filed its judges decide."""
    search = lock(accommodation.search)
    must_be_admin(search.student, by, now)
    must_be_undecided(search)
    if deciding_claim(search) is not None:
        raise Refused(JUDGES_DECIDE)
    accommodation = _open(accommodation)
    granted = bool(periods or requirements)
    settled = any(now >= period_named(search, name).log_until for name in periods)
    decision = _decide(
        accommodation, periods, requirements, why, by, now, needs_second=granted and bool(requirements or settled)
    )  # fmt: skip
    if decision.needs_second:
        mails.second_needed(decision, search.student, now=now)
    else:
        _carry_out(decision, search, now)
    return decision


@transaction.atomic
def decide_accommodation_as_judge(
    accommodation: Accommodation, *, granted: bool, why: str, claim: Claim, by: User, now: datetime
) -> AccommodationDecision:
    """Grant all that was asked for, or decline it, as a judge of the claim, whom the caller has checked: in force at
    once, since a second judge agrees with the decision as a whole. It bars nobody."""
    search = lock(accommodation.search)
    must_be_undecided(search)
    AccommodationDecision.objects.waiting().filter(accommodation=accommodation).update(
        back_by=by, back_at=now, back_why=TAKEN_OVER
    )
    accommodation = _open(accommodation)
    periods, requirements = (accommodation.periods, accommodation.requirements) if granted else ([], [])
    decision = _decide(accommodation, periods, requirements, why, by, now, needs_second=False, claim=claim)
    _carry_out(decision, search, now)
    return decision


@transaction.atomic
def agree_accommodation(decision: AccommodationDecision, *, by: User, now: datetime) -> AccommodationDecision:
    """Agree as the second admin: weeks are excused and requirements forgiven from then on."""
    search, decision = _second(decision, by, now)
    _step(decision, agreed_by=by, agreed_at=now)
    decision = AccommodationDecision.objects.select_related("accommodation").get(pk=decision.pk)
    _carry_out(decision, search, now)
    return decision


@transaction.atomic
def send_accommodation_back(
    decision: AccommodationDecision, *, why: str, by: User, now: datetime
) -> AccommodationDecision:
    """Send what was decided back as the second admin, with what should be looked at again."""
    _, decision = _second(decision, by, now)
    why = clean_text(why, field="note", empty="Say what should be looked at again.", longest=LONGEST)
    _step(decision, back_by=by, back_at=now, back_why=why)
    mails.sent_back(decision, now=now)
    return decision


def _second(decision: AccommodationDecision, by: User, now: datetime) -> tuple[Search, AccommodationDecision]:
    """Return the search, locked, and the decision as it stands. Raise Refused where `by` is not its second admin."""
    search = lock(decision.accommodation.search)
    must_be_admin(search.student, by, now)
    must_be_undecided(search)
    if deciding_claim(search) is not None:
        raise Refused(JUDGES_DECIDE)
    waiting = AccommodationDecision.objects.waiting().filter(pk=decision.pk)
    row = waiting.select_related("accommodation__search__student", "by").first()
    if row is None:
        raise Refused("This does not wait for a second admin any more: load the page again.")
    if row.by_id == by.pk:
        raise Refused("You decided this yourself: a second admin has to agree.")
    return search, row


def _open(accommodation: Accommodation) -> Accommodation:
    """Return an accommodation as it stands. Raise Refused where it is decided, or a decision waits."""
    standing = standing_of(Accommodation.objects.select_related("search__student").get(pk=accommodation.pk))
    if standing.decided is not None:
        raise Refused("This is decided already: load the page again.")
    if standing.waiting is not None:
        raise Refused("This waits for a second admin: load the page again.")
    return standing.accommodation


def _decide(  # what a decision consists of
    accommodation: Accommodation, periods: Sequence[str], requirements: Sequence[int], why: str, by: User,
    now: datetime, *, needs_second: bool, claim: Claim | None = None,
) -> AccommodationDecision:  # fmt: skip
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=LONGEST)
    _must_be_forgivable(requirements)
    beyond = [name for name in periods if name not in accommodation.periods]
    beyond += [str(number) for number in requirements if number not in accommodation.requirements]
    if beyond:
        raise Refused(f"Nobody asks for this: {', '.join(beyond)}.")
    return AccommodationDecision.objects.create(
        accommodation=accommodation,
        periods=list(periods),
        requirements=list(requirements),
        why=why,
        needs_second=needs_second,
        claim=claim,
        by=by,
        at=now,
    )


def _step(decision: AccommodationDecision, **values: object) -> None:
    if not AccommodationDecision.objects.waiting().filter(pk=decision.pk).update(**values):
        raise Refused(FIRST)


def _carry_out(decision: AccommodationDecision, search: Search, now: datetime) -> None:
    """Excuse what is granted, and tell the student. A requirement is forgiven by the decision itself, which the dossier
    reads."""
    for name in decision.periods:
        period = period_named(search, name)
        excusal = excusal_verbs.excuse_by_accommodation(
            search, unit=period.unit, number=period.number, by=decision.by, agreed_by=decision.agreed_by, now=now
        )  # fmt: skip
        if excusal is not None:
            AccommodatedPeriod.objects.create(decision=decision, excusal=excusal)
    mails.decided(decision, search.student, now=now)
