"""Documents of a student, such as a resume, and to which openings each went."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import kept
from jobsearch.openings.models import Opening
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class DocumentKind(models.TextChoices):
    """What a document is to an employer."""

    RESUME = "resume", "resume"
    LETTER = "letter", "cover letter"
    PORTFOLIO = "portfolio", "work sample"
    OTHER = "other", "other document"


class StudentDocument(models.Model):
    """A document of a student, in the version that went out; a new version is a document of its own."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=10, choices=DocumentKind.choices, default=DocumentKind.RESUME)
    title = models.CharField(max_length=120, help_text="How the student tells it from others")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="student_document")
    added_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True, help_text="No longer offered; where it went stays on record")

    class Meta:
        ordering = ["-id"]
        triggers = kept(changing=["kind", "title", "dropped_at"])

    def __str__(self) -> str:
        return self.title


class SentDocumentQuerySet(models.QuerySet["SentDocument"]):
    """Sendings, narrowed by how they stand."""

    def there(self) -> "SentDocumentQuerySet":
        """Narrow to those that their student has not taken back."""
        return self.filter(taken_back_at__isnull=True)


class SentDocument(models.Model):
    """That a document went to the employer of an opening, and on which day."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="sent_documents")
    document = models.ForeignKey(StudentDocument, on_delete=models.PROTECT, related_name="sent_to")
    sent_on = models.DateField(help_text="The student’s own day")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    objects = SentDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opening", "document"],
                condition=Q(taken_back_at__isnull=True),
                name="document_once_at_an_opening",
            )
        ]
        triggers = kept(changing=["sent_on", "taken_back_at"])

    def __str__(self) -> str:
        return f"{self.document} to {self.opening}"
