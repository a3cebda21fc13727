"""The page on which a student asks for leave before it starts."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.leave import limits, verbs
from commitments.leave.forms import LeaveForm
from commitments.searches import queries as search_queries
from commitments.signing.views import FORM
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from rules.words import full_day


@role_required("student")
@require_http_methods(FORM)
def leave(request: SignedInRequest) -> HttpResponse:
    """Show the leave asked for and granted so far, and the form that asks for it."""
    student, now = own_student(request), clock.now()
    search = search_queries.latest_search(student)
    form = LeaveForm(posted(request))
    if search is not None and form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.ask_leave(search, by=student.user, now=now, **form.cleaned_data)
            message = "Your coach will decide. Until then nothing changes."
            if limits.by_notice(search):
                search.refresh_from_db()
                message = (
                    f"Your leave is in force. The last day of your window is {full_day(search.last_day)}."
                )
            messages.success(request, message)
            return redirect("commitments:leave")
    context: dict[str, Any] = {"student": student, "search": search, "form": form, "now": now}
    if search is not None:
        context |= {
            "leaves": search.leaves.select_related("decided_by").order_by("first_day", "pk"),
            "most": search.policy.leave_max_days,
            "taken": limits.leave_days_taken(search),
            "refusal": limits.why_no_leave(search, by_student=True, now=now),
            "by_notice": limits.by_notice(search),
            "clause": search.policy.rule_clauses.get("leave_by", ""),
        }
    return render(request, "commitments/leave/leave.html", context, status=422 if form.errors else 200)
