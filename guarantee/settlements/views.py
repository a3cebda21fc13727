"""The pages of a settlement: the admins', on which it is proposed and answered, and the student's."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from guarantee.claims.queries import claims_visible_to
from guarantee.judges.context import claim_for, context_of
from guarantee.settlements import verbs
from guarantee.settlements.forms import SettlementForm, SettlementOpinionForm, SettlementReplyForm
from guarantee.settlements.queries import SettlementStanding, open_settlement, settlements_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from rules.states import ClaimState


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def settlement(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the settlements of a claim; propose one, or answer the one that waits for a second admin."""
    claim, now = claim_for(request, pk), clock_now()
    context = context_of(request, claim)
    standing = context["settlement"]
    form = _form(request, standing, context)
    if request.method == "POST" and form is not None and form.is_valid():
        with refused_beside(form):
            if isinstance(form, SettlementOpinionForm) and standing is not None:
                verbs.answer_settlement(standing.settlement, **form.cleaned_data, by=request.user, now=now)
                agreed = form.cleaned_data["agrees"]
                messages.success(request, "It is offered; the student is told." if agreed else "Sent back.")
            elif isinstance(form, SettlementForm):
                cleaned = form.cleaned_data
                verbs.propose_settlement(
                    claim,
                    amount=cleaned["amount"],
                    text=cleaned["text"],
                    payees=form.payees(),
                    by=request.user,
                    now=now,
                )
                messages.success(request, "Your settlement waits for a second admin.")
            return redirect("guarantee:settlement", pk)
    context |= {
        "standing": standing,
        "settlements": settlements_of(claim),
        "form": form,
        "may_answer": isinstance(form, SettlementOpinionForm),
        "may_undo": standing is not None
        and standing.opinion is None
        and standing.settlement.by_id == request.user.pk,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/settlements/settlement.html", context, status=status)


def _form(
    request: SignedInRequest, standing: SettlementStanding | None, context: dict[str, Any]
) -> SettlementForm | SettlementOpinionForm | None:
    """Return the form for what the asker may do now; None where that is nothing."""
    if not context["may_judge"]:
        return None
    if standing is None:
        payers = (context["refund"] or {}).get("payers", [])
        return SettlementForm(posted(request), payers=payers) if context["may_settle"] else None
    if standing.opinion is not None or standing.settlement.by_id == request.user.pk:
        return None
    return SettlementOpinionForm(posted(request), about=standing.settlement.pk)


@role_required("admin")
@require_POST
def settlement_undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back the settlement that the admin proposed."""
    claim = claim_for(request, pk)
    standing = open_settlement(claim)
    if standing is None:
        messages.error(request, "No settlement waits any more.")
        return redirect("guarantee:settlement", pk)
    with refused_in_words(request):
        verbs.take_back_settlement(standing.settlement, by=request.user, now=clock_now())
        messages.success(request, "Your settlement is taken back.")
    return redirect("guarantee:settlement", pk)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def own_settlement(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the student what they are offered; take whether they accept it."""
    now = clock_now()
    claims = claims_visible_to(request.user, now).filter(student__user=request.user)
    claim = get_object_or_404(claims, pk=pk)
    offered = [standing for standing in settlements_of(claim) if standing.is_offered]
    if not offered:
        raise Http404
    standing = offered[-1]
    waits = standing.waits_for_student(now) and claim.state == ClaimState.FILED
    form = SettlementReplyForm(posted(request), about=standing.settlement.pk) if waits else None
    if request.method == "POST" and form is None:
        messages.error(request, "Nothing is asked of you on this now.")
        return redirect("guarantee:own_settlement", pk)
    if form is not None and form.is_valid():
        with refused_beside(form):
            verbs.reply_settlement(standing.settlement, **form.cleaned_data, by=request.user, now=now)
            messages.success(
                request,
                "Settled. Our letter to you is below."
                if form.cleaned_data["accepts"]
                else "You declined. Your claim goes on as it was.",
            )
            return redirect("guarantee:claim")
    context = {
        "claim": claim,
        "zone": claim.search.zone,
        "standing": standing,
        "refund": standing.settlement.dossier["refund"],
        "form": form,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/settlements/own_settlement.html", context, status=status)
