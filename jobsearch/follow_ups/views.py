"""Follow-ups: the list of what is planned and suggested, and each press: planned, put off, done, dropped, undone."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from core.forms import posted, refused_beside
from core.http import back, refused_in_words, row_number
from jobsearch.contacts.models import Contact
from jobsearch.employers.queries import employers_of
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.cold import cold_search
from jobsearch.follow_ups.forms import DoneForm, FollowUpForm
from jobsearch.follow_ups.models import FollowUp, FollowUpState
from jobsearch.follow_ups.queries import DueStep, planned_of, to_do
from jobsearch.log.kinds import kinds_to_log
from jobsearch.openings.words import headline
from jobsearch.today import views as today_views
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.instants import local_day

LIST = "jobsearch:follow_ups"


@require_safe
@role_required("student")
def follow_ups(request: SignedInRequest) -> HttpResponse:
    """Show what is due, what is planned for later, what is suggested."""
    student, now = own_student(request), clock.now()
    items = to_do(student, now)
    context = {
        "due": items.due,
        "settled": items.settled,
        "failed": items.failed,
        "later": planned_of(student).filter(due_on__gt=local_day(now, student.zone)),
        "suggestions": items.suggestions,
        "cold": cold_search(student, now),
        "headline": _headline(items.due),
        "now": now,
    }
    return render(request, "jobsearch/follow_ups/follow_ups.html", context)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: SignedInRequest) -> HttpResponse:
    """Plan something with a person or at an employer, of whom the form or the address says one."""
    student = own_student(request)
    about = _about(request, student)
    form = FollowUpForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            follow_up = verbs.plan(student, **about, **form.cleaned_data, by=request.user, now=clock.now())
            messages.success(request, f"Planned: {follow_up.what}.")
            return _to_its_page(follow_up)
    (name, thing), *_ = about.items()
    context = {"follow_up_form": form, "about": {"name": name, "pk": thing.pk}, "thing": thing}
    return render(request, "jobsearch/follow_ups/plan.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def follow_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one, and say otherwise what is to be done, or when."""
    row = _own(request, pk)
    if row.state == FollowUpState.SUGGESTED:
        return redirect(LIST)
    form = FollowUpForm(posted(request), initial={"what": row.what, "on": row.due_on})
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.change(row, **form.cleaned_data, by=request.user, now=clock.now())
            messages.success(request, "Saved.")
            return _to_its_page(row)
    done_form = DoneForm(kinds_to_log(row.student), initial={"note": row.what}) if row.contact else None
    context = {"follow_up": row, "form": form, "done_form": done_form}
    return render(request, "jobsearch/follow_ups/follow_up.html", context, status=422 if form.errors else 200)


@require_POST
@role_required("student")
def done(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that it is done, and log it with the person; the page then asks what comes next."""
    row = _own(request, pk)
    form = DoneForm(kinds_to_log(row.student) if row.contact else (), request.POST)
    kind = form.chosen if form.is_valid() else form.default
    note = form.cleaned_data.get("note", "")
    with refused_in_words(request):
        finished = verbs.finish(row, kind=kind, note=note, by=request.user, now=clock.now())
        messages.success(request, "Done, and logged." if finished.logged else "Done.")
    return _back(request, row)


@require_POST
@role_required("student")
def drop(request: SignedInRequest, pk: int) -> HttpResponse:
    row = _own(request, pk)
    with refused_in_words(request):
        verbs.drop(row, by=request.user, now=clock.now())
    return _back(request, row)


@require_POST
@role_required("student")
def reopen(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back that it was done or dropped; with htmx, where Today said so, answer with Today's parts."""
    row = _own(request, pk)
    try:
        reopened = verbs.reopen(row, by=request.user, now=clock.now())
    except Refused as refusal:
        sentence, tell = refusal.message, messages.warning
    else:
        suggested = reopened.state == FollowUpState.SUGGESTED
        sentence, tell = (
            f"{'Suggested again' if suggested else 'Back in your plan'}: {row.what}.",
            messages.success,
        )
    if request.htmx:
        return today_views.parts(request, sentence)
    tell(request, sentence)
    return _back(request, row)


@require_POST
@role_required("student")
def take(request: SignedInRequest) -> HttpResponse:
    """Plan what is suggested for today, or say no to it."""
    student, key = own_student(request), request.POST.get("suggestion", "")
    with refused_in_words(request):
        if "no" in request.POST:
            verbs.decline(student, key, by=request.user, now=clock.now())
        else:
            planned = verbs.take(student, key, by=request.user, now=clock.now())
            messages.success(request, f"Planned for today: {planned.what}.")
    return back(request, LIST)


@require_POST
@role_required("student")
def put_cold_notice_away(request: SignedInRequest) -> HttpResponse:
    """Say no more for a while that the search is mostly cold applications."""
    verbs.put_cold_notice_away(own_student(request), by=request.user, now=clock.now())
    return back(request, "jobsearch:today")


def _own(request: SignedInRequest, pk: int) -> FollowUp:
    rows = FollowUp.objects.select_related("student__user", "contact__employer", "employer", "opening")
    return get_object_or_404(rows, pk=pk, student__user=request.user)


def _about(request: SignedInRequest, student: Student) -> dict[str, Any]:
    """Return whom or what a form is about, among what is the student's own; else answer 404."""
    values = request.POST if request.method == "POST" else request.GET
    choices: dict[str, QuerySet[Any]] = {
        "contact": Contact.objects.filter(student=student),
        "employer": employers_of(student),
    }
    for name, rows in choices.items():
        number = row_number(values.get(name, ""))
        if number is not None:
            return {name: get_object_or_404(rows, pk=number)}
    raise Http404


def _to_its_page(row: FollowUp) -> HttpResponse:
    """Go to the page of the person, else of the employer."""
    if row.contact_id:
        return redirect("jobsearch:contact", row.contact_id)
    return redirect("jobsearch:employer", row.employer_id)


def _back(request: SignedInRequest, row: FollowUp) -> HttpResponse:
    return back(request, LIST) if request.POST.get("next") else _to_its_page(row)


def _headline(due: list[DueStep]) -> str:
    """Say how much is late, and how much is for today."""
    late = sum(item.is_late for item in due)
    return headline(late, len(due) - late, 1)
