"""The page on which somebody from outside is invited to judge a claim; and where such a judge arrives."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.claims.queries import JudgedClaim
from guarantee.judges.context import claim_for, context_of
from guarantee.outside_judges import verbs
from guarantee.outside_judges.forms import EndingForm, OutsideJudgeForm
from guarantee.outside_judges.queries import claims_from_outside, outside_judge_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required
from people.accounts.sessions import fresh_sign_in


@require_safe
@role_required("admin", "outside")
def judging(request: SignedInRequest) -> HttpResponse:
    """Lead somebody from outside to the claim that they judge, and an admin to the queue."""
    if holds(request.user, "admin", clock_now()):
        return redirect("guarantee:claims")
    claims = list(claims_from_outside(request.user))
    if len(claims) == 1:
        return redirect("guarantee:dossier", pk=claims[0].pk)
    return render(request, "guarantee/outside_judges/judging.html", {"claims": claims})


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def outside_judge(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say who judges the claim from outside; invite somebody."""
    claim = claim_for(request, pk)
    form = OutsideJudgeForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            judge = verbs.invite_outside_judge(claim, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, f"{judge.user.name} is invited by mail.")
            return redirect("guarantee:outside_judge", pk=pk)
    return _page(request, claim, form=form)


@role_required("admin")
@require_POST
@fresh_sign_in
def outside_judge_end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    claim = claim_for(request, pk)
    form = EndingForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            judge = verbs.end_outside_judge(claim, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, f"{judge.user.name} no longer judges this claim, and is told.")
            return redirect("guarantee:outside_judge", pk=pk)
    return _page(request, claim, ending_form=form)


def _page(
    request: SignedInRequest,
    claim: JudgedClaim,
    *,
    form: Form | None = None,
    ending_form: Form | None = None,
) -> HttpResponse:
    refused = any(posted_form is not None and posted_form.errors for posted_form in (form, ending_form))
    context = context_of(request, claim) | {
        "form": form or OutsideJudgeForm(),
        "ending_form": ending_form or EndingForm(),
        "judge": outside_judge_of(claim),
    }
    return render(
        request, "guarantee/outside_judges/outside_judge.html", context, status=422 if refused else 200
    )
