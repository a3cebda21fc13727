"""The page of what came after a decision: an admin reads it, proposes to reopen, or sets it aside with a reason."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.judges.context import claim_for, context_of
from guarantee.later_facts import verbs
from guarantee.later_facts.forms import LaterFactsForm
from guarantee.later_facts.models import LaterFactsSetAside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def later_facts(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what came after the decision; set it aside."""
    claim = claim_for(request, pk)
    form = LaterFactsForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.set_aside(claim, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, "Set aside. What comes later still is raised again.")
            return redirect("guarantee:later_facts", pk)
    aside = LaterFactsSetAside.objects.filter(final__decision__claim=claim).select_related("by")
    context = context_of(request, claim) | {"form": form, "all_aside": list(aside.order_by("-pk"))}
    status = 422 if form.errors else 200
    return render(request, "guarantee/later_facts/later_facts.html", context, status=status)
