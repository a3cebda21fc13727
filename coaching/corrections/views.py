"""Corrections of what is on record, each on a page that shows it and says what follows."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.appointments import views as appointment_views
from coaching.appointments.queries import hosts_for
from coaching.asking import FORM, FormPage, ask_as_staff, form_page
from coaching.corrections import verbs
from coaching.corrections.forms import (
    BookingCorrectionForm,
    DeliverableCorrectionForm,
    DropCorrectionForm,
    ReviewCorrectionForm,
)
from coaching.deliverables import views as deliverable_views
from coaching.deliverables.models import Review
from coaching.lapses.models import Lapse
from coaching.lapses.queries import was_dropped
from core.forms import posted
from core.instants import parse_moment
from core.wording import city, end_words, instant_words, local
from people.accounts.requests import SignedInRequest

FOLLOWS = "What is on record now stays there, with your reason beside it, and the student is told by mail."


@require_http_methods(FORM)
def booking(request: SignedInRequest, pk: int, appointment_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    appointment = get_object_or_404(asker.student.appointments.select_related("host"), pk=appointment_pk)
    begins = local(appointment.starts_at, appointment.zone)
    form = BookingCorrectionForm(
        posted(request),
        hosts=hosts_for(asker.student, booked_host_id=appointment.host_id),
        kinds=appointment_views.KINDS,
        zone=city(appointment.zone),
        initial={
            "kind": appointment.kind,
            "host": appointment.host_id,
            "day": begins.date(),
            "time": begins.time(),
            "minutes": appointment.minutes,
        },
    )
    kind = appointment.get_kind_display().capitalize()
    begins_words = instant_words(appointment.starts_at, appointment.zone, asker.now.year)
    page = FormPage(
        "Correct the booking",
        "Correct it",
        reverse("coaching:student", args=[pk]),
        facts=(
            ("On record", f"{kind} with {appointment.host.name}, {begins_words}, {appointment.minutes} min"),
        ),
        follows=FOLLOWS,
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.correct_booking(
            appointment,
            kind=answers["kind"],
            host=answers["host"],
            starts_at=parse_moment(f"{answers['day']}T{answers['time']}", ZoneInfo(appointment.zone)),
            minutes=answers["minutes"],
            why=answers["why"],
            by=asker.user,
            now=asker.now,
        )
        return "Corrected."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def deliverable(request: SignedInRequest, pk: int, deliverable_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    deliverable = get_object_or_404(asker.student.deliverables.not_called_off(), pk=deliverable_pk)
    form = DeliverableCorrectionForm(
        posted(request),
        kinds=deliverable_views.KINDS,
        initial={"kind": deliverable.kind, "due_on": deliverable.due_on},
    )
    due = end_words(deliverable.due_at, deliverable.zone, asker.now.year)
    page = FormPage(
        "Correct what is asked for",
        "Correct it",
        reverse("coaching:deliverable", args=[pk, deliverable.pk]),
        facts=(("On record", f"{deliverable.get_kind_display().capitalize()}, due {due}"),),
        follows=FOLLOWS,
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.correct_deliverable(
            deliverable,
            kind=answers["kind"],
            due_on=answers["due_on"],
            why=answers["why"],
            by=asker.user,
            now=asker.now,
        )
        return "Corrected."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def review(request: SignedInRequest, pk: int, review_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    reviews = Review.objects.select_related("submission__deliverable", "by")
    review = get_object_or_404(reviews, submission__deliverable__student=asker.student, pk=review_pk)
    form = ReviewCorrectionForm(
        posted(request), initial={"decision": "yes" if review.approved else "no", "note": review.note}
    )
    version = review.submission
    page = FormPage(
        "Correct what was said",
        "Correct it",
        reverse("coaching:deliverable", args=[pk, version.deliverable_id]),
        lede=f"Version {version.version} of the {version.deliverable.get_kind_display()}",
        facts=(
            ("On record", f"{'approved' if review.approved else 'changes asked for'}, by {review.by.name}"),
        ),
        follows=FOLLOWS,
    )

    def act(answers: dict[str, Any]) -> str:
        approved = answers["decision"] == "yes"
        verbs.correct_review(
            review, approved=approved, note=answers["note"], why=answers["why"], by=asker.user, now=asker.now
        )
        return "Corrected."

    return form_page(request, asker, form, page, act)


@require_http_methods(FORM)
def drop(request: SignedInRequest, pk: int, lapse_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    lapses = Lapse.objects.select_related("search", "message", "cancelled_by")
    lapse = get_object_or_404(lapses, search__student=asker.student, pk=lapse_pk)
    if not was_dropped(lapse, asker.student):
        raise Http404
    dropped_by = f", by {lapse.cancelled_by.name}" if lapse.cancelled_by else ""
    page = FormPage(
        "Correct why the lapse was dropped",
        "Correct it",
        reverse("coaching:student", args=[pk]),
        facts=(("On record", f"“{lapse.cancelled_why}”{dropped_by}"),),
        follows=f"The search goes on as before. {FOLLOWS}",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.correct_drop(lapse, reason=answers["reason"], why=answers["why"], by=asker.user, now=asker.now)
        return "Corrected."

    form = DropCorrectionForm(posted(request), initial={"reason": lapse.cancelled_why})
    return form_page(request, asker, form, page, act)
