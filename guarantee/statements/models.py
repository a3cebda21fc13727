"""A student's statements on the requirements of their claim, with documents. Nothing of it is changed: who has more to
say adds another one."""

from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim


class ClaimStatement(models.Model):
    """What a student says on one requirement: words, documents, or both; given at filing, or later until the claim is
    decided."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="statements")
    requirement = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    file_count = models.PositiveSmallIntegerField(default=0, help_text="How many documents came with it")
    salt = models.CharField(max_length=32, default=new_salt)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(requirement__gte=1), name="statement_on_a_requirement"),
            models.CheckConstraint(
                condition=~Q(text="") | Q(file_count__gt=0), name="claim_statement_says_something"
            ),
        ]
        indexes = [models.Index(fields=["claim", "requirement"], name="statements_of_claim")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"on {self.requirement}"


class StatementDocument(models.Model):
    """A file that came with a statement."""

    statement = models.ForeignKey(ClaimStatement, on_delete=models.PROTECT, related_name="documents")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="statement_document")

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.file.name
