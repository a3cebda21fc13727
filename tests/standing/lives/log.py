"""The log: activities, corrections, late ones that a coach accepts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import F
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.late_activities import verbs as late_activity_verbs
from tests.standing.lives.base import UNSWEPT, Base
from tests.standing.lives.school import PEOPLE

ACTIVITY = st.tuples(
    st.sampled_from(["contacted", "contacted", "commit", "commit", "blog_post", "talk"]),
    st.integers(0, 9),
    st.sampled_from(PEOPLE),
)


class Log(Base):
    """What a student writes down, and what becomes of it."""

    @rule(activities=st.lists(ACTIVITY, min_size=1, max_size=5), after=UNSWEPT)
    def logs(self, activities: list[tuple[str, int, str]], after: int) -> None:
        """Today's, back-dated, late ones, and some from before the start."""
        self.passes(after)
        for kind, days_ago, person in activities:
            self.log(kind, days_ago, person)

    @rule(days_ago=st.integers(0, 3), late=st.integers(0, 3))
    def does_a_weeks_work(self, days_ago: int, late: int) -> None:
        for number, kind in enumerate(("contacted", "contacted", "commit", "commit", "blog_post")):
            self.log(kind, days_ago + number % 2, PEOPLE[number % 2])
        self.now += timedelta(hours=late)

    @precondition(lambda self: self.student.activities.exists())
    @rule(
        which=st.lists(st.integers(0, 9), min_size=1, max_size=3, unique=True),
        days=st.sampled_from([-8, -7, -4, -1, 0, 1, 4, 7]),
        kind=st.sampled_from(["", "", "", "commit", "contacted"]),
        decided=st.sampled_from([True, None]),
        after=UNSWEPT,
    )
    def corrects(self, which: list[int], days: int, kind: str, decided: bool | None, after: int) -> None:
        """Over a week's border, too; of a settled week by the coach's approval."""
        self.passes(after)
        for each in which:
            self.correct(each, days, kind, decided)

    def correct(self, which: int, days: int, kind: str, decided: bool | None) -> None:
        """Counted from the newest activity of those that stand; none moves into the future."""
        activity = self.one_of(self.student.activities.filter(struck_at=None), -1 - which)
        if activity is None:
            return
        days = min(days, (self.today - activity.occurred_on).days)
        changes: dict[str, Any] = {"occurred_on": activity.occurred_on + timedelta(days=days)}
        if kind:
            changes |= {"kind": kind, "person": "Ann Lee" if kind == "contacted" else ""}
        self.change(
            activity,
            lambda: activity_verbs.correct(activity, changes=changes, by=self.me, now=self.now),
            changes,
            decided,
        )

    @precondition(lambda self: self.student.activities.exists())
    @rule(which=st.integers(0, 9), decided=st.sampled_from([True, None]), after=UNSWEPT)
    def strikes_or_puts_back(self, which: int, decided: bool | None, after: int) -> None:
        self.passes(after)
        activity = self.one_of(self.student.activities, which)
        if activity is None:
            return
        verb = activity_verbs.strike if activity.struck_at is None else activity_verbs.unstrike
        changes = {"struck": activity.struck_at is None}
        self.change(activity, lambda: verb(activity, by=self.me, now=self.now), changes, decided)

    def change(
        self, activity: Activity, act: Callable[[], object], changes: dict[str, Any], decided: bool | None
    ) -> None:
        """By the student while the week is open, else asked for, and decided at once or later."""

        def ask() -> None:
            correction_verbs.ask_correction(activity, changes=changes, why="Wrong.", by=self.me, now=self.now)

        if not self.do(act) and self.do(ask) and decided is not None:
            self.decides_the_correction(-1, decided)

    @precondition(lambda self: self.corrections().exists())
    @rule(which=st.integers(0, 3), approved=st.booleans())
    def decides_a_correction(self, which: int, approved: bool) -> None:
        self.decides_the_correction(which, approved)

    def decides_the_correction(self, which: int, approved: bool) -> None:
        asked = self.one_of(self.corrections(), which)
        if asked is not None:
            self.do(
                lambda: correction_verbs.decide_correction(
                    asked, approved=approved, why="So.", by=self.school.bob, now=self.now
                )
            )

    def corrections(self) -> Any:
        return CorrectionRequest.objects.filter(activity__student=self.student, approved=None)

    def late(self) -> Any:
        """Activities that are not accepted yet and were logged long after their day: some late, some not."""
        slow = self.student.activities.filter(
            accepted_at=None, logged_at__gt=F("occurred_on") + timedelta(days=2)
        )
        return slow.filter(logged_at__gte=self.search.opens_at)

    @precondition(lambda self: self.late().exists())
    @rule(which=st.integers(0, 9), after=UNSWEPT)
    def accepts_a_late_activity(self, which: int, after: int) -> None:
        self.passes(after)
        activity = self.one_of(self.late(), which)
        if activity is not None:
            self.do(
                lambda: late_activity_verbs.accept_late(
                    activity, reason="Ill.", by=self.school.bob, now=self.now
                )
            )
