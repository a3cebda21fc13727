"""Where one stands: what came last, charts with their tables, and the list behind each figure."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core import clock
from jobsearch.contacts.models import Contact
from jobsearch.insights.pages import Insights, headings_of, list_title
from jobsearch.insights.tries import tries_of
from jobsearch.openings.cards import shown
from jobsearch.openings.queries import of_student
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from rules.answers import TryAnswer
from rules.stages import OPEN_STAGES

PER_PAGE = 50


@require_safe
@role_required("student")
def insights(request: SignedInRequest) -> HttpResponse:
    """Show a student where they stand, in charts."""
    return _charts(request, own_student(request), own=True)


@require_safe
@role_required("coach", "admin")
def students_insights(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a student’s charts to who may see the student."""
    return _charts(request, student_for(request, pk), own=False)


@require_safe
@role_required("student")
def insights_list(request: SignedInRequest) -> HttpResponse:
    """Show the openings and people behind a figure."""
    return _listed(request, own_student(request), own=True)


@require_safe
@role_required("coach", "admin")
def students_insights_list(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the same of a student to who may see the student."""
    return _listed(request, student_for(request, pk), own=False)


def _charts(request: SignedInRequest, student: Student, *, own: bool) -> HttpResponse:
    now = clock.now()
    context = {
        "own": own,
        "student": student,
        "insights": Insights(student, now, own=own),
        "answer_headings": headings_of(TryAnswer),
        "zone": student.zone,
        "now": now,
    }
    return render(request, "jobsearch/insights/insights.html", context)


def _listed(request: SignedInRequest, student: Student, *, own: bool) -> HttpResponse:
    stage = request.GET.get("stage", "") if request.GET.get("stage") in OPEN_STAGES else ""
    answer = request.GET.get("answer", "") if request.GET.get("answer") in ("any", *TryAnswer.values) else ""
    way = request.GET.get("way", "")[:64]
    tries = tries_of(student).narrowed(stage=stage, way=way, answer=answer)
    page = Paginator(tries, PER_PAGE).get_page(request.GET.get("page"))
    openings = shown(of_student(student)).in_bulk(
        [attempt.opening for attempt in page.object_list if attempt.opening]
    )
    people = Contact.objects.filter(student=student).select_related("employer")
    people_shown = people.in_bulk([attempt.person for attempt in page.object_list if attempt.person])
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "own": own,
        "student": student,
        "title": list_title(tries, stage=stage, way=way, answer=answer),
        "page": page,
        "rows": [
            {
                "try": attempt,
                "opening": openings.get(attempt.opening),
                "person": people_shown.get(attempt.person),
            }
            for attempt in page.object_list
        ],
        "query": query.urlencode(),
    }
    return render(request, "jobsearch/insights/list.html", context)
