"""An admin takes the end of a search back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from commitments.searches import verbs
from commitments.searches.models import Ending
from core import clock
from core.errors import Refused
from core.forms import WhyForm, add_refusal
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: SignedInRequest, pk: int, ending_pk: int) -> HttpResponse:
    """A page that says what follows; then it is undone, and both stay on record."""
    student, now = student_for(request, pk), clock.now()
    ending = get_object_or_404(
        Ending.objects.select_related("search__policy"),
        search__student=student,
        pk=ending_pk,
        undone_at__isnull=True,
    )
    sent = request.POST if request.method == "POST" else None
    form = WhyForm(
        sent, label="Why", needed="Say why this end is taken back.", help_text="It stays on record."
    )
    if form.is_bound and form.is_valid():
        try:
            verbs.undo_ending(ending, by=request.user, why=form.cleaned_data["why"], now=now)
        except Refused as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Taken back.")
            return redirect("coaching:student", pk=pk)
    context = {"form": form, "student": student, "ending": ending, "now": now}
    return render(request, "commitments/searches/undo.html", context, status=422 if form.errors else 200)
