"""An employer's page: what the student did there, who is known there, the openings, what comes next."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core import clock
from jobsearch.activities.models import Activity
from jobsearch.contacts.history import history_page
from jobsearch.contacts.queries import people_at
from jobsearch.employers.models import Employer
from jobsearch.employers.queries import employers_of
from jobsearch.follow_ups.forms import FollowUpForm
from jobsearch.follow_ups.queries import lately_settled, planned_at
from jobsearch.follow_ups.suggestions import suggestions_for
from jobsearch.network.queries import known_at
from jobsearch.offers.models import Offer
from jobsearch.openings.been_here import been_here
from jobsearch.openings.cards import cards_of, shown
from jobsearch.openings.queries import of_student
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from rules.instants import local_day

CONNECTIONS = 8


@require_safe
@role_required("student")
def employer(request: SignedInRequest, pk: int) -> HttpResponse:
    return _page(request, own_student(request), pk, own=True)


@require_safe
@role_required("coach", "admin")
def employer_of_student(request: SignedInRequest, pk: int, employer: int) -> HttpResponse:
    """Show a student's employer to their coach."""
    return _page(request, student_for(request, pk), employer, own=False)


def _page(request: SignedInRequest, student: Student, pk: int, *, own: bool) -> HttpResponse:
    now, at = clock.now(), get_object_or_404(employers_of(student), pk=pk)
    activities = Activity.objects.not_struck().filter(student=student, employer=at)
    history = history_page(student, activities, request.GET.get("page"), now)
    connections = list(known_at(student, at.name)[: CONNECTIONS + 1])
    context = {
        "at": at,
        "student": student,
        "zone": student.zone,
        "now": now,
        "today": local_day(now, student.zone),
        "own": own,
        "history": history,
        "page": history.page,
        "people": people_at(student, at),
        "connections": connections[:CONNECTIONS],
        "more_connections": len(connections) > CONNECTIONS,
        "cards": cards_of(student, shown(of_student(student).filter(employer=at)), now),
        "offers": Offer.objects.filter(student=student, employer=at).order_by("-received_at"),
        "planned": planned_at(student, at),
    }
    if own:
        context |= _own(student, at, now)
    return render(request, "jobsearch/employers/employer.html", context)


def _own(student: Student, at: Employer, now: datetime) -> dict[str, Any]:
    suggestions = suggestions_for(student, now)
    return {
        "silences": [
            encounter for encounter in been_here(student, employer=at.name, now=now) if encounter.silent
        ],
        "suggestions": [suggestion for suggestion in suggestions if suggestion.employer == at.pk],
        "follow_up_form": FollowUpForm(),
        "about": {"name": "employer", "pk": at.pk},
        "settled": lately_settled(student, now).filter(employer=at).first(),
    }
