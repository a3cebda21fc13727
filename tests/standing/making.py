"""Searches and logs for tests of standing, made as rows: what counts is under test here, not how it is written."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Any

from commitments.policies.models import Policy
from commitments.quotas.models import ActivityKind, PolicyKind, Quota, QuotaKind
from commitments.searches.models import Search
from commitments.searches.periods import make_periods
from commitments.series.models import Series
from commitments.signing.models import Signature
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from people.students.models import Student
from rules.instants import end_of_day, start_of_day
from tests.factories import make_student

KINDS = {
    "contacted": "contact",
    "follow_up": "follow-up",
    "commit": "commit",
    "post": "blog post",
    "applied": "application",
}
SCHOOLS_OWN = (
    ("people", ("contacted", "follow_up"), 8, "distinct_people", False, "3.1"),
    ("commits", ("commit",), 5, "activities", False, "3.2"),
    ("post", ("post",), 1, "activities", True, "3.3"),
)
NOUNS = {"people": ("person", "people"), "commits": ("commit", "commits"), "post": ("post", "posts")}
_numbers = count(1)


def make_policy(quotas: tuple[Any, ...] = SCHOOLS_OWN, unit: str = "week", **rules: Any) -> Policy:
    """A published policy with the rules of this school, but for those given."""
    values: dict[str, Any] = {
        "series": Series.objects.get_or_create(
            name="Test school", defaults={"begun_at": datetime(2025, 1, 1, tzinfo=UTC)}
        )[0],
        "version": next(_numbers),
        "title": "Commitment",
        "text": "1. I search.",
        "drafted_at": datetime(2025, 1, 1, tzinfo=UTC),
        "start_limit_days": 30,
        "window_days": 180,
        "week_kind": "from_start",
        "unfinished": "not_assessed",
        "missed_allowed": 0,
        "late_log_days": 7,
        "reply_within": 2,
        "silence_warn_days": 7,
        "silence_lapse_days": 14,
        "offer_answer_days": 5,
        "offer_types": {"permanent": True},
        "leave_max_days": 30,
        "leave_waives_single_from": 4,
        "clauses": {},
    }
    policy = Policy.objects.create(**values | rules)
    for order, (slug, name) in enumerate(KINDS.items()):
        ActivityKind.objects.get_or_create(
            slug=slug,
            defaults={
                "name": name,
                "done": name,
                "order": order,
                "with_person": slug == "contacted",
                "contact": "employer" if slug == "contacted" else "",
            },
        )
    for order, (key, kinds, minimum, counting, needs_link, clause) in enumerate(quotas):
        one, many = NOUNS.get(key, (key, key))
        quota = Quota.objects.create(
            policy=policy,
            key=key,
            label=key.capitalize(),
            one=one,
            many=many,
            minimum=minimum,
            counting=counting,
            unit=unit,
            needs_link=needs_link,
            clause=clause,
            order=order,
        )
        QuotaKind.objects.bulk_create([QuotaKind(quota=quota, kind_id=kind) for kind in kinds])
    PolicyKind.objects.bulk_create(PolicyKind(policy=policy, kind_id=slug) for slug in KINDS)
    Policy.objects.filter(pk=policy.pk).update(published_at=values["drafted_at"])
    policy.refresh_from_db()
    return policy


def make_search(
    start: date,
    *,
    student: Student | None = None,
    policy: Policy | None = None,
    zone: str = "America/New_York",
    state: str = "running",
    **fields: Any,
) -> Search:
    """A search that opened at its first instant, with its periods."""
    policy = policy or make_policy()
    student = student or make_student(state="searching" if state == "running" else "preparing", zone=zone)
    opens_at, last_day = start_of_day(start, zone), start + timedelta(days=policy.window_days)
    signature = Signature.objects.create(
        student=student,
        policy=policy,
        text=policy.text,
        digest=sha256(policy.text.encode()).hexdigest(),
        signed_name=student.user.name,
        signed_at=opens_at - timedelta(days=2),
        start_date=start,
    )
    search = Search.objects.create(
        student=student,
        signature=signature,
        policy=policy,
        state=state,
        start_date=start,
        last_day=last_day,
        opens_at=opens_at,
        closes_at=end_of_day(last_day, zone),
        zone=zone,
        country="US",
        opened_at=opens_at if state == "running" else None,
        **fields,
    )
    make_periods(search, now=opens_at)
    return search


def log(
    search: Search, kind: str, day: date, *, person: str = "", at: datetime | None = None, **fields: Any
) -> Activity:
    """An activity logged at noon (UTC) of its day unless said otherwise; nothing is judged by it."""
    logged_at = at or datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=12)
    contact = None
    if person:
        contact, _ = Contact.objects.get_or_create(
            student=search.student,
            name_key=person.casefold(),
            employer=None,
            defaults={"name": person, "created_at": logged_at},
        )
    return Activity.objects.create(
        student=search.student,
        kind_id=kind,
        occurred_on=day,
        contact=contact,
        logged_at=logged_at,
        changed_at=logged_at,
        source="test",
        source_key=str(next(_numbers)),
        **fields,
    )


def fill_shipped_week(search: Search, number: int) -> None:
    """The same for the policy that ships, whose post is a blog post."""
    fill_week(search, number, post="blog_post")


def fill_week(search: Search, number: int, post: str = "post") -> None:
    """Everything that this school asks for in a week, on its first days."""
    first = search.start_date + timedelta(days=7 * (number - 1))
    for index in range(8):
        log(search, "contacted", first + timedelta(days=index % 5), person=f"Person {index}")
    for index in range(5):
        log(search, "commit", first + timedelta(days=index))
    log(search, post, first, link="https://example.com/post")
