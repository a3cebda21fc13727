"""What happened to an account, and who waits for a link to sign in with."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only


class AccountChangeKind(models.TextChoices):
    CLOSED = "closed", "account closed"
    REOPENED = "reopened", "account opened again"
    ADDRESS = "address", "address changed"
    SECOND_FACTOR = "second_factor", "second factor taken off"
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
        indexes = [models.Index(fields=["user", "-at"], name="account_changes_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_kind_display()


class LinkRequest(models.Model):
    """Somebody asked for a link to choose a password with. The row is written for every address that is typed, known or
    not, answered by the worker a moment later, and then gone: the page takes as long for either."""

    address = models.CharField(max_length=254)
    asked_at = models.DateTimeField()

    class Meta:
        app_label = "people"

    def __str__(self) -> str:
        return f"asked at {self.asked_at:%Y-%m-%dT%H:%MZ}"
