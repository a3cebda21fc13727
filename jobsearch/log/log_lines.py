"""An activity as a line of a list: when, what, and what it counts for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.urls import reverse

from core.wording import WEEKDAYS
from jobsearch.activities.models import Activity
from jobsearch.log.counting import CountedActivity, CountedLog
from jobsearch.log.counts_for import to_student
from jobsearch.log.kinds import reading_of
from jobsearch.log.quickline import LineReading
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
    def title_url(self) -> str:
        """The page of whom or what the title names; empty for a kind of thing."""
        if self.activity.contact_id is not None:
            return reverse("jobsearch:contact", args=[self.activity.contact_id])
        return self.place_url

    @property
    def place(self) -> str:
        """The employer, where the title is a person."""
        activity = self.activity
        return (
            activity.employer.name if activity.contact is not None and activity.employer is not None else ""
        )

    @property
    def place_url(self) -> str:
        """The page of the employer; empty without one."""
        employer = self.activity.employer_id
        return reverse("jobsearch:employer", args=[employer]) if employer is not None else ""

    @property
    def doing(self) -> str:
        """What was done, and as what: “ · applied · Backend engineer”."""
        role = f" · {self.activity.role}" if self.activity.role else ""
        return f" · {self.activity.kind.done}{role}"

    @property
    def rest(self) -> str:
        """What stands behind the title, such as “, Globex · contacted”."""
        place = f", {self.place}" if self.place else ""
        return f"{place}{self.doing}"

    @property
    def link_words(self) -> str:
        """Where the link leads: "linkedin.com"; of a commit also which: "github.com 0a1b2c3"."""
        host = (urlsplit(self.activity.link).hostname or "link").removeprefix("www.")
        digits = self.activity.commit_key.rpartition(":")[2][:7]
        return f"{host} {digits}".strip()

    @property
    def applied_alone(self) -> bool:
        """Whether it is an application, of whatever kind, with nobody behind it."""
        return self.activity.contact_id is None and reading_of(self.activity.kind) == LineReading.ROLE

    @property
    def sentence(self) -> str:
        """What it counts for, said to the student themself."""
        return to_student(self.counted.sentence)

    @property
    def said(self) -> str:
        """The whole line in a few words, for sentences and labels."""
        return f"{self.title}{self.rest}"


def lines(activities: Iterable[Activity], counted: CountedLog, zone: str, now: datetime) -> list[LogLine]:
    """Return activities as lines; their kind, contact and employer are loaded."""
    today = local_day(now, zone)
    return [LogLine(activity, counted.of(activity), today, zone) for activity in activities]
