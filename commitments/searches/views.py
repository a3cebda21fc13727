"""An admin takes the end of a search back."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from commitments.searches import verbs
from commitments.searches.models import Ending
from commitments.searches.queries import ends_both
from core import clock
from core.forms import WhyForm, posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for
from rules.instants import local_day
from rules.situations import pages
from rules.states import EndingCause


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: SignedInRequest, pk: int, ending_pk: int) -> HttpResponse:
    """Show what follows, then take the ending back: both stay on record."""
    student, now = student_for(request, pk), clock.now()
    ending = get_object_or_404(
        Ending.objects.select_related("search__policy"),
        search__student=student,
        pk=ending_pk,
        undone_at__isnull=True,
    )
    sent = posted(request)
    form = WhyForm(
        sent, label="Why", needed="Say why this end is taken back.", help_text="It stays on record."
    )
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.undo_ending(ending, by=request.user, why=form.cleaned_data["why"], now=now)
            messages.success(request, "Taken back.")
            return redirect("coaching:student", pk=pk)
    context = {"form": form, "student": student, "ending": ending, "follows": _follows(ending, now)}
    return render(request, "commitments/searches/undo.html", context, status=422 if form.errors else 200)


def _follows(ending: Ending, now: datetime) -> str:
    """Say what runs again, and until when."""
    search = ending.search
    clocks = search.endings.in_force().filter(cause=ending.cause).values_list("clock", flat=True)
    other_ending = ends_both(search, except_cause=ending.cause)
    cause_and_day = (
        (other_ending.cause, other_ending.on) if other_ending else (EndingCause.WINDOW, search.last_day)
    )
    end = cause_and_day if other_ending or now >= search.closes_at else None
    return pages.taken_back(clocks, search.last_day, local_day(now, search.zone), end)
