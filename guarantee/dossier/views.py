"""The dossier of one claim, on a page and on paper, with the evidence behind it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from guarantee.accommodations.queries import may_read_grounds
from guarantee.claims.models import Claim
from guarantee.dossier.page import dossier_context
from guarantee.dossier.queries import pieces_of
from guarantee.evidence.queries import as_json
from guarantee.evidence.words import grouped
from guarantee.frozen.queries import records_of
from guarantee.judges.context import claim_for, context_of
from guarantee.retention.queries import legal_hold_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in_to_read


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD"])
def dossier(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    records = list(records_of(claim))
    may_export = bool(records) and may_read_grounds(claim.search, request.user, clock_now())
    beside = {"records": records if may_export else [], "legal_hold": legal_hold_of(claim)}
    context = dossier_context(request, claim) | beside
    return render(request, "guarantee/dossier/dossier.html", context)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD"])
@fresh_sign_in_to_read
def printed(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the dossier for paper: the frozen one once there is a decision, else as it stands now."""
    claim = claim_for(request, pk)
    context = context_of(request, claim)
    context |= {
        "groups": _groups(claim, context),
        "second": getattr(context["latest"], "second_opinion", None),
    }
    return render(request, "guarantee/dossier/printed.html", context)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD"])
def evidence(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show every row that the dossier rests on, with who made, confirmed, accepted or decided it."""
    claim = claim_for(request, pk)
    context = context_of(request, claim)
    return render(request, "guarantee/evidence/evidence.html", context | {"groups": _groups(claim, context)})


def _groups(claim: Claim, context: dict[str, Any]) -> list[Any]:
    """Return the evidence by kind: frozen with a proposal, else as it stands now."""
    frozen, pieces = context["frozen"], context["evidence_now"]
    if frozen is not None:
        return grouped(frozen.dossier.get("evidence", []))
    if pieces is None:  # while nothing is found yet, the page of the claim holds nothing against them
        pieces = pieces_of(claim, context["barred"])
    return grouped(as_json(pieces))
