"""The proof of a search: asked for by its dates, printed from the page, and as CSV."""

from datetime import date

from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core import clock
from jobsearch.activities.recording import today_of
from jobsearch.proof.collecting import Proof, first_day_of
from jobsearch.proof.files import TABLES, lines_of
from jobsearch.proof.forms import DatesForm
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student


@require_safe
@role_required("student")
def proof(request: SignedInRequest) -> HttpResponse:
    """Show the proof of a student's search for the dates that the address names, or for the search so far."""
    student, now = own_student(request), clock.now()
    form = _form(request, student, today_of(student, now))
    if not form.is_valid():
        return render(request, "jobsearch/proof/proof.html", {"form": form, "proof": None}, status=422)
    student_proof = Proof(student, form.cleaned_data["since"], form.cleaned_data["until"], now)
    context = {
        "form": form,
        "proof": student_proof,
        "student": student,
        "zone": student.zone,
        "now": now,
        "tables": list(TABLES),
    }
    return render(request, "jobsearch/proof/proof.html", context)


@require_safe
@role_required("student")
def proof_file(request: SignedInRequest, table: str) -> HttpResponseBase:
    """Send one table of the proof as a CSV file."""
    if table not in TABLES:
        raise Http404
    student, now = own_student(request), clock.now()
    form = _form(request, student, today_of(student, now))
    if not form.is_valid():
        return render(request, "jobsearch/proof/proof.html", {"form": form, "proof": None}, status=422)
    student_proof = Proof(student, form.cleaned_data["since"], form.cleaned_data["until"], now)
    name = f"search-{table}-{student_proof.since}-to-{student_proof.until}.csv"
    return StreamingHttpResponse(
        lines_of(table, student_proof),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _form(request: SignedInRequest, student: Student, today: date) -> DatesForm:
    """Return the form as the address fills it; where that names no date, from the start of the search to today."""
    dates = request.GET.copy()
    if not dates.keys() & {"since", "until"}:
        dates["since"], dates["until"] = first_day_of(student, today).isoformat(), today.isoformat()
    return DatesForm(dates, today=today)
