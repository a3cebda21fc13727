"""Logging with the text of the posting that one looked at, which is kept as it was with the opening."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from jobsearch.activities.models import Activity
from jobsearch.activities.verbs import ActivityValues, log_all
from jobsearch.openings.checks import POSTING_AT_MOST
from jobsearch.openings.verbs import change
from people.accounts.models import User
from people.students.models import Student


def log_with_posting(
    student: Student,
    activities: Sequence[ActivityValues],
    posting: str,
    *,
    by: User,
    now: datetime,
    device_time: datetime | None = None,
) -> list[Activity]:
    """Log these activities; the opening that the first is about takes the posting's text where it has none yet."""
    if not posting:
        return log_all(student, activities, by=by, now=now, device_time=device_time)
    with transaction.atomic():
        logged = log_all(student, activities, by=by, now=now, device_time=device_time)
        opening = logged[0].opening
        if opening is not None and not opening.posting_text:
            change(opening, changes={"posting_text": posting[:POSTING_AT_MOST]}, by=by, now=now)
        return logged
