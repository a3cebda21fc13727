"""Models of mail that came in: each message for each of our addresses, raw until it is decided on."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from core.immutable import kept


class InboundSource(models.TextChoices):
    IMAP = "imap", "a mailbox that is polled"
    WEBHOOK = "webhook", "a provider that calls"
    FILE = "file", "a file that a command read"


class InboundState(models.TextChoices):
    WAITING = "waiting", "waits for its owner"
    FOR_A_PERSON = "for_a_person", "waits for a person of the school"
    CONFIRMED = "confirmed", "confirmed"
    THROWN_AWAY = "thrown_away", "thrown away"


STEPS: dict[str, frozenset[str]] = {
    InboundState.WAITING: frozenset(
        {InboundState.CONFIRMED, InboundState.THROWN_AWAY, InboundState.FOR_A_PERSON}
    ),
    InboundState.FOR_A_PERSON: frozenset({InboundState.WAITING, InboundState.THROWN_AWAY}),
    InboundState.CONFIRMED: frozenset(),
    InboundState.THROWN_AWAY: frozenset({InboundState.WAITING}),  # until its words are erased
}


class MailNature(models.TextChoices):
    """What wrote a message, by RFC 3834 and the habits of mail programs."""

    PERSON = "person", "written by a person"
    GENERATED = "generated", "written by a program"
    REPLIED = "replied", "an automatic reply"
    REPORT = "report", "a report of delivery"
    OURS = "ours", "sent by ourselves"


class SenderCheck(models.TextChoices):
    """What is known of who sent a message."""

    OWN = "own", "from an address of the person whose mail address of ours it came to"
    AUTHENTIC = "authentic", "from the domain that it names, by our own mail server’s word"
    UNCHECKED = "unchecked", "not checked: anybody can have written this sender"
    FORGED = "forged", "not from the domain that it names, by our own mail server’s word"


class InboundMailQuerySet(models.QuerySet["InboundMail"]):
    """Messages, narrowed by how they stand."""

    def for_a_person(self) -> "InboundMailQuerySet":
        """Narrow to those that nobody's address could be found for, or that could not be read."""
        return self.filter(state=InboundState.FOR_A_PERSON)

    def to_erase(self, now: datetime) -> "InboundMailQuerySet":
        """Narrow to those that are decided on, and whose words may go."""
        return self.filter(raw__isnull=False, erase_at__lte=now)


class InboundMail(models.Model):
    """One message as it came to one of our addresses. Its words are erased once it is decided on; the row stays, so
    that the same message is never taken twice.
    """

    source = models.CharField(max_length=8, choices=InboundSource.choices)
    source_key = models.CharField(
        max_length=200, help_text="Where it lay: mailbox, UIDVALIDITY and UID; or the digest again"
    )
    digest = models.CharField(max_length=64, help_text="A keyed digest of the whole message")
    kind = models.CharField(max_length=12, blank=True, help_text="Of our address; empty: of none of ours")
    number = models.BigIntegerField(default=0, help_text="Which one of that kind")
    received_at = models.DateTimeField(help_text="When the server received it")
    size = models.PositiveIntegerField(help_text="Bytes of the whole message")
    whole = models.BooleanField(
        default=True, help_text="Otherwise it was too large, and only its head is kept"
    )
    nature = models.CharField(max_length=10, choices=MailNature.choices)
    sender_check = models.CharField(max_length=10, choices=SenderCheck.choices)
    sender = models.CharField(max_length=320, blank=True, help_text="The address that it says it is from")
    why = models.CharField(max_length=200, blank=True, help_text="Why it waits for a person")
    raw = models.BinaryField(null=True, help_text="The message, until it is decided on")
    state = models.CharField(max_length=12, choices=InboundState.choices)
    decided_at = models.DateTimeField(null=True)
    erase_at = models.DateTimeField(null=True, help_text="When its words may go")

    objects = InboundMailQuerySet.as_manager()

    class Meta:
        app_label = "core"
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_key", "kind", "number"], name="inbound_once_by_place"
            ),
            models.UniqueConstraint(fields=["digest", "kind", "number"], name="inbound_once_by_words"),
            models.CheckConstraint(condition=Q(state__in=InboundState.values), name="inbound_state_known"),
            models.CheckConstraint(condition=Q(nature__in=MailNature.values), name="inbound_nature_known"),
            models.CheckConstraint(
                condition=Q(sender_check__in=SenderCheck.values), name="inbound_sender_check_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["received_at"],
                condition=Q(state=InboundState.FOR_A_PERSON),
                name="inbound_for_a_person",
            ),
            models.Index(fields=["erase_at"], condition=Q(raw__isnull=False), name="inbound_to_erase"),
        ]
        triggers = kept(
            changing=["raw", "sender", "kind", "number", "why", "decided_at", "erase_at"],
            steps={"state": STEPS},
        )

    def __str__(self) -> str:
        return f"{self.source} {self.received_at:%Y-%m-%dT%H:%MZ} {self.state}"
