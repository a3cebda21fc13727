"""Facts for tests of the rules: what ships for this school, to be changed with `replace` where a test says so."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rules.business_days import Calendar
from rules.eligibility import NUMBERS, DossierFacts, GraduationFacts, ProgramRequirementFact, SignatureFacts
from rules.instants import end_of_day, start_of_day
from rules.offer_facts import OfferFacts
from rules.policy import Counting, PolicyRules, QuotaRule, Unit
from rules.verdict import PeriodFacts, QuotaResult
from rules.window import log_until

NEW_YORK = "America/New_York"
NY = Calendar("US", "NY")
START = date(2026, 3, 2)
LAST = date(2026, 8, 29)

PEOPLE = QuotaRule(
    "people",
    "People",
    "person",
    "people",
    frozenset({"contact"}),
    8,
    Counting.DISTINCT_PEOPLE,
    Unit.WEEK,
    False,
    "3.1",
    counts_contacts=True,
)
COMMITS = QuotaRule(
    "commits",
    "Commits",
    "commit",
    "commits",
    frozenset({"commit"}),
    5,
    Counting.ACTIVITIES,
    Unit.WEEK,
    True,
    "3.2",
)
POST = QuotaRule(
    "post", "Blog post", "post", "posts", frozenset({"post"}), 1, Counting.ACTIVITIES, Unit.WEEK, True, "3.3"
)
PUSH_DAYS = QuotaRule(
    "push_days",
    "Push days",
    "day with a push",
    "days with a push",
    frozenset({"commit"}),
    5,
    Counting.DISTINCT_DAYS,
    Unit.WEEK,
    True,
    "4",
)
MEETING = QuotaRule(
    "meeting",
    "Coach",
    "meeting",
    "meetings",
    frozenset({"meeting"}),
    1,
    Counting.ACTIVITIES,
    Unit.MONTH,
    False,
    "5",
)

SCHOOL = PolicyRules(
    series="This school",
    version="3",
    title="Career Services Commitment",
    start_limit_days=30,
    window_days=180,
    week_kind="from_start",
    unfinished="not_assessed",
    missed_allowed=0,
    late_log_days=7,
    reply_within=2,
    reply_unit="business_days",
    silence_warn_days=7,
    silence_lapse_days=14,
    late_replies_allowed=None,
    late_deliverables_allowed=None,
    grace_minutes=None,
    no_shows_allowed=0,
    offer_answer_days=5,
    granted_offer_must_be_accepted=True,
    offer_min_hours=30,
    offer_field="software development",
    offer_types={"permanent": True},
    leave_max_days=30,
    leave_moves_window=True,
    leave_waives_single_from=4,
    claim_within_days=30,
    appeal_within_days=14,
    deliverables_before_signing_count=None,
    clauses={str(n): f"{n}" for n in NUMBERS},
    quotas=(PEOPLE, COMMITS, POST),
)


def utc(text: str) -> datetime:
    """Return an instant from "2026-03-02T05:00" in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def at(zone_day: date, hour: int = 12, zone: str = NEW_YORK) -> datetime:
    """Return the instant so many hours after a local day begins."""
    return start_of_day(zone_day, zone) + timedelta(hours=hour)


def week(number: int = 1, counts: dict[str, int] | None = None, **changes: Any) -> PeriodFacts:
    """Return week `number` of the search that starts on 2026-03-02 in New York."""
    first = START + timedelta(days=7 * (number - 1))
    last = min(first + timedelta(days=6), LAST)
    facts = PeriodFacts(
        unit=Unit.WEEK,
        number=number,
        first_day=first,
        last_day=last,
        assessed_days=(last - first).days + 1,
        whole=(last - first).days == 6,
        opens_at=start_of_day(first, NEW_YORK),
        closes_at=end_of_day(last, NEW_YORK),
        log_until=log_until(last, 7, NEW_YORK),
        counts=counts or {},
    )
    return replace(facts, **changes)


def result(quota: QuotaRule, count: int, minimum: int | None = None) -> QuotaResult:
    """Return a quota's result as judged."""
    needed = quota.minimum if minimum is None else minimum
    left = max(0, needed - count)
    return QuotaResult(
        quota.key,
        quota.label,
        count,
        needed,
        quota.minimum,
        left,
        not left,
        quota.clause,
        quota.one,
        quota.many,
    )


def offer(**changes: Any) -> OfferFacts:
    """Return a confirmed full-time, permanent, written offer in the field, received Wed 2026-11-25 noon in New York."""
    facts = OfferFacts(
        received_at=utc("2026-11-25T17:00"),
        zone=NEW_YORK,
        calendar=NY,
        hours_per_week=40,
        in_field=True,
        type="permanent",
        written=True,
        confirmed=True,
    )
    return replace(facts, **changes)


def dossier(**changes: Any) -> DossierFacts:
    """Return a record in which nothing went wrong; filed four days after the window."""
    facts = DossierFacts(
        as_of=utc("2026-09-20T12:00"),
        zone=NEW_YORK,
        graduation=GraduationFacts(
            True, date(2026, 2, 12), "R. Cole", (ProgramRequirementFact("attendance", True),)
        ),
        signature=SignatureFacts(utc("2026-02-20T15:00"), START, "3"),
        window_last_day=LAST,
        filed_at=utc("2026-09-02T15:00"),
        guarantee_ended_on=LAST,
    )
    return replace(facts, **changes)
