"""Reading the reopenings of a claim: which one waits, and until when the student is heard on it."""

from dataclasses import dataclass
from datetime import datetime

from commitments.outages.queries import outages
from guarantee.claims.models import Claim
from guarantee.reopenings.models import Reopening, ReopeningAnswer, ReopeningWord
from rules.hearings import hearing_until, moved_hearing_until


@dataclass(frozen=True)
class ReopeningStanding:
    """A proposal to reopen, the student's word and the second admin's answer, each if there is one. `until` is the
    exclusive end (UTC) of the days in which the student is heard, as those before a denial are counted."""

    reopening: Reopening
    until: datetime
    word: ReopeningWord | None
    answer: ReopeningAnswer | None

    @property
    def is_open(self) -> bool:
        return self.answer is None

    def is_heard(self, now: datetime) -> bool:
        """Return whether the student said their word, or let their days pass."""
        return self.word is not None or now >= self.until


def reopenings_of(claim: Claim) -> list[ReopeningStanding]:
    """Return the reopenings that were proposed on a claim, the first one first. One query; a second one where there are
    some."""
    rows = list(claim.reopenings.select_related("by", "word", "answer__by").order_by("pk"))
    spans, zone = outages(claim.student_id) if rows else (), claim.search.zone
    return [
        ReopeningStanding(
            row,
            moved_hearing_until(hearing_until(row.at, zone), zone, spans),
            getattr(row, "word", None),
            getattr(row, "answer", None),
        )
        for row in rows
    ]


def open_reopening(claim: Claim) -> ReopeningStanding | None:
    """Return the reopening that waits for its second admin; None where none does."""
    return next((standing for standing in reopenings_of(claim) if standing.is_open), None)
