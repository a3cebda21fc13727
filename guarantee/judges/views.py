"""The page on which an admin steps aside from a claim."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.judges.context import claim_for, context_of
from guarantee.judges.forms import SteppingAsideForm
from guarantee.judges.verbs import step_aside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
def stepping_aside(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    form = SteppingAsideForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            step_aside(claim, why=form.cleaned_data["why"], by=request.user, now=clock_now())
            messages.success(request, "You stepped aside. Your colleagues who may judge this claim are told.")
            return redirect("people:home")
    context = context_of(request, claim) | {"form": form}
    return render(
        request, "guarantee/judges/stepping_aside.html", context, status=422 if form.errors else 200
    )
