"""The page on which a student asks to have a week or month excused."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.excusals import queries, verbs
from commitments.searches.asking import search_of_page
from commitments.signing.views import FORM
from core import clock
from core.errors import Refused
from core.forms import WhyForm, posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student


@role_required("student")
@require_http_methods(FORM)
def excusal_request(request: SignedInRequest, number: int, unit: str = "week") -> HttpResponse:
    """Show what a period came to, and ask the coach to excuse it, with a reason."""
    student, now = own_student(request), clock.now()
    search = search_of_page(student)
    try:
        period = queries.period_of(search, unit, number)
    except Refused as refusal:
        raise Http404 from refusal
    form = WhyForm(
        posted(request),
        label="What happened",
        needed="Say what happened, in a sentence or two.",
        help_text="Your coach reads it, and whoever decides a claim.",
    )
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.ask_excusal(
                search, unit=unit, number=number, why=form.cleaned_data["why"], by=student.user, now=now
            )
            messages.success(
                request, f"Asked. Your coach will answer; {unit} {number} is on record as it stands."
            )
            return redirect(request.path)
    context = {
        "student": student,
        "period": period,
        "excusal": search.excusals.filter(unit=unit, number=number).order_by("-pk").first(),
        "form": form,
        "second_person": queries.needs_second_person(period, now),
        "now": now,
    }
    return render(
        request, "commitments/excusals/excusal_request.html", context, status=422 if form.errors else 200
    )
