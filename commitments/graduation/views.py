"""The pages that certify graduation: of one student, and of many from the list of students."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from commitments.graduation import verbs
from commitments.graduation.forms import BulkCertificationForm, CertificationForm
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.graduation import queries as graduation_queries
from people.students.fetching import student_for
from people.students.models import Student
from people.students.views import back_to_list, students_page, visible_students


@role_required("admin")
@require_POST
def certify_many(request: SignedInRequest) -> HttpResponse:
    """Certify one graduation day for the students chosen in the list, every requirement met."""
    form = BulkCertificationForm(request.POST, visible=visible_students(request))
    if form.is_valid():
        with refused_beside(form):
            certified = verbs.certify_many(
                form.cleaned_data["students"],
                graduated_on=form.cleaned_data["graduated_on"],
                by=request.user,
                now=clock.now(),
            )
            messages.success(request, f"Certified: {certified} student{'s' if certified != 1 else ''}.")
            return redirect(back_to_list(request))
    return students_page(request, certification=form)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def certification(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show by whom a student's graduation is certified, requirement by requirement; what is sent replaces it."""
    student = student_for(request, pk)
    latest = graduation_queries.latest_certification(student)
    requirements = list(student.cohort.program.requirements.all())
    form = CertificationForm(
        posted(request),
        requirements=requirements,
        initial=_as_certified(student, latest),
    )
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.certify(
                student,
                graduated_on=form.cleaned_data["graduated_on"],
                outcomes=form.outcomes(),
                note=form.cleaned_data["note"],
                by=request.user,
                now=clock.now(),
            )
            messages.success(request, f"Certified: {student} graduated.")
            return redirect("commitments:certification", student.pk)
    certifications = student.certifications.select_related("by").prefetch_related("outcomes__requirement")
    context = {
        "student": student,
        "form": form,
        "latest": latest,
        "certifications": certifications.order_by("-at", "-pk"),
        "now": clock.now(),
    }
    return render(
        request, "commitments/graduation/certification.html", context, status=422 if form.errors else 200
    )


def _as_certified(student: Student, latest: Any) -> dict[str, Any]:
    """Return what the form begins with: what is certified now, or the planned day."""
    initial: dict[str, Any] = {"graduated_on": latest.graduated_on if latest else student.planned_graduation}
    for outcome in latest.outcomes.all() if latest else ():
        initial[f"met_{outcome.requirement_id}"] = "yes" if outcome.met else "no"
        initial[f"note_{outcome.requirement_id}"] = outcome.note
    return initial
