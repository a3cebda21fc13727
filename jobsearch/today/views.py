"""Today: the student's home."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from core import clock
from core.http import row_number
from jobsearch.activities.models import Activity
from jobsearch.log.counting import found_of
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from jobsearch.log.last_kind import last_kind
from jobsearch.log.log_lines import LogLine
from jobsearch.today.queries import Today, today_for
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from rules.instants import local_day

LOGGED = "logged-"  # begins the tag of a message, before the activity's number, and how many are alike


@require_safe
@role_required("student")
def today(request: SignedInRequest) -> HttpResponse:
    return page(request, QuickForm(kinds_to_log(own_student(request)), last_kind=last_kind(request)))


def page(request: SignedInRequest, form: QuickForm, status: int = 200) -> HttpResponse:
    """Draw the whole page, with what was typed."""
    student_today = today_for(own_student(request), clock.now())
    _say_what_was_logged(request, student_today)
    return render(request, "jobsearch/today/today.html", context(student_today, form), status=status)


def tag_of(activity: Activity, count: int = 1) -> str:
    """Return the tag of a message that says that an activity, or `count` alike, was logged."""
    return f"{LOGGED}{activity.pk}-{count}"


def _say_what_was_logged(request: SignedInRequest, student_today: Today) -> None:
    """Let a message of an activity that was just logged say what it counts for."""
    for message in messages.get_messages(request):
        tag = message.extra_tags or ""
        pk, _, count = tag.removeprefix(LOGGED).partition("-")
        number = row_number(pk) if tag.startswith(LOGGED) else None
        line = student_today.line_of(number) if number else None
        if line is not None:
            message.message = _in_words(line, row_number(count) or 1)


def _in_words(line: LogLine, count: int = 1) -> str:
    several = f"{count} × " if count > 1 else ""
    return f"Logged: {several}{line.said}; {line.sentence}."


def logged(request: SignedInRequest, activities: Sequence[Activity]) -> HttpResponse:
    """Draw what changes on the page when something was logged; each part finds its own place."""
    if _elsewhere(request):
        return _bar_alone(request, activities)
    student_today = today_for(own_student(request), clock.now())
    line = student_today.line_of(activities[0].pk)
    return _parts(request, student_today, line, activities)


def parts(request: SignedInRequest, message: str) -> HttpResponse:
    """Draw what changes on the page when something was taken back."""
    if _elsewhere(request):
        return render(
            request, "jobsearch/log/_logged.html", {"message": message, "oob": True, "elsewhere": True}
        )
    return _parts(request, today_for(own_student(request), clock.now()), message=message)


def _elsewhere(request: SignedInRequest) -> bool:
    """Say whether the bar was opened on another page than Today, which has none of its parts."""
    return request.POST.get("parts") == "bar"


def _bar_alone(request: SignedInRequest, activities: Sequence[Activity]) -> HttpResponse:
    """Draw what the bar says when something was logged on another page than Today."""
    student, now = own_student(request), clock.now()
    first = activities[0]
    line = LogLine(first, found_of(student, first), local_day(now, student.zone), student.zone)
    drawn = {"form": QuickForm(()), "elsewhere": True} | _said(line, activities)
    html = render_to_string("jobsearch/log/_logged.html", drawn, request)
    return HttpResponse(html, headers={"HX-Trigger": "logged"})


def _parts(
    request: SignedInRequest,
    student_today: Today,
    line: LogLine | None = None,
    activities: Sequence[Activity] = (),
    message: str = "",
) -> HttpResponse:
    notice = _said(line, activities) if line else {"message": message, "oob": True}
    return HttpResponse(
        render_to_string(
            "jobsearch/today/_parts.html", context(student_today, QuickForm(())) | notice, request
        ),
        headers={"HX-Trigger": "logged"} if line else {},
    )


def _said(line: LogLine, activities: Sequence[Activity]) -> dict[str, Any]:
    """Return what the notice of something logged needs."""
    words = _in_words(line, len(activities))
    return {
        "message": words,
        "line": line,
        "logged": [activity.pk for activity in activities],
        "settled_by": [activity.settled_follow_up for activity in activities if activity.settled_follow_up],
        "on_board": [activity for activity in activities if activity.stage_move or activity.opening_added],
        "oob": True,
    }


def refused(request: SignedInRequest, form: QuickForm) -> HttpResponse:
    """Draw only the errors: what was typed stands where it was typed."""
    return render(request, "jobsearch/log/_log_errors.html", {"form": form, "oob": True}, status=422)


def context(student_today: Today, form: QuickForm) -> dict[str, Any]:
    form.begin_with(student_today.policy.quotas if student_today.policy else ())
    return {"today": student_today, "form": form, "zone": student_today.zone, "now": student_today.now}
