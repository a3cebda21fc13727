"""What a run of the sweep tells of, and whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from commitments.searches.models import Search
from rules.risk import ACTIVE

ONE_DAY = timedelta(days=1)

# Whom a sweep chases: who prepares or searches, and whose guarantee runs on after the service (DOMAIN §2, §11).
CHASED = Q(student__state__in=ACTIVE) | Q(
    Exists(Search.objects.under_guarantee().filter(student=OuterRef("student")))
)


@dataclass(frozen=True)
class News:
    """The moments a run tells of: after `since`, up to `as_of`. `really` is when the mail leaves, `as_of` or later."""

    since: datetime
    as_of: datetime
    really: datetime

    def has(self, moment: datetime) -> bool:
        return self.since < moment <= self.as_of

    def reminds(self, moments: Iterable[datetime], end: datetime) -> int | None:
        """Which of these reminders is to be sent: the last one whose moment has come, if nothing supersedes it."""
        ordered = list(moments)
        come = [index for index, moment in enumerate(ordered) if moment <= self.really]
        if not come or self.really >= end or not self.has(ordered[come[-1]]):
            return None
        return come[-1]
