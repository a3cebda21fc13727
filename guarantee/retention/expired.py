"""Which texts of decided claims are past their time of keeping, and what stops their erasure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max

from commitments.searches.models import Search
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from guarantee.frozen.models import FrozenText
from guarantee.retention.models import LegalHold
from rules.retention import RecordClass, is_over
from rules.states import ClaimState

Years = Mapping[RecordClass, int | None]


@dataclass(frozen=True)
class ExpiredTexts:
    """The texts of one class of a claim, past their time of keeping. `stopped_by` says what keeps them nevertheless."""

    claim: Claim
    record_class: RecordClass
    years: int
    texts: int
    decided_at: datetime
    stopped_by: str


def expired(years: Years, now: datetime, claim: Claim | None = None) -> list[ExpiredTexts]:
    """Return what is past its time of keeping, the oldest claim first; of one claim alone if it is named.

    The time runs from the last decision on any claim of the same student, so that what an earlier decision shares with
    a later one is kept as long as that.
    """
    kept = FrozenText.objects.filter(text__isnull=False)
    if claim is not None:
        kept = kept.filter(record__final__decision__claim=claim)
    counts = kept.values_list("record__final__decision__claim", "record_class").annotate(texts=Count("pk"))
    count_of = {(pk, RecordClass(name)): texts for pk, name, texts in counts.order_by()}
    claims = Claim.objects.in_bulk({pk for pk, _ in count_of})
    students = {row.student_id for row in claims.values()}
    decided_at, stopped = _last_decided(students), _stopped(students)
    return [
        ExpiredTexts(
            claim=claims[pk],
            record_class=record_class,
            years=limit,
            texts=texts,
            decided_at=decided_at[claims[pk].student_id],
            stopped_by=stopped.get(claims[pk].student_id, ""),
        )
        for (pk, record_class), texts in sorted(count_of.items())
        if (limit := years[record_class]) is not None
        and is_over(decided_at[claims[pk].student_id], limit, now)
    ]


def _last_decided(students: set[int]) -> dict[int, datetime]:
    finals = FinalDecision.objects.filter(decision__claim__student__in=students)
    last = finals.values_list("decision__claim__student").annotate(last=Max("at")).order_by()
    return dict(last)


def _stopped(students: set[int]) -> dict[int, str]:
    """Return, for each student of whom nothing is erased however old it is, why."""
    open_claims = Claim.objects.filter(student__in=students)
    undecided = open_claims.open() | open_claims.filter(state=ClaimState.APPEALED)
    causes = (
        (Search.objects.live().filter(student__in=students), "student", "a search is under way"),
        (undecided, "student", "a claim is open"),
        (LegalHold.objects.in_force().filter(claim__student__in=students), "claim__student", "a legal hold"),
    )
    return {student: why for rows, path, why in causes for student in rows.values_list(path, flat=True)}
