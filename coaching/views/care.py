"""Appointments and concerns: booked or raised, then what became of them."""

from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching import care_verbs as verbs
from coaching.forms import AppointmentForm, ConcernForm, DecisionForm, OutcomeCorrectionForm, OutcomeForm
from coaching.models import Appointment, Concern
from coaching.queries import hosts_for
from coaching.views.asking import Asker, FormPage, ask_as_admin, ask_as_staff, form_page, sent
from commitments import verbs as commitments
from commitments.models import Leave, Policy
from core.instants import parse_moment
from core.wording import city, day_words, instant_words, local

FORM = ["GET", "HEAD", "POST"]
KINDS = [
    (value, label[:1].upper() + label[1:]) for value, label in Appointment._meta.get_field("kind").flatchoices
]
OUTCOMES = [
    ("attended", "They came"),
    ("no_show", "They did not come"),
    ("excused", "They did not come, excused"),
    ("staff_missed", "The school missed it"),
    ("cancelled", "Cancelled in time"),
]


@require_http_methods(FORM)
def appointment_new(request: HttpRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    student = asker.student
    today = local(asker.now, student.zone).date()
    form = AppointmentForm(
        sent(request),
        hosts=hosts_for(student),
        kinds=KINDS,
        zone=city(student.zone),
        initial={"host": asker.user.pk, "day": today},
    )
    page = FormPage(
        f"Book an appointment with {student.user.name}",
        "Book",
        _back(asker),
        follows=f"All times are {student.user.name}’s: it is now {instant_words(asker.now, student.zone, today.year)}.",
    )

    def act(data: dict[str, Any]) -> str:
        starts_at = parse_moment(f"{data['day']}T{data['time']}", ZoneInfo(student.zone))
        made = verbs.book(
            student,
            kind=data["kind"],
            host=data["host"],
            starts_at=starts_at,
            minutes=data["minutes"],
            by=asker.user,
            now=asker.now,
        )
        return f"Booked: {instant_words(made.starts_at, made.zone, today.year)}, with {made.host.name}."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def outcome(request: HttpRequest, pk: int, appointment_pk: int) -> HttpResponse:
    """How an appointment went."""
    asker = ask_as_staff(request, pk)
    appointment = get_object_or_404(asker.student.appointments.select_related("host"), pk=appointment_pk)
    begun = appointment.starts_at <= asker.now
    form = OutcomeForm(sent(request), outcomes=OUTCOMES[:4] if begun else OUTCOMES[4:])
    page = FormPage(
        "How it went" if begun else "Cancel the appointment",
        "Record" if begun else "Cancel it",
        _back(asker),
        lede=f"{_named(appointment)} with {appointment.host.name}, "
        f"{instant_words(appointment.starts_at, appointment.zone, asker.now.year)}",
    )

    def act(data: dict[str, Any]) -> str:
        verbs.record_outcome(
            appointment,
            outcome=data["outcome"],
            minutes_late=data["minutes_late"] if data["outcome"] == "attended" else None,
            note=data["note"],
            by=asker.user,
            now=asker.now,
        )
        return "On record."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def outcome_correction(request: HttpRequest, pk: int, appointment_pk: int) -> HttpResponse:
    """What was recorded of an appointment is put right."""
    asker = ask_as_staff(request, pk)
    meetings = asker.student.appointments.exclude(outcome="").select_related("host", "recorded_by")
    appointment = get_object_or_404(meetings, pk=appointment_pk)
    fits = OUTCOMES if appointment.outcome == "cancelled" else OUTCOMES[:4]
    form = OutcomeCorrectionForm(
        sent(request),
        outcomes=fits,
        initial={
            "outcome": appointment.outcome,
            "minutes_late": appointment.minutes_late or 0,
            "note": appointment.note,
        },
    )
    page = FormPage(
        "Correct how it went",
        "Correct it",
        _back(asker),
        lede=f"{_named(appointment)} with {appointment.host.name}, "
        f"{instant_words(appointment.starts_at, appointment.zone, asker.now.year)}",
        facts=(("On record", _on_record(appointment)),),
        follows="What is on record now stays there, with your reason beside it, and the student is told by mail.",
    )

    def act(data: dict[str, Any]) -> str:
        verbs.correct_outcome(
            appointment,
            outcome=data["outcome"],
            minutes_late=data["minutes_late"] if data["outcome"] == "attended" else None,
            note=data["note"],
            why=data["why"],
            by=asker.user,
            now=asker.now,
        )
        return "Corrected."

    return form_page(request, asker, form, page, act)


def _on_record(appointment: Appointment) -> str:
    late = f", {appointment.minutes_late} min late" if appointment.minutes_late else ""
    who = f", by {appointment.recorded_by.name}" if appointment.recorded_by else ""
    return f"{appointment.get_outcome_display()}{late}{who}"


@require_http_methods(FORM)
def concern_new(request: HttpRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    page = FormPage(
        f"Raise a concern about {asker.student.user.name}",
        "Raise it",
        _back(asker),
        follows="An admin who did not raise it upholds or dismisses it. The student sees it once it is upheld.",
    )

    def act(data: dict[str, Any]) -> str:
        verbs.raise_concern(
            asker.student, what=data["what"], happened_on=data["happened_on"], by=asker.user, now=asker.now
        )
        return "Raised: an admin decides."

    today = local(asker.now, asker.student.zone).date()
    return form_page(request, asker, ConcernForm(sent(request), initial={"happened_on": today}), page, act)


@require_http_methods(FORM)
def concern_decision(request: HttpRequest, pk: int, concern_pk: int) -> HttpResponse:
    asker = ask_as_admin(request, pk)
    concern: Concern = get_object_or_404(asker.student.concerns.select_related("raised_by"), pk=concern_pk)
    page = FormPage(
        "Decide a concern",
        "Decide",
        _back(asker),
        lede=f"{concern.raised_by.name} wrote about {day_words(concern.happened_on, asker.now.year)}: “{concern.what}”",
        follows="An upheld concern counts against the guarantee (conduct), and the student reads it.",
    )

    def act(data: dict[str, Any]) -> str:
        upheld = data["decision"] == "yes"
        verbs.decide_concern(concern, upheld=upheld, why=data["why"], by=asker.user, now=asker.now)
        return "Upheld." if upheld else "Dismissed."

    form = DecisionForm(sent(request), yes="Uphold it", no="Dismiss it")
    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def leave_decision(request: HttpRequest, pk: int, leave_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    leave = get_object_or_404(
        Leave.objects.select_related("search__policy"), search__student=asker.student, pk=leave_pk
    )
    year = asker.now.year
    page = FormPage(
        f"{asker.student.user.name} asks for leave",
        "Decide",
        _back(asker),
        lede=f"{day_words(leave.first_day, year)} to {day_words(leave.last_day, year)}: “{leave.reason}”",
        follows=_if_granted(leave.search.policy),
        look=(f"{_what_if(asker)}?{urlencode(_days(leave))}#leave", "See what it would change"),
    )

    def act(data: dict[str, Any]) -> str:
        granted = data["decision"] == "yes"
        commitments.decide_leave(leave, granted=granted, why=data["why"], by=asker.user, now=asker.now)
        return "Granted." if granted else "Declined."

    form = DecisionForm(sent(request), yes="Grant it", no="Decline")
    return form_page(request, asker, form, page, act)


def _if_granted(policy: Policy) -> str:
    moves = ", and the last day moves by as many days" if policy.leave_moves_window else ""
    return f"Granted, its weeks ask for less{moves}. The student reads why."


def _what_if(asker: Asker) -> str:
    return reverse("guarantee:what_if", args=[asker.student.pk])


def _days(leave: Leave) -> dict[str, str]:
    return {"first_day": leave.first_day.isoformat(), "last_day": leave.last_day.isoformat()}


def _named(appointment: Appointment) -> str:
    kind = appointment.get_kind_display()
    return kind[:1].upper() + kind[1:]


def _back(asker: Asker) -> str:
    return reverse("coaching:student", args=[asker.student.pk])
