"""What happened to an account and at the entrance, and who waits for a link to sign in with."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only


class AccountChangeKind(models.TextChoices):
    CLOSED = "closed", "account closed"
    REOPENED = "reopened", "account opened again"
    ADDRESS = "address", "address changed"
    SECOND_FACTOR = "second_factor", "second factor taken off"
    INVITED = "invited", "invited again"
    ROLE_GIVEN = "role_given", "role given"
    ROLE_ENDED = "role_ended", "role ended"


class AccountChange(models.Model):
    """One change of someone's account or roles: who made it, when, and why. Never changed, never removed."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="account_changes"
    )
    kind = models.CharField(max_length=14, choices=AccountChangeKind.choices)
    detail = models.CharField(max_length=20, blank=True, help_text="The role, where it was one")
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: whoever runs the installation",
    )
    at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AccountChangeKind.values), name="account_change_kind_known"
            )
        ]
        indexes = [
            models.Index(fields=["user", "-at"], name="account_changes_newest"),
            models.Index(fields=["-at", "-id"], name="account_changes_by_time"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_kind_display()


class EntranceKind(models.TextChoices):
    """What happens at the entrance. The labels are what the log says."""

    SIGNED_IN = "signed_in", "sign-in"
    SIGNED_IN_AGAIN = "again", "sign-in again"
    SIGNED_OUT = "signed_out", "sign-out"
    TOO_OLD = "too_old", "session too old"
    ENDED = "ended", "session ended from another device"
    FAILED = "failed", "sign-in failed"
    TOO_OFTEN = "too_often", "sign-in not tried: too often"
    CLOSED = "closed", "sign-in to a closed account"
    WRONG_CODE = "wrong_code", "wrong code"
    PASSWORD_CHANGED = "password", "password changed"
    PASSWORD_RESET = "reset", "password reset"
    FACTOR_ADDED = "added", "second factor added"
    FACTOR_REMOVED = "removed", "second factor removed"
    FACTOR_RENEWED = "renewed", "second factor renewed"
    REFUSED = "refused", "refused"
    MORE = "more", "more than is kept here"


class EntranceRecord(models.Model):
    """One thing that happened at the entrance: to whom, by which factor, from which network. Never changed, never
    removed. It holds no password, no code, and no address that was typed."""

    kind = models.CharField(max_length=10, choices=EntranceKind.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,  # a row about somebody takes no longer than one about nobody, and locks no account
        help_text="Whose account it was about; empty: nobody's here",
    )
    typed = models.CharField(
        max_length=12, blank=True, help_text="A keyed digest of an address that nobody has here"
    )
    factor = models.CharField(max_length=20, blank=True, help_text="What was proved last: password, totp, …")
    network = models.CharField(max_length=43, blank=True, help_text="Where from, without its last part")
    page = models.CharField(max_length=60, blank=True, help_text="What was refused: the page's name")
    status = models.PositiveSmallIntegerField(null=True, help_text="With which answer, such as 403")
    at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EntranceKind.values), name="entrance_kind_known"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(typed=""), name="entrance_keeps_no_address_of_a_person"
            ),
        ]
        indexes = [
            models.Index(fields=["-at", "-id"], name="entrance_newest"),
            models.Index(fields=["person", "-at"], name="entrance_by_person"),
            models.Index(fields=["kind", "-at"], name="entrance_by_kind"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.person_id or self.typed or 'nobody'}"


class LinkRequest(models.Model):
    """Somebody asked for a link to choose a password with. The row is written for every address that is typed, known or
    not, answered by the worker a moment later, and then gone: the page takes as long for either."""

    address = models.CharField(max_length=254)
    asked_at = models.DateTimeField()

    class Meta:
        app_label = "people"

    def __str__(self) -> str:
        return f"asked at {self.asked_at:%Y-%m-%dT%H:%MZ}"
