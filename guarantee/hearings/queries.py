"""The hearings of a claim: which one runs and until when, what was said, and what is still to be heard."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from commitments.outages.queries import outages
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FindingWord
from guarantee.hearings.models import (
    HEARD,
    Hearing,
    HearingAnswer,
    HearingClosed,
    HearingExtension,
    HearingPoint,
    HearingTimeRequest,
    PointReply,
    WhyClosed,
)
from rules.hearings import changed_to_harm, is_over, moved_hearing_until
from rules.outages import OutageSpan
from rules.states import FOUND_CLAIMS


@dataclass(frozen=True)
class HearingStanding:
    """A hearing with all that belongs to it. `closes_at` is its end as extensions and outages have moved it."""

    hearing: Hearing
    closes_at: datetime
    request: HearingTimeRequest | None  # for more time, while nobody answered it
    extensions: tuple[HearingExtension, ...]
    answer: HearingAnswer | None
    closed: HearingClosed | None

    @property
    def runs(self) -> bool:
        return self.closed is None

    @property
    def heard(self) -> bool:
        """Whether it closed with the student heard: they answered, or let its time pass."""
        return self.closed is not None and self.closed.why in HEARD

    @property
    def is_moot(self) -> bool:
        """Whether it closed without the student being heard, since nothing was left to hear."""
        return self.closed is not None and self.closed.why == WhyClosed.MOOT

    def is_over(self, now: datetime) -> bool:
        """Return whether it still stands open, and has run out."""
        return self.runs and is_over(self.closes_at, now, more_time_is_asked=self.request is not None)

    @property
    def points(self) -> list[HearingPoint]:
        return list(self.answer.points.all()) if self.answer else []

    @property
    def shown(self) -> list[dict[str, Any]]:
        """What was put to the student, with what they say on each."""
        points = {point.requirement: point for point in self.points}
        return [row | {"point": points.get(row["number"])} for row in self.hearing.findings]


def hearings_of(claim: Claim) -> list[HearingStanding]:
    """Return a claim's hearings, the first one first; none in one query, all in six."""
    hearings = list(
        claim.hearings.select_related("by", "closed").prefetch_related(
            "time_requests__extension", "extensions__by", "answer__points__files__file", "answer__by"
        )
    )
    spans = outages(claim.student_id) if hearings else ()
    return [standing_of(hearing, claim.search.zone, spans) for hearing in hearings]


def standing_of(hearing: Hearing, zone: str, spans: Iterable[OutageSpan]) -> HearingStanding:
    """Return how a hearing stands."""
    extensions = tuple(hearing.extensions.all())
    later_ends = [extension.closes_at for extension in extensions if extension.closes_at]
    unanswered = [row for row in hearing.time_requests.all() if not hasattr(row, "extension")]
    return HearingStanding(
        hearing,
        moved_hearing_until(later_ends[-1] if later_ends else hearing.closes_at, zone, spans),
        unanswered[0] if unanswered else None,
        extensions,
        getattr(hearing, "answer", None),
        getattr(hearing, "closed", None),
    )


def running(hearings: Sequence[HearingStanding]) -> HearingStanding | None:
    """Return the hearing that runs, if any: at most one does."""
    return next((standing for standing in reversed(hearings) if standing.runs), None)


def unheard(hearings: Sequence[HearingStanding], rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Return the numbers of the requirements that are found not met, and on which the student was not heard: never,
    or not on what the finding rests on now. `rows` are a dossier's."""
    return [
        row["number"]
        for row in rows
        if row["recorded"] is not None
        and row["recorded"]["finding"] == FindingWord.NOT_MET
        and changed_to_harm(_heard_on(hearings, row["number"]), row)
    ]


def to_put(hearings: Sequence[HearingStanding], rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the findings that are to be put to the student; none while a hearing on them runs that nothing changed."""
    rows = list(rows)
    numbers = unheard(hearings, rows)
    waiting = [row for row in rows if row["number"] in numbers]
    standing = running(hearings)
    return [] if standing and _as_put(standing.hearing.findings) == _as_put(waiting) else waiting


def _as_put(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    return [(row["number"], row["rests_on"], row["finding"], row["recorded"]["reason"]) for row in rows]


def _heard_on(hearings: Sequence[HearingStanding], requirement: int) -> dict[str, Any] | None:
    """Return a finding as it was last put to the student in a hearing that counts for it."""
    for standing in reversed(hearings):
        if standing.closed is None or not standing.heard or requirement in standing.closed.made_again:
            continue
        for row in standing.hearing.findings:
            if row["number"] == requirement:
                return dict(row)
    return None


def points_of(hearings: Sequence[HearingStanding]) -> list[HearingPoint]:
    """Return all that the student said in the hearings of a claim, each of which a denial answers."""
    return [point for standing in hearings for point in standing.points]


def replies_of(decision: Decision) -> list[PointReply]:
    """Return what a decision answers to each point of the student's."""
    rows = decision.replies.select_related("point__answer").prefetch_related("point__files__file")
    return list(rows.order_by("point__requirement", "pk"))


def hearings_to_close(as_of: datetime) -> QuerySet[Hearing]:
    """Return the hearings that stand open, and whose first end has passed."""
    return Hearing.objects.filter(
        closed__isnull=True, closes_at__lte=as_of, claim__state__in=FOUND_CLAIMS
    ).select_related("claim__student", "claim__search")
