"""Reading the settlements of a claim: which one waits, for whom, and until when."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from commitments.outages.queries import outages
from guarantee.claims.models import Claim
from guarantee.settlements.models import Settlement, SettlementEnd, SettlementOpinion
from rules.settlements import moved_settlement_until
from rules.states import ClaimState


@dataclass(frozen=True)
class SettlementStanding:
    """A settlement with what was said to it. `until` is the exclusive end (UTC) of the days in which the student
    answers; None before it is offered."""

    settlement: Settlement
    opinion: SettlementOpinion | None
    end: SettlementEnd | None
    until: datetime | None

    @property
    def is_open(self) -> bool:
        return self.settlement.closed_at is None

    @property
    def is_offered(self) -> bool:
        """Whether it is, or was, before the student."""
        return self.opinion is not None and self.opinion.agrees

    def waits_for_student(self, now: datetime) -> bool:
        return self.is_open and self.until is not None and now < self.until


def settlements_of(claim: Claim) -> list[SettlementStanding]:
    """Return the settlements that were proposed on a claim, the first one first. One query; a second where there are
    some."""
    rows = list(claim.settlements.select_related("by", "opinion__by", "end").order_by("pk"))
    spans, zone = outages(claim.student_id) if rows else (), claim.search.zone
    standings = []
    for row in rows:
        opinion: SettlementOpinion | None = getattr(row, "opinion", None)
        until = opinion.answer_by if opinion else None
        moved = moved_settlement_until(until, zone, spans) if until else None
        standings.append(SettlementStanding(row, opinion, getattr(row, "end", None), moved))
    return standings


def open_settlement(claim: Claim) -> SettlementStanding | None:
    """Return the settlement that waits for a second admin or for the student; None where none does."""
    if claim.state != ClaimState.FILED:
        return None
    return next((standing for standing in settlements_of(claim) if standing.is_open), None)


def offers_to_lapse(as_of: datetime) -> QuerySet[Settlement]:
    """Return the open offers whose first end has passed."""
    return Settlement.objects.filter(
        closed_at__isnull=True, opinion__answer_by__lte=as_of, claim__state=ClaimState.FILED
    ).select_related("claim__student", "claim__search")
