"""What is published, for anybody: the list, a version with its summary, what differs from the one before."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from commitments.comparison.differences import Comparison
from commitments.policies.models import Policy
from commitments.published import queries
from commitments.published.caching import public_page
from commitments.published.summary import summary
from core import clock

ZONE = "UTC"  # of readers whom nobody knows


@login_not_required
@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """Show every published version by its series, the latest first."""
    context = {"groups": queries.all_series(), "zone": ZONE, "now": clock.now()}
    return public_page(request, "commitments/published/terms.html", context)


@login_not_required
@require_safe
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the text exactly as it is signed, and a summary that is no part of it."""
    policy = _published(pk)
    context = {
        "policy": policy,
        "version": queries.version_of(policy),
        "summary": summary(policy),
        "zone": ZONE,
        "now": clock.now(),
    }
    return public_page(request, "commitments/published/version.html", context)


@login_not_required
@require_safe
def differences(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what differs from the version that this one replaced."""
    policy = _published(pk)
    published_version = queries.version_of(policy)
    if published_version.replaced is None:
        raise Http404
    context = {
        "policy": policy,
        "version": published_version,
        "comparison": Comparison(published_version.replaced, policy),
        "before_name": f"Version {published_version.replaced.version}",
        "after_name": f"Version {policy.version}",
        "now": clock.now(),
    }
    return public_page(request, "commitments/published/differences.html", context)


def _published(pk: int) -> Policy:
    rows = queries.published().prefetch_related("quotas__kinds", "conditions")
    return get_object_or_404(rows, pk=pk)
