"""An admin corrects which series a student acknowledged, until they sign."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.series import queries
from commitments.series.forms import SeriesCorrectionForm
from commitments.series.verbs import correct_series
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for
from people.students.models import Student


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def acknowledged(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what the student acknowledged, every correction of it, and the form for one while they have not signed."""
    student, now = student_for(request, pk), clock.now()
    acknowledgement = queries.acknowledgement_of(student)
    other_series = queries.published()
    if acknowledgement is not None:
        other_series = other_series.exclude(pk=acknowledgement.policy.series_id)
    sent = posted(request)
    form = SeriesCorrectionForm(sent, published=other_series)
    if sent is not None and form.is_valid():
        fields = form.cleaned_data
        with refused_beside(form):
            correction = correct_series(
                student, fields["series"], reason=fields["reason"], by=request.user, now=now
            )
            messages.success(request, f"Corrected: {student} acknowledged {correction.policy.name}.")
            return redirect("commitments:acknowledged", pk)
    context = {
        "student": student,
        "held": acknowledgement,
        "form": form,
        "may": _may(request, student) and other_series.exists(),
        "signed": student.signatures.exists(),
        "records": student.acknowledgements.select_related("policy__series", "by").order_by("-at", "-pk"),
        "program_series": queries.of_program(student.cohort.program),
        "now": now,
    }
    return render(
        request, "commitments/series/acknowledged.html", context, status=422 if form.errors else 200
    )


def _may(request: SignedInRequest, student: Student) -> bool:
    """Return whether the series can still be corrected, and by whoever asks."""
    return not student.signatures.exists() and request.user.pk != student.user_id
