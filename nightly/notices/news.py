"""What a run of the sweep tells of, and whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from commitments.searches.models import Search
from rules.instants import end_of_day, local_day
from rules.risk import ACTIVE

ONE_DAY = timedelta(days=1)

# Whom a sweep chases: who prepares or searches, and whose guarantee runs on after the service (DOMAIN §2, §11).
CHASED = Q(student__state__in=ACTIVE) | Q(
    Exists(Search.objects.under_guarantee().filter(student=OuterRef("student")))
)


@dataclass(frozen=True)
class News:
    """The moments a run tells of: after `since`, up to `as_of`. `present` is when the mail leaves, `as_of` or later."""

    since: datetime
    as_of: datetime
    present: datetime

    def has(self, moment: datetime) -> bool:
        return self.since < moment <= self.as_of

    def reminds(self, moments: Iterable[datetime], end: datetime) -> int | None:
        """Return which of these reminders is to be sent: the last whose moment has come, if nothing supersedes it."""
        ordered = list(moments)
        reached = [index for index, moment in enumerate(ordered) if moment <= self.present]
        if not reached or self.present >= end or not self.has(ordered[reached[-1]]):
            return None
        return reached[-1]


def end_of_its_day(reminder_at: datetime, zone: str, end: datetime) -> datetime:
    """Return until when (exclusive) a reminder of a certain day is of use: its local day, and no longer than `end`."""
    return min(end_of_day(local_day(reminder_at, zone), zone), end)
