"""The log bar while one types: what Enter will store, the bar on any page, and several taken back at once."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from core.forms import refused_beside
from core.http import row_number
from jobsearch.activities import verbs as activity_verbs
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from jobsearch.log.last_kind import last_kind, with_last_kind
from jobsearch.openings.models import Opening
from jobsearch.postings.bookmarklet import bookmarklet
from jobsearch.today import views as today_views
from jobsearch.typing.preview import Preview
from jobsearch.typing.preview import preview as preview_of
from jobsearch.typing.several import LinesForm, look
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.words import plural

SEVERAL_AT_MOST = 50


@require_POST
@role_required("student")
def preview(request: SignedInRequest) -> HttpResponse:
    """Draw what the line would store. It is posted, so that no address holds what is typed."""
    student, now = own_student(request), clock.now()
    form = QuickForm(kinds_to_log(student), request.POST)
    shown = Preview()
    if form.is_valid() and form.says_something:
        shown = preview_of(student, form, row_number(request.POST.get("caret", "")) or 0, now)
    return render(request, "jobsearch/typing/_preview.html", {"preview": shown, "form": form})


@require_safe
@role_required("student")
def bar(request: SignedInRequest) -> HttpResponse:
    """Draw the log bar for a page that has opened it; asked for as a page, a page with it alone."""
    student = own_student(request)
    form = QuickForm(kinds_to_log(student), last_kind=last_kind(request), filled=_filled(request, student))
    if request.htmx:
        return render(request, "jobsearch/log/_logbar.html", {"form": form})
    return render(request, "jobsearch/typing/bar.html", {"form": form, "bookmarklet": bookmarklet()})


def _filled(request: SignedInRequest, student: Student) -> dict[str, str]:
    """Return what the line begins with where the address names an opening, by its number: person or role, employer."""
    number = row_number(request.GET.get("opening", ""))
    openings = Opening.objects.there().filter(student=student).select_related("employer", "contact")
    opening = openings.filter(pk=number).first() if number else None
    return {"line": f"{opening.contact or opening.role} @ {opening.employer}".strip()} if opening else {}


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def lines(request: SignedInRequest) -> HttpResponse:
    """Look at several lines, and log all of them once each is plain; a repeated post logs nothing twice."""
    student, now = own_student(request), clock.now()
    kinds = kinds_to_log(student)
    posted = request.method == "POST"
    data = request.POST.copy() if posted else None
    if data is not None and not data.get("source_key"):
        data["source_key"] = str(uuid4())
    form = LinesForm(kinds, data, initial={"kind": last_kind(request), "source_key": uuid4()})
    looked_lines = look(student, form, now) if posted and form.is_valid() else []
    plain = bool(looked_lines) and all(line.ready for line in looked_lines)
    if plain and form.was_looked_at and "look" not in request.POST:
        with refused_beside(form):
            activities = activity_verbs.log_all(
                student,
                [activity for line in looked_lines for activity in line.activities],
                by=request.user,
                now=now,
            )
            messages.success(request, f"Logged: {plural(len(activities), 'activity', 'activities')}.")
            return with_last_kind(redirect("jobsearch:log"), form.cleaned_data["kind"])
    context = {
        "form": form,
        "looked_lines": looked_lines,
        "may_log": bool(looked_lines) and all(line.ready or line.question for line in looked_lines),
        "asked": sum(bool(line.question) for line in looked_lines),
        "count": sum(len(line.activities) for line in looked_lines),
    }
    return render(request, "jobsearch/typing/lines.html", context, status=422 if form.errors else 200)


@require_POST
@role_required("student")
def strike_several(request: SignedInRequest) -> HttpResponse:
    """Take back what one line logged, all of it."""
    numbers = [row_number(text) for text in request.POST.getlist("activity")[:SEVERAL_AT_MOST]]
    try:
        struck = activity_verbs.strike_all(
            own_student(request), [number for number in numbers if number], by=request.user, now=clock.now()
        )
        message = f"Taken back: {struck}. They stay in your log, and count for nothing."
    except Refused as refusal:
        message = refusal.message
    if request.htmx:
        return today_views.parts(request, message)
    messages.info(request, message)
    return redirect("jobsearch:today")
