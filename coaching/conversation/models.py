"""Messages between a student and the school, with the moments that hang on them (DOMAIN §2)."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.history import earlier_values
from core.immutable import kept
from people.students.models import Student

CLOCKS = ("added_days", "reply_due_at", "warn_at", "lapse_at", "kept", "missed_at")


User = settings.AUTH_USER_MODEL


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages, narrowed by how they stand."""

    def unanswered(self) -> "MessageQuerySet":
        """Keep those that ask for a reply and have none."""
        return self.filter(asks_reply=True, replied_at__isnull=True)

    def with_clocks(self) -> "MessageQuerySet":
        """Keep those with a moment by which a reply is due, or at which silence is warned of or lapses."""
        return self.filter(
            Q(reply_due_at__isnull=False) | Q(warn_at__isnull=False) | Q(lapse_at__isnull=False)
        )


@earlier_values(*CLOCKS[1:])
class Message(models.Model):
    """One message, by student or staff. One that asks for a reply has a due moment, computed when it is written."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="messages")
    sender = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_student = models.BooleanField()
    body = models.TextField()
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, help_text="When the other side first opened it")
    asks_reply = models.BooleanField(default=False)
    zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=6, blank=True)
    added_days = models.JSONField(
        default=list,
        db_default=[],
        help_text="Holidays in force for it that coaches had added: day, name, subdivision",
    )
    reply_due_at = models.DateTimeField(
        null=True,
        help_text="Exclusive; only where a running search's policy states a limit",
    )
    bounced_at = models.DateTimeField(
        null=True, help_text="When it was recorded that its mail bounced (`bounces`); empty: it did not"
    )
    started_at = models.DateTimeField(
        null=True, help_text="Of one that bounced: when the student knew of it, from which its clocks run"
    )
    warn_at = models.DateTimeField(null=True, help_text="Silence until then is warned of")
    lapse_at = models.DateTimeField(null=True, help_text="Silence until then proposes a lapse")
    replied_at = models.DateTimeField(null=True, help_text="The student's first message after this one")
    kept = models.BooleanField(null=True, help_text="Whether the reply came in time; empty while open")
    missed_at = models.DateTimeField(
        null=True, help_text="When the sweep recorded that the due moment had passed"
    )
    form_key = models.CharField(
        max_length=36,
        blank=True,
        help_text="The form it was written in: a doubled submit is one message",
    )

    objects = MessageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "sender", "form_key"],
                condition=~Q(form_key=""),
                name="one_message_per_form",
            ),
            models.CheckConstraint(
                condition=~Q(asks_reply=True, from_student=True),
                name="staff_ask_students_answer",
            ),
            models.CheckConstraint(
                condition=Q(started_at__isnull=True)
                | Q(bounced_at__isnull=False, started_at__gte=F("sent_at")),
                name="clocks_start_late_after_a_bounce",
            ),
            models.CheckConstraint(
                condition=Q(replied_at__isnull=True) | Q(replied_at__gte=F("sent_at")),
                name="reply_after_message",
            ),
        ]
        indexes = [
            models.Index(fields=["student", "-sent_at"], name="conversation_newest"),
            models.Index(
                fields=["reply_due_at"],
                condition=Q(asks_reply=True, replied_at__isnull=True),
                name="replies_due",
            ),
            models.Index(
                fields=["student", "sent_at"],
                condition=Q(asks_reply=True, replied_at__isnull=True),
                name="oldest_unanswered",
            ),
        ]
        triggers = kept(once=["read_at", "replied_at", "bounced_at", "started_at"], changing=CLOCKS)

    def __str__(self) -> str:
        return f"message {self.pk}"

    @property
    def clocks_from(self) -> datetime | None:
        """The moment from which its clocks run: its sending; after a bounce, when the student knew of it, or None."""
        return self.sent_at if self.bounced_at is None else self.started_at
