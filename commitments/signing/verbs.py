"""A student signs the Commitment and chooses a start date; or chooses another one before it arrives (DOMAIN §2, §3)."""

from datetime import date, datetime

from django.db import transaction

from commitments.graduation import queries as graduation_queries
from commitments.policies import queries as policy_queries
from commitments.policies.models import Acknowledgement, Policy
from commitments.searches import queries as search_queries
from commitments.searches.dependents import place_window, window_moved
from commitments.searches.models import Search
from commitments.searches.verbs import accepted_before, open_search
from commitments.series.queries import latest_of
from commitments.signing import mails
from commitments.signing.models import SIGNED_FOR, Signature
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text
from people.students.locking import lock_student
from people.students.models import Student
from people.students.verbs import preparation_begins, start_preparing
from rules.instants import start_of_day
from rules.signing import check_start, is_own_name
from rules.situations import pages
from rules.situations.pages import Said
from rules.states import SearchState, StudentState
from rules.words import full_day
from standing.situations.queries import situation_of

MAY_SIGN = (StudentState.ENROLLED, StudentState.PREPARING)


@transaction.atomic
def sign(
    student: Student,
    *,
    start_date: date,
    signed_name: str,
    text_digest: str,
    address: str | None,
    by: User,
    now: datetime,
    policy: Policy | None = None,
) -> Signature:
    """Sign the text with `text_digest`: of the version offered, or of `policy` if the student chose the latest.

    Make the planned search, or move it. The same choice signed twice gives the first signature. Raise Refused where the
    student cannot sign this text for this start date now.
    """
    student = lock_student(student.pk)
    if by.pk != student.user_id:
        raise Refused("Only the student can sign.")
    name = clean_text(
        signed_name, field="signed_name", empty="Type your full name: it is your signature.", longest=150
    )
    if not is_own_name(name, student.user.name):
        raise Refused(
            f"Sign with your own name, {student.user.name}. If it is written wrongly, change it under “You” first.",
            field="signed_name",
        )
    search = search_queries.live_search(student)
    version = _version(student, policy, text_digest)
    if search and (search.state, search.start_date, search.policy_id) == (
        SearchState.PLANNED,
        start_date,
        version.pk,
    ):
        return search.signature
    must_be_free_to_sign(student, search, now)
    check_start_date(student, version, start_date, now)
    if student.state == StudentState.ENROLLED:
        start_preparing(student, now=now)
    signature = Signature.objects.create(
        student=student,
        policy=version,
        text=version.text,
        digest=version.digest,
        signed_name=" ".join(name.split()),
        signed_at=now,
        address=address,
        start_date=start_date,
    )
    _plan(student, search, signature, now)
    mails.signed(signature, now=now)
    return signature


@transaction.atomic
def acknowledge(student: Student, policy: Policy, *, now: datetime) -> Acknowledgement:
    """Record the version that a student acknowledged at enrolment, if none is recorded.

    The first one stands: it is what they were promised, until an admin corrects which series it was
    (`commitments.series.verbs.correct_series`).
    """
    if policy.published_at is None:
        raise Refused("This version is a draft: publish it before students acknowledge it.")
    acknowledgement, _ = Acknowledgement.objects.get_or_create(
        student=student, by=None, defaults={"policy": policy, "at": now}
    )
    return acknowledgement


def versions_offered(student: Student) -> list[Policy]:
    """Return the version offered, and the latest of its series if that is another, which may be chosen (DOMAIN §2)."""
    offered = policy_queries.policy_for(student)
    if offered is None:
        return []
    versions = [offered, latest_of(offered.series_id)]
    return list({policy.pk: policy for policy in versions if policy is not None}.values())


def nothing_to_sign(student: Student, search: Search | None, now: datetime) -> Said | None:
    """Say how it stands with whoever is past choosing a start date, or not looking; None for who may choose one.

    `search` is the live one.
    """
    if student.state in MAY_SIGN and (search is None or not _stands(search, student, now)):
        return None
    latest = search or search_queries.latest_search(student)
    return pages.nothing_to_sign(situation_of(student, latest, now, against=()))


def _stands(search: Search, student: Student, now: datetime) -> bool:
    """Return whether the start date has come, and can be used."""
    if search.state == SearchState.RUNNING:
        return True
    return search.start_date <= student.today(now) and not search_queries.must_choose_again(search)


def must_be_free_to_sign(student: Student, search: Search | None, now: datetime) -> None:
    """Raise Refused, with what to do instead, for whoever cannot sign now whatever the date."""
    words = nothing_to_sign(student, search, now)
    if words is not None:
        raise Refused(" ".join([words.headline, *words.lede]))
    first_day = preparation_begins(student)
    if student.state == StudentState.ENROLLED and student.today(now) < first_day:
        raise Refused(
            f"You can sign from {full_day(first_day)} on, when your preparation begins. Read it until then."
        )


def _version(student: Student, chosen: Policy | None, digest: str) -> Policy:
    offered = versions_offered(student)
    if not offered:
        raise Refused("No Commitment is published yet. Ask your coach when you can sign it.")
    version = next((policy for policy in offered if chosen is None or policy.pk == chosen.pk), None)
    if version is None or version.digest != digest:
        raise Refused("The text has changed since you opened this page. Read it again below, then sign.")
    return version


def check_start_date(student: Student, policy: Policy, start: date, now: datetime) -> None:
    """Raise Refused, beside the field, for a start date that this version does not allow this student now."""
    graduation = graduation_queries.graduation_of(student)
    latest = search_queries.last_day_to_start(student, policy, graduation)
    refusal = check_start(policy.rules(), start, graduation.on, student.today(now), latest)
    if refusal is not None:
        raise Refused(refusal.reason, field="start_date")
    offer = accepted_before(student, start_of_day(start, student.zone))
    if offer is not None:
        raise Refused(
            f"You accepted an offer from {offer.employer} before this day, so no search starts. "
            "If that has changed, correct the offer first, or ask your coach."
        )


def _plan(student: Student, search: Search | None, signature: Signature, now: datetime) -> None:
    search = search or Search(student=student)
    search.student, search.signature, search.policy = student, signature, signature.policy
    search.zone, search.country, search.subdivision = student.zone, student.country, student.subdivision
    place_window(search, signature.start_date)
    search.save(update_fields=[*SIGNED_FOR, "last_day", "closes_at"] if search.pk else None)
    window_moved(search, now)
    if search.opens_at <= now and graduation_queries.graduation_of(student).certified:
        open_search(search, now=now)
