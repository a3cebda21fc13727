"""The pages on which findings are recorded and a decision is proposed; and the second admin's page and answer."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from guarantee.claims.models import Claim
from guarantee.claims.queries import JudgedClaim
from guarantee.decisions.forms import ClaimDecisionForm, FindingForm, SecondOpinionForm
from guarantee.decisions.models import Decision, FindingWord
from guarantee.decisions.verbs import (
    agree,
    agree_with_evidence,
    make_again,
    propose_decision,
    record_finding,
    send_back,
    take_back_finding,
    take_back_proposal,
)
from guarantee.dossier.page import dossier_context
from guarantee.evidence.changes import since_filing
from guarantee.evidence.words import grouped
from guarantee.hearings.queries import points_of
from guarantee.judges.context import claim_for, context_of, departures, departures_in_words, without_links
from guarantee.letters.drafting import body_of, drafted
from guarantee.statements.queries import new_since_finding, with_statements
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from rules.eligibility.requirements import NUMBERS
from rules.letters import blocks
from rules.states import ClaimState, DecisionOutcome


@role_required("admin", "outside")
@require_POST
def finding(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """Record the finding for one requirement; with htmx, answer with its row alone."""
    claim = claim_for(request, pk)
    if number not in NUMBERS:
        raise Http404
    form = FindingForm(request.POST, number=number)
    if form.is_valid():
        with refused_beside(form):
            record_finding(claim, requirement=number, **form.cleaned_data, by=request.user, now=clock_now())
            claim.has_findings = True
    message = "" if form.errors else f"Requirement {number}: {_word(form.cleaned_data['finding'])}. Saved."
    return _row_answer(request, claim, number, message, refused=form if form.errors else None)


@role_required("admin", "outside")
@require_POST
def finding_undo(request: SignedInRequest, pk: int, number: int, finding: int) -> HttpResponse:
    """Take back a finding that the admin recorded by a press too early."""
    claim = claim_for(request, pk)
    if number not in NUMBERS:
        raise Http404
    with refused_in_words(request):
        take_back_finding(claim, finding=finding, by=request.user, now=clock_now())
        return _row_answer(request, claim, number, f"Requirement {number}: your finding is taken back.")
    return redirect("guarantee:dossier", pk=pk)


def _word(finding: str) -> str:
    return str(FindingWord(finding).label)


def _row_answer(
    request: SignedInRequest,
    claim: JudgedClaim,
    number: int,
    message: str,
    refused: FindingForm | None = None,
) -> HttpResponse:
    """Answer with the requirement's row for htmx, else with the page at this row; a refused finding keeps what was
    typed."""
    status = 422 if refused else 200
    if request.htmx:
        context = dossier_context(request, claim, refused=(number, refused) if refused else None)
        context |= {"row": context["rows"][number - 1], "message": message, "answered": True}
        return render(request, "guarantee/decisions/_finding_answer.html", context, status=status)
    if refused:
        context = dossier_context(request, claim, refused=(number, refused))
        return render(request, "guarantee/dossier/dossier.html", context, status=status)
    return redirect(f"{reverse('guarantee:dossier', args=[claim.pk])}#requirement-{number}")


@role_required("admin", "outside")
@require_POST
def agreeing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Agree with every finding that the evidence settles, in one step."""
    claim = claim_for(request, pk)
    with refused_in_words(request):
        recorded = agree_with_evidence(claim, by=request.user, now=clock_now())
        messages.success(request, f"{recorded} findings recorded as the evidence gives them.")
    return redirect("guarantee:dossier", pk=pk)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def decision(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    context = context_of(request, claim)
    payers = (context["refund"] or {}).get("payers", []) if context["open_for_findings"] else []
    points = points_of(context["hearings"]) if context["open_for_findings"] else []
    letter = drafted(claim, context["dossier"]) if context["open_for_findings"] else ""
    form = ClaimDecisionForm(posted(request), payers=payers, points=points, letter=letter)
    if request.method == "POST" and form.is_valid():
        cleaned = form.cleaned_data
        with refused_beside(form):
            propose_decision(
                claim,
                outcome=cleaned["outcome"],
                reasons=cleaned["reasons"],
                shares=form.shares(),
                replies=form.replies(),
                letter=cleaned["letter"],
                by=request.user,
                now=clock_now(),
            )
            messages.success(
                request, "Your decision waits for a second admin. The dossier is frozen as it stood."
            )
            return redirect("guarantee:dossier", pk=pk)
    status = 422 if form.errors else 200
    return render(request, "guarantee/decisions/decision.html", context | {"form": form}, status=status)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def second_opinion(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    judged = claim.decisions.exclude(outcome=DecisionOutcome.SETTLED)
    proposed = get_object_or_404(judged.select_related("by").order_by("-id")[:1])
    rows = proposed.dossier["requirements"]
    departed = departures(rows)
    form = SecondOpinionForm(
        posted(request), about=proposed.pk, departures=[row["number"] for row in departed]
    )
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            _give_opinion(proposed, form, request.user)
            agreed = form.cleaned_data["agrees"]
            messages.success(request, _what_follows(agreed, claim.pk))
            return redirect("guarantee:dossier", pk=pk)
    context = context_of(request, claim)
    shown = without_links(proposed.dossier) if context["from_outside"] else proposed.dossier
    context |= _second_page(proposed, form, shown, context["rows"])
    return render(
        request, "guarantee/decisions/second_opinion.html", context, status=422 if form.errors else 200
    )


def _what_follows(agreed: bool, pk: int) -> str:
    if not agreed:
        return "The claim is open again."
    if Claim.objects.filter(pk=pk, state=ClaimState.DRAWN).exists():
        return "You agreed. It was drawn by lot: others look at it before the letter leaves."
    return "The claim is decided; the student is told."


def _second_page(
    proposed: Decision, form: SecondOpinionForm, shown: dict[str, Any], rows_now: list[dict[str, Any]]
) -> dict[str, Any]:
    rows = with_statements(shown["requirements"], {row["number"]: row["statements"] for row in rows_now})
    rows = [row | {"new_statements": new_since_finding(row)} for row in rows]
    departed = departures(rows)
    numbers = {row["number"] for row in departed}
    evidence = proposed.dossier.get("evidence", [])
    return {
        "form": form,
        "proposed": proposed,
        "shown": shown,
        "letter_blocks": blocks(body_of(proposed)),
        "refund": proposed.refund,
        "departed": [
            {
                "row": row,
                "answer": form[f"answer_{row['number']}"],
                "because": form[f"because_{row['number']}"],
            }
            for row in departed
        ],
        "others": [row for row in rows if row["number"] not in numbers],
        "departures_in_words": departures_in_words(departed, proposed.by.name),
        "since_filing": since_filing(proposed),
        "pieces": len(evidence),
        "groups": grouped(evidence),
        "now": clock_now(),
    }


def _give_opinion(proposed: Decision, form: SecondOpinionForm, by: User) -> None:
    now = clock_now()
    if form.cleaned_data["agrees"]:
        agree(proposed, by=by, now=now, note=form.cleaned_data["note"], answers=form.answers())
    else:
        send_back(proposed, note=form.note_with_answers(), by=by, now=now, answers=form.answers())


@role_required("admin", "outside")
@require_POST
def again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a proposal fall that can't be agreed with any more: the claim is open again, for findings and proposal."""
    claim = claim_for(request, pk)
    proposed = get_object_or_404(claim.decisions.select_related("by").order_by("-id")[:1])
    with refused_in_words(request):
        make_again(proposed, by=request.user, now=clock_now())
        messages.success(request, "The claim is open again: make the findings that changed, then propose.")
    return redirect("guarantee:dossier", pk=pk)


@role_required("admin", "outside")
@require_POST
def proposal_undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back the decision that the admin proposed."""
    claim = claim_for(request, pk)
    proposed = get_object_or_404(claim.decisions.select_related("by").order_by("-id")[:1])
    with refused_in_words(request):
        take_back_proposal(proposed, by=request.user, now=clock_now())
        messages.success(request, "Your proposal is taken back. The claim is open again.")
    return redirect("guarantee:dossier", pk=pk)
