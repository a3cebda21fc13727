"""Activities: what a student did in the search (DOMAIN §5)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.quotas.models import ActivityKind
from core.history import every_version
from core.immutable import kept
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.imports.models import ImportedFile
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Activities, narrowed by how they stand."""

    def not_struck(self) -> "ActivityQuerySet":
        """Narrow to those that the student has not taken back."""
        return self.filter(struck_at__isnull=True)


@every_version
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
    employer = models.ForeignKey(
        Employer,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
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
    changed_at = models.DateTimeField(help_text="When this wording was saved")
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    events: Any  # made by `every_version`

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
        ]
        indexes = [
            models.Index(
                fields=["student", "occurred_on"],
                include=["kind", "contact", "logged_at", "accepted_at", "struck_at", "link"],
                name="activity_facts",
            ),
        ]
        triggers = kept(
            once=["accepted_at"],
            changing=[
                *("kind", "occurred_on", "contact", "employer", "note", "link", "commit_key"),
                *("struck_at", "changed_at", "changed_by"),
            ],
        )

    def __str__(self) -> str:
        return f"{self.kind_id} {self.occurred_on}"
