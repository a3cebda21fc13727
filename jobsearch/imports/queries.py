"""Which files a student imported, and until when what they brought may be changed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from jobsearch.activities.limits import limiting_periods
from jobsearch.activities.models import Activity
from jobsearch.imports.models import ImportedFile
from people.students.models import Student


@dataclass(frozen=True, slots=True)
class Weeks:
    """Until when something of a day may be logged or changed: the earliest limit of the periods that hold it."""

    first_days: Sequence[date]
    spans: Sequence[tuple[date, date, datetime]]

    def limit(self, day: date) -> datetime | None:
        """Return the limit, None where no period holds the day."""
        until = bisect_right(self.first_days, day)
        limits = [log_until for _, last, log_until in self.spans[:until] if day <= last]
        return min(limits, default=None)

    def is_over(self, day: date, now: datetime) -> bool:
        limit = self.limit(day)
        return limit is not None and limit <= now


def weeks_of(student: Student) -> Weeks:
    """Return the student's periods with their limits, in one query."""
    spans = sorted(limiting_periods(student).values_list("first_day", "last_day", "log_until"))
    return Weeks([first for first, _, _ in spans], spans)


def open_until(weeks: Weeks, days: Iterable[date], now: datetime) -> datetime | None:
    """Return the first moment to come at which a week of one of these days is settled."""
    limits = {limit for day in set(days) if (limit := weeks.limit(day)) is not None and limit > now}
    return min(limits, default=None)


def imports_of(student: Student) -> QuerySet[ImportedFile]:
    """Return the files that a student imported and has not taken back, newest first."""
    return ImportedFile.objects.there().filter(student=student).order_by("-at", "-pk")


def counting_in_settled_week(imported: ImportedFile, now: datetime) -> Activity | None:
    """Return an activity of the file that counts in a settled week, for which it can no longer be taken back whole."""
    weeks = weeks_of(imported.student)
    activities = imported.activities.not_struck().order_by("occurred_on", "pk")
    for activity in activities.only("occurred_on", "logged_at", "accepted_at"):
        limit = weeks.limit(activity.occurred_on)
        if limit is None or limit > now:
            continue
        if activity.logged_at < limit or activity.accepted_at is not None:
            return activity
    return None
