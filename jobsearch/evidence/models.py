"""What is checked of activities: each answer, what waits to be asked, and what a student says is theirs (DOMAIN §5)."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only, kept
from jobsearch.activities.models import Activity
from people.students.models import Student
from rules.evidence_checks import Because
from rules.states import CheckState

User = settings.AUTH_USER_MODEL


class CheckResult(models.Model):
    """One step of an activity's check: what was asked, what was found, and the state that this gave."""

    activity = models.ForeignKey(
        Activity, on_delete=models.PROTECT, related_name="check_results", db_index=False
    )
    state = models.CharField(max_length=8, choices=CheckState.choices, blank=True)
    because = models.CharField(max_length=20, choices=Because.choices)
    asked = models.CharField(max_length=500, blank=True, help_text="The link that was asked; empty: none was")
    details = models.JSONField(default=dict, help_text="What was found, as `rules.evidence_checks` words it")
    at = models.DateTimeField()
    by = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="+", help_text="Empty: the system checked it"
    )
    reason = models.TextField(blank=True, help_text="A coach's words")
    ask = models.UUIDField(null=True, unique=True, help_text="Which asking this answers: it is answered once")

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["activity", "at"], name="check_results_in_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["", *CheckState.values]), name="check_result_state_known"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.state}"


class PendingCheckQuerySet(models.QuerySet["PendingCheck"]):
    """Checks to be asked, narrowed by whether it is time."""

    def due(self, now: datetime) -> "PendingCheckQuerySet":
        """Narrow to those whose time has come and that no worker has taken, or whose worker died."""
        return self.filter(due_at__lte=now).exclude(taken_until__gt=now)


class PendingCheck(models.Model):
    """That an activity's link is to be asked for, from `due_at` on; empty: it is answered, and not to be asked again.

    A worker takes it for some minutes. If it dies, another one asks again; its answer is written once, by `ask`.
    """

    activity = models.OneToOneField(
        Activity, primary_key=True, on_delete=models.PROTECT, related_name="pending_check"
    )
    due_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0, help_text="Without an answer, one after another")
    taken_until = models.DateTimeField(null=True)
    ask = models.UUIDField(null=True)

    objects = PendingCheckQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="checks_due")]

    def __str__(self) -> str:
        return f"{self.activity_id}, due {self.due_at}"


class DeclaredSiteQuerySet(models.QuerySet["DeclaredSite"]):
    """Sites, narrowed by whether they hold."""

    def not_withdrawn(self) -> "DeclaredSiteQuerySet":
        """Narrow to those that their students have not taken back."""
        return self.filter(withdrawn_at__isnull=True)


class DeclaredSite(models.Model):
    """An address below which a student says that everything is theirs, such as “priya.dev” or “dev.to/priya”."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="declared_sites")
    address = models.CharField(max_length=200, help_text="Host and path, lower case, without “www.”")
    declared_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = DeclaredSiteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "address"],
                condition=Q(withdrawn_at__isnull=True),
                name="site_declared_once",
            )
        ]
        triggers = kept(once=["withdrawn_at"])

    def __str__(self) -> str:
        return self.address


class CodeAccountQuerySet(models.QuerySet["CodeAccount"]):
    """Accounts, narrowed by whether they hold."""

    def proven(self) -> "CodeAccountQuerySet":
        """Narrow to those that their students have not given up."""
        return self.filter(given_up_at__isnull=True)

    def to_read(self, now: datetime) -> "CodeAccountQuerySet":
        """Narrow to those whose commits are to be read, and that no worker has taken, or whose worker died."""
        return self.proven().filter(read_due_at__lte=now).exclude(taken_until__gt=now)


class CodeAccount(models.Model):
    """An account on a code host that a student has proven to be theirs."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="code_accounts")
    host = models.CharField(max_length=12, help_text="As `jobsearch.evidence.hosts` names it")
    number = models.CharField(max_length=40, help_text="The host's own number of the account: names change")
    username = models.CharField(max_length=100)
    name = models.CharField(max_length=200, blank=True, help_text="As its commits may be signed")
    email = models.CharField(max_length=254, blank=True, help_text="Public on the host; commits may carry it")
    proven_at = models.DateTimeField()
    proven_by = models.CharField(
        max_length=8, choices=[("sign_in", "signing in there"), ("code", "a code in a public snippet")]
    )
    token = models.TextField(blank=True, help_text="Encrypted; it may read what is public, and nothing else")
    read_due_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True, help_text="When its commits were last read to the end")
    trouble = models.CharField(max_length=200, blank=True, help_text="Why they could not be read last")
    taken_until = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    objects = CodeAccountQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["host", "number"],
                condition=Q(given_up_at__isnull=True),
                name="account_of_one_student",
            ),
            models.UniqueConstraint(
                fields=["student", "host"],
                condition=Q(given_up_at__isnull=True),
                name="one_account_per_host",
            ),
        ]
        indexes = [
            models.Index(
                fields=["read_due_at"], condition=Q(given_up_at__isnull=True), name="accounts_to_read"
            )
        ]
        triggers = kept(
            once=["given_up_at"],
            changing=[
                "username",
                "name",
                "email",
                "token",
                "read_due_at",
                "read_at",
                "trouble",
                "taken_until",
            ],
        )

    def __str__(self) -> str:
        return f"{self.username} on {self.host}"


class HostAnswer(models.Model):
    """What a host's API last said at an address, with its ETag, by which an unchanged answer costs nothing there."""

    digest = models.CharField(max_length=64, primary_key=True, help_text="SHA-256 of the address")
    etag = models.CharField(max_length=200)
    following = models.CharField(max_length=500, blank=True, help_text="The address of the next page")
    body = models.JSONField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:12]


class HostPause(models.Model):
    """Until when a host has asked not to be asked."""

    host = models.CharField(max_length=12, primary_key=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.host} until {self.until}"
