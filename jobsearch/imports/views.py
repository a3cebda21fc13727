"""A tracker's file: uploaded, its columns matched, looked over, applied."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core import clock
from core.errors import Refused
from core.tables.reading import Table
from jobsearch.imports import tracker, verbs
from jobsearch.imports.forms import MatchingForm, UploadForm, suggestion
from jobsearch.imports.verbs import ImportResult, match_file, preview
from jobsearch.log.kinds import kinds_for
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def import_log(request: SignedInRequest) -> HttpResponse:
    """Import a tracker's file on one page: choose it, confirm what its columns are, done.

    Nothing is kept between these steps but what the form itself carries.
    """
    if request.method != "POST":
        return _choose(request, UploadForm())
    student = own_student(request)
    return _confirm(request, student) if "text" in request.POST else _upload(request, student)


def _choose(request: SignedInRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    return render(
        request,
        "jobsearch/imports/import.html",
        {"form": form, "kinds": kinds_for(own_student(request))},
        status=status,
    )


def _upload(request: SignedInRequest, student: Student) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, status=422)
    upload = form.cleaned_data["file"]
    try:
        text = tracker.decode(upload.read())
        table = tracker.read(text)
    except Refused as refusal:
        form.add_error("file", refusal.message)
        return _choose(request, form, status=422)
    data = suggestion(match_file(student, table), file_name=upload.name, text=text)
    return _look_over(request, student, MatchingForm(table, kinds_for(student), data), table)


def _confirm(request: SignedInRequest, student: Student) -> HttpResponse:
    try:
        table = tracker.read(request.POST["text"])
    except Refused as refusal:
        empty = UploadForm({})
        empty.add_error("file", refusal.message)
        return _choose(request, empty, status=422)
    form = MatchingForm(table, kinds_for(student), request.POST)
    if not form.is_valid() or "apply" not in request.POST:
        return _look_over(request, student, form, table)
    try:
        result = verbs.import_activities(
            student,
            file_name=form.cleaned_data["file_name"],
            text=form.cleaned_data["text"],
            by=request.user,
            now=clock.now(),
            matching=form.matching(),
        )
    except Refused as refusal:
        form.refuse(refusal)
        return _look_over(request, student, form, table)
    messages.success(request, _said(result))
    return redirect("jobsearch:log")


def _look_over(request: SignedInRequest, student: Student, form: MatchingForm, table: Table) -> HttpResponse:
    """Show the preview: what would become of each row."""
    result = None
    if form.is_valid():
        try:
            result = preview(
                student, text=form.cleaned_data["text"], now=clock.now(), matching=form.matching()
            )
        except Refused as refusal:
            form.refuse(refusal)
    context: dict[str, Any] = {
        "form": form,
        "table": table,
        "result": result,
        "rows": _rows(result, form, table),
    }
    return render(
        request, "jobsearch/imports/import_preview.html", context, status=422 if form.errors else 200
    )


SHOWN = 200


def _rows(result: ImportResult | None, form: MatchingForm, table: Table) -> list[dict[str, Any]]:
    """Return the preview's rows, refused ones first: they are what one has to look at."""
    if result is None:
        return []
    raw = {row.number: row for row in table.rows}
    done = {slug: words for slug, _, words in form.kinds}
    order = {"refused": 0, "new": 1, "unchanged": 2}
    shown_rows = sorted(result.rows, key=lambda row: (order[row.state], row.number))[:SHOWN]
    return [
        {
            "result": row,
            "raw": ", ".join(cell for cell in raw[row.number].cells if cell.strip())[:200],
            "kind": done.get(row.checked.kind, "") if row.checked else "",
        }
        for row in shown_rows
    ]


def _said(result: ImportResult) -> str:
    parts = [f"{result.new} new", f"{result.unchanged} there already", f"{len(result.refused)} refused"]
    return f"Imported: {', '.join(parts)}."
