"""One entry: what it says, what it said before, correcting it, taking it back."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from commitments.rules.words import plural
from core import clock
from core.errors import Refused
from jobsearch import verbs
from jobsearch.acceptance_verbs import late_of
from jobsearch.counting import count_log
from jobsearch.forms import AcceptanceForm, CorrectionForm, EntryForm
from jobsearch.history import history, wanted
from jobsearch.kinds import kinds_for
from jobsearch.limits import changeable_until
from jobsearch.lines import lines
from jobsearch.models import Activity, ImportedFile
from jobsearch.views import today
from jobsearch.writing import values_of
from people.access import asker, record_access
from people.models import Student
from people.roles import role_required


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student", "coach", "admin")
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    """See the entry; its student corrects it."""
    entry = _visible(request, pk)
    if request.method != "POST":
        return _page(request, entry)
    entry = _own(request, pk)
    form = EntryForm(kinds_for(entry.student), request.POST)
    if form.is_valid():
        try:
            verbs.correct(entry, changes=form.cleaned_data, by=asker(request), now=clock.now())
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Saved. What it said before stays in its history.")
            return redirect("jobsearch:activity", pk)
    return _page(request, entry, form=form, status=422)


@require_POST
@role_required("student")
def strike(request: HttpRequest, pk: int) -> HttpResponse:
    return _struck(request, pk, verbs.strike, "Taken back. It stays in your log, and counts for nothing.")


@require_POST
@role_required("student")
def unstrike(request: HttpRequest, pk: int) -> HttpResponse:
    return _struck(request, pk, verbs.unstrike, "Put back: it is in your log as before.")


def _struck(request: HttpRequest, pk: int, verb: Any, message: str) -> HttpResponse:
    entry, refused = _own(request, pk), False
    try:
        verb(entry, by=asker(request), now=clock.now())
    except Refused as refusal:
        message, refused = refusal.message, True
    if request.htmx:  # type: ignore[attr-defined]
        return today.parts(request, message)
    (messages.warning if refused else messages.success)(request, message)
    return (
        redirect("jobsearch:today")
        if request.POST.get("next") == "today"
        else redirect("jobsearch:activity", pk)
    )


@require_POST
@role_required("student")
def correction_request(request: HttpRequest, pk: int) -> HttpResponse:
    """A settled week's entry: the coach is asked."""
    entry = _own(request, pk)
    form = CorrectionForm(kinds_for(entry.student), request.POST)
    if form.is_valid():
        said = dict(form.cleaned_data)
        why, struck = said.pop("why"), said.pop("struck")
        changes = {"struck": True} if struck else said
        try:
            verbs.ask_correction(entry, changes=changes, why=why, by=asker(request), now=clock.now())
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Your coach is asked. You hear by mail what they decide.")
            return redirect("jobsearch:activity", pk)
    return _page(request, entry, form=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("coach", "admin")
def import_acceptance(request: HttpRequest, pk: int) -> HttpResponse:
    """A coach accepts every late entry of an imported file at once; a single one is accepted from its week's page."""
    imported = get_object_or_404(
        ImportedFile.objects.select_related("student__user"), pk=pk, student__in=_students(request)
    )
    record_access(request, imported.student)
    form, status = AcceptanceForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                reason = form.cleaned_data["reason"]
                accepted = verbs.accept_late_file(imported, reason=reason, by=asker(request), now=clock.now())
            except Refused as refusal:
                form.add_error(refusal.field, refusal.message)
            else:
                messages.success(
                    request, f"Accepted: {plural(accepted, 'entry', 'entries')}. Your reason is on record."
                )
                return redirect("coaching:student", imported.student_id)
    context = {"imported": imported, "student": imported.student, "zone": imported.student.zone, "form": form}
    context["late"] = late_of(imported)
    return render(request, "jobsearch/import_acceptance.html", context, status=status)


def _students(request: HttpRequest) -> QuerySet[Student]:
    return Student.objects.visible_to(asker(request), clock.now())


def _entries() -> QuerySet[Activity]:
    return Activity.objects.select_related(
        "student__user", "kind", "contact", "employer", "imported_from", "acceptance__by", "changed_by"
    )


def _visible(request: HttpRequest, pk: int) -> Activity:
    entry = get_object_or_404(_entries(), pk=pk, student__in=_students(request))
    record_access(request, entry.student)
    return entry


def _own(request: HttpRequest, pk: int) -> Activity:
    """Only one's own entries are there to be changed."""
    return get_object_or_404(_entries(), pk=pk, student__user=asker(request))


def _context(entry: Activity) -> dict[str, Any]:
    student, now = entry.student, clock.now()
    counted = count_log(student, entry.occurred_on, entry.occurred_on)
    limit = changeable_until(student, [entry.occurred_on])
    return {
        "entry": entry,
        "student": student,
        "zone": student.zone,
        "line": lines([entry], counted, student.zone, now)[0],
        "history": history(entry),
        "limit": limit,
        "settled": limit is not None and now >= limit,
        "now": now,
    }


def _page(
    request: HttpRequest, entry: Activity, form: EntryForm | None = None, status: int = 200
) -> HttpResponse:
    context = _context(entry)
    own = entry.student.user_id == request.user.pk
    asked = list(entry.correction_requests.select_related("decided_by").order_by("-asked_at"))
    if form and context["settled"] and not isinstance(form, CorrectionForm):
        form = _asked_instead(request, entry, form)
    context |= {
        "own": own,
        "requests": [{"asked": each, "wanted": wanted(each)} for each in asked],
        "waiting": any(each.approved is None for each in asked),
        "typed": form is not None,
        "form": (form or _form(entry, context["settled"])) if own else None,
        "late_of_file": _late_of_file(entry) if not own else 0,
    }
    return render(request, "jobsearch/activity.html", context, status=status)


def _asked_instead(request: HttpRequest, entry: Activity, form: EntryForm) -> CorrectionForm:
    """The form that asks the coach, with what was typed into one that came too late, and what refused that."""
    for errors in form.errors.values():
        for error in errors:
            messages.warning(request, str(error))
    return CorrectionForm(
        kinds_for(entry.student), initial={name: form.data.get(name, "") for name in form.fields}
    )


def _form(entry: Activity, settled: bool) -> EntryForm:
    return (CorrectionForm if settled else EntryForm)(kinds_for(entry.student), initial=values_of(entry))


def _late_of_file(entry: Activity) -> int:
    """How many late entries came with the same file and wait to be accepted, this one among them."""
    return len(late_of(entry.imported_from)) if entry.imported_from else 0
