"""The student's log as scripts get it: activities with what they count for, and the key by which a post is repeated."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from core.errors import Refused
from core.mails import link
from jobsearch.activities.models import Activity
from jobsearch.api.schemas import ActivityOut
from jobsearch.log.counting import CountedActivity, CountedLog, holding, periods_of, searches_of
from people.students.models import Student

SOURCE = "script"
KEY = re.compile(r"[A-Za-z0-9._:-]{1,80}")


def activities_of(student: Student) -> "QuerySet[Activity]":
    """Return a student's activities, the newest day first, with what a list says of them."""
    of_student = Activity.objects.filter(student=student).select_related("kind", "contact", "employer")
    return of_student.order_by("-occurred_on", "-pk")


def with_words(activities: "QuerySet[Activity]", words: str) -> "QuerySet[Activity]":
    """Narrow to activities in which each word stands, in the role, too, which the page of the log does not search."""
    for word in words.replace("\0", "").split()[:6]:
        activities = activities.filter(
            Q(note__icontains=word)
            | Q(link__icontains=word)
            | Q(role__icontains=word)
            | Q(contact__name__icontains=word)
            | Q(employer__name__icontains=word)
        )
    return activities


def shown(student: Student, activities: Sequence[Activity]) -> list[ActivityOut]:
    """Return activities as they are sent, each with what it counts for. The same number of queries for any number."""
    searches = searches_of(student)
    counted = CountedLog(searches, holding(periods_of(searches), activities), activities)
    return [_shown(activity, counted.of(activity)) for activity in activities]


def _shown(activity: Activity, counted: CountedActivity) -> ActivityOut:
    return ActivityOut(
        id=activity.pk,
        kind=activity.kind_id,
        day=activity.occurred_on,
        person=activity.contact.name if activity.contact else "",
        employer=activity.employer.name if activity.employer else "",
        role=activity.role,
        note=activity.note,
        link=activity.link,
        counts_for=list(counted.labels),
        why_not=counted.why_not,
        taken_back=activity.struck_at is not None,
        logged_at=activity.logged_at,
        url=link("jobsearch:activity", activity.pk),
    )


def source_key_of(key: str | None, values: dict[str, Any], student: Student) -> str | None:
    """Return the source key of a post: the same key with the same words finds its activity. Raise Refused for the same
    key with other words.
    """
    if key is None:
        return None
    if not KEY.fullmatch(key):
        raise Refused(
            "Idempotency-Key: 1 to 80 letters, digits, dots, colons, hyphens or underscores.",
            "Idempotency-Key",
        )
    words = "\x1f".join(f"{name}={values[name]}" for name in sorted(values))
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
    earlier = Activity.objects.filter(student=student, source=SOURCE, source_key__startswith=f"{key}~")
    if earlier.exclude(source_key=f"{key}~{digest}").exists():
        raise Refused("This Idempotency-Key belongs to another activity already. Use a new one for each.")
    return f"{key}~{digest}"


def is_new(activity: Activity, now: datetime) -> bool:
    """Say whether an activity was logged by the call at `now`, and not by an earlier one."""
    return activity.logged_at == now
