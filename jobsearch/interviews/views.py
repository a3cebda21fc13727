"""Rounds of an interview: noted down, changed, said how they went."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from core.wording import local
from jobsearch.interviews import verbs
from jobsearch.interviews.forms import RoundForm
from jobsearch.interviews.models import InterviewRound
from jobsearch.openings.models import Opening
from jobsearch.openings.views import own_opening
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def new_round(request: SignedInRequest, opening: int) -> HttpResponse:
    """Note a round down."""
    about = own_opening(request, opening)
    form = RoundForm(posted(request), zone=about.student.zone)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.plan(about, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, "The round is on your board.")
            return redirect("jobsearch:opening", opening)
    return _page(request, about, form)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def edit_round(request: SignedInRequest, opening: int, pk: int) -> HttpResponse:
    """Change a round, or say how it went."""
    interview_round = _own_round(request, opening, pk)
    form = RoundForm(posted(request), zone=interview_round.zone, initial=_initial(interview_round))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.change(interview_round, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, "Saved.")
            return redirect("jobsearch:opening", opening)
    return _page(request, interview_round.opening, form, interview_round)


@role_required("student")
@require_POST
def take_back_round(request: SignedInRequest, opening: int, pk: int) -> HttpResponse:
    """Take a round back, or put it back."""
    interview_round = _own_round(request, opening, pk)
    with refused_in_words(request):
        if interview_round.taken_back_at is None:
            verbs.take_back(interview_round, by=request.user, now=clock_now())
            messages.success(request, "The round is off the page. It stays on record.")
        else:
            verbs.put_back(interview_round, by=request.user, now=clock_now())
            messages.success(request, "The round is back.")
    return redirect("jobsearch:opening", opening)


def _own_round(request: SignedInRequest, opening: int, pk: int) -> InterviewRound:
    about = own_opening(request, opening)
    interview_round = get_object_or_404(InterviewRound, pk=pk, opening=about)
    interview_round.opening = about
    return interview_round


def _initial(interview_round: InterviewRound) -> dict[str, Any]:
    values = {name: getattr(interview_round, name) for name in verbs.FIELDS}
    begins = interview_round.starts_at
    return values | {"starts_at": local(begins, interview_round.zone) if begins else None}


def _page(
    request: SignedInRequest, opening: Opening, form: RoundForm, interview_round: InterviewRound | None = None
) -> HttpResponse:
    context = {"form": form, "opening": opening, "round": interview_round, "student": opening.student}
    return render(request, "jobsearch/interviews/round.html", context, status=422 if form.errors else 200)
