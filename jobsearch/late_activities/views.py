"""The page on which a coach accepts the late activities of one imported file."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from core import clock
from core.forms import refused_beside
from jobsearch.activities.views import students_activities
from jobsearch.imports.models import ImportedFile
from jobsearch.late_activities import verbs
from jobsearch.late_activities.forms import AcceptanceForm
from jobsearch.late_activities.queries import late_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access
from rules.words import plural


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("coach", "admin")
def import_acceptance(request: SignedInRequest, pk: int) -> HttpResponse:
    """Accept every late activity of an imported file at once; a single one is accepted on its week's page."""
    imported = get_object_or_404(
        ImportedFile.objects.select_related("student__user"), pk=pk, student__in=students_activities(request)
    )
    record_access(request, imported.student)
    form, status = AcceptanceForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            with refused_beside(form):
                reason = form.cleaned_data["reason"]
                accepted = verbs.accept_late_file(imported, reason=reason, by=request.user, now=clock.now())
                messages.success(
                    request,
                    f"Accepted: {plural(accepted, 'activity', 'activities')}. Your reason is on record.",
                )
                return redirect("coaching:student", imported.student_id)
    context = {"imported": imported, "student": imported.student, "zone": imported.student.zone, "form": form}
    context["late"] = late_of(imported)
    return render(request, "jobsearch/late_activities/import_acceptance.html", context, status=status)
