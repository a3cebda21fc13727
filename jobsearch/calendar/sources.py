"""What stands in a person's calendar, a function for each source.

A matter that has something for it adds a function to SOURCES (of a student) or STAFF_SOURCES: it yields the events that
stand now. When one changes, or stands no longer, `publishing` finds that out.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.text import capfirst

from coaching.appointments.models import Appointment
from coaching.conversation.queries import unanswered
from coaching.deliverables.models import Deliverable
from commitments.outages.queries import outages
from commitments.searches.models import Search
from core.calendar import CalendarEvent, deadline, on_day
from core.mails import link
from guarantee.claims.queries import unclaimed_searches
from jobsearch.follow_ups.models import FollowUp
from jobsearch.interviews.models import InterviewRound
from jobsearch.offers.models import Offer
from jobsearch.openings.models import Opening
from people.accounts.models import User
from people.students.models import Student
from rules.claims import claim_until
from rules.states import AppointmentOutcome, SearchState
from rules.verdict import Verdict
from rules.words import needed
from standing.models import Period

PAST = timedelta(days=60)  # what was is still to be seen for so long
AN_INTERVIEW = 60  # minutes, where nobody said how long

Source = Callable[[Student, datetime], Iterator[CalendarEvent]]
StaffSource = Callable[[User, datetime], Iterator[CalendarEvent]]


def appointments(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    for appointment in _appointments(now).filter(student=student).select_related("host"):
        yield _appointment(appointment, appointment.host.name, appointment.zone)


def staff_appointments(host: User, now: datetime) -> Iterator[CalendarEvent]:
    """Yield the appointments that somebody hosts. Others may read their calendar: it has a student’s short name."""
    for appointment in _appointments(now).filter(host=host).select_related("student__user"):
        yield _appointment(appointment, appointment.student.user.short_name, host.time_zone)


def _appointments(now: datetime) -> QuerySet[Appointment]:
    return Appointment.objects.filter(starts_at__gt=now - PAST).exclude(outcome=AppointmentOutcome.CANCELLED)


def _appointment(appointment: Appointment, other: str, zone: str) -> CalendarEvent:
    return CalendarEvent(
        key=f"appointment:{appointment.pk}",
        title=f"{capfirst(appointment.get_kind_display())}: {other}",
        starts=appointment.starts_at,
        ends=appointment.starts_at + timedelta(minutes=appointment.minutes),
        zone=zone,
        page=link("coaching:student", appointment.student_id),
        busy=True,
    )


def interviews(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    rounds = InterviewRound.objects.not_called_off()
    rounds = rounds.filter(opening__student=student, starts_at__gt=now - PAST)
    for interview_round in rounds.select_related("opening__employer"):
        starts_at = interview_round.starts_at
        assert starts_at is not None  # the query asks for it
        yield CalendarEvent(
            key=f"interview:{interview_round.pk}",
            title=f"{capfirst(interview_round.get_kind_display())}: {interview_round.opening.employer.name}",
            starts=starts_at,
            ends=starts_at + timedelta(minutes=interview_round.minutes or AN_INTERVIEW),
            zone=interview_round.zone,
            text=f"With {interview_round.who}" if interview_round.who else "",
            place=interview_round.where,
            page=link("jobsearch:opening", interview_round.opening_id),
            busy=True,
        )


def next_steps(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    """Yield the next step of each opening that goes on, on its day, also while it is late."""
    openings = Opening.objects.ongoing().filter(student=student, next_on__gt=now.date() - PAST)
    for opening in openings.select_related("employer"):
        assert opening.next_on is not None
        yield on_day(
            f"next-step:{opening.pk}",
            f"{opening.next_step}: {opening.employer.name}",
            opening.next_on,
            text=opening.role,
            page=link("jobsearch:opening", opening.pk),
        )


def follow_ups(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    """Yield what is planned with people and at employers, on its day, also while it is late."""
    planned = FollowUp.objects.planned().filter(student=student, due_on__gt=now.date() - PAST)
    for follow_up in planned.select_related("contact", "employer"):
        yield on_day(
            f"follow-up:{follow_up.pk}",
            f"{follow_up.what}: {follow_up.contact or follow_up.employer}",
            follow_up.due_on,
            page=link("jobsearch:follow_up", follow_up.pk),
        )


def offer_deadlines(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    offers = Offer.objects.open().filter(student=student, due_at__gt=now).select_related("employer")
    for offer in offers:
        assert offer.due_at is not None
        title = f"Answer {offer.employer.name}’s offer"
        yield deadline(
            f"offer:{offer.pk}", title, offer.due_at, offer.zone, page=link("jobsearch:offer", offer.pk)
        )


def reply_deadlines(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    page = link("coaching:messages", student.pk)
    for message in unanswered(student).filter(reply_due_at__gt=now):
        assert message.reply_due_at is not None
        yield deadline(
            f"reply:{message.pk}", "Reply to your coach", message.reply_due_at, message.zone, page=page
        )


def deliverable_deadlines(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    for deliverable in Deliverable.objects.awaited().filter(student=student, due_at__gt=now):
        yield deadline(
            f"deliverable:{deliverable.pk}",
            f"Hand in your {deliverable.get_kind_display()}",
            deliverable.due_at,
            deliverable.zone,
            page=link("coaching:deliverable", student.pk, deliverable.pk),
        )


def short_weeks(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    """Yield the end of the running week (or month) while something of it is still to be done."""
    periods = Period.objects.filter(
        search__in=Search.objects.under_guarantee().filter(student=student),
        verdict=Verdict.OPEN,
        opens_at__lte=now,
        closes_at__gt=now,
    )
    for period in periods.select_related("search"):
        if not all(quota.met for quota in period.quotas):
            yield deadline(
                f"{period.unit}:{period.search_id}-{period.number}",
                f"{capfirst(period.unit)} {period.number} ends",
                period.closes_at,
                period.zone,
                text=f"Still to do: {needed(period.quotas)}.",
                page=link("jobsearch:today"),
            )


def last_day(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    for search in Search.objects.under_guarantee().filter(student=student, closes_at__gt=now):
        yield on_day(
            f"window:{search.pk}", "Last day of your search", search.last_day, page=link("jobsearch:today")
        )


def claim_limits(student: Student, now: datetime) -> Iterator[CalendarEvent]:
    """Yield until when a claim can be filed, once the window has ended, and while none is with the admins."""
    for search in unclaimed_searches().filter(student=student, state=SearchState.ENDED):
        until = claim_until(search.rules(), search.last_day, search.zone, outages(student.pk))
        if until is not None and until > now:
            yield deadline(
                f"claim:{search.pk}",
                "Last day to file your claim",
                until,
                search.zone,
                page=link("guarantee:claim"),
            )


SOURCES: tuple[Source, ...] = (
    appointments,
    interviews,
    next_steps,
    follow_ups,
    offer_deadlines,
    reply_deadlines,
    deliverable_deadlines,
    short_weeks,
    last_day,
    claim_limits,
)
STAFF_SOURCES: tuple[StaffSource, ...] = (staff_appointments,)
