"""The page of all students, for an admin: find them, give them a coach."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from commitments.graduation.forms import BulkCertificationForm
from core import clock
from core.forms import refused_beside
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.coaches import queries as coach_queries
from people.coaches import verbs as coach_verbs
from people.programs.models import Program
from people.students.fetching import record_list
from people.students.filters import StudentFilter, students_listed
from people.students.forms import BulkCoachForm
from people.students.models import Student

STUDENTS_A_PAGE = 50


@role_required("admin")
@require_safe
def students(request: SignedInRequest) -> HttpResponse:
    return students_page(request)


@role_required("admin")
@require_POST
def assign_many(request: SignedInRequest) -> HttpResponse:
    """Give one coach to those chosen in the list."""
    form = BulkCoachForm(request.POST, visible=visible_students(request), coaches=_coaches(request))
    if form.is_valid():
        coach = form.cleaned_data["coach"]
        with refused_beside(form):
            count = coach_verbs.assign_many(
                form.cleaned_data["students"], coach=coach, by=request.user, now=clock.now()
            )
            messages.success(
                request, f"{coach.name} now coaches {count} student{'s' if count != 1 else ''} more."
            )
            return redirect(back_to_list(request))
    return students_page(request, coaching=form)


def students_page(
    request: SignedInRequest, *, certification: forms.Form | None = None, coaching: forms.Form | None = None
) -> HttpResponse:
    """Draw the list; after a refusal with what was chosen and typed, and why not."""
    student_filter = StudentFilter(request.GET, queryset=students_listed(request.user, clock.now()))
    refused = certification or coaching
    page = Paginator(student_filter.qs, STUDENTS_A_PAGE).get_page(request.GET.get("page"))
    record_list(request, [student.pk for student in page.object_list])
    context = {
        "filter": student_filter,
        "page": page,
        "certification": certification or BulkCertificationForm(visible=visible_students(request)),
        "coaching": coaching or BulkCoachForm(visible=visible_students(request), coaches=_coaches(request)),
        "chosen": set(request.POST.getlist("students")) if refused else set(),
        "programs": Program.objects.prefetch_related("requirements").order_by("name"),
        "narrowed": any(request.GET.get(name) for name in ("q", "cohort", "state", "certified")),
    }
    return render(request, "people/students/students.html", context, status=422 if refused else 200)


def visible_students(request: SignedInRequest) -> QuerySet[Student]:
    students = Student.objects.visible_to(request.user, clock.now()).select_related("user", "cohort__program")
    return students.prefetch_related("cohort__program__requirements")


def _coaches(request: SignedInRequest) -> QuerySet[User]:
    return coach_queries.coaches(clock.now())


def back_to_list(request: SignedInRequest) -> str:
    return reverse("people:students") + (f"?{request.GET.urlencode()}" if request.GET else "")
