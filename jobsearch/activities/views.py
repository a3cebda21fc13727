"""One activity: what it says, what it said before, correcting it, taking it back."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core import clock
from core.errors import Refused
from jobsearch.activities import verbs
from jobsearch.activities.forms import ActivityForm
from jobsearch.activities.history import history, wanted
from jobsearch.activities.limits import changeable_until
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import today_of, values_of
from jobsearch.corrections.forms import CorrectionForm
from jobsearch.evidence.queries import steps_of
from jobsearch.late_activities.queries import late_of_file
from jobsearch.log.counting import found_of
from jobsearch.log.kinds import kinds_for
from jobsearch.log.log_lines import LogLine
from jobsearch.today import views as today_views
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access
from people.students.models import Student


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student", "coach", "admin")
def activity(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the activity, or save what its student corrects."""
    activity = _visible(request, pk)
    if request.method != "POST":
        return activity_page(request, activity)
    activity = own_activity(request, pk)
    form = ActivityForm(kinds_for(activity.student), request.POST)
    if form.is_valid():
        try:
            verbs.correct(activity, changes=form.cleaned_data, by=request.user, now=clock.now())
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Saved. What it said before stays in its history.")
            return redirect("jobsearch:activity", pk)
    return activity_page(request, activity, form=form, status=422)


@require_POST
@role_required("student")
def strike(request: SignedInRequest, pk: int) -> HttpResponse:
    return _struck(request, pk, verbs.strike, "Taken back. It stays in your log, and counts for nothing.")


@require_POST
@role_required("student")
def unstrike(request: SignedInRequest, pk: int) -> HttpResponse:
    return _struck(request, pk, verbs.unstrike, "Put back: it is in your log as before.")


def _struck(request: SignedInRequest, pk: int, verb: Any, message: str) -> HttpResponse:
    activity, refused = own_activity(request, pk), False
    try:
        verb(activity, by=request.user, now=clock.now())
    except Refused as refusal:
        message, refused = refusal.message, True
    if request.htmx:
        return today_views.parts(request, message)
    (messages.warning if refused else messages.success)(request, message)
    return (
        redirect("jobsearch:today")
        if request.POST.get("next") == "today"
        else redirect("jobsearch:activity", pk)
    )


def students_activities(request: SignedInRequest) -> QuerySet[Student]:
    return Student.objects.visible_to(request.user, clock.now())


def _activities() -> QuerySet[Activity]:
    return Activity.objects.select_related(
        "student__user", "kind", "contact", "employer", "imported_from", "acceptance__by", "changed_by"
    )


def _visible(request: SignedInRequest, pk: int) -> Activity:
    activity = get_object_or_404(_activities(), pk=pk, student__in=students_activities(request))
    record_access(request, activity.student)
    return activity


def own_activity(request: SignedInRequest, pk: int) -> Activity:
    """Return one of the person's own activities, which alone they can change; else answer 404."""
    return get_object_or_404(_activities(), pk=pk, student__user=request.user)


def _context(activity: Activity) -> dict[str, Any]:
    student, now = activity.student, clock.now()
    limit = changeable_until(student, [activity.occurred_on])
    return {
        "activity": activity,
        "student": student,
        "zone": student.zone,
        "line": LogLine(activity, found_of(student, activity), today_of(student, now), student.zone),
        "history": history(activity),
        "limit": limit,
        "settled": limit is not None and now >= limit,
        "now": now,
    }


def activity_page(
    request: SignedInRequest, activity: Activity, form: ActivityForm | None = None, status: int = 200
) -> HttpResponse:
    context = _context(activity)
    own = activity.student.user_id == request.user.pk
    corrections = list(activity.correction_requests.select_related("decided_by").order_by("-asked_at"))
    if form and context["settled"] and not isinstance(form, CorrectionForm):
        form = _asked_instead(request, activity, form)
    context |= {
        "own": own,
        "requests": [{"correction": correction, "changes": wanted(correction)} for correction in corrections],
        "waiting": any(correction.approved is None for correction in corrections),
        "typed": form is not None,
        "form": (form or _form(activity, context["settled"])) if own else None,
        "late_of_file": late_of_file(activity) if not own else 0,
        "check_steps": steps_of(activity),
    }
    return render(request, "jobsearch/activities/activity.html", context, status=status)


def _asked_instead(request: SignedInRequest, activity: Activity, form: ActivityForm) -> CorrectionForm:
    """Return the form that asks the coach, filled with what was typed too late; show what refused that."""
    for errors in form.errors.values():
        for error in errors:
            messages.warning(request, str(error))
    return CorrectionForm(
        kinds_for(activity.student), initial={name: form.data.get(name, "") for name in form.fields}
    )


def _form(activity: Activity, settled: bool) -> ActivityForm:
    return (CorrectionForm if settled else ActivityForm)(
        kinds_for(activity.student), initial=values_of(activity)
    )
