"""The pages on which an appointment is booked, its outcome recorded, and that corrected."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods

from coaching.appointments import verbs
from coaching.appointments.forms import AppointmentForm, OutcomeCorrectionForm, OutcomeForm
from coaching.appointments.models import Appointment
from coaching.appointments.queries import hosts_for
from coaching.asking import FORM, FormPage, ask_as_staff, form_page, students_page_of
from core.forms import posted
from core.instants import parse_moment
from core.wording import city, instant_words, local
from people.accounts.requests import SignedInRequest
from rules.states import AppointmentOutcome

KINDS = [
    (code, label[:1].upper() + label[1:]) for code, label in Appointment._meta.get_field("kind").flatchoices
]


# The words from which staff choose: where they tell whether the student came, they begin with “They”.
THEY = {
    AppointmentOutcome.ATTENDED: "They came",
    AppointmentOutcome.NO_SHOW: f"They {AppointmentOutcome.NO_SHOW.label}",
    AppointmentOutcome.EXCUSED: f"They {AppointmentOutcome.EXCUSED.label}",
}
OUTCOMES = [(outcome.value, THEY.get(outcome) or capfirst(outcome.label)) for outcome in AppointmentOutcome]
BEFORE_IT_BEGAN = [choice for choice in OUTCOMES if choice[0] == AppointmentOutcome.CANCELLED]
SINCE_IT_BEGAN = [choice for choice in OUTCOMES if choice not in BEFORE_IT_BEGAN]


@require_http_methods(FORM)
def appointment_new(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    student = asker.student
    today = local(asker.now, student.zone).date()
    form = AppointmentForm(
        posted(request),
        hosts=hosts_for(student),
        kinds=KINDS,
        zone=city(student.zone),
        initial={"host": asker.user.pk, "day": today},
    )
    page = FormPage(
        f"Book an appointment with {student.user.name}",
        "Book",
        students_page_of(asker),
        follows=f"All times are {student.user.name}’s: it is now {instant_words(asker.now, student.zone, today.year)}.",
    )

    def act(answers: dict[str, Any]) -> str:
        starts_at = parse_moment(f"{answers['day']}T{answers['time']}", ZoneInfo(student.zone))
        appointment = verbs.book(
            student,
            kind=answers["kind"],
            host=answers["host"],
            starts_at=starts_at,
            minutes=answers["minutes"],
            by=asker.user,
            now=asker.now,
        )
        return (
            f"Booked: {instant_words(appointment.starts_at, appointment.zone, today.year)}, "
            f"with {appointment.host.name}."
        )

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def outcome(request: SignedInRequest, pk: int, appointment_pk: int) -> HttpResponse:
    """Record how an appointment went, or cancel one that has not begun."""
    asker = ask_as_staff(request, pk)
    appointment = get_object_or_404(asker.student.appointments.select_related("host"), pk=appointment_pk)
    begun = appointment.starts_at <= asker.now
    form = OutcomeForm(posted(request), outcomes=SINCE_IT_BEGAN if begun else BEFORE_IT_BEGAN)
    page = FormPage(
        "How it went" if begun else "Cancel the appointment",
        "Record" if begun else "Cancel it",
        students_page_of(asker),
        lede=f"{_named(appointment)} with {appointment.host.name}, "
        f"{instant_words(appointment.starts_at, appointment.zone, asker.now.year)}",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.record_outcome(
            appointment,
            outcome=answers["outcome"],
            minutes_late=answers["minutes_late"]
            if answers["outcome"] == AppointmentOutcome.ATTENDED
            else None,
            note=answers["note"],
            by=asker.user,
            now=asker.now,
        )
        return "On record."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def outcome_correction(request: SignedInRequest, pk: int, appointment_pk: int) -> HttpResponse:
    """Correct what was recorded of an appointment."""
    asker = ask_as_staff(request, pk)
    meetings = asker.student.appointments.exclude(outcome="").select_related("host", "recorded_by")
    appointment = get_object_or_404(meetings, pk=appointment_pk)
    choices = OUTCOMES if appointment.outcome == AppointmentOutcome.CANCELLED else SINCE_IT_BEGAN
    form = OutcomeCorrectionForm(
        posted(request),
        outcomes=choices,
        initial={
            "outcome": appointment.outcome,
            "minutes_late": appointment.minutes_late or 0,
            "note": appointment.note,
        },
    )
    page = FormPage(
        "Correct how it went",
        "Correct it",
        students_page_of(asker),
        lede=f"{_named(appointment)} with {appointment.host.name}, "
        f"{instant_words(appointment.starts_at, appointment.zone, asker.now.year)}",
        facts=(("On record", _on_record(appointment)),),
        follows="What is on record now stays there, with your reason beside it, and the student is told by mail.",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.correct_outcome(
            appointment,
            outcome=answers["outcome"],
            minutes_late=answers["minutes_late"]
            if answers["outcome"] == AppointmentOutcome.ATTENDED
            else None,
            note=answers["note"],
            why=answers["why"],
            by=asker.user,
            now=asker.now,
        )
        return "Corrected."

    return form_page(request, asker, form, page, act)


def _on_record(appointment: Appointment) -> str:
    late = f", {appointment.minutes_late} min late" if appointment.minutes_late else ""
    recorder = f", by {appointment.recorded_by.name}" if appointment.recorded_by else ""
    return f"{appointment.get_outcome_display()}{late}{recorder}"


def _named(appointment: Appointment) -> str:
    kind = appointment.get_kind_display()
    return kind[:1].upper() + kind[1:]
