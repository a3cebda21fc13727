"""The pages on which a deliverable is asked for, handed in, reviewed and called off."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from coaching.asking import FORM, Asker, FormPage, ask, ask_as_staff, form_page
from coaching.deliverables import verbs
from coaching.deliverables.forms import DeliverableForm, ReviewForm, SubmissionForm
from coaching.deliverables.models import Deliverable, Submission
from core.forms import ReasonForm, posted
from core.wording import day_words
from people.accounts.requests import SignedInRequest

KINDS = [
    (code, label[:1].upper() + label[1:]) for code, label in Deliverable._meta.get_field("kind").flatchoices
]


@require_http_methods(FORM)
def deliverable_new(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    page = FormPage(
        f"Ask {asker.student.user.name} for a deliverable",
        "Ask",
        reverse("coaching:student", args=[asker.student.pk]),
    )

    def act(answers: dict[str, Any]) -> str:
        deliverable = verbs.set_deliverable(
            asker.student, kind=answers["kind"], due_on=answers["due_on"], by=asker.user, now=asker.now
        )
        due_words = day_words(deliverable.due_on, asker.now.year)
        return f"Asked for: {deliverable.get_kind_display()}, due {due_words}, end of day."

    return form_page(request, asker, DeliverableForm(posted(request), kinds=KINDS), page, act)


@require_safe
def deliverable(request: SignedInRequest, pk: int, deliverable_pk: int) -> HttpResponse:
    """Show a deliverable's versions, and what was said to each, to student and staff."""
    asker = ask(request, pk)
    deliverable = _deliverable(asker, deliverable_pk)
    submissions = deliverable.submissions.prefetch_related(
        "reviews__by", "reviews__corrections__by", "reviews__corrections__was_by"
    ).order_by("-version")
    context = {
        "asker": asker,
        "student": asker.student,
        "deliverable": deliverable,
        "submissions": submissions,
        "corrections": deliverable.corrections.select_related("by").order_by("-pk"),
        "form": SubmissionForm() if asker.own and deliverable.cancelled_at is None else None,
        "now": asker.now,
    }
    return render(request, "coaching/deliverables/deliverable.html", context)


@require_http_methods(FORM)
def submission(request: SignedInRequest, pk: int, deliverable_pk: int) -> HttpResponse:
    """Hand in a version, as the student."""
    asker = ask(request, pk)
    if not asker.own:
        raise PermissionDenied
    deliverable = _deliverable(asker, deliverable_pk)
    name = deliverable.get_kind_display()
    late = deliverable.due_at <= asker.now
    follows = "The deadline has passed; hand it in all the same, your coach sees when." if late else ""
    page = FormPage(f"Hand in your {name}", "Hand in", _url(asker, deliverable), follows=follows)

    def act(answers: dict[str, Any]) -> str:
        submission = verbs.submit(
            deliverable, link=answers["link"], text=answers["text"], by=asker.user, now=asker.now
        )
        return f"Handed in: version {submission.version} of your {name}."

    return form_page(request, asker, SubmissionForm(posted(request)), page, act)


@require_http_methods(FORM)
def review(request: SignedInRequest, pk: int, submission_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    submission = get_object_or_404(
        Submission.objects.select_related("deliverable"), deliverable__student=asker.student, pk=submission_pk
    )
    name = submission.deliverable.get_kind_display()
    page = FormPage(
        f"Review version {submission.version} of the {name}", "Say it", _url(asker, submission.deliverable)
    )

    def act(answers: dict[str, Any]) -> str:
        approved = answers["decision"] == "yes"
        verbs.review(submission, approved=approved, note=answers["note"], by=asker.user, now=asker.now)
        return "Approved." if approved else "Changes asked for."

    return form_page(request, asker, ReviewForm(posted(request)), page, act)


@require_http_methods(FORM)
def cancellation(request: SignedInRequest, pk: int, deliverable_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    deliverable = _deliverable(asker, deliverable_pk)
    page = FormPage(
        f"Call off the {deliverable.get_kind_display()}",
        "Call it off",
        _url(asker, deliverable),
        follows="It is no longer asked for. That it was stays on record.",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.cancel_deliverable(deliverable, why=answers["why"], by=asker.user, now=asker.now)
        return "Called off."

    return form_page(request, asker, ReasonForm(posted(request)), page, act)


def _deliverable(asker: Asker, pk: int) -> Deliverable:
    return get_object_or_404(asker.student.deliverables.select_related("set_by", "cancelled_by"), pk=pk)


def _url(asker: Asker, deliverable: Deliverable) -> str:
    return reverse("coaching:deliverable", args=[asker.student.pk, deliverable.pk])
