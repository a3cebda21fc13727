"""Rows that belong to no room: mail on its way out, sweeps that ran, who looked at whom."""

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import append_only, kept
from core.inbound.models import InboundMail

__all__ = ["AccessRecord", "InboundMail", "OutboxMail", "StoredFile", "SweepRun"]


class OutboxMailQuerySet(models.QuerySet["OutboxMail"]):
    """Mails, narrowed by what they wait for."""

    def to_send(self, now: datetime) -> "OutboxMailQuerySet":
        """Narrow to those whose time to leave has come."""
        return self.filter(sent_at__isnull=True, gather_at__isnull=True, next_try_at__lte=now)

    def to_gather(self, now: datetime) -> "OutboxMailQuerySet":
        """Narrow to reminders whose mail of the day is due."""
        return self.filter(gather_at__lte=now, gathered_in__isnull=True, dropped_at__isnull=True)


class OutboxMail(models.Model):
    """One mail, written in the transaction that causes it, sent by the relay. Subjects carry nothing private.

    A reminder waits for its reader's mail of the day (`gather_at`): the gatherer lets it go alone, puts it into one
    mail with others (`gathered_in`), or drops it as of no use any more. It keeps its key all the while.
    """

    key = models.CharField(
        max_length=200,
        unique=True,
        help_text="One per effect: a repeated effect finds its row",
    )
    message_id = models.CharField(max_length=200, unique=True)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)
    next_try_at = models.DateTimeField(help_text="At first when it is to leave")
    kind = models.CharField(max_length=24, blank=True, help_text="As rules/mail_kinds.py names it")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        help_text="Whose mail it is; empty: somebody's without an account",
    )
    stop_page = models.CharField(
        max_length=500, blank=True, help_text="Where its reader stops mails of its kind; empty: it is needed"
    )
    gather_at = models.DateTimeField(
        null=True, help_text="It waits for the mail of the day that leaves then; empty: it goes alone"
    )
    part = models.TextField(blank=True, help_text="Its words within another mail, without greeting and foot")
    gathered_in = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="parts", db_index=False
    )
    dropped_at = models.DateTimeField(null=True, help_text="It was of no use any more when its time came")

    objects = OutboxMailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(gather_at__isnull=True),
                name="what_waits_for_another_mail_is_not_sent",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at", "id"],
                condition=Q(sent_at__isnull=True, gather_at__isnull=True),
                name="outbox_waiting",
            ),
            models.Index(
                fields=["gather_at"],
                condition=Q(gather_at__isnull=False, gathered_in__isnull=True, dropped_at__isnull=True),
                name="outbox_to_gather",
            ),
            models.Index(fields=["-created_at"], name="outbox_newest"),
        ]
        triggers = kept(
            once=["sent_at", "gathered_in", "dropped_at"],
            changing=["attempts", "last_error", "next_try_at", "gather_at"],
        )

    def __str__(self) -> str:
        return self.message_id


class SweepRun(models.Model):
    """The record that the sweep was done for one moment, and what it did."""

    name = models.CharField(max_length=40)
    as_of = models.DateTimeField()
    finished_at = models.DateTimeField()
    did = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "as_of"], name="one_run_per_moment")]

    def __str__(self) -> str:
        return f"{self.name} as of {self.as_of:%Y-%m-%dT%H:%MZ}"


class AccessAct(models.TextChoices):
    """What somebody did on a page that shows a student."""

    SEEN = "seen", "seen"
    SENT = "sent", "a form sent"
    TAKEN = "taken", "a copy taken"


class AccessRecordQuerySet(models.QuerySet["AccessRecord"]):
    def about(self, student: int) -> "AccessRecordQuerySet":
        """Narrow to records in which this student was shown, alone or on a list."""
        return self.filter(Q(about_id=student) | Q(listed__contains=[student]))


class AccessRecord(models.Model):
    """The record that someone of the school was shown something of a student, or a list of students, or that a decision
    on a student's claim was given out, to them too. Never changed, never removed.
    """

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        help_text="Empty: whoever runs the installation, by a command",
    )
    what = models.CharField(max_length=60, help_text="The page's name, such as coaching:student")
    act = models.CharField(
        max_length=5, choices=AccessAct.choices, default=AccessAct.SEEN, db_default=AccessAct.SEEN
    )
    about_id = models.BigIntegerField(null=True, help_text="The student's number; empty: a list")
    listed = ArrayField(
        models.BigIntegerField(),
        default=list,
        db_default=[],
        help_text="The numbers of the students on a list",
    )
    at = models.DateTimeField()

    objects = AccessRecordQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["about_id", "-at"], name="access_by_student"),
            models.Index(fields=["actor", "-at"], name="access_by_viewer"),
            models.Index(fields=["-at", "-id"], name="access_newest"),
            GinIndex(fields=["listed"], name="access_by_listed"),
        ]
        constraints = [models.CheckConstraint(condition=Q(act__in=AccessAct.values), name="access_act_known")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.actor_id or 'the owner'} {self.what} {self.about_id or self.listed}"

    @property
    def students(self) -> list[int]:
        """The numbers of the students who were shown."""
        return list(self.listed) if self.about_id is None else [self.about_id]
