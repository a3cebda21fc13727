"""Downloads of everything held about a student: asked for, packed by a worker, kept for a few days."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from people.students.models import Student


class DownloadState(models.TextChoices):
    """Where a download is on its way."""

    QUEUED = "queued", "waits to be packed"
    PACKING = "packing", "is packed"
    READY = "ready", "can be fetched"
    FAILED = "failed", "could not be packed"
    ERASED = "erased", "is erased"


UNDER_WAY = (DownloadState.QUEUED, DownloadState.PACKING)


class DataDownloadQuerySet(models.QuerySet["DataDownload"]):
    """Downloads, narrowed by how they stand."""

    def under_way(self) -> "DataDownloadQuerySet":
        """Narrow to those that were asked for and are not packed yet."""
        return self.filter(state__in=UNDER_WAY)

    def ready(self, now: datetime) -> "DataDownloadQuerySet":
        """Narrow to those that can be fetched."""
        return self.filter(state=DownloadState.READY, erase_at__gt=now)

    def free(self, idle_since: datetime) -> "DataDownloadQuerySet":
        """Narrow to those that wait for a worker, or were left by theirs, which has not gone on since."""
        left = Q(state=DownloadState.PACKING, worked_at__lt=idle_since)
        return self.filter(Q(state=DownloadState.QUEUED) | left)

    def to_erase(self, now: datetime) -> "DataDownloadQuerySet":
        """Narrow to those whose time is over."""
        return self.filter(state=DownloadState.READY, erase_at__lte=now)


class DataDownload(models.Model):
    """That a student asked for everything held about them: how far it is packed, the archive, until when it is kept."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="data_downloads")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=DownloadState.choices, default=DownloadState.QUEUED)
    table_count = models.PositiveSmallIntegerField(default=0)
    done_count = models.PositiveSmallIntegerField(default=0)
    worked_at = models.DateTimeField(help_text="When the packing last went on")
    ready_at = models.DateTimeField(null=True)
    erase_at = models.DateTimeField(null=True, help_text="From then on it cannot be fetched, and is erased")
    file = models.OneToOneField(StoredFile, null=True, on_delete=models.PROTECT, related_name="data_download")

    objects = DataDownloadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DownloadState.values), name="data_download_state"),
            models.UniqueConstraint(
                "student", condition=Q(state__in=UNDER_WAY), name="one_data_download_under_way"
            ),
        ]

    def __str__(self) -> str:
        return f"asked at {self.asked_at:%Y-%m-%dT%H:%MZ}"

    def is_ready(self, now: datetime) -> bool:
        """Say whether it can be fetched now."""
        return self.state == DownloadState.READY and self.erase_at is not None and now < self.erase_at

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY
