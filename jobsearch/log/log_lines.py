"""An activity as a line of a list: when, what, and what it counts for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from core.wording import WEEKDAYS
from jobsearch.activities.models import Activity
from jobsearch.log.counting import CountedActivity, CountedLog
from rules.instants import as_zone, local_day
from rules.words import short_day


@dataclass(frozen=True)
class LogLine:
    activity: Activity
    counted: CountedActivity
    today: date
    zone: str

    @property
    def when(self) -> str:
        """The day in a word or two: “Today”, “Yesterday”, “Mon”, “3 Nov”."""
        away = (self.today - self.activity.occurred_on).days
        if away in (0, 1):
            return ("Today", "Yesterday")[away]
        if 1 < away < 7:
            return WEEKDAYS[self.activity.occurred_on.weekday()]
        return short_day(self.activity.occurred_on, self.today).partition(" ")[2]

    @property
    def at(self) -> str:
        """The time at which it was logged, where that was on the day it happened; else empty."""
        logged_at = self.activity.logged_at.astimezone(as_zone(self.zone))
        return f"{logged_at:%H:%M}" if logged_at.date() == self.activity.occurred_on else ""

    @property
    def title(self) -> str:
        """Whom or what it is about: the person, else the employer, else the kind of thing."""
        activity = self.activity
        if activity.contact is not None:
            return activity.contact.name
        if activity.employer is not None:
            return activity.employer.name
        return f"{activity.kind.name[:1].upper()}{activity.kind.name[1:]}"

    @property
    def rest(self) -> str:
        """What stands behind the title, such as “, Globex · contacted”."""
        activity = self.activity
        place = (
            f", {activity.employer.name}"
            if activity.contact is not None and activity.employer is not None
            else ""
        )
        named = activity.contact is not None or activity.employer is not None
        return f"{place} · {activity.kind.done}" if named else f" · {activity.kind.done}"

    @property
    def link_words(self) -> str:
        """Where the link leads: "linkedin.com"; of a commit also which: "github.com 0a1b2c3"."""
        host = (urlsplit(self.activity.link).hostname or "link").removeprefix("www.")
        digits = self.activity.commit_key.rpartition(":")[2][:7]
        return f"{host} {digits}".strip()

    @property
    def said(self) -> str:
        """The whole line in a few words, for sentences and labels."""
        return f"{self.title}{self.rest}"


def lines(activities: Iterable[Activity], counted: CountedLog, zone: str, now: datetime) -> list[LogLine]:
    """Return activities as lines; their kind, contact and employer are loaded."""
    today = local_day(now, zone)
    return [LogLine(activity, counted.of(activity), today, zone) for activity in activities]
