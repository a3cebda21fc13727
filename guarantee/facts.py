"""All on record that the ten requirements are judged by, fetched for one search. What it means is in the rules."""

from datetime import date, datetime, timedelta

from django.db.models import Min

from coaching.models import Appointment, Concern, Deliverable, Lapse, Message
from commitments.models import Excusal, Search
from commitments.rules import eligibility as rules
from commitments.rules.instants import local_day
from commitments.rules.policy import Policy, Unit
from commitments.rules.verdict import QuotaResult, Verdict
from commitments.rules.words import full_day
from commitments.searches import ExcusalState
from jobsearch.models import Offer
from jobsearch.offer_facts import offer_facts
from people.queries import latest_certification
from standing.evidence import evidence
from standing.models import Period

UNANSWERED_AFTER = timedelta(days=7)  # a student's message the staff left so long is named in the dossier


def dossier_facts(
    search: Search, policy: Policy, *, filed_at: datetime | None, now: datetime
) -> rules.DossierFacts:
    """The record of one search as it stands at `now` (DOMAIN §8)."""
    student = search.student
    started = search.state != "not_started"
    return rules.DossierFacts(
        as_of=now,
        zone=search.zone,
        graduation=_graduation(search),
        signature=rules.SignatureFacts(
            signed_at=search.signature.signed_at,
            start=search.start_date,
            version=str(policy.version),
            ref=str(search.signature_id),
        ),
        window_last_day=search.last_day if started else None,
        filed_at=filed_at,
        guarantee_ended_on=search.guarantee_until,
        withdrew_on=_withdrew_on(search),
        periods=tuple(_periods(search)),
        lapses=tuple(
            _lapse(lapse, search.zone) for lapse in search.lapses.filter(confirmed_at__isnull=False)
        ),
        replies=tuple(_replies(search)),
        appointments=tuple(_appointments(search)),
        deliverables=tuple(_deliverables(search)),
        offers=tuple(_offers(search, policy)),
        concerns=tuple(
            rules.ConcernFacts(f"Concern of {full_day(concern.happened_on)}", concern.upheld, str(concern.pk))
            for concern in Concern.objects.filter(student=student).order_by("happened_on", "pk")
        ),
        leave_requests_open=tuple(
            f"{full_day(leave.first_day)} to {full_day(leave.last_day)}"
            for leave in search.leaves.filter(granted__isnull=True).order_by("first_day")
        ),
        school_failures=tuple(_left_unanswered(search, now)),
    )


def _withdrew_on(search: Search) -> date | None:
    ending = search.endings.filter(clock="guarantee", cause="withdrawal", undone_at__isnull=True).first()
    return ending.on if ending else None


def _graduation(search: Search) -> rules.GraduationFacts:
    certification = latest_certification(search.student)
    if certification is None:
        return rules.GraduationFacts(certified=False)
    outcomes = {outcome.requirement_id: outcome for outcome in certification.outcomes.all()}
    requirements = search.student.cohort.program.requirements.all()
    return rules.GraduationFacts(
        certified=True,
        graduated_on=certification.graduated_on,
        certified_by=certification.by.name,
        requirements=tuple(
            rules.ProgramRequirement(
                requirement.name,
                outcomes[requirement.pk].met if requirement.pk in outcomes else None,
                outcomes[requirement.pk].note if requirement.pk in outcomes else "",
            )
            for requirement in requirements
        ),
        ref=str(search.student_id),
    )


def _periods(search: Search) -> list[rules.PeriodOutcome]:
    because = {
        (excusal.unit, excusal.number): excusal.reason
        for excusal in Excusal.objects.filter(search=search, state=ExcusalState.IN_FORCE)
    }
    periods = list(
        Period.objects.filter(search=search).select_related("search__policy").order_by("unit", "number")
    )
    behind = evidence(period for period in periods if period.verdict == Verdict.MISSED)
    return [
        rules.PeriodOutcome(
            unit=Unit(period.unit),
            number=period.number,
            first_day=period.first_day,
            last_day=period.last_day,
            verdict=Verdict(period.verdict),
            settled=period.settled_at is not None,
            quotas=tuple(QuotaResult(**quota) for quota in period.quotas),
            excused_because=because.get((period.unit, period.number), ""),
            late_not_counted=sum(entry.late for entry in behind.get(period.pk, ())),
            ref=str(period.number),
        )
        for period in periods
    ]


def _lapse(lapse: Lapse, zone: str) -> rules.LapseFacts:
    assert lapse.confirmed_at is not None
    return rules.LapseFacts(
        lapsed_on=local_day(lapse.confirmed_at, zone),
        reinstated=lapse.reinstated_at is not None,
        because=lapse.reinstated_why,
        schools_error=lapse.schools_error,
        ref=str(lapse.pk),
    )


def _replies(search: Search) -> list[rules.ReplyFacts]:
    asked = Message.objects.filter(student=search.student, asks_reply=True, sent_at__gte=search.opens_at)
    return [
        rules.ReplyFacts(message.sent_at, message.reply_due_at, message.replied_at, ref=str(message.pk))
        for message in asked.order_by("sent_at")
    ]


def _appointments(search: Search) -> list[rules.AppointmentFacts]:
    """Those until the window's end: what alumni are met for afterwards decides about no guarantee."""
    booked = Appointment.objects.filter(student=search.student, starts_at__lt=search.closes_at)
    return [
        rules.AppointmentFacts(
            label=appointment.get_kind_display().capitalize(),
            starts_at=appointment.starts_at,
            outcome=appointment.outcome,  # type: ignore[arg-type]
            minutes_late=appointment.minutes_late,
            note=appointment.note,
            ref=str(appointment.pk),
        )
        for appointment in booked.order_by("starts_at")
    ]


def _deliverables(search: Search) -> list[rules.DeliverableFacts]:
    """Those due by the window's end."""
    asked = Deliverable.objects.filter(
        student=search.student, cancelled_at__isnull=True, due_at__lte=search.closes_at
    )
    return [
        rules.DeliverableFacts(
            label=deliverable.get_kind_display(),
            due_at=deliverable.due_at,
            submitted_at=deliverable.first_in,
            ref=str(deliverable.pk),
        )
        for deliverable in asked.annotate(first_in=Min("submissions__submitted_at")).order_by("due_at")
    ]


def _offers(search: Search, policy: Policy) -> list[rules.OfferOutcome]:
    offers = (
        Offer.objects.filter(student=search.student)
        .select_related("employer")
        .prefetch_related("asks", "extensions", "confirmations")
        .order_by("received_at", "pk")
    )
    return [
        rules.OfferOutcome.of(policy, str(offer), offer_facts(offer, search), ref=str(offer.pk))
        for offer in offers
    ]


def _left_unanswered(search: Search, now: datetime) -> list[rules.SchoolFailure]:
    """Messages of the student after which no staff wrote for a week. A reply that was asked for ends a talk."""
    talk = Message.objects.filter(student=search.student, sent_at__gte=search.opens_at)
    replies = set(talk.filter(replied_at__isnull=False).values_list("replied_at", flat=True))
    failures: list[rules.SchoolFailure] = []
    waiting_since: datetime | None = None
    for from_student, sent_at in [
        *talk.order_by("sent_at", "pk").values_list("from_student", "sent_at"),
        (False, now),
    ]:
        if from_student and waiting_since is None and sent_at not in replies:
            waiting_since = sent_at
        elif not from_student and waiting_since is not None:
            if sent_at - waiting_since > UNANSWERED_AFTER:
                day = full_day(local_day(waiting_since, search.zone))
                waited = (sent_at - waiting_since).days
                failures.append(
                    rules.SchoolFailure(f"The student's message of {day} waited {waited} days for an answer.")
                )
            waiting_since = None
    return failures
