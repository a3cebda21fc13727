"""What the dossier's own page shows beside what every page of a claim does: how earlier claims were decided, and what
is new since the judge last looked."""

from typing import Any

from core.clock import now as clock_now
from guarantee.claims.queries import JudgedClaim
from guarantee.evidence.queries import evidence_of
from guarantee.judges.context import Refusal, context_of
from guarantee.looks.queries import since_look
from guarantee.looks.verbs import keep_look
from guarantee.precedents.queries import precedents_of
from people.accounts.requests import SignedInRequest
from people.students.fetching import record_list


def dossier_context(
    request: SignedInRequest, claim: JudgedClaim, refused: Refusal | None = None
) -> dict[str, Any]:
    """Return what the dossier's page shows. Whose earlier claims it quotes goes on record."""
    context = context_of(request, claim, refused)
    rows = context["rows"]
    judged = context["may_judge"] and context["is_judged"] and not context["frozen"]
    precedents = precedents_of(claim, rows, request.user, clock_now()) if judged else {}
    record_list(request, {precedent.student for ground in precedents.values() for precedent in ground.newest})
    pieces = None
    if not context["frozen"]:
        pieces = context["evidence_now"] or evidence_of(claim.search, claim)
    trail, now = context["trail"], clock_now()
    context["since_look"] = since_look(claim, request.user, trail, pieces, now)
    keep_look(claim, trail=trail, pieces=pieces, by=request.user, now=now)
    for row in rows:
        row["precedents"] = precedents.get(row["number"])
    return context
