"""The verbs by which a student asks for an accommodation, and admins decide it (DOMAIN §8, §13)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.queries import name_of
from commitments.outages.models import Outage
from commitments.outages.verbs import BACK, let_stand_still
from commitments.outages.verbs import LONGEST as LONGEST_OUTAGE
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
    Days,
)
from guarantee.accommodations.queries import deciding_claim, period_named, standing_of
from guarantee.claims.models import Claim
from guarantee.judges.guards import FIRST
from people.accounts.models import User
from people.coaches.guards import clean_text, must_be_admin
from rules.eligibility.requirements import NEVER_WAIVED, NUMBERS
from rules.instants import end_of_day, start_of_day

LONGEST = 5_000
FILES_AT_MOST = 10
JUDGES_DECIDE = "A claim is filed for this search, so its judges decide this, on the claim’s page."
TAKEN_OVER = "A claim was filed, so its judges decide."


@transaction.atomic
def ask_accommodation(  # noqa: PLR0913 # an accommodation has that many parts; all but the first by name
    search: Search,
    *,
    ground: str,
    why: str,
    periods: Sequence[str],
    requirements: Sequence[int],
    files: Collection[UploadedFile],
    by: User,
    now: datetime,
    days: Days | None = None,
) -> Accommodation:
    """Ask, as the student, at any time until a claim is decided: to excuse weeks or months that have begun, to forgive
    requirements, to let deadlines stand still in `days` (the first and the last) that are over. The ground stays with
    the student and those who decide."""
    search = lock(search)
    if by.pk != search.student.user_id:
        raise Refused("Only the student asks for an accommodation.")
    must_be_undecided(search)
    if ground not in AccommodationGround.values:
        raise Refused("Choose what it is about.", "ground")
    why = clean_text(why, field="why", empty="Say what happened, and what it kept you from.", longest=LONGEST)
    if not periods and not requirements and not days:
        raise Refused(
            "Choose what you ask for: weeks to excuse, requirements to forgive, or days in which nothing is due.",
            "periods",
        )
    if days:
        _must_be_over(days, search.zone, now)
        _must_not_stand_still(search, days)
    for name in periods:
        period = period_named(search, name)
        if period.opens_at > now:
            raise Refused(f"{name_of(period)} has not begun. For days to come, ask for leave.", "periods")
    _must_be_forgivable(requirements)
    if len(files) > FILES_AT_MOST:
        raise Refused(f"At most {FILES_AT_MOST} files: put several pages into one.", "documents")
    first_day, last_day = days or (None, None)
    what = {
        "ground": ground,
        "why": why,
        "periods": list(periods),
        "requirements": list(requirements),
        "first_day": first_day,
        "last_day": last_day,
    }
    same = Accommodation.objects.open().filter(search=search, **what).first()
    if same is not None and not files:
        return same  # a doubled submit
    accommodation = Accommodation.objects.create(search=search, asked_at=now, **what)
    for upload in files:
        AccommodationDocument.objects.create(accommodation=accommodation, file=_stored(upload, by, now))
    mails.asked(accommodation, deciding_claim(search), now=now)
    return accommodation


def _must_be_over(days: Days, zone: str, now: datetime) -> None:
    first_day, last_day = days
    if last_day < first_day:
        raise Refused("The last day comes before the first: check both.", "last_day")
    if end_of_day(last_day, zone) > now:
        raise Refused("Ask once they are over. For days to come, ask for leave.", "last_day")
    if (last_day - first_day).days >= LONGEST_OUTAGE.days:
        raise Refused(f"At most {LONGEST_OUTAGE.days} days at once: ask again for the rest.", "last_day")
    if start_of_day(first_day, zone) < now - BACK:
        raise Refused("That is more than a year ago: check the year.", "first_day")


def _must_not_stand_still(search: Search, days: Days) -> None:
    """Raise Refused where deadlines stood still in one of these days already: nothing is moved twice for one day."""
    began_at, ended_at = _moments(days, search.zone)
    times = Outage.objects.filter(student=search.student_id, began_at__lt=ended_at, ended_at__gt=began_at)
    if times.exists():
        raise Refused(
            "In some of these days deadlines stand still already, by another accommodation. The others can be "
            "asked for.",
            "first_day",
        )


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
    days: Days | None = None,
) -> AccommodationDecision:
    """Grant an accommodation as an admin, in whole or in part; granting nothing declines it. For a settled week, or to
    forgive a requirement, a second admin has to agree. Once a claim is filed its judges decide."""
    search = lock(accommodation.search)
    must_be_admin(search.student, by, now)
    must_be_undecided(search)
    if deciding_claim(search) is not None:
        raise Refused(JUDGES_DECIDE)
    accommodation = _open(accommodation)
    settled = any(now >= period_named(search, name).log_until for name in periods) or (
        days is not None and _reopens(search, days)
    )
    what = Granted(periods, requirements, days)
    decision = _decide(accommodation, what, why, by, now, needs_second=bool(requirements or settled))
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
    everything = Granted(accommodation.periods, accommodation.requirements, accommodation.days)
    what = everything if granted else Granted([], [], None)
    decision = _decide(accommodation, what, why, by, now, needs_second=False, claim=claim)
    _carry_out(decision, search, now)
    return decision


@transaction.atomic
def agree_accommodation(decision: AccommodationDecision, *, by: User, now: datetime) -> AccommodationDecision:
    """Agree as the second admin: weeks are excused and requirements forgiven from then on."""
    search, decision = _second(decision, by, now)
    if decision.days:
        _must_not_stand_still(search, decision.days)
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


@dataclass(frozen=True)
class Granted:
    """The parts of an accommodation that are granted; none where it is declined."""

    periods: Sequence[str]
    requirements: Sequence[int]
    days: Days | None


def _reopens(search: Search, days: Days) -> bool:
    """Return whether a week or month is settled that opens again when deadlines stood still in these days."""
    began_at, ended_at = _moments(days, search.zone)
    return search.periods.filter(log_until__gt=began_at, log_until__lte=ended_at).exists()


def _moments(days: Days, zone: str) -> tuple[datetime, datetime]:
    return start_of_day(days[0], zone), end_of_day(days[1], zone)


def _decide(
    accommodation: Accommodation,
    what: Granted,
    why: str,
    by: User,
    now: datetime,
    *,
    needs_second: bool,
    claim: Claim | None = None,
) -> AccommodationDecision:
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=LONGEST)
    _must_be_forgivable(what.requirements)
    beyond = [name for name in what.periods if name not in accommodation.periods]
    beyond += [str(number) for number in what.requirements if number not in accommodation.requirements]
    if what.days and what.days != accommodation.days:
        beyond.append("these days")
    if beyond:
        raise Refused(f"Nobody asks for this: {', '.join(beyond)}.")
    if what.days:
        _must_not_stand_still(accommodation.search, what.days)
    return AccommodationDecision.objects.create(
        accommodation=accommodation,
        periods=list(what.periods),
        requirements=list(what.requirements),
        first_day=what.days and what.days[0],
        last_day=what.days and what.days[1],
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
    """Excuse and move what is granted, and tell the student. A requirement is forgiven by the decision itself, which
    the dossier reads."""
    for name in decision.periods:
        period = period_named(search, name)
        excusal = excusal_verbs.excuse_by_accommodation(
            search, unit=period.unit, number=period.number, by=decision.by, agreed_by=decision.agreed_by, now=now
        )  # fmt: skip
        if excusal is not None:
            AccommodatedPeriod.objects.create(decision=decision, excusal=excusal)
    if decision.days:
        began_at, ended_at = _moments(decision.days, search.zone)
        let_stand_still(search.student, began_at=began_at, ended_at=ended_at, by=decision.by, now=now)
    mails.decided(decision, search.student, now=now)
