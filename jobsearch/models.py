"""The work of a search: employers, a student's contacts, activities; offers stand in `offers`."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.models import ActivityKind
from core.history import every_version
from core.immutable import append_only, kept
from jobsearch.employers import Employer
from jobsearch.offers import AnswerCorrection, Extension, Offer, OfferAsk, OfferConfirmation
from people.models import Student

__all__ = [
    "Acceptance",
    "Activity",
    "AnswerCorrection",
    "Contact",
    "CorrectionRequest",
    "Employer",
    "Extension",
    "ImportedFile",
    "Offer",
    "OfferAsk",
    "OfferConfirmation",
]

User = settings.AUTH_USER_MODEL


class Contact(models.Model):
    """A person a student knows in the search. A student's contacts are their own."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="contacts")
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=120, help_text="The name folded: no case, no doubled spaces")
    employer = models.ForeignKey(
        Employer,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "name_key", "employer"],
                nulls_distinct=False,
                name="one_contact_per_person",
            ),
        ]
        triggers = kept(changing=["name_key", "employer"])  # the name itself is what entries said

    def __str__(self) -> str:
        return self.name


class ImportedFile(models.Model):
    """A tracker's file that was imported into a student's log; the rows it made point to it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="imported_files")
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return self.file_name


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


class Acceptance(models.Model):
    """A coach's word that a late entry counts, with the reason."""

    activity = models.OneToOneField(Activity, on_delete=models.PROTECT, related_name="acceptance")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.activity_id} accepted"


class CorrectionRequest(models.Model):
    """A change to an entry whose week is settled: the student asks, a coach approves or declines (DOMAIN §5)."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="correction_requests")
    changes = models.JSONField(help_text="Field → new value")
    why = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    approved = models.BooleanField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity"],
                condition=Q(approved__isnull=True),
                name="one_open_correction",
            ),
        ]
        triggers = kept(once=["approved", "decided_by", "decided_at", "decided_why"])

    def __str__(self) -> str:
        return f"correction of {self.activity_id}"
