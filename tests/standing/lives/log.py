"""The log: entries, corrections, late ones that a coach accepts."""

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

ENTRY = st.tuples(
    st.sampled_from(["contacted", "contacted", "commit", "commit", "blog_post", "talk"]),
    st.integers(0, 9),
    st.sampled_from(PEOPLE),
)


class Log(Base):
    """What a student writes down, and what becomes of it."""

    @rule(entries=st.lists(ENTRY, min_size=1, max_size=5), after=UNSWEPT)
    def logs(self, entries: list[tuple[str, int, str]], after: int) -> None:
        """Today's, back-dated, late ones, and some from before the start."""
        self.passes(after)
        for kind, days_ago, person in entries:
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
        """Counted from the newest entry of those that stand; none moves into the future."""
        entry = self.one_of(self.student.activities.filter(struck_at=None), -1 - which)
        if entry is None:
            return
        days = min(days, (self.today - entry.occurred_on).days)
        changes: dict[str, Any] = {"occurred_on": entry.occurred_on + timedelta(days=days)}
        if kind:
            changes |= {"kind": kind, "person": "Ann Lee" if kind == "contacted" else ""}
        self.change(
            entry,
            lambda: activity_verbs.correct(entry, changes=changes, by=self.me, now=self.now),
            changes,
            decided,
        )

    @precondition(lambda self: self.student.activities.exists())
    @rule(which=st.integers(0, 9), decided=st.sampled_from([True, None]), after=UNSWEPT)
    def strikes_or_puts_back(self, which: int, decided: bool | None, after: int) -> None:
        self.passes(after)
        entry = self.one_of(self.student.activities, which)
        if entry is None:
            return
        verb = activity_verbs.strike if entry.struck_at is None else activity_verbs.unstrike
        changes = {"struck": entry.struck_at is None}
        self.change(entry, lambda: verb(entry, by=self.me, now=self.now), changes, decided)

    def change(
        self, entry: Activity, act: Callable[[], object], changes: dict[str, Any], decided: bool | None
    ) -> None:
        """By the student while the week is open, else asked for, and decided at once or later."""

        def ask() -> None:
            correction_verbs.ask_correction(entry, changes=changes, why="Wrong.", by=self.me, now=self.now)

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
        """Entries that are not accepted yet and were logged long after their day: some late, some not."""
        slow = self.student.activities.filter(
            accepted_at=None, logged_at__gt=F("occurred_on") + timedelta(days=2)
        )
        return slow.filter(logged_at__gte=self.search.opens_at)

    @precondition(lambda self: self.late().exists())
    @rule(which=st.integers(0, 9), after=UNSWEPT)
    def accepts_a_late_entry(self, which: int, after: int) -> None:
        self.passes(after)
        entry = self.one_of(self.late(), which)
        if entry is not None:
            self.do(
                lambda: late_activity_verbs.accept_late(
                    entry, reason="Ill.", by=self.school.bob, now=self.now
                )
            )
