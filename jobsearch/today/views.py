"""Today: the student's home."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from core import clock
from core.http import row_number
from jobsearch.activities.models import Activity
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from jobsearch.log.log_lines import LogLine
from jobsearch.today.queries import Today, today_for
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student

LOGGED = "logged-"  # begins the tag of a message, before the activity's number


@require_safe
@role_required("student")
def today(request: SignedInRequest) -> HttpResponse:
    return page(request, QuickForm(kinds_to_log(own_student(request))))


def page(request: SignedInRequest, form: QuickForm, status: int = 200) -> HttpResponse:
    """Draw the whole page, with what was typed."""
    student_today = today_for(own_student(request), clock.now())
    _say_what_was_logged(request, student_today)
    return render(request, "jobsearch/today/today.html", context(student_today, form), status=status)


def tag_of(activity: Activity) -> str:
    """Return the tag of a message that says that an activity was logged."""
    return f"{LOGGED}{activity.pk}"


def _say_what_was_logged(request: SignedInRequest, student_today: Today) -> None:
    """Let a message of an activity that was just logged say what it counts for."""
    for message in messages.get_messages(request):
        tag = message.extra_tags or ""
        number = row_number(tag.removeprefix(LOGGED)) if tag.startswith(LOGGED) else None
        line = student_today.line_of(number) if number else None
        if line is not None:
            message.message = _in_words(line)


def _in_words(line: LogLine) -> str:
    return f"Logged: {line.said}; {line.counted.sentence}."


def logged(request: SignedInRequest, activity: Activity) -> HttpResponse:
    """Draw what changes on the page when something was logged; each part finds its own place."""
    student_today = today_for(own_student(request), clock.now())
    line = student_today.line_of(activity.pk)
    return _parts(request, student_today, _in_words(line) if line else "", line)


def parts(request: SignedInRequest, message: str) -> HttpResponse:
    """Draw what changes on the page when something was taken back."""
    return _parts(request, today_for(own_student(request), clock.now()), message)


def _parts(
    request: SignedInRequest, student_today: Today, message: str, line: LogLine | None = None
) -> HttpResponse:
    parts_context = {"message": message, "line": line, "oob": True}
    return HttpResponse(
        render_to_string(
            "jobsearch/today/_parts.html", context(student_today, QuickForm(())) | parts_context, request
        ),
        headers={"HX-Trigger": "logged"} if line else {},
    )


def refused(request: SignedInRequest, form: QuickForm) -> HttpResponse:
    """Draw only the errors: what was typed stands where it was typed."""
    return render(request, "jobsearch/log/_log_errors.html", {"form": form, "oob": True}, status=422)


def context(student_today: Today, form: QuickForm) -> dict[str, Any]:
    form.begin_with(student_today.policy.quotas if student_today.policy else ())
    return {"today": student_today, "form": form, "zone": student_today.zone, "now": student_today.now}
