"""The second admin's page: what they would be agreeing to, and their answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core.clock import now as clock_now
from core.errors import Refused
from guarantee.decisions.forms import SecondOpinionForm
from guarantee.decisions.models import Decision
from guarantee.decisions.verbs import agree, make_again, send_back
from guarantee.evidence.changes import since_filing
from guarantee.evidence.words import grouped
from guarantee.judges.context import claim_for, context_of, departures, departures_in_words
from people.accounts.models import User
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.students.access import asker


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def second_opinion(request: HttpRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    proposed = get_object_or_404(claim.decisions.select_related("by").order_by("-id")[:1])
    rows = proposed.dossier["requirements"]
    departed = departures(rows)
    form = SecondOpinionForm(
        request.POST if request.method == "POST" else None, departures=[row["number"] for row in departed]
    )
    if request.method == "POST" and form.is_valid():
        try:
            _give_opinion(proposed, form, asker(request))
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        else:
            agreed = form.cleaned_data["agrees"]
            messages.success(
                request,
                "The claim is decided; the student is told." if agreed else "The claim is open again.",
            )
            return redirect("guarantee:dossier", pk=pk)
    context = context_of(request, claim) | _page(proposed, form, departed)
    return render(
        request, "guarantee/decisions/second_opinion.html", context, status=422 if form.errors else 200
    )


def _page(proposed: Decision, form: SecondOpinionForm, departed: list[dict[str, Any]]) -> dict[str, Any]:
    numbers = {row["number"] for row in departed}
    evidence = proposed.dossier.get("evidence", [])
    return {
        "form": form,
        "proposed": proposed,
        "refund": proposed.refund,
        "departed": [
            {
                "row": row,
                "answer": form[f"answer_{row['number']}"],
                "because": form[f"because_{row['number']}"],
            }
            for row in departed
        ],
        "others": [row for row in proposed.dossier["requirements"] if row["number"] not in numbers],
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


@role_required("admin")
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """What was proposed can't be agreed with any more: the claim is open again, for findings and proposal."""
    claim = claim_for(request, pk)
    proposed = get_object_or_404(claim.decisions.select_related("by").order_by("-id")[:1])
    try:
        make_again(proposed, by=asker(request), now=clock_now())
        messages.success(request, "The claim is open again: make the findings that changed, then propose.")
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("guarantee:dossier", pk=pk)
