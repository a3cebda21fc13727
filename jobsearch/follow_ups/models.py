"""Follow-ups: what a student wants to do next with a person or at an employer, and on which day."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.history import earlier_values
from core.immutable import Corrected, append_only, kept
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.openings.models import Opening
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class FollowUpState(models.TextChoices):
    """Where a follow-up stands."""

    SUGGESTED = "suggested", "suggested"
    PLANNED = "planned", "planned"
    DONE = "done", "done"
    DROPPED = "dropped", "not done"


# Whatever a press settled, or something logged, another press takes back.
TRANSITIONS: dict[str, frozenset[str]] = {
    FollowUpState.SUGGESTED: frozenset({FollowUpState.PLANNED, FollowUpState.DROPPED}),
    FollowUpState.PLANNED: frozenset({FollowUpState.DONE, FollowUpState.DROPPED}),
    FollowUpState.DONE: frozenset({FollowUpState.PLANNED}),
    FollowUpState.DROPPED: frozenset({FollowUpState.PLANNED, FollowUpState.SUGGESTED}),
}
OPEN_STATES = (FollowUpState.SUGGESTED, FollowUpState.PLANNED)
IS_PLANNED = Q(state=FollowUpState.PLANNED)
MOVED = Corrected(
    what="a follow-up is settled, or taken up again,",
    table="jobsearch_followup",
    corrections="jobsearch_followupmove",
    ref="follow_up_id",
    becomes={
        "state": "{c}.state",
        "settled_at": "{c}.settled_at",
        "logged_id": "{c}.logged_id",
    },
    also={"changed_at": "{c}.at", "changed_by_id": "{c}.by_id"},
)


class FollowUpCause(models.TextChoices):
    """What settled a follow-up, or took it up again."""

    HAND = "hand", "by a press"
    ACTIVITY = "activity", "by what was logged"
    UNDO = "undo", "undone"


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Follow-ups, narrowed by how they stand."""

    def planned(self) -> "FollowUpQuerySet":
        """Narrow to those that are still to be done."""
        return self.filter(IS_PLANNED)


@earlier_values("what", "due_on")
class FollowUp(models.Model):
    """Something that a student wants to do next with a person or at an employer. A suggestion that they did not want is
    one, too, so that it is not made again.
    """

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="follow_ups", db_index=False)
    contact = models.ForeignKey(Contact, null=True, on_delete=models.PROTECT, related_name="follow_ups")
    employer = models.ForeignKey(
        Employer,
        null=True,
        on_delete=models.PROTECT,
        related_name="follow_ups",
        help_text="Where it is with nobody in particular",
    )
    opening = models.ForeignKey(
        Opening, null=True, on_delete=models.PROTECT, related_name="follow_ups", help_text="What it is about"
    )
    what = models.CharField(max_length=200)
    due_on = models.DateField(help_text="The student’s own day")
    suggestion = models.CharField(
        max_length=40, blank=True, help_text="What suggested it, such as “nudge:17”; empty: the student"
    )
    state = models.CharField(max_length=12, choices=FollowUpState.choices, default=FollowUpState.PLANNED)
    settled_at = models.DateTimeField(null=True, help_text="When it was done, or dropped")
    logged = models.ForeignKey(
        Activity,
        null=True,
        on_delete=models.PROTECT,
        related_name="follow_ups",
        help_text="The activity that it became, or that settled it",
    )
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    events: Any  # made by `earlier_values`
    person_pk: int | None = None  # whom its contact means, read with it where an activity may settle it

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["student", "suggestion"],
                condition=~Q(suggestion=""),
                name="follow_up_suggested_once",
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=False) | Q(employer__isnull=False),
                name="follow_up_is_with_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPEN_STATES, settled_at__isnull=True)
                | Q(state__in=[FollowUpState.DONE, FollowUpState.DROPPED], settled_at__isnull=False),
                name="follow_up_settled_when",
            ),
            models.CheckConstraint(condition=~Q(what=""), name="follow_up_says_what"),
        ]
        indexes = [
            models.Index(fields=["student", "due_on"], condition=IS_PLANNED, name="follow_ups_planned"),
            models.Index(fields=["due_on"], condition=IS_PLANNED, name="follow_ups_by_day"),
        ]
        triggers = kept(
            changing=["what", "due_on", "settled_at", "logged", "changed_at", "changed_by"],
            steps={"state": TRANSITIONS},
        )
        triggers += [MOVED.only("settled_only")]

    def __str__(self) -> str:
        return self.what


class FollowUpMove(models.Model):
    """That a follow-up was settled, or taken up again: when, by whom, and what did it.

    Adding one changes the follow-up, and keeps how it stood. To undo one is a move, too, which names it.
    """

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="moves")
    state = models.CharField(max_length=12, choices=FollowUpState.choices)
    settled_at = models.DateTimeField(null=True)
    logged = models.ForeignKey(
        Activity,
        null=True,
        on_delete=models.PROTECT,
        related_name="follow_up_moves",
        help_text="The activity that it became, or that settled it",
    )
    was_state = models.CharField(max_length=12, choices=FollowUpState.choices, blank=True)
    was_settled_at = models.DateTimeField(null=True)
    was_logged = models.ForeignKey(Activity, null=True, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(max_length=12, choices=FollowUpCause.choices)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(cause=FollowUpCause.ACTIVITY, logged__isnull=False)
                | ~Q(cause=FollowUpCause.ACTIVITY),
                name="follow_up_settled_by_what",
            ),
        ]
        triggers = [*append_only(), *MOVED.takes_effect()]

    def __str__(self) -> str:
        return f"{self.get_state_display()}, {self.get_cause_display()}"


class ColdNoticeAnswer(models.Model):
    """That a student has read that their search is mostly cold applications: it is not said again for a while."""

    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="cold_notice_answers", db_index=False
    )
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["student", "-at"], name="cold_notice_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"read on {self.at:%Y-%m-%d}"
