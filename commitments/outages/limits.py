"""Limits that are stored nowhere, since they are counted when asked for: whose last day fell into an outage."""

from datetime import UTC, date, timedelta

from django.db.models import Max, Q, QuerySet

from commitments.graduation import queries as graduation_queries
from commitments.outages.queries import outages_by_student
from commitments.policies import queries as policy_queries
from commitments.policies.models import Policy
from commitments.searches import queries as search_queries
from commitments.searches.models import Search
from guarantee.decisions.models import Decision
from people.students.models import StateChange, Student
from rules.claims import appeal_until, claim_until
from rules.instants import end_of_day, local_day
from rules.outages import OutageSpan
from rules.states import ClaimState, DecisionOutcome, SearchState, StudentState

NOT_STARTED = "not started"  # the cause of closing a student who chose no start date in time
MOVED_AT_MOST = 31  # days by which an earlier outage may have moved a limit
SLACK = timedelta(days=2)  # zones are at most a day apart; the other is for the end of a day


def starts_due(span: OutageSpan) -> set[int]:
    """Return the ids of students whose last day to sign and start, as what is on record had moved it, ended in the
    span, and who had signed nothing that fits: those in preparation, and those who were closed for it."""
    students, rows = set(), list(_may_start(span))
    down = outages_by_student(student.pk for student in rows)
    for student in rows:
        search, policy = search_queries.live_search(student), policy_queries.policy_for(student)
        if policy is None or (search is not None and not search_queries.must_choose_again(search)):
            continue
        last = search_queries.last_day_to_start(
            student, policy, graduation_queries.graduation_of(student), down[student.pk]
        )
        if span.holds(end_of_day(last, student.zone)):
            students.add(student.pk)
    return students


def _may_start(span: OutageSpan) -> "QuerySet[Student]":
    days = _days_before(span, "start_limit_days")
    graduated = Q(planned_graduation__range=days) | Q(certifications__graduated_on__range=days)
    closed = Q(state=StudentState.CLOSED, pk__in=closed_as_not_started())
    rows = Student.objects.filter(graduated).filter(Q(state=StudentState.PREPARING) | closed)
    return (
        rows.exclude(searches__state__in=(SearchState.RUNNING, SearchState.ENDED))
        .select_related("user", "cohort__program")
        .distinct()
    )


def closed_as_not_started() -> "QuerySet[StateChange, int]":
    """Return the ids of students who were ever closed because they had not started in time."""
    closed = StateChange.objects.filter(after=StudentState.CLOSED, cause=NOT_STARTED)
    return closed.values_list("student", flat=True)


def claims_due(span: OutageSpan) -> set[int]:
    """Return the ids of students whose limit for filing a claim, as what is on record had moved it, passed in the span,
    and who had filed none."""
    rows = Search.objects.filter(last_day__range=_days_before(span, "claim_within_days"))
    rows = rows.exclude(state__in=(SearchState.PLANNED, SearchState.NOT_STARTED)).exclude(
        claims__state__in=set(ClaimState.values) - {ClaimState.WITHDRAWN}
    )
    searches = list(rows.select_related("policy"))
    down = outages_by_student(search.student_id for search in searches)
    return {
        search.student_id
        for search in searches
        if (
            until := claim_until(search.policy.rules(), search.last_day, search.zone, down[search.student_id])
        )
        and span.holds(until)
    }


def appeals_due(span: OutageSpan) -> set[int]:
    """Return the ids of students whose limit for appealing a denial, as what is on record had moved it, passed in the
    span."""
    rows = Decision.objects.final().filter(
        outcome=DecisionOutcome.DENIED,
        final__at__date__range=_days_before(span, "appeal_within_days"),
        claim__state=ClaimState.DECIDED,
    )
    students, decisions = set(), list(rows.select_related("final", "claim__search__policy"))
    down = outages_by_student(decision.claim.student_id for decision in decisions)
    for decision in decisions:
        search = decision.claim.search
        denied_on = local_day(decision.final.at, search.zone)
        until = appeal_until(search.policy.rules(), denied_on, search.zone, down[search.student_id])
        if until is not None and span.holds(until):
            students.add(search.student_id)
    return students


def _days_before(span: OutageSpan, limit: str) -> tuple[date, date]:
    """Return the first and last day (UTC) from which a limit of the policies may have run out in the span."""
    longest = Policy.objects.aggregate(days=Max(limit))["days"] or 0
    first = span.began_at.astimezone(UTC).date() - timedelta(days=longest + MOVED_AT_MOST) - SLACK
    return first, span.ended_at.astimezone(UTC).date()
