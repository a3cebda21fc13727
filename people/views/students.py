"""Every student, for an admin: find, certify, give a coach."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from people import bulk_verbs, queries, verbs
from people.access import asker, record_list, student_for
from people.filters import StudentFilter, students_listed
from people.forms import BulkCertificationForm, BulkCoachForm, CertificationForm
from people.models import Program, Student, User
from people.roles import role_required

STUDENTS_A_PAGE = 50


@role_required("admin")
@require_safe
def students(request: HttpRequest) -> HttpResponse:
    return _list(request)


@role_required("admin")
@require_POST
def certify_many(request: HttpRequest) -> HttpResponse:
    """One graduation day for those chosen in the list, every requirement met."""
    form = BulkCertificationForm(request.POST, visible=_visible(request))
    if form.is_valid():
        try:
            done = bulk_verbs.certify_many(
                form.cleaned_data["students"],
                graduated_on=form.cleaned_data["graduated_on"],
                by=asker(request),
                now=clock.now(),
            )
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            messages.success(request, f"Certified: {done} student{'s' if done != 1 else ''}.")
            return redirect(_back(request))
    return _list(request, certification=form)


@role_required("admin")
@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """One coach for those chosen in the list."""
    form = BulkCoachForm(request.POST, visible=_visible(request), coaches=_coaches(request))
    if form.is_valid():
        coach = form.cleaned_data["coach"]
        try:
            done = bulk_verbs.assign_many(
                form.cleaned_data["students"], coach=coach, by=asker(request), now=clock.now()
            )
        except Refused as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(
                request, f"{coach.name} now coaches {done} student{'s' if done != 1 else ''} more."
            )
            return redirect(_back(request))
    return _list(request, coaching=form)


def _list(
    request: HttpRequest, *, certification: forms.Form | None = None, coaching: forms.Form | None = None
) -> HttpResponse:
    """The list; after a refusal with what was chosen and typed, and why not."""
    found = StudentFilter(request.GET, queryset=students_listed(asker(request), clock.now()))
    refused = certification or coaching
    page = Paginator(found.qs, STUDENTS_A_PAGE).get_page(request.GET.get("page"))
    record_list(request, [student.pk for student in page.object_list])
    context = {
        "filter": found,
        "page": page,
        "certification": certification or BulkCertificationForm(visible=_visible(request)),
        "coaching": coaching or BulkCoachForm(visible=_visible(request), coaches=_coaches(request)),
        "chosen": set(refused.data.getlist("students")) if refused else set(),  # type: ignore[attr-defined]
        "programs": Program.objects.prefetch_related("requirements").order_by("name"),
        "narrowed": any(request.GET.get(name) for name in ("q", "cohort", "state", "certified")),
    }
    return render(request, "people/students.html", context, status=422 if refused else 200)


def _visible(request: HttpRequest) -> QuerySet[Student]:
    found = Student.objects.visible_to(asker(request), clock.now()).select_related("user", "cohort__program")
    return found.prefetch_related("cohort__program__requirements")


def _coaches(request: HttpRequest) -> QuerySet[User]:
    return queries.coaches(clock.now())


def _back(request: HttpRequest) -> str:
    return reverse("people:students") + (f"?{request.GET.urlencode()}" if request.GET else "")


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def certification(request: HttpRequest, pk: int) -> HttpResponse:
    """One student's graduation: certified, by whom, requirement by requirement; a new one replaces it."""
    student = student_for(request, pk)
    latest = queries.latest_certification(student)
    requirements = list(student.cohort.program.requirements.all())
    form = CertificationForm(
        request.POST if request.method == "POST" else None,
        requirements=requirements,
        initial=_as_certified(student, latest),
    )
    if request.method == "POST" and form.is_valid():
        try:
            verbs.certify(
                student,
                graduated_on=form.cleaned_data["graduated_on"],
                outcomes=form.outcomes(),
                note=form.cleaned_data["note"],
                by=asker(request),
                now=clock.now(),
            )
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            messages.success(request, f"Certified: {student} graduated.")
            return redirect("people:certification", student.pk)
    certifications = student.certifications.select_related("by").prefetch_related("outcomes__requirement")
    context = {
        "student": student,
        "form": form,
        "latest": latest,
        "certifications": certifications.order_by("-at", "-pk"),
        "now": clock.now(),
    }
    return render(request, "people/certification.html", context, status=422 if form.errors else 200)


def _as_certified(student: Student, latest: Any) -> dict[str, Any]:
    """The form begins with what is certified now, or with the planned day."""
    initial: dict[str, Any] = {"graduated_on": latest.graduated_on if latest else student.planned_graduation}
    for outcome in latest.outcomes.all() if latest else ():
        initial[f"met_{outcome.requirement_id}"] = "yes" if outcome.met else "no"
        initial[f"note_{outcome.requirement_id}"] = outcome.note
    return initial
