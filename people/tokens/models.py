"""The rows of tokens for scripts."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import kept


class TokenScope(models.TextChoices):
    READ = "read", "read"
    WRITE = "write", "read and write"


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Tokens, narrowed by how they stand."""

    def not_ended(self) -> "ApiTokenQuerySet":
        """Narrow to those that nobody has ended; time may have."""
        return self.filter(ended_at__isnull=True)


class ApiToken(models.Model):
    """A secret by which a program acts for a person: of it only a digest is kept. It ends when it is ended, with time,
    and with the sessions of its person: when the password or the second factor is another.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_tokens")
    label = models.CharField(max_length=60, help_text="What its person calls it")
    digest = models.CharField(
        max_length=64, unique=True, help_text="SHA-256 of the secret, in hexadecimal digits"
    )
    ending = models.CharField(max_length=4, help_text="The secret's last letters, to know it again")
    scope = models.CharField(max_length=5, choices=TokenScope.choices)
    proof = models.CharField(
        max_length=64, help_text="What the person's sessions were bound to when it was made"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    last_network = models.CharField(max_length=43, blank=True, help_text="Where from, without its last part")

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=TokenScope.values), name="token_scope_known"),
            models.CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="token_ends_after_start"),
        ]
        indexes = [models.Index(fields=["user", "-made_at"], name="tokens_newest")]
        triggers = kept(once=["ended_at"], changing=["last_used_at", "last_network"])

    def __str__(self) -> str:
        return f"{self.label} …{self.ending}"

    @property
    def writes(self) -> bool:
        """Whether it may change something."""
        return self.scope == TokenScope.WRITE
