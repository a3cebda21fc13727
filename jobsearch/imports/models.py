"""A tracker's file that a student imported, what it corrected, and one that is still looked over."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only, kept
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class ImportedFileQuerySet(models.QuerySet["ImportedFile"]):
    """Imported files, narrowed by how they stand."""

    def there(self) -> "ImportedFileQuerySet":
        """Narrow to those that their student has not taken back."""
        return self.filter(taken_back_at__isnull=True)


class ImportedFile(models.Model):
    """A tracker's file that was imported into a student's log; the rows it made point to it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="imported_files")
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, help_text="Taken back whole by the student")
    taken_back_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ImportedFileQuerySet.as_manager()

    class Meta:
        triggers = kept(once=["taken_back_at", "taken_back_by"])

    def __str__(self) -> str:
        return self.file_name


class ImportCorrection(models.Model):
    """That a row of a file gave an activity new words: what it said, and what it says since."""

    imported = models.ForeignKey(ImportedFile, on_delete=models.PROTECT, related_name="corrections")
    activity = models.ForeignKey(
        "jobsearch.Activity", on_delete=models.PROTECT, related_name="import_corrections"
    )
    note_before = models.TextField(blank=True)
    note_after = models.TextField(blank=True)
    words_key = models.CharField(max_length=16, help_text="Of the row's words, by which it is known again")
    asked = models.BooleanField(help_text="Its week was settled: the coach was asked for the correction")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.imported_id} corrected {self.activity_id}"


class TrackerDraftState(models.TextChoices):
    """Where a file is on its way into the log."""

    OPEN = "open", "is looked over"
    QUEUED = "queued", "waits for the import"
    IMPORTING = "importing", "is imported"
    DONE = "done", "is imported"
    FAILED = "failed", "could not be imported"


UNFINISHED = (TrackerDraftState.QUEUED, TrackerDraftState.IMPORTING)  # asked for, and not over


class TrackerDraftQuerySet(models.QuerySet["TrackerDraft"]):
    """Files that are looked over, narrowed by how they stand."""

    def open(self) -> "TrackerDraftQuerySet":
        """Narrow to those that are still looked over."""
        return self.filter(state=TrackerDraftState.OPEN)

    def unfinished(self) -> "TrackerDraftQuerySet":
        """Narrow to those whose import was asked for and is not over."""
        return self.filter(state__in=UNFINISHED)

    def free(self, idle_since: datetime) -> "TrackerDraftQuerySet":
        """Narrow to those that wait for a worker, or were left by theirs, which has not gone on since."""
        left = Q(state=TrackerDraftState.IMPORTING, worked_at__lt=idle_since)
        return self.filter(Q(state=TrackerDraftState.QUEUED) | left)


class TrackerDraft(models.Model):
    """A file that its student looks over, imports or throws away. Nothing in it is logged; it is erased by itself."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="tracker_drafts")
    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    encoding = models.CharField(max_length=16, blank=True, help_text="Empty: what the file says itself")
    sheet = models.PositiveSmallIntegerField(default=0)
    answers = models.JSONField(default=dict, help_text="What the student said of columns, words and days")
    uploaded_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=TrackerDraftState.choices, default=TrackerDraftState.OPEN)
    totals = models.JSONField(default=dict, help_text="How many rows became what")
    row_count = models.PositiveIntegerField(default=0)
    done_count = models.PositiveIntegerField(default=0)
    worked_at = models.DateTimeField(null=True, help_text="When the import last went on")
    imported = models.ForeignKey(ImportedFile, null=True, on_delete=models.PROTECT, related_name="drafts")

    objects = TrackerDraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=TrackerDraftState.values), name="tracker_draft_state"
            ),
        ]
        indexes = [models.Index(fields=["uploaded_at"], name="tracker_drafts_by_age")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED


class RememberedAnswers(models.Model):
    """What a student said of a file with these columns, for the next file with the same."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="remembered_answers")
    header_key = models.CharField(max_length=64)
    answers = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["student", "header_key"], name="answers_once_per_header"),
        ]

    def __str__(self) -> str:
        return f"{self.student_id} {self.header_key[:8]}"
