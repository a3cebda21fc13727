"""What a judge asked the student for, and what the student answered. Nothing of it is changed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.files.models import StoredFile
from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class MoreAsked(models.Model):
    """A judge’s question to the student about one requirement; the clock to decide stops until it is answered, or due
    (DOMAIN §8)."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="asked")
    requirement = models.PositiveSmallIntegerField()
    question = models.TextField(help_text="The student reads it")
    salt = models.CharField(max_length=32)
    due_at = models.DateTimeField(help_text="Exclusive: the end of a day in the student’s zone")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(question=""), name="more_is_asked_in_words"),
            models.CheckConstraint(condition=Q(due_at__gt=F("at")), name="more_is_due_later"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"asked about {self.requirement}"


class MoreAnswered(models.Model):
    """The student’s answer to a question: words, a file, or both. The first one starts the clock again."""

    asked = models.ForeignKey(MoreAsked, on_delete=models.PROTECT, related_name="answers")
    words = models.TextField(blank=True)
    file = models.OneToOneField(StoredFile, null=True, on_delete=models.PROTECT, related_name="claim_answer")
    salt = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | Q(file__isnull=False), name="more_answer_says_something"
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"answer to {self.asked_id}"
