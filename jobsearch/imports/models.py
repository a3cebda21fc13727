"""A tracker's file that a student imported."""

from django.conf import settings
from django.db import models

from core.immutable import append_only
from people.students.models import Student

User = settings.AUTH_USER_MODEL


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
