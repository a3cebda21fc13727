"""The page on which an admin puts a legal hold on a claim, or lifts it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.judges.context import claim_for
from guarantee.retention.forms import LegalHoldForm
from guarantee.retention.queries import legal_hold_of
from guarantee.retention.verbs import hold_legally, lift_legal_hold
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def legal_hold(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what a legal hold does, and put one on the claim; where one is in force, lift it."""
    claim = claim_for(request, pk)
    hold, form = legal_hold_of(claim), LegalHoldForm(posted(request))
    if form.is_valid():
        act = lift_legal_hold if hold else hold_legally
        with refused_beside(form):
            act(claim, reason=form.cleaned_data["reason"], by=request.user, now=clock_now())
            messages.success(
                request,
                "The legal hold is lifted."
                if hold
                else "The legal hold is in force: nothing of this claim is erased.",
            )
            return redirect("guarantee:dossier", pk=pk)
    context = {
        "claim": claim,
        "student": claim.student,
        "zone": claim.search.zone,
        "hold": hold,
        "form": form,
    }
    return render(request, "guarantee/retention/legal_hold.html", context, status=422 if form.errors else 200)
