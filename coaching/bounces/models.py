"""A message's mail that came back, and how the student was told all the same (DOMAIN §2)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coaching.conversation.models import Message
from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class Bounce(models.Model):
    """A record that the mail about a message came back."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="bounce")
    said = models.TextField(blank=True, help_text="What the other mail server said")
    by = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="+", help_text="Empty: recorded by a command"
    )
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"mail of message {self.message_id} bounced"


class OtherWay(models.TextChoices):
    CALL = "call", "by telephone"
    TEXT = "text", "by text message"
    CHAT = "chat", "in a chat"
    MEETING = "meeting", "in a meeting"
    OTHER = "other", "another way"


class ToldOtherwise(models.Model):
    """A coach's word that they told the student of a message whose mail bounced; waiting clocks run from `at`."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="told_otherwise")
    how = models.CharField(max_length=8, choices=OtherWay.choices)
    note = models.TextField(help_text="What was said, and when")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(how__in=OtherWay.values), name="other_way_known"),
            models.CheckConstraint(condition=~Q(note=""), name="told_otherwise_with_a_note"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"told of message {self.message_id} {self.get_how_display()}"
