"""The log: all of it, narrowed, exported; and where a new activity is posted to."""

from datetime import datetime
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from core import clock
from core.errors import Refused
from core.inbound import addresses
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import today_of
from jobsearch.log import export
from jobsearch.log.counting import (
    CountedLog,
    counted_in_all,
    holding,
    labels_of,
    periods_of,
    searches_of,
)
from jobsearch.log.filters import LogFilter
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_for, kinds_to_log
from jobsearch.log.last_kind import with_last_kind
from jobsearch.log.log_lines import LogLine, lines
from jobsearch.postings.verbs import log_with_posting
from jobsearch.today import views as today_views
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.policy import Unit
from standing.models import Period

PER_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def log(request: SignedInRequest) -> HttpResponse:
    return _create(request) if request.method == "POST" else _list(request)


def _create(request: SignedInRequest) -> HttpResponse:
    """Log what the line says: one activity, or several alike."""
    student, now = own_student(request), clock.now()
    form = QuickForm(kinds_to_log(student), request.POST)
    if form.is_valid():
        try:
            activities = log_with_posting(
                student,
                form.activities(today_of(student, now)),
                form.cleaned_data["posting"],
                by=request.user,
                now=now,
                device_time=form.device_moment,
            )
        except Refused as refusal:
            form.refuse(refusal)
        else:
            return with_last_kind(_logged(request, activities), form.cleaned_data["kind"])
    return today_views.refused(request, form) if request.htmx else today_views.page(request, form, status=422)


def _logged(request: SignedInRequest, activities: list[Activity]) -> HttpResponse:
    """Answer with what changed on Today, or only with what was logged where the bar was opened on another page; without
    htmx go to Today, where it is said what the activity counts for.
    """
    if request.htmx:
        return today_views.logged(request, activities)
    tag = today_views.tag_of(activities[0], len(activities))
    messages.success(request, "Logged.", extra_tags=tag)
    for activity in activities:
        if activity.stage_move:
            stage = activity.stage_move.get_stage_display()
            messages.info(
                request, f"{activity.employer} is in {stage} now. Its page in the pipeline can undo that."
            )
        if activity.settled_follow_up:
            messages.info(
                request, f"“{activity.settled_follow_up.what}” is settled with it. You can undo that below."
            )
    return redirect("jobsearch:today")


def _list(request: SignedInRequest) -> HttpResponse:
    student, now = own_student(request), clock.now()
    student_log = _StudentLog(request, student, now)
    # The page's keys are read without kind, contact and employer: else these are joined to all rows, not to fifty.
    keys = student_log.filter.qs.select_related(None).values_list("pk", flat=True)
    page = Paginator(keys, PER_PAGE).get_page(request.GET.get("page"))
    rows = student_log.activities.in_bulk(page.object_list)
    shown = [rows[pk] for pk in page.object_list]
    counted = CountedLog(student_log.searches, holding(student_log.periods, shown), shown)
    context = {
        "student": student,
        "zone": student.zone,
        "filter": student_log.filter,
        "page": page,
        "groups": _groups(lines(shown, counted, student.zone, now), student_log.weeks),
        "narrowed": any(request.GET.get(name) for name in student_log.filter.filters),
        "query": _query(request),
    }
    part = wants_part(request)
    if not part:
        context["total"] = Activity.objects.not_struck().filter(student=student).count()
        context["takes_mail"] = addresses.are_taken()
        context["sums"] = counted_in_all(student_log.periods)
    return render(request, "jobsearch/log/_log_list.html" if part else "jobsearch/log/log.html", context)


@require_safe
@role_required("student")
def export_log(request: SignedInRequest) -> HttpResponseBase:
    """Send the narrowed list, all of it, as a CSV."""
    student, now = own_student(request), clock.now()
    student_log = _StudentLog(request, student, now)
    counted = CountedLog(student_log.searches, student_log.periods)
    name = f"log-{today_of(student, now):%Y-%m-%d}.csv"
    return StreamingHttpResponse(
        export.rows(lines(student_log.filter.qs, counted, student.zone, now)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


class _StudentLog:
    """A student's searches, their weeks and months, and the log as the address narrows it, newest first."""

    def __init__(self, request: SignedInRequest, student: Student, now: datetime) -> None:
        self.searches = searches_of(student)
        self.periods = periods_of(self.searches)
        self.weeks = [period for period in self.periods if period.unit == Unit.WEEK]
        of_student = Activity.objects.filter(student=student).select_related("kind", "contact", "employer")
        self.activities = of_student.order_by("-occurred_on", "-logged_at", "-pk")
        self.filter = LogFilter(
            request.GET,
            self.activities,
            periods=self.periods,
            quotas=labels_of(self.searches),
            kinds=kinds_for(student),
            now=now,
        )


def _groups(page: list[LogLine], weeks: list[Period]) -> list[dict[str, Any]]:
    """Group lines by the week they belong to; those outside any week stand alone."""

    def week_of(line: LogLine) -> Period | None:
        day = line.activity.occurred_on
        return next((week for week in weeks if week.first_day <= day <= week.last_day), None)

    return [{"week": week, "lines": list(group)} for week, group in groupby(page, key=week_of)]


def _query(request: SignedInRequest) -> str:
    """Return the filters for the export's address."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
