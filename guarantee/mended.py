"""Denied claims whose findings would be better by the rules as they are now (DOMAIN §4)."""

from collections.abc import Iterator
from datetime import datetime

from guarantee.dossier import dossier_of_search
from guarantee.models import Claim, ClaimState
from standing.mended import Better

WORSE = "not_met"


def denials_that_would_differ(now: datetime) -> Iterator[Better]:
    """One line for each requirement that was found not met on the evidence, and would not be any more."""
    claims = Claim.objects.filter(state=ClaimState.DECIDED).select_related("student__user", "search__policy")
    for claim in claims.order_by("pk"):
        decision = claim.decisions.filter(outcome="denied", second_opinion__agrees=True).first()
        if decision is None:
            continue
        present = dossier_of_search(claim.search, now=now, claim=claim)["requirements"]
        computed = {row["number"]: row["finding"] for row in present}
        for row in decision.dossier["requirements"]:
            if row["finding"] == WORSE and computed[row["number"]] != WORSE:
                yield Better(
                    claim.student.user.email, f"requirement {row['number']} of claim {claim.reference}", "not met",
                    computed[row["number"]].replace("_", " "), "reopen the claim",
                )  # fmt: skip
