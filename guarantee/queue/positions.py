"""Where claims stand in the queue, read for many at once: who has taken them, what was proposed, what they wait for."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Case, Exists, F, Model, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from commitments.outages.queries import outages_by_student
from core.statements import NOW, NUMBER, KeptQuery
from guarantee.appeals.models import AppealProposal
from guarantee.asking.models import MoreAsked
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.hearings.models import Hearing, HearingExtension, HearingTimeRequest
from guarantee.judges.entitlement import is_admin, is_barred
from guarantee.outside_judges.queries import judges_from_outside
from guarantee.queue.models import ClaimHold, ClaimTaken
from guarantee.settlements.models import Settlement
from people.accounts.models import User
from rules.claim_turns import Turn, TurnFacts, turn
from rules.outages import moved_by_outages
from rules.states import OPEN_CLAIMS, ClaimState


def positioned(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Return the claims with all that `facts_of` reads, but for what outages moved (`move_by_outages`). It adds no
    query."""
    taken = ClaimTaken.objects.filter(claim=OuterRef("pk")).order_by("-pk")
    standing = {"released__isnull": True}
    latest = Decision.objects.filter(claim=OuterRef("pk")).order_by("-pk")
    waiting = latest.filter(second_opinion__isnull=True, fallen__isnull=True)
    ruling = AppealProposal.objects.filter(appeal__claim=OuterRef("pk"), answer__isnull=True).order_by("-pk")
    settling = Settlement.objects.filter(claim=OuterRef("pk"), closed_at__isnull=True).order_by("-pk")
    hold = ClaimHold.objects.filter(claim=OuterRef("pk"), lifted__isnull=True).order_by("-pk")
    unanswered = MoreAsked.objects.filter(claim=OuterRef("pk"), answers__isnull=True).order_by("-due_at")
    extended = HearingExtension.objects.filter(hearing=OuterRef("pk"), closes_at__isnull=False).order_by(
        "-pk"
    )
    hearing = Hearing.objects.filter(claim=OuterRef("pk"), closed__isnull=True).order_by("-pk")
    time_request = HearingTimeRequest.objects.filter(
        hearing__claim=OuterRef("pk"), hearing__closed__isnull=True, extension__isnull=True
    )
    return claims.annotate(
        taken_by=_newest(taken, Case(When(**standing, then=F("by")))),
        taken_by_name=_newest(taken, Case(When(**standing, then=F("by__name")))),
        taken_at=_newest(taken, Case(When(**standing, then=F("at")))),
        proposer=_newest(latest, F("by")),
        proposed_at=_newest(latest, F("at")),
        agreed_by=_newest(latest, F("second_opinion__by")),
        heard_until=_newest(hearing, Coalesce(Subquery(extended.values("closes_at")[:1]), F("closes_at"))),
        more_time_asked=Exists(time_request),
        zone=F("search__zone"),
        asked_until=_newest(unanswered, F("due_at")),
        offered_until=_newest(settling, F("opinion__answer_by")),
        settlement_proposer=_newest(settling, F("by")),
        held_until=_newest(hold, F("back_at")),
        appeal_proposer=Coalesce(_newest(ruling, F("by")), _newest(waiting, F("by"))),
    )


def with_word(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Return the claims with the word by which the last one took them over from a colleague, and who that was."""
    over = ClaimTaken.objects.filter(claim=OuterRef("pk")).exclude(word="").order_by("-pk")
    return claims.annotate(taken_word=_newest(over, F("word")), word_by=_newest(over, F("by__name")))


def move_by_outages(claims: Iterable[Any], now: datetime) -> None:
    """Move the ends of hearings and offers to settle that are past and stand open, as outages moved them. One query,
    where there are any."""
    past = [
        (claim, name)
        for claim in claims
        for name in ("heard_until", "offered_until")
        if (until := getattr(claim, name)) is not None and until <= now
    ]
    down = outages_by_student(claim.student_id for claim, _ in past) if past else {}
    for claim, name in past:
        setattr(claim, name, moved_by_outages(getattr(claim, name), claim.zone, down[claim.student_id]))


def _newest(rows: QuerySet[Model], value: Case | Coalesce | F) -> Subquery:
    return Subquery(rows.annotate(newest=value).values("newest")[:1])


def facts_of(claim: Any, *, holder_judges: bool) -> TurnFacts:
    """Return what decides whose turn the claim is. `holder_judges` says whether who has taken it may judge it; what
    somebody took who may not (any more) is free."""
    proposed = claim.state in (ClaimState.PROPOSED, ClaimState.DRAWN)
    appealed = claim.state == ClaimState.APPEALED
    return TurnFacts(
        state=claim.state,
        holder=claim.taken_by if holder_judges else None,
        taken_at=claim.taken_at,
        proposer=claim.proposer
        if proposed
        else claim.appeal_proposer
        if appealed
        else claim.settlement_proposer,
        proposed_at=claim.proposed_at if proposed else None,
        agreed=claim.agreed_by if claim.state == ClaimState.DRAWN else None,
        held_until=claim.held_until,
        students_until=_students_until(claim),
        time_asked=bool(claim.more_time_asked) and claim.state == ClaimState.FILED,
    )


def _students_until(claim: Any) -> datetime | None:
    """Return until when the student is heard, asked for more, or offered a settlement; None where nothing is."""
    if claim.state != ClaimState.FILED:
        return None
    ends = (claim.heard_until, claim.asked_until, claim.offered_until)
    return max((until for until in ends if until is not None), default=None)


def _open_for(person: int, now: datetime) -> QuerySet[Any]:
    """Return the open claims that a person may judge, with whether who has taken them may."""
    claims = Claim.objects.filter(state__in=[*OPEN_CLAIMS, ClaimState.APPEALED]).exclude(student__user=person)
    claims = claims.exclude(is_barred("student_id", person))
    by = OuterRef("by")
    may_judge = (Q(is_admin(by, now)) | Q(judges_from_outside("claim", by))) & ~is_barred(
        "claim__student_id", by
    )
    taken = ClaimTaken.objects.filter(claim=OuterRef("pk")).order_by("-pk")
    holder_judges = _newest(taken, Case(When(may_judge, then=True), default=False))
    return positioned(claims).annotate(holder_judges=holder_judges).only("state", "student")


_OPEN: KeptQuery[Any] = KeptQuery(lambda: _open_for(NUMBER, NOW))


def number_that_need(user: User, now: datetime) -> int:
    """Count the claims that wait for this very admin: the badge in the navigation. One query, and a second one
    while a hearing is past its end."""
    rows = _OPEN.rows({NUMBER: user.pk, NOW: now})
    move_by_outages(rows, now)
    return sum(
        turn(facts_of(claim, holder_judges=bool(claim.holder_judges)), user.pk, may_judge=True, now=now)
        == Turn.YOURS
        for claim in rows
    )
