"""Policies, for admins: the list, and one version as students read it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.drafting.views import policy_page
from commitments.policies import queries, shipped
from commitments.policies.models import Policy
from commitments.series import listing
from core import clock
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required


@role_required("admin")
@require_safe
def policies(request: SignedInRequest) -> HttpResponse:
    """Show every version by its series, newest first; who acknowledges which; and what a new draft can start from."""
    context = {
        "groups": listing.groups(),
        "shipped": shipped.NAMES,
        "now": clock.now(),
    }
    return render(request, "commitments/policies/policies.html", context)


@require_safe
def policy(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the text as a student reads it, and every rule in words. Everyone may read what is published."""
    return policy_page(request, _policy(request, pk))


def _policy(request: SignedInRequest, pk: int) -> Policy:
    visible = queries.policies_visible_to(request.user, clock.now())
    return get_object_or_404(visible.select_related("published_by", "drafted_by"), pk=pk)
