"""Correcting, taking back, and asking the coach once the week is settled; what was said before is kept."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.history import history
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.imports import verbs as import_verbs
from jobsearch.imports.models import ImportedFile
from jobsearch.late_activities import verbs as late_activity_verbs
from standing.models import Period
from tests import factories
from tests.jobsearch.scenes import Scene, full_week, noon, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 3, 3)  # of week 1
LIMIT = datetime(2026, 3, 16, 4, 0, tzinfo=UTC)  # of week 1: the end of 15 March in New York


its = staged(scene)


@pytest.fixture
def activity(its: Scene) -> Activity:
    return its.log(day=TUESDAY, at=noon(TUESDAY), person="Priya Shah", employer="Globex", note="intro call")


def correct(its: Scene, activity: Activity, now: datetime, **changes: Any) -> Activity:
    return activity_verbs.correct(activity, changes=changes, by=its.alice.user, now=now)


def verdict(its: Scene, week: int) -> str:
    return Period.objects.get(search=its.search, number=week).verdict


def test_a_correction_keeps_what_the_activity_said_before(its: Scene, activity: Activity) -> None:
    correct(its, activity, noon(date(2026, 3, 5)), person="Priya Sharma", note="intro call, 20 minutes")
    newest, first = history(activity)
    assert newest.by == "Alice Moreau"
    assert newest.deed == "corrected it"
    assert newest.at == noon(date(2026, 3, 5))
    assert [(each.label, each.before, each.after) for each in newest.changes] == [
        ("Person", "Priya Shah", "Priya Sharma"),
        ("Note", "intro call", "intro call, 20 minutes"),
    ]
    assert first.deed == "logged it"


def test_saving_what_it_says_already_changes_nothing(its: Scene, activity: Activity) -> None:
    correct(its, activity, noon(date(2026, 3, 5)), note="intro call")
    assert len(history(activity)) == 1


def test_the_last_second_of_correcting(its: Scene, activity: Activity) -> None:
    correct(its, activity, LIMIT - timedelta(seconds=1), note="in time")
    with pytest.raises(Refused, match="Ask your coach"):
        correct(its, activity, LIMIT, note="too late")
    activity.refresh_from_db()
    assert activity.note == "in time"


def test_both_the_old_and_the_new_day_must_be_open(its: Scene, activity: Activity) -> None:
    now = datetime(2026, 3, 17, 12, 0, tzinfo=UTC)  # week 1 is settled, week 3 runs
    recent = its.log(day=date(2026, 3, 16), at=now, person="Sam Lee")
    with pytest.raises(Refused):
        correct(its, recent, now, occurred_on=TUESDAY)
    with pytest.raises(Refused):
        correct(its, activity, now, occurred_on=date(2026, 3, 16))
    correct(its, recent, now, occurred_on=date(2026, 3, 15))


def test_only_the_student_corrects(its: Scene, activity: Activity) -> None:
    with pytest.raises(Refused):
        activity_verbs.correct(activity, changes={"note": "better"}, by=its.bob, now=noon(TUESDAY))
    with pytest.raises(Refused):
        activity_verbs.strike(activity, by=its.bob, now=noon(TUESDAY))


def test_a_correction_is_checked_like_an_activity(its: Scene, activity: Activity) -> None:
    for changes, field in ({"person": ""}, "person"), ({"occurred_on": date(2026, 4, 1)}, "occurred_on"):
        with pytest.raises(Refused) as caught:
            correct(its, activity, noon(TUESDAY), **changes)
        assert caught.value.field == field


def test_taking_back_and_putting_back(its: Scene) -> None:
    full_week(its, 1)
    activity = its.alice.activities.filter(kind="blog_post").get()
    now = noon(date(2026, 3, 9))
    assert verdict(its, 1) == "met"
    activity_verbs.strike(activity, by=its.alice.user, now=now)
    assert verdict(its, 1) == "open"
    with pytest.raises(Refused, match="already"):
        activity_verbs.strike(activity, by=its.alice.user, now=now)
    with pytest.raises(Refused, match="Put it back first"):
        correct(its, activity, now, note="x")
    activity_verbs.unstrike(activity, by=its.alice.user, now=now)
    assert verdict(its, 1) == "met"
    assert [step.deed for step in history(activity)] == ["put it back", "took it back", "logged it"]
    with pytest.raises(Refused):
        activity_verbs.strike(activity, by=its.alice.user, now=LIMIT)


def test_nothing_logged_is_ever_destroyed(activity: Activity) -> None:
    for sql in (
        "DELETE FROM jobsearch_activity",
        "DELETE FROM jobsearch_activityevent",
        "TRUNCATE jobsearch_activity CASCADE",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


class TestAfterTheLimit:
    def ask(
        self, its: Scene, activity: Activity, why: str = "I mistyped the day", **changes: Any
    ) -> CorrectionRequest:
        return correction_verbs.ask_correction(
            activity, changes=changes, why=why, by=its.alice.user, now=its.now
        )

    def test_the_coach_is_asked_and_approves(self, its: Scene, activity: Activity) -> None:
        asked = self.ask(its, activity, occurred_on=date(2026, 3, 4), note="intro call")
        assert asked.changes == {"occurred_on": "2026-03-04"}
        assert OutboxMail.objects.get(key=f"correction-asked:{asked.pk}").to == its.bob.email
        correction_verbs.decide_correction(asked, approved=True, why="So it was.", by=its.bob, now=its.now)
        activity.refresh_from_db()
        assert activity.occurred_on == date(2026, 3, 4)
        assert activity.changed_by == its.bob
        assert history(activity)[0].by == its.bob.name
        assert OutboxMail.objects.get(key=f"correction-decided:{asked.pk}").to == its.alice.user.email

    @pytest.mark.parametrize("approved", [True, False])
    def test_it_is_decided_with_a_reason(self, its: Scene, activity: Activity, approved: bool) -> None:
        asked = self.ask(its, activity, note="other")
        with pytest.raises(Refused) as caught:
            correction_verbs.decide_correction(asked, approved=approved, why=" ", by=its.bob, now=its.now)
        assert caught.value.field == "why"

    def test_declined_it_stays_as_it_is_with_the_reason(self, its: Scene, activity: Activity) -> None:
        asked = self.ask(its, activity, note="other")
        correction_verbs.decide_correction(
            asked, approved=False, why="The mail says otherwise.", by=its.bob, now=its.now
        )
        activity.refresh_from_db()
        assert activity.note == "intro call"
        with pytest.raises(Refused, match="decided this already"):
            correction_verbs.decide_correction(
                asked, approved=True, why="So it was.", by=its.bob, now=its.now
            )

    def test_an_activity_is_taken_back_by_approval(self, its: Scene, activity: Activity) -> None:
        asked = self.ask(its, activity, struck=True)
        correction_verbs.decide_correction(asked, approved=True, why="So it was.", by=its.bob, now=its.now)
        activity.refresh_from_db()
        assert activity.struck_at == its.now

    def test_nobody_decides_their_own(self, its: Scene, activity: Activity) -> None:
        asked = self.ask(its, activity, note="other")
        with pytest.raises(Refused):
            correction_verbs.decide_correction(
                asked, approved=True, why="So it was.", by=its.alice.user, now=its.now
            )

    def test_what_cannot_be_asked(self, its: Scene, activity: Activity) -> None:
        for changes, why in (
            ({"note": "x"}, " "),
            ({}, "why"),
            ({"note": "intro call"}, "same"),
            ({"struck": False}, "x"),
        ):
            with pytest.raises(Refused):
                self.ask(its, activity, why=why, **changes)
        with pytest.raises(Refused, match="still correct"):
            self.ask(its, its.log(person="Sam Lee"), note="x")
        self.ask(its, activity, note="x")
        with pytest.raises(Refused, match="already"):
            self.ask(its, activity, note="y")


def decided(its: Scene) -> None:
    Claim.objects.create(
        search=its.search, student=its.alice, year=2026, number=1, state="decided", amount=1, filed_at=its.now
    )


def test_once_a_claim_is_decided_no_correction_is_approved_nor_asked(its: Scene, activity: Activity) -> None:
    """Declining still answers what was asked before."""
    after = its.search.last_day + timedelta(days=10)
    outside = its.log(day=after, at=noon(after), person="Sam Lee")
    its.now = noon(after)
    asked = correction_verbs.ask_correction(
        activity, changes={"note": "other"}, why="Wrong.", by=its.alice.user, now=its.now
    )
    decided(its)
    for act in (
        lambda: correction_verbs.decide_correction(
            asked, approved=True, why="So it was.", by=its.bob, now=its.now
        ),
        lambda: correction_verbs.ask_correction(
            outside, changes={"occurred_on": TUESDAY}, why="Wrong.", by=its.alice.user, now=its.now
        ),
    ):
        with pytest.raises(Refused, match="2026-001 is decided: its weeks stand"):
            act()
    activity.refresh_from_db()
    asked.refresh_from_db()
    assert activity.note == "intro call"
    assert asked.approved is None
    correction_verbs.decide_correction(asked, approved=False, why="It is decided.", by=its.bob, now=its.now)


def test_once_a_claim_is_decided_no_late_activity_is_accepted(its: Scene) -> None:
    late = its.log(day=TUESDAY, at=LIMIT)
    text = "date,kind,person\n2026-03-04,contacted,Ana Ruiz\n"
    import_verbs.import_activities(its.alice, file_name="late.csv", text=text, by=its.alice.user, now=its.now)
    imported = ImportedFile.objects.get()
    decided(its)
    for act in (
        lambda: late_activity_verbs.accept_late(late, reason="Kind.", by=its.bob, now=its.now),
        lambda: late_activity_verbs.accept_late_file(imported, reason="Kind.", by=its.bob, now=its.now),
    ):
        with pytest.raises(Refused, match="2026-001 is decided: its weeks stand"):
            act()
    assert not Activity.objects.filter(accepted_at__isnull=False).exists()


def test_a_coach_of_others_decides_nothing(its: Scene, activity: Activity) -> None:
    frank = factories.make_coach("Frank Lowe")
    asked = correction_verbs.ask_correction(
        activity, changes={"struck": True}, why="Twice.", by=its.alice.user, now=LIMIT
    )
    with pytest.raises(Refused, match="coach or an admin"):
        correction_verbs.decide_correction(asked, approved=True, why="So it was.", by=frank, now=LIMIT)
    late = its.log(day=TUESDAY, at=LIMIT)
    with pytest.raises(Refused, match="coach or an admin"):
        late_activity_verbs.accept_late(late, reason="Kind.", by=frank, now=LIMIT)
