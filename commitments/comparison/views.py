"""The page that shows any two versions of the Commitment side by side."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from commitments.comparison.differences import Comparison
from commitments.comparison.forms import CompareForm
from commitments.policies.queries import policies_visible_to
from core import clock
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds


@require_safe
def compare(request: SignedInRequest) -> HttpResponse:
    """Show the versions `?before=…&after=…` side by side, or the form that asks for them. Only admins see drafts."""
    now, user = clock.now(), request.user
    admin = holds(user, "admin", now)
    chosen = {"before", "after"} <= request.GET.keys()
    policies = policies_visible_to(user, now).order_by("series__name", "-version")
    form = CompareForm(request.GET if chosen else None, policies=policies, initial=request.GET.dict())
    context: dict[str, Any] = {"form": form, "admin": admin, "now": now}
    if chosen and form.is_valid():
        before, after = form.cleaned_data["before"], form.cleaned_data["after"]
        context |= {
            "comparison": Comparison(before, after),
            "before_name": before.name,
            "after_name": after.name,
        }
    return render(request, "commitments/comparison/compare.html", context, status=422 if form.errors else 200)
