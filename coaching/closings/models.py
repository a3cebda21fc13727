"""Messages that asked for a reply and that a coach closed, as answered elsewhere or no longer needed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coaching.conversation.models import Message
from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class ClosingCause(models.TextChoices):
    ELSEWHERE = "elsewhere", "It was answered elsewhere"
    NOT_NEEDED = "not_needed", "It is no longer needed"


class MessageClosing(models.Model):
    """The reason why a message waits for no reply, though none was written; its `replied_at` says since when."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="closing")
    cause = models.CharField(max_length=10, choices=ClosingCause.choices)
    answered_at = models.DateTimeField(help_text="When it was answered elsewhere; else when it was closed")
    why = models.CharField(max_length=200)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="closing_says_why"),
            models.CheckConstraint(condition=Q(cause__in=ClosingCause.values), name="closing_cause_known"),
            models.CheckConstraint(
                condition=Q(answered_at__lte=models.F("at")), name="answered_before_it_was_closed"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.get_cause_display()}: {self.why}"
