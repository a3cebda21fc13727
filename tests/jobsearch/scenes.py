"""Alice in the middle of her search, made through the verbs as her life would make it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from commitments.searches.models import Search
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from people.accounts.models import User
from people.students.models import Student
from tests.factories import make_coach, make_student, sign_up_and_search

START = date(2026, 3, 2)  # a Monday
WEEK_7 = datetime(2026, 4, 14, 15, 0, tzinfo=UTC)  # the Tuesday of week 7, 11:00 in New York


@dataclass
class Scene:
    alice: Student
    bob: User
    search: Search
    now: datetime

    def log(
        self, kind: str = "contacted", day: date | None = None, *, at: datetime | None = None, **said: Any
    ) -> Activity:
        """An activity of hers, logged at `at` (now); today's unless `day` says otherwise."""
        at = at or self.now
        if kind == "contacted" and "person" not in said:
            said["person"] = "Priya Shah"
        return activity_verbs.log(
            self.alice, kind=kind, occurred_on=day or self.today, by=self.alice.user, now=at, **said
        )

    @property
    def today(self) -> date:
        return (self.now - timedelta(hours=4)).date()


def scene(now: datetime = WEEK_7, start: date = START, name: str = "Alice Moreau", **student: Any) -> Scene:
    """`now` lies in New York's summer time unless a test says its days itself."""
    bob = make_coach(f"Bob of {name}", now=now)
    alice = make_student(name, coach=bob, **student)
    search = sign_up_and_search(alice, start)
    return Scene(alice, bob, search, now)


def noon(day: date) -> datetime:
    """16:00 UTC: noon in New York's summer."""
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=16)


def full_week(its: Scene, number: int) -> None:
    """Everything that this school asks for in a week, logged on its own days."""
    first = its.search.start_date + timedelta(days=7 * (number - 1))
    for index in range(8):
        day = first + timedelta(days=index % 5)
        its.log(day=day, at=noon(day), person=f"Person {index}", employer="Globex")
    for index in range(5):
        day = first + timedelta(days=index)
        commit = f"https://github.com/alice/work/commit/{number:04x}{index:036x}"
        its.log("commit", day, at=noon(day), link=commit)
    its.log(
        "blog_post", first, at=noon(first), link=f"https://alice.dev/week-{number}", note="What I learned"
    )
