"""Activities: what a student did in the search (DOMAIN §5)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.quotas.models import ActivityKind
from core.history import every_version_but_for
from core.immutable import kept
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.imports.models import ImportedFile
from jobsearch.openings.models import Opening
from people.students.models import Student
from rules.states import CHECKS_AWAITED, CheckState

User = settings.AUTH_USER_MODEL


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Activities, narrowed by how they stand."""

    def not_struck(self) -> "ActivityQuerySet":
        """Narrow to those that the student has not taken back."""
        return self.filter(struck_at__isnull=True)


@every_version_but_for("check_state", "checked_at", "counts_as")
class Activity(models.Model):
    """Anything a student did in the search. Every count in the system is a count of these. Never destroyed."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="activities")
    kind = models.ForeignKey(ActivityKind, on_delete=models.PROTECT, related_name="+")
    occurred_on = models.DateField(help_text="The student's own day")
    contact = models.ForeignKey(
        Contact,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
    )
    counts_as = models.ForeignKey(
        Contact,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        help_text="As whom the person counts, where the name is another spelling of theirs; see SamePerson",
    )
    employer = models.ForeignKey(
        Employer,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
    )
    role = models.CharField(
        max_length=200, blank=True, db_default="", help_text="Of an application or interview: as what"
    )
    opening = models.ForeignKey(
        Opening,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
        help_text="The work that it was about, where that is plain",
    )
    note = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    commit_key = models.CharField(
        max_length=200,
        blank=True,
        help_text="Host and hash: one commit is one activity",
    )
    logged_at = models.DateTimeField(help_text="When the server received it")
    device_time = models.DateTimeField(null=True, help_text="What the device's own clock said")
    source = models.CharField(
        max_length=24,
        default="form",
        help_text="form, import, or the room that made it",
    )
    source_key = models.CharField(
        max_length=120,
        help_text="Unique within the source: a repeated effect finds its row",
    )
    imported_from = models.ForeignKey(
        ImportedFile, null=True, on_delete=models.PROTECT, related_name="activities"
    )
    accepted_at = models.DateTimeField(
        null=True, help_text="A coach accepted it though it was late; see Acceptance"
    )
    struck_at = models.DateTimeField(null=True, help_text="Taken back by the student; kept, not counted")
    check_state = models.CharField(
        max_length=8,
        choices=CheckState.choices,
        blank=True,
        db_default="",
        help_text="How far its check is; empty: there is none",
    )
    checked_at = models.DateTimeField(null=True, help_text="When its check came to that state")
    changed_at = models.DateTimeField(help_text="When this wording was saved")
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    events: Any  # made by `every_version_but_for`
    stage_move: Any = None  # set by the verb that logs it: how its opening moved with it
    opening_added: bool = False  # set by the same: nobody had written that opening down
    settled_follow_up: Any = None  # set by the same: the follow-up that was done with it

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.UniqueConstraint(
                fields=["student", "source", "source_key"],
                name="one_activity_per_source",
            ),
            models.UniqueConstraint(
                fields=["student", "commit_key"],
                condition=~Q(commit_key="") & Q(struck_at__isnull=True),
                name="one_activity_per_commit",
            ),
            models.CheckConstraint(
                condition=Q(check_state__in=["", *CheckState.values]), name="check_state_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["student", "occurred_on"],
                include=[
                    *("kind", "contact", "counts_as", "logged_at", "accepted_at", "struck_at", "link"),
                    "check_state",
                ],
                name="activity_facts",
            ),
            models.Index(
                fields=["student", "occurred_on"],
                condition=Q(check_state__in=CHECKS_AWAITED),
                name="activity_checks_awaited",
            ),
        ]
        triggers = kept(
            once=["accepted_at"],
            changing=[
                *(
                    "kind",
                    "occurred_on",
                    "contact",
                    "counts_as",
                    "employer",
                    "role",
                    "opening",
                    "note",
                    "link",
                    "commit_key",
                ),
                *("struck_at", "check_state", "checked_at", "changed_at", "changed_by"),
            ],
        )

    def __str__(self) -> str:
        return f"{self.kind_id} {self.occurred_on}"
