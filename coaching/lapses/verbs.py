"""Lapses, the silent ends of searches (DOMAIN §2): proposed by the system, confirmed or dropped by a coach, stopped by
any reply, reinstated by an admin. Every verb locks the student's row first, so that a reply and a confirmation follow
one another."""

from datetime import datetime

from django.db import transaction

from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import stop_silence
from coaching.lapses import mails, queries
from coaching.lapses.models import Lapse
from commitments.excusals import verbs as excusal_verbs
from commitments.searches import verbs as search_verbs
from commitments.searches.claim_freeze import must_be_undecided
from commitments.searches.models import Search
from core.errors import Refused
from people.accounts.models import User
from people.coaches import queries as coach_queries
from people.coaches.guards import clean_text, must_be_admin, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import local_day
from rules.states import EndingCause, SearchState
from standing import verbs as standing


@transaction.atomic
def propose_lapse(message: Message, *, now: datetime) -> Lapse | None:
    """Propose a lapse after silence; return None where there is nothing to propose (any more), or it was proposed."""
    student = lock_student(message.student_id)
    message = Message.objects.get(pk=message.pk)
    search = student.searches.filter(state=SearchState.RUNNING).first()
    silent = (
        message.asks_reply and message.replied_at is None and message.lapse_at and message.lapse_at <= now
    )
    if (
        search is None
        or not silent
        or queries.open_lapse(student)
        or message.lapses.filter(superseded=False).exists()
    ):
        return None
    lapse = Lapse.objects.create(search=search, message=message, proposed_at=now)
    mails.lapse_proposed(lapse, coach_queries.coaches_of(student, now), now)
    standing.assess_student(student, now)
    return lapse


@transaction.atomic
def drop_lapse(lapse: Lapse, *, by: User, why: str, now: datetime) -> Lapse:
    """Drop a proposed lapse, as a coach, with a reason.

    That message's silence is settled; a later one's counts anew.
    """
    student = lock_student(lapse.search.student_id)
    must_coach(student, by, now)
    why = clean_text(why, field="why", empty="Say why, so that others can follow.", longest=200)
    changed = (
        Lapse.objects.waiting()
        .filter(pk=lapse.pk)
        .update(cancelled_at=now, cancelled_why=why, cancelled_by=by)
    )
    if not changed:
        raise Refused("This lapse is no longer waiting: load the page again to see what happened.")
    stop_silence(student, now)
    mails.lapse_dropped(lapse, now)
    standing.assess_student(student, now)
    return Lapse.objects.get(pk=lapse.pk)


@transaction.atomic
def confirm_lapse(lapse: Lapse, *, other_way: str, by: User, now: datetime) -> Lapse:
    """End the search for silence, as a coach: service and guarantee both, today in the search's zone.

    `other_way` says how else they tried to reach the student. Raise Refused without it, and where the student has
    replied in the meantime: whoever comes first wins.
    """
    student = lock_student(lapse.search.student_id)
    must_coach(student, by, now)
    other_way = clean_text(
        other_way,
        field="other_way",
        empty="Say which other way you tried, such as a call, and when: without it no search ends in silence.",
    )
    lapse = Lapse.objects.select_related("search", "message").get(pk=lapse.pk)
    search = lapse.search
    if lapse.message.replied_at is not None or lapse.cancelled_at is not None:
        raise Refused("The student has replied, or the lapse was dropped: there is nothing to confirm.")
    if search.state != SearchState.RUNNING:
        raise Refused("The search has already ended: there is nothing to confirm.")
    if (
        not Lapse.objects.waiting()
        .filter(pk=lapse.pk)
        .update(confirmed_at=now, confirmed_by=by, other_way=other_way)
    ):
        raise Refused("This lapse was already confirmed.")
    today = local_day(now, search.zone)
    if search.service_until is None:
        search_verbs.end_service(search, on=today, cause=EndingCause.LAPSE, by=by, now=now)
        search.refresh_from_db()
    if search.guarantee_until is None:
        search_verbs.end_guarantee(search, on=today, cause=EndingCause.LAPSE, by=by, now=now)
    mails.lapse_confirmed(lapse, now)
    standing.assess_student(Student.objects.get(pk=student.pk), now)
    return Lapse.objects.select_related("search", "message").get(pk=lapse.pk)


@transaction.atomic
def reinstate(lapse: Lapse, *, why: str, schools_error: bool, by: User, now: datetime) -> Lapse:
    """Take the search up again, as an admin; its window stays as it was.

    Where the lapse was the school's error, the weeks between are excused; else they are assessed as they are.
    """
    student = lock_student(lapse.search.student_id)
    must_be_admin(student, by, now)
    why = clean_text(why, field="why", empty="Say why the search is taken up again.")
    lapse = Lapse.objects.select_related("search", "message").get(pk=lapse.pk)
    if lapse.confirmed_at is None:
        raise Refused("This lapse was never confirmed: there is nothing to take back.")
    must_be_undecided(lapse.search)
    changed = Lapse.objects.filter(pk=lapse.pk, reinstated_at__isnull=True).update(
        reinstated_at=now, reinstated_by=by, reinstated_why=why, schools_error=schools_error
    )
    if not changed:
        raise Refused("This lapse was already taken back.")
    # undoing one ending takes back all that ended in the same step
    while ending := lapse.search.endings.in_force().filter(cause=EndingCause.LAPSE).first():
        search_verbs.undo_ending(ending, by=by, why=why, now=now)
    if schools_error:
        _excuse_between(lapse.search, lapse.confirmed_at, by, why, now)
    stop_silence(student, now)
    mails.lapse_reinstated(lapse, now)
    standing.assess_student(Student.objects.get(pk=student.pk), now)
    return Lapse.objects.select_related("search", "message").get(pk=lapse.pk)


def _excuse_between(search: Search, ended_at: datetime, by: User, why: str, now: datetime) -> None:
    """Excuse every period that has a day from the confirmation until today, and is not excused already."""
    ended_on, today = local_day(ended_at, search.zone), local_day(now, search.zone)
    excused = set(search.excusals.in_force().values_list("unit", "number"))
    for period in search.periods.filter(first_day__lte=today, last_day__gte=ended_on).order_by(
        "unit", "number"
    ):
        if (period.unit, period.number) not in excused:
            excusal_verbs.excuse_for_schools_error(
                search, unit=period.unit, number=period.number, reason=why, by=by, now=now
            )
