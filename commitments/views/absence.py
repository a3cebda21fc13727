"""What a student asks for when life comes between: leave before it starts, an excusal for a week that has begun."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments import excusal_verbs, leave_verbs, queries, verbs
from commitments.forms import LeaveForm, WhyForm, add_refusal
from commitments.models import Search
from commitments.rules.words import full_day
from commitments.views.commitment import FORM
from core import clock
from core.errors import Refused
from people.access import own_student
from people.models import Student
from people.roles import role_required


@role_required("student")
@require_http_methods(FORM)
def leave(request: HttpRequest) -> HttpResponse:
    """What was asked for and granted so far, and the form to ask."""
    student, now = own_student(request), clock.now()
    search = queries.latest_search(student)
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if search is not None and form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            verbs.ask_leave(search, by=student.user, now=now, **said)
        except Refused as refusal:
            add_refusal(form, refusal)
        else:
            said_so = "Your coach will decide. Until then nothing changes."
            if leave_verbs.by_notice(search):
                search.refresh_from_db()
                said_so = (
                    f"Your leave is in force. The last day of your window is {full_day(search.last_day)}."
                )
            messages.success(request, said_so)
            return redirect("commitments:leave")
    context: dict[str, Any] = {"student": student, "search": search, "form": form, "now": now}
    if search is not None:
        context |= {
            "leaves": search.leaves.select_related("decided_by").order_by("first_day", "pk"),
            "most": search.policy.leave_max_days,
            "taken": leave_verbs.leave_days_taken(search),
            "refusal": leave_verbs.why_no_leave(search, own=True, now=now),
            "by_notice": leave_verbs.by_notice(search),
            "clause": search.policy.rule_clauses.get("leave_by", ""),
        }
    return render(request, "commitments/leave.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_http_methods(FORM)
def excusal_request(request: HttpRequest, number: int, unit: str = "week") -> HttpResponse:
    """Ask the coach to excuse a period: what it came to, and why it should not stand against the student."""
    student, now = own_student(request), clock.now()
    search = _search(student)
    try:
        period = excusal_verbs.period_of(search, unit, number)
    except Refused as refusal:
        raise Http404 from refusal
    form = WhyForm(
        request.POST if request.method == "POST" else None,
        label="What happened",
        needed="Say what happened, in a sentence or two.",
        help_text="Your coach reads it, and whoever decides a claim.",
    )
    if form.is_bound and form.is_valid():
        try:
            verbs.ask_excusal(
                search, unit=unit, number=number, why=form.cleaned_data["why"], by=student.user, now=now
            )
        except Refused as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(
                request, f"Asked. Your coach will answer; {unit} {number} is on record as it stands."
            )
            return redirect(request.path)
    context = {
        "student": student,
        "period": period,
        "excusal": search.excusals.filter(unit=unit, number=number).order_by("-pk").first(),
        "form": form,
        "second_person": excusal_verbs.needs_second_person(period, now),
        "now": now,
    }
    return render(request, "commitments/excusal_request.html", context, status=422 if form.errors else 200)


def _search(student: Student) -> Search:
    search = queries.latest_search(student)
    if search is None:
        raise Http404
    return search
