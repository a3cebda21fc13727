"""The letters by which decisions left, word for word."""

from django.db import models
from django.db.models import Q

from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.decisions.models import FinalDecision


class Letter(models.Model):
    """A letter as it left: from this moment the decision is final, and the appeal's limit runs."""

    final = models.OneToOneField(FinalDecision, on_delete=models.PROTECT, related_name="letter")
    text = models.TextField(help_text="Whole; headings begin with “# ”, points of a list with “- ”")
    salt = models.CharField(max_length=32, default=new_salt)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="letter_says_something")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"letter of {self.at:%Y-%m-%d}"
