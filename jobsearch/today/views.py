"""Today: the student's home."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from core import clock
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_for
from jobsearch.log.log_lines import LogLine
from jobsearch.today.queries import Today, today_for
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student


@require_safe
@role_required("student")
def today(request: SignedInRequest) -> HttpResponse:
    return page(request, QuickForm(kinds_for(own_student(request))))


def page(request: SignedInRequest, form: QuickForm, status: int = 200) -> HttpResponse:
    """Draw the whole page, with what was typed."""
    return render(
        request,
        "jobsearch/today/today.html",
        context(today_for(own_student(request), clock.now()), form),
        status=status,
    )


def parts(request: SignedInRequest, message: str, line: LogLine | None = None) -> HttpResponse:
    """Draw what changes on the page when something was logged or taken back; each part finds its own place."""
    student = own_student(request)
    student_today = today_for(student, clock.now())
    parts_context = {"message": message, "line": line, "oob": True}
    return HttpResponse(
        render_to_string(
            "jobsearch/today/_parts.html",
            context(student_today, QuickForm(kinds_for(student))) | parts_context,
            request,
        ),
        headers={"HX-Trigger": "logged"} if line else {},
    )


def refused(request: SignedInRequest, form: QuickForm) -> HttpResponse:
    """Draw only the errors: what was typed stands where it was typed."""
    return render(request, "jobsearch/log/_log_errors.html", {"form": form, "oob": True}, status=422)


def context(student_today: Today, form: QuickForm) -> dict[str, Any]:
    form.begin_with(student_today.policy.quotas if student_today.policy else ())
    return {"today": student_today, "form": form, "zone": student_today.zone, "now": student_today.now}
