"""The outages on record, and the page on which an admin records one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.outages import verbs
from commitments.outages.forms import OutageForm
from commitments.outages.models import Outage
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from rules.words import joined, plural


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("admin")
def outages(request: SignedInRequest) -> HttpResponse:
    """Show the outages on record, and record another; a form that is refused is shown again as it was typed."""
    user, now = request.user, clock.now()
    form = OutageForm(posted(request), zone=user.time_zone)
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            moved = verbs.record_outage(**form.cleaned_data, by=user, now=now)
            messages.success(request, _said(moved))
            return redirect("commitments:outages")
    context = {
        "form": form,
        "outages": Outage.objects.of_all().select_related("by"),
        "zone": user.time_zone,
        "now": now,
    }
    return render(request, "commitments/outages/outages.html", context, status=422 if form.is_bound else 200)


def _said(moved: verbs.OutageMoved) -> str:
    counts = (
        (moved.replies, "reply", "replies"),
        (moved.deliverables, "deliverable", ""),
        (moved.offers, "offer", ""),
        (moved.periods, "log", ""),
        (moved.starts, "start date", ""),
        (moved.claims, "claim", ""),
        (moved.appeals, "appeal", ""),
    )
    gains = [plural(number, singular, plural_form) for number, singular, plural_form in counts if number]
    if not gains:
        return "On record. Nothing had been due in that time."
    return (
        f"On record. {plural(moved.students, 'student has', 'students have')} more time: for {joined(gains)}."
    )
