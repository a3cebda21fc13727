"""An admin corrects which series a student acknowledged, until they sign."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.series import queries
from commitments.series.forms import SeriesCorrectionForm
from commitments.series.verbs import correct_series
from core import clock
from core.forms import refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for
from people.students.models import Student


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def acknowledged(request: SignedInRequest, pk: int) -> HttpResponse:
    """What the student acknowledged, every correction of it, and the form for one while they have not signed."""
    student, now = student_for(request, pk), clock.now()
    held = queries.acknowledgement_of(student)
    others = queries.published()
    if held is not None:
        others = others.exclude(pk=held.policy.series_id)
    sent = request.POST if request.method == "POST" else None
    form = SeriesCorrectionForm(sent, published=others)
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        with refused_beside(form):
            row = correct_series(student, said["series"], reason=said["reason"], by=request.user, now=now)
            messages.success(request, f"Corrected: {student} acknowledged {row.policy.name}.")
            return redirect("commitments:acknowledged", pk)
    context = {
        "student": student,
        "held": held,
        "form": form,
        "may": _may(request, student) and others.exists(),
        "signed": student.signatures.exists(),
        "records": student.acknowledgements.select_related("policy__series", "by").order_by("-at", "-pk"),
        "program_series": queries.of_program(student.cohort.program),
        "now": now,
    }
    return render(
        request, "commitments/series/acknowledged.html", context, status=422 if form.errors else 200
    )


def _may(request: SignedInRequest, student: Student) -> bool:
    """Whether there is still something to correct, and for whoever asks."""
    return not student.signatures.exists() and request.user.pk != student.user_id
