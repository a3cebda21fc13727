"""The page on which an admin records what the conditions of a student's policy ask."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.conditions import queries, verbs
from commitments.conditions.forms import ConditionsForm
from commitments.conditions.models import ConditionRecord
from commitments.policies.models import Policy
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for
from people.students.models import Student


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def conditions(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show each condition with its clause and what is recorded of it; what is sent replaces it, and both are kept."""
    student, now = student_for(request, pk), clock.now()
    policy = queries.conditions_policy(student)
    if policy is None:
        raise Http404
    form = _form(student, policy, posted(request))
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.must_be_on(student, policy, form.cleaned_data["policy"])
            rows = verbs.record_conditions(student, policy, form.answers(), by=request.user, now=now)
            messages.success(
                request, "Recorded." if rows else "Nothing was changed, so nothing new is recorded."
            )
            return redirect("commitments:conditions", pk)
    context = {"student": student, "policy": policy, "form": form, "records": _records(student), "now": now}
    return render(
        request, "commitments/conditions/conditions.html", context, status=422 if form.errors else 200
    )


def _form(student: Student, policy: Policy, sent: object) -> ConditionsForm:
    recorded = queries.recorded([student.pk], policy.series.name)[student.pk]
    return ConditionsForm(sent, policy=policy.pk, conditions=list(policy.conditions.all()), recorded=recorded)


def _records(student: Student) -> list[ConditionRecord]:
    """Return all that was ever recorded, newest first."""
    rows = student.condition_records.select_related("condition__policy", "by")
    return list(rows.order_by("-id"))
