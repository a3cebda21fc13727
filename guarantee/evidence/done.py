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
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.offers.models import AnswerCorrection, Extension, Offer, OfferAsk, OfferConfirmation
from rules.states import AppointmentOutcome
from rules.words import full_day


def _messages(asked: Asked) -> Q:
    """What asks for a reply by a due moment, and the talk during the search as it stood when the claim was filed:
    what is written about the claim itself is no evidence."""
    until = (
        asked.search.closes_at if asked.claim is None else min(asked.search.closes_at, asked.claim.filed_at)
    )
    asks = Q(asks_reply=True, reply_due_at__isnull=False)
    return Q(student=asked.search.student_id, sent_at__gte=asked.search.opens_at) & (
        asks | Q(sent_at__lt=until)
    )


def _activity_title(row: Row, asked: Asked) -> str:
    about = ", ".join(each for each in (row.contact, row.employer) if each)
    return f"{row.kind}{f': {about}' if about else ''}, {full_day(row.occurred_on)}"


def _activity_says(row: Row, asked: Asked) -> str:
    parts = [f"logged on {asked.day(row.logged_at)}"]
    if row.accepted_at:
        parts.append(f"accepted on {asked.day(row.accepted_at)}")
    if row.struck_at:
        parts.append("taken back")
    return ", ".join(parts)


def _correction_says(row: Row, asked: Asked) -> str:
    return yes_no(row.approved, "approved", "declined", "asked for")


def _message_says(row: Row, asked: Asked) -> str:
    if not row.asks_reply:
        return ""
    return f"answered on {asked.day(row.replied_at)}" if row.replied_at else "asks for a reply"


def _appointment_title(row: Row, asked: Asked) -> str:
    return f"{NAMES[Appointment][row.kind].capitalize()}, {asked.day(row.starts_at)}"


def _appointment_says(row: Row, asked: Asked) -> str:
    outcome = row.outcome.replace("_", " ") or "not recorded"
    if row.outcome != AppointmentOutcome.ATTENDED:
        return outcome
    return f"{row.minutes_late} minutes late" if row.minutes_late else "on time"


def _deliverable_says(row: Row, asked: Asked) -> str:
    return "called off" if row.cancelled_at else f"due {asked.day(row.due_at)}"


def _offer_says(row: Row, asked: Asked) -> str:
    if row.answer:
        return f"{row.answer} on {asked.day(row.answered_at)}"
    return (
        f"withdrawn by the employer on {asked.day(row.withdrawn_at)}" if row.withdrawn_at else "not answered"
    )


OF_OFFER = {"role": "offer__role", "employer": "offer__employer__name"}

KINDS = {
    "activity": EvidenceKind(
        lambda asked: Activity.objects.filter(
            student=asked.search.student_id,
            occurred_on__range=(asked.search.start_date, asked.search.last_day),
        ),
        same(
            "kind_id", "occurred_on", "contact_id", "employer_id", "note", "link", "logged_at", "accepted_at",
            "struck_at", accepted_by_id="acceptance__by_id", accepted_why="acceptance__reason",
        ),
        _activity_title,
        _activity_says,
        {
            "kind": "kind__name", "contact": "contact__name", "employer": "employer__name",
            "changed_by": "changed_by__name", "accepted_by": "acceptance__by__name",
        },
        {"last changed by": "changed_by", "accepted by": "accepted_by"},
    ),
    "correction": EvidenceKind(
        lambda asked: CorrectionRequest.objects.filter(
            activity__student=asked.search.student_id,
            activity__occurred_on__range=(asked.search.start_date, asked.search.last_day),
        ),
        same("activity_id", "changes", "why", "approved", "decided_by_id", "decided_why"),
        lambda row, asked: f"Correction of an activity of {full_day(row.occurred_on)}",
        _correction_says,
        {
            "occurred_on": "activity__occurred_on", "asked_by": "asked_by__name",
            "decided_by": "decided_by__name",
        },
        {"asked for by": "asked_by", "decided by": "decided_by"},
    ),
    "message": EvidenceKind(
        lambda asked: Message.objects.filter(_messages(asked)),
        same("sender_id", "from_student", "sent_at", "asks_reply", "reply_due_at", "replied_at"),
        lambda row, asked: f"Message of {asked.day(row.sent_at)}",
        _message_says,
        {"sender": "sender__name"},
        {"written by": "sender"},
    ),
    "closing": EvidenceKind(
        lambda asked: MessageClosing.objects.filter(
            message__student=asked.search.student_id, message__sent_at__gte=asked.search.opens_at
        ),
        same("message_id", "cause", "answered_at", "why", "by_id"),
        lambda row, asked: f"The message of {asked.day(row.sent_at)} was closed",
        lambda row, asked: str(ClosingCause(row.cause).label),
        {"sent_at": "message__sent_at", "by": "by__name"},
        {"closed by": "by"},
    ),
    "told_otherwise": EvidenceKind(
        lambda asked: ToldOtherwise.objects.filter(
            message__student=asked.search.student_id, message__sent_at__gte=asked.search.opens_at
        ),
        same("message_id", "how", "note", "by_id", told_at="at"),
        lambda row, asked: f"Told of the message of {asked.day(row.sent_at)}",
        lambda row, asked: str(OtherWay(row.how).label),
        {"sent_at": "message__sent_at", "by": "by__name"},
        {"told by": "by"},
    ),
    "appointment": EvidenceKind(
        lambda asked: Appointment.objects.filter(
            student=asked.search.student_id, starts_at__lt=asked.search.closes_at
        ),
        same("kind", "starts_at", "host_id", "outcome", "minutes_late", "note", "recorded_by_id"),
        _appointment_title,
        _appointment_says,
        {"host": "host__name", "booked_by": "booked_by__name", "recorded_by": "recorded_by__name"},
        {"booked by": "booked_by", "with": "host", "recorded by": "recorded_by"},
    ),
    "outcome_correction": EvidenceKind(
        lambda asked: OutcomeCorrection.objects.filter(
            appointment__student=asked.search.student_id, appointment__starts_at__lt=asked.search.closes_at
        ),
        same("appointment_id", "outcome", "minutes_late", "note", "why", "by_id"),
        lambda row, asked: f"Correction of how the meeting on {asked.day(row.starts_at)} went",
        _appointment_says,
        {"starts_at": "appointment__starts_at", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "booking_correction": EvidenceKind(
        lambda asked: BookingCorrection.objects.filter(
            appointment__student=asked.search.student_id, appointment__starts_at__lt=asked.search.closes_at
        ),
        same("appointment_id", "kind", "host_id", "starts_at", "minutes", "why", "by_id"),
        lambda row, asked: f"Correction of a booking: it was on {asked.day(row.was_starts_at)}",
        lambda row, asked: f"now on {asked.day(row.starts_at)}, with {row.host}",
        {"was_starts_at": "was_starts_at", "host": "host__name", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "deliverable_correction": EvidenceKind(
        lambda asked: DeliverableCorrection.objects.filter(
            deliverable__student=asked.search.student_id, deliverable__due_at__lte=asked.search.closes_at
        ),
        same("deliverable_id", "kind", "due_on", "due_at", "why", "by_id"),
        lambda row, asked: f"Correction of what was asked for: it was due on {full_day(row.was_due_on)}",
        lambda row, asked: f"now {NAMES[Deliverable][row.kind]}, due {asked.day(row.due_at)}",
        {"was_due_on": "was_due_on", "by": "by__name"},
        {"corrected by": "by"},
    ),
    "drop_correction": EvidenceKind(
        lambda asked: DropCorrection.objects.filter(lapse__search=asked.search.pk),
        same("lapse_id", "cancelled_why", "why", "by_id"),
        lambda row, asked: f"Correction of why the lapse proposed on {asked.day(row.proposed_at)} was dropped",
        lambda row, asked: "",
        {"proposed_at": "lapse__proposed_at", "by": "by__name", "dropped_by": "was_cancelled_by__name"},
        {"dropped by": "dropped_by", "corrected by": "by"},
    ),
    "deliverable": EvidenceKind(
        lambda asked: Deliverable.objects.filter(
            student=asked.search.student_id, due_at__lte=asked.search.closes_at
        ),
        same("kind", "due_at", "set_by_id", "cancelled_at", "cancelled_why"),
        lambda row, asked: NAMES[Deliverable][row.kind].capitalize(),
        _deliverable_says,
        {"set_by": "set_by__name", "cancelled_by": "cancelled_by__name"},
        {"asked for by": "set_by", "called off by": "cancelled_by"},
    ),
    "submission": EvidenceKind(
        lambda asked: Submission.objects.filter(
            deliverable__student=asked.search.student_id, deliverable__due_at__lte=asked.search.closes_at
        ),
        same("deliverable_id", "version", "submitted_at"),
        lambda row, asked: f"{NAMES[Deliverable][row.kind].capitalize()}, version {row.version}",
        lambda row, asked: f"handed in on {asked.day(row.submitted_at)}",
        {"kind": "deliverable__kind", "by": "deliverable__student__user__name"},
        {"handed in by": "by"},
    ),
    "offer": EvidenceKind(
        lambda asked: Offer.objects.filter(student=asked.search.student_id),
        same(
            "role", "type", "length", "written", "received_at", "hours_per_week", "in_field", "pay",
            "first_year_pay", "terms", "employer_deadline", "employer_zone", "due_at", "answer", "answered_at",
            "ends_search", "withdrawn_at", "employer_id",
        ),
        lambda row, asked: f"Offer: {row.role} at {row.employer}, received on {asked.day(row.received_at)}",
        _offer_says,
        {
            "employer": "employer__name", "stated_by": "student__user__name", "changed_by": "changed_by__name",
        },
        {"stated by": "stated_by", "last changed by": "changed_by"},
    ),
    "ask": EvidenceKind(
        lambda asked: OfferAsk.objects.filter(offer__student=asked.search.student_id),
        same("offer_id", "about", "wanted", "granted"),
        lambda row, asked: f"Asked of {row.employer}: {row.wanted}",
        lambda row, asked: yes_no(row.granted, "granted", "not granted", "no answer yet"),
        OF_OFFER,
    ),
    "answer_correction": EvidenceKind(
        lambda asked: AnswerCorrection.objects.filter(offer__student=asked.search.student_id),
        same("offer_id", "was_answer", "was_answered_at", "why", "by_id"),
        lambda row, asked: f"An answer to {row.employer} was taken off",
        lambda row, asked: row.was_answer,
        OF_OFFER | {"by": "by__name"},
        {"taken off by": "by"},
    ),
    "extension": EvidenceKind(
        lambda asked: Extension.objects.filter(offer__student=asked.search.student_id),
        same("offer_id", "granted_at", deadline_at="deadline"),
        lambda row, asked: f"More time from {row.employer}",
        lambda row, asked: f"until {asked.day(row.deadline_at)}, granted on {asked.day(row.granted_at)}",
        OF_OFFER,
    ),
    "confirmation": EvidenceKind(
        lambda asked: OfferConfirmation.objects.filter(offer__student=asked.search.student_id),
        same("offer_id", "by_id", "facts_changed_at", "note", confirmed_at="at"),
        lambda row, asked: f"Confirmation of the offer by {row.employer}",
        lambda row, asked: f"confirmed on {asked.day(row.confirmed_at)}",
        OF_OFFER | {"by": "by__name"},
        {"confirmed by": "by"},
    ),
}  # fmt: skip
