"""Evidence about what was done: activities, offers, messages, appointments, deliverables."""

from django.db.models import Q

from coaching.appointments.models import Appointment, OutcomeCorrection
from coaching.bounces.models import OtherWay, ToldOtherwise
from coaching.closings.models import ClosingCause, MessageClosing
from coaching.conversation.models import Message
from coaching.corrections.models import BookingCorrection, DeliverableCorrection, DropCorrection
from coaching.deliverables.models import Deliverable, Submission
from guarantee.dossier.facts import NAMES
from guarantee.evidence.kinds import Asked, EvidenceKind, Row, same, yes_no
from guarantee.statements.models import ClaimStatement
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.evidence.models import CheckResult
from jobsearch.offers.models import AnswerCorrection, Extension, Offer, OfferAsk, OfferConfirmation
from rules.evidence_checks import Because
from rules.states import AppointmentOutcome
from rules.words import full_day, plural


def _messages(subject: Asked) -> Q:
    """Select what asks for a reply by a due moment, and the talk during the search as it stood when the claim was
    filed."""
    asks = Q(asks_reply=True, reply_due_at__isnull=False)
    return Q(student=subject.search.student_id, sent_at__gte=subject.search.opens_at) & (
        asks | Q(sent_at__lt=subject.stood_until)
    )


def _activity_title(row: Row, subject: Asked) -> str:
    about = ", ".join(name for name in (row.contact, row.employer) if name)
    return f"{row.kind}{f': {about}' if about else ''}, {full_day(row.occurred_on)}"


def _activity_says(row: Row, subject: Asked) -> str:
    parts = [f"logged on {subject.day(row.logged_at)}"]
    if row.accepted_at:
        parts.append(f"accepted on {subject.day(row.accepted_at)}")
    if row.struck_at:
        parts.append("taken back")
    return ", ".join(parts)


def _correction_says(row: Row, subject: Asked) -> str:
    return yes_no(row.approved, "approved", "declined", "asked for")


def _message_says(row: Row, subject: Asked) -> str:
    if not row.asks_reply:
        return ""
    return f"answered on {subject.day(row.replied_at)}" if row.replied_at else "asks for a reply"


def _statement_says(row: Row, subject: Asked) -> str:
    documents = plural(row.file_count, "document") if row.file_count else ""
    return " and ".join(part for part in ("words" if row.text else "", documents) if part)


def _appointment_title(row: Row, subject: Asked) -> str:
    return f"{NAMES[Appointment][row.kind].capitalize()}, {subject.day(row.starts_at)}"


def _appointment_says(row: Row, subject: Asked) -> str:
    outcome = row.outcome.replace("_", " ") or "not recorded"
    if row.outcome != AppointmentOutcome.ATTENDED:
        return outcome
    return f"{row.minutes_late} minutes late" if row.minutes_late else "on time"


def _deliverable_says(row: Row, subject: Asked) -> str:
    return "called off" if row.cancelled_at else f"due {subject.day(row.due_at)}"


def _offer_says(row: Row, subject: Asked) -> str:
    if row.answer:
        return f"{row.answer} on {subject.day(row.answered_at)}"
    return (
        f"withdrawn by the employer on {subject.day(row.withdrawn_at)}"
        if row.withdrawn_at
        else "not answered"
    )


OF_OFFER = {"role": "offer__role", "employer": "offer__employer__name"}

KINDS = {
    "activity": EvidenceKind(
        lambda subject: Activity.objects.filter(
            student=subject.search.student_id,
            occurred_on__range=(subject.search.start_date, subject.search.last_day),
        ),
        same(
            "kind_id", "occurred_on", "contact_id", "counts_as_id", "employer_id", "role", "note", "link", "logged_at",
            "accepted_at", "struck_at", accepted_by_id="acceptance__by_id", accepted_why="acceptance__reason",
        ),
        _activity_title,
        _activity_says,
        {
            "kind": "kind__name", "contact": "contact__name", "employer": "employer__name",
            "changed_by": "changed_by__name", "accepted_by": "acceptance__by__name",
        },
        {"last changed by": "changed_by", "accepted by": "accepted_by"},
    ),
    "check": EvidenceKind(
        lambda subject: CheckResult.objects.filter(
            activity__student=subject.search.student_id,
            activity__occurred_on__range=(subject.search.start_date, subject.search.last_day),
        ),
        same("activity_id", "state", "because", "by_id", "reason"),
        lambda row, subject: f"Check of a {row.kind} of {full_day(row.occurred_on)}",
        lambda row, subject: str(Because(row.because).label),
        {"occurred_on": "activity__occurred_on", "kind": "activity__kind__name", "by": "by__name"},
        {"decided by": "by"},
    ),
    "correction": EvidenceKind(
        lambda subject: CorrectionRequest.objects.filter(
            activity__student=subject.search.student_id,
            activity__occurred_on__range=(subject.search.start_date, subject.search.last_day),
        ),
        same("activity_id", "changes", "why", "approved", "decided_by_id", "decided_why"),
        lambda row, subject: f"Correction of an activity of {full_day(row.occurred_on)}",
        _correction_says,
        {
            "occurred_on": "activity__occurred_on", "asked_by": "asked_by__name",
            "decided_by": "decided_by__name",
        },
        {"asked for by": "asked_by", "decided by": "decided_by"},
    ),
    "message": EvidenceKind(
        lambda subject: Message.objects.filter(_messages(subject)),
        same("sender_id", "from_student", "sent_at", "asks_reply", "reply_due_at", "replied_at"),
        lambda row, subject: f"Message of {subject.day(row.sent_at)}",
        _message_says,
        {"sender": "sender__name"},
        {"written by": "sender"},
    ),
    "closing": EvidenceKind(
        lambda subject: MessageClosing.objects.filter(
            message__student=subject.search.student_id, message__sent_at__gte=subject.search.opens_at
        ),
        same("message_id", "cause", "answered_at", "why", "by_id"),
        lambda row, subject: f"The message of {subject.day(row.sent_at)} was closed",
        lambda row, subject: str(ClosingCause(row.cause).label),
        {"sent_at": "message__sent_at", "by": "by__name"},
        {"closed by": "by"},
    ),
    "told_otherwise": EvidenceKind(
        lambda subject: ToldOtherwise.objects.filter(
            message__student=subject.search.student_id, message__sent_at__gte=subject.search.opens_at
        ),
        same("message_id", "how", "note", "by_id", told_at="at"),
        lambda row, subject: f"Told of the message of {subject.day(row.sent_at)}",
        lambda row, subject: str(OtherWay(row.how).label),
        {"sent_at": "message__sent_at", "by": "by__name"},
        {"told by": "by"},
    ),
    "appointment": EvidenceKind(
        lambda subject: Appointment.objects.filter(
            student=subject.search.student_id, starts_at__lt=subject.search.closes_at
        ),
        same("kind", "starts_at", "host_id", "outcome", "minutes_late", "note", "recorded_by_id"),
        _appointment_title,
        _appointment_says,
        {"host": "host__name", "booked_by": "booked_by__name", "recorded_by": "recorded_by__name"},
        {"booked by": "booked_by", "with": "host", "recorded by": "recorded_by"},
    ),
    "outcome_correction": EvidenceKind(
        lambda subject: OutcomeCorrection.objects.filter(
            appointment__student=subject.search.student_id, appointment__starts_at__lt=subject.search.closes_at
        ),
        same("appointment_id", "outcome", "minutes_late", "note", "why", "by_id"),
        lambda row, subject: f"Correction of how the meeting on {subject.day(row.starts_at)} went",
        _appointment_says,
        {"starts_at": "appointment__starts_at", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "booking_correction": EvidenceKind(
        lambda subject: BookingCorrection.objects.filter(
            appointment__student=subject.search.student_id, appointment__starts_at__lt=subject.search.closes_at
        ),
        same("appointment_id", "kind", "host_id", "starts_at", "minutes", "why", "by_id"),
        lambda row, subject: f"Correction of a booking: it was on {subject.day(row.was_starts_at)}",
        lambda row, subject: f"now on {subject.day(row.starts_at)}, with {row.host}",
        {"was_starts_at": "was_starts_at", "host": "host__name", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "deliverable_correction": EvidenceKind(
        lambda subject: DeliverableCorrection.objects.filter(
            deliverable__student=subject.search.student_id, deliverable__due_at__lte=subject.search.closes_at
        ),
        same("deliverable_id", "kind", "due_on", "due_at", "why", "by_id"),
        lambda row, subject: f"Correction of what was asked for: it was due on {full_day(row.was_due_on)}",
        lambda row, subject: f"now {NAMES[Deliverable][row.kind]}, due {subject.day(row.due_at)}",
        {"was_due_on": "was_due_on", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "drop_correction": EvidenceKind(
        lambda subject: DropCorrection.objects.filter(lapse__search=subject.search.pk),
        same("lapse_id", "cancelled_why", "why", "by_id"),
        lambda row, subject: f"Correction of why the lapse proposed on {subject.day(row.proposed_at)} was dropped",
        lambda row, subject: "",
        {"proposed_at": "lapse__proposed_at", "by": "by__name", "dropped_by": "was_cancelled_by__name"},
        {"dropped by": "dropped_by", "corrected by": "by"},
    ),
    "deliverable": EvidenceKind(
        lambda subject: Deliverable.objects.filter(
            student=subject.search.student_id, due_at__lte=subject.search.closes_at
        ),
        same("kind", "due_at", "set_by_id", "cancelled_at", "cancelled_why"),
        lambda row, subject: NAMES[Deliverable][row.kind].capitalize(),
        _deliverable_says,
        {"set_by": "set_by__name", "cancelled_by": "cancelled_by__name"},
        {"asked for by": "set_by", "called off by": "cancelled_by"},
    ),
    "submission": EvidenceKind(
        lambda subject: Submission.objects.filter(
            deliverable__student=subject.search.student_id, deliverable__due_at__lte=subject.search.closes_at
        ),
        same("deliverable_id", "version", "submitted_at"),
        lambda row, subject: f"{NAMES[Deliverable][row.kind].capitalize()}, version {row.version}",
        lambda row, subject: f"handed in on {subject.day(row.submitted_at)}",
        {"kind": "deliverable__kind", "by": "deliverable__student__user__name"},
        {"handed in by": "by"},
    ),
    "offer": EvidenceKind(
        lambda subject: Offer.objects.filter(student=subject.search.student_id),
        same(
            "role", "type", "length", "written", "received_at", "hours_per_week", "in_field", "by_school", "pay",
            "first_year_pay", "terms", "employer_deadline", "employer_zone", "due_at", "answer", "answered_at",
            "ends_search", "withdrawn_at", "employer_id",
        ),
        lambda row, subject: f"Offer: {row.role} at {row.employer}, received on {subject.day(row.received_at)}",
        _offer_says,
        {
            "employer": "employer__name", "stated_by": "student__user__name", "changed_by": "changed_by__name",
        },
        {"stated by": "stated_by", "last changed by": "changed_by"},
    ),
    "ask": EvidenceKind(
        lambda subject: OfferAsk.objects.filter(offer__student=subject.search.student_id),
        same("offer_id", "about", "wanted", "granted"),
        lambda row, subject: f"Asked of {row.employer}: {row.wanted}",
        lambda row, subject: yes_no(row.granted, "granted", "not granted", "no answer yet"),
        OF_OFFER,
    ),
    "answer_correction": EvidenceKind(
        lambda subject: AnswerCorrection.objects.filter(offer__student=subject.search.student_id),
        same("offer_id", "was_answer", "was_answered_at", "why", "by_id"),
        lambda row, subject: f"An answer to {row.employer} was taken off",
        lambda row, subject: row.was_answer,
        OF_OFFER | {"by": "by__name"},
        {"taken off by": "by"},
    ),
    "extension": EvidenceKind(
        lambda subject: Extension.objects.filter(offer__student=subject.search.student_id),
        same("offer_id", "granted_at", deadline_at="deadline"),
        lambda row, subject: f"More time from {row.employer}",
        lambda row, subject: f"until {subject.day(row.deadline_at)}, granted on {subject.day(row.granted_at)}",
        OF_OFFER,
    ),
    "confirmation": EvidenceKind(
        lambda subject: OfferConfirmation.objects.filter(offer__student=subject.search.student_id),
        same("offer_id", "by_id", "facts_changed_at", "note", confirmed_at="at"),
        lambda row, subject: f"Confirmation of the offer by {row.employer}",
        lambda row, subject: f"confirmed on {subject.day(row.confirmed_at)}",
        OF_OFFER | {"by": "by__name"},
        {"confirmed by": "by"},
    ),
    # of a claim that was taken back, too: nothing known is asked again when it is filed anew
    "statement": EvidenceKind(
        lambda subject: ClaimStatement.objects.filter(claim__search=subject.search.pk),
        same("requirement", "text", "file_count", stated_at="at"),
        lambda row, subject: f"What the student says on {row.requirement}, {subject.day(row.stated_at)}",
        _statement_says,
        requirements=lambda row: (row.requirement,),
    ),
}  # fmt: skip
