"""What shows that a student took the work of an offer, and who made sure of it, how and when (DOMAIN §12)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import append_only, kept
from jobsearch.offers.models import Offer
from rules.employment_proof import ProofKind, ProofSource

User = settings.AUTH_USER_MODEL


class EmploymentDocumentQuerySet(models.QuerySet["EmploymentDocument"]):
    """Documents, narrowed by how they stand."""

    def there(self) -> "EmploymentDocumentQuerySet":
        """Narrow to those that their student has not taken back."""
        return self.filter(taken_back_at__isnull=True)

    def unverified(self) -> "EmploymentDocumentQuerySet":
        """Narrow to those that nobody has made sure of."""
        return self.there().filter(verifications__isnull=True)


class EmploymentDocument(models.Model):
    """A document that shows an outcome: an uploaded file, or the words of a statement."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="employment_documents")
    kind = models.CharField(max_length=10, choices=ProofKind.choices)
    source = models.CharField(max_length=10, choices=ProofSource.choices)
    file = models.OneToOneField(
        StoredFile, null=True, on_delete=models.PROTECT, related_name="employment_document"
    )
    words = models.TextField(blank=True, help_text="What is stated, where there is no file")
    added_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    objects = EmploymentDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(file__isnull=False) | Q(kind=ProofKind.STATEMENT) & ~Q(words=""),
                name="employment_document_says_something",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ProofKind.values) & Q(source__in=ProofSource.values),
                name="employment_document_of_a_kind_and_from_somebody",
            ),
        ]
        triggers = kept(once=["taken_back_at"])

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.get_source_display()}"


class VerifiedHow(models.TextChoices):
    """The ways in which staff make sure of a document."""

    READ = "read", "read the document"
    CALLED_EMPLOYER = "employer", "called the employer"
    WROTE_EMPLOYER = "mail", "wrote to the employer, and they answered"
    CALLED_STUDENT = "student", "talked with the graduate"
    HISTORY = "history", "asked an employment-history service"


class EmploymentVerification(models.Model):
    """A staff member's word on how, and on which day, they made sure of a document."""

    document = models.ForeignKey(EmploymentDocument, on_delete=models.PROTECT, related_name="verifications")
    how = models.CharField(max_length=10, choices=VerifiedHow.choices)
    verified_on = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(how__in=VerifiedHow.values), name="employment_verified_in_a_known_way"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.get_how_display()} on {self.verified_on}"
