"""A tracker's file: brought, looked over as it stands, imported, taken back."""

import csv
import io
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from core.http import refused_in_words
from core.tables.reading import ENCODINGS
from core.tables.writing import harmless
from jobsearch.imports import drafts, linkedin, verbs
from jobsearch.imports.forms import UploadForm, answers_of
from jobsearch.imports.linkedin import LinkedInExport
from jobsearch.imports.look import DraftLook
from jobsearch.imports.models import ImportedFile, TrackerDraft, TrackerDraftState
from jobsearch.imports.plan import RowState
from jobsearch.imports.queries import imports_of
from jobsearch.imports.tracker import TrackerFile
from jobsearch.log.kinds import kinds_for
from jobsearch.tasks import import_tracker
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import own_student
from rules.words import plural

IMPORTS_SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def import_log(request: SignedInRequest) -> HttpResponse:
    """Take a file, or pasted cells, and keep it to be looked over."""
    if request.method != "POST":
        return _choose(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, status=422)
    name, content = form.brought()
    try:
        if linkedin.is_export(content):
            return _linkedin_page(request, linkedin.read(content, own_student(request).zone), name)
        draft = drafts.upload(own_student(request), file_name=name, content=content, now=clock.now())
    except Refused as refusal:
        form.add_error("file" if form.cleaned_data["file"] else "pasted", refusal.message)
        return _choose(request, form, status=422)
    return redirect("jobsearch:import_draft", draft.pk)


def _choose(request: SignedInRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    student = own_student(request)
    context = {
        "form": form,
        "kinds": kinds_for(student),
        "imports": imports_of(student)[:IMPORTS_SHOWN],
        "drafts": TrackerDraft.objects.open().filter(student=student).defer("content").order_by("-pk"),
        "zone": student.zone,
    }
    return render(request, "jobsearch/imports/import.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def import_draft(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a file as it stands with what becomes of each row; take what is said of it; import it, or throw it away."""
    draft = get_object_or_404(_own_drafts(request), pk=pk)
    if draft.state != TrackerDraftState.OPEN:
        return _progress(request, draft)
    if "discard" in request.POST:
        with refused_in_words(request):
            drafts.discard(draft)
        return redirect("jobsearch:import")
    file = drafts.file_of(draft)
    if request.method != "POST":
        return _look_over(request, draft, file)
    try:
        draft = _answered(request, draft, file)
        file = drafts.file_of(draft, file)
        if "apply" in request.POST:
            return _start(request, draft, file)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return _look_over(request, draft, file, status=422)
    return _look_over(request, draft, file)


def _own_drafts(request: SignedInRequest) -> QuerySet[TrackerDraft]:
    own_drafts = TrackerDraft.objects.filter(student=own_student(request))
    return own_drafts.select_related("student__user", "imported")


def _answered(request: SignedInRequest, draft: TrackerDraft, file: TrackerFile) -> TrackerDraft:
    """Keep what the page says of a file; where it names another sheet or encoding, that goes before all else."""
    sheet, encoding = request.POST.get("sheet", ""), request.POST.get("encoding", "")
    if encoding and encoding not in ENCODINGS:
        raise Refused("Choose one of the encodings of the list.", "encoding")
    wanted_sheet = int(sheet) if sheet.isdecimal() and len(sheet) < 4 else draft.sheet
    wanted_encoding = encoding if encoding and encoding != file.read_as else draft.encoding
    if (wanted_sheet, wanted_encoding) != (draft.sheet, draft.encoding):
        return drafts.turn_to(draft, sheet=wanted_sheet, encoding=wanted_encoding)
    return drafts.answer(draft, answers_of(request.POST.dict(), drafts.tracker_of(draft, file, clock.now())))


def _start(request: SignedInRequest, draft: TrackerDraft, file: TrackerFile) -> HttpResponse:
    """Import a short file while the page waits, a long one in the background."""
    draft = drafts.start(draft, by=request.user, now=clock.now(), opened=file)
    if drafts.is_short(draft):
        drafts.carry_out(draft.pk, request.user, clock.now(), file)
    else:
        transaction.on_commit(lambda: import_tracker.delay(draft.pk), robust=True)
    return redirect("jobsearch:import_draft", draft.pk)


def _look_over(
    request: SignedInRequest, draft: TrackerDraft, file: TrackerFile, status: int = 200
) -> HttpResponse:
    show = request.POST.get("show") or request.GET.get("show", "")
    look = DraftLook(draft, file, clock.now(), show, request.GET.get("page"))
    try:
        context: dict[str, Any] = {
            "look": look,
            "draft": draft,
            "zone": draft.student.zone,
            "totals": look.totals,
        }
    except Refused as refusal:
        return _unreadable(request, draft, look, refusal)
    part = wants_part(request)
    template = "jobsearch/imports/_look.html" if part else "jobsearch/imports/import_draft.html"
    return render(request, template, context, status=status)


def _unreadable(
    request: SignedInRequest, draft: TrackerDraft, look: DraftLook, refusal: Refused
) -> HttpResponse:
    """Say that a sheet holds no rows, beside the other sheets of the file."""
    context = {"draft": draft, "look": look, "refusal": refusal.message}
    return render(request, "jobsearch/imports/import_unreadable.html", context, status=422)


@require_safe
@role_required("student")
def import_progress(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show how far the import of a file has come."""
    return _progress(request, get_object_or_404(_own_drafts(request).defer("content"), pk=pk))


def _progress(request: SignedInRequest, draft: TrackerDraft) -> HttpResponse:
    if draft.state == TrackerDraftState.OPEN:
        return redirect("jobsearch:import_draft", draft.pk)
    totals = draft.totals
    context = {
        "draft": draft,
        "running": draft.is_unfinished,
        "failed": draft.state == TrackerDraftState.FAILED,
        "new": totals.get(RowState.NEW, 0),
        "changed": totals.get(RowState.CHANGED, 0),
        "unchanged": totals.get(RowState.UNCHANGED, 0),
        "refused": totals.get(RowState.REFUSED, 0) + len(totals.get("refused_since", {})),
        "wrong": totals.get("wrong", ""),
        "zone": draft.student.zone,
    }
    part = wants_part(request)
    template = "jobsearch/imports/_progress.html" if part else "jobsearch/imports/import_progress.html"
    return render(request, template, context)


@require_safe
@role_required("student")
def import_refused(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send the rows that were refused, as they stand in the file, with the reason: a file to mend and bring again."""
    draft = get_object_or_404(_own_drafts(request), pk=pk)
    tracker = drafts.tracker_of(draft, drafts.file_of(draft), clock.now())
    reasons = {
        row.number: row.reason
        for row in verbs.planned(draft.student, tracker)
        if row.state is RowState.REFUSED
    }
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([*map(harmless, tracker.table.header), "Row", "Why it was refused"])
    width = len(tracker.table.header)
    for row in tracker.table.rows:
        if row.number in reasons:
            cells = [*row.cells, *[""] * (width - len(row.cells))]
            writer.writerow([*map(harmless, cells[:width]), row.number, reasons[row.number]])
    return HttpResponse(
        "\ufeff" + file.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="refused-rows.csv"'},
    )


@require_POST
@role_required("student")
def take_back_import(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an import back whole."""
    imported = get_object_or_404(ImportedFile.objects.filter(student=own_student(request)), pk=pk)
    with refused_in_words(request):
        count = verbs.take_back(imported, by=request.user, now=clock.now())
        activities = plural(count, "activity", "activities")
        sentence = f"Taken back: {activities} of {imported.file_name}. They stay in your log, struck through."
        messages.success(request, sentence)
    return redirect("jobsearch:import")


@require_POST
@role_required("student")
def import_linkedin(request: SignedInRequest) -> HttpResponse:
    """Import what was ticked of a LinkedIn export; nothing else of its messages was kept."""
    student, now = own_student(request), clock.now()
    try:
        brought = linkedin.posted(request.POST)
        result = linkedin.bring(student, brought, by=request.user, now=now)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return redirect("jobsearch:import")
    messages.success(request, result.said)
    return redirect("jobsearch:network" if result.connections and not result.contacts else "jobsearch:log")


def _linkedin_page(request: SignedInRequest, export: LinkedInExport, name: str) -> HttpResponse:
    """Show what a LinkedIn export holds; the contacts to tick are kept on the page alone."""
    context = linkedin.page(own_student(request), export, name, clock.now())
    return render(request, "jobsearch/imports/linkedin.html", context)
