"""A person's calendar as others subscribe to it: the secret address, and what was published there."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import kept


class CalendarAddressQuerySet(models.QuerySet["CalendarAddress"]):
    """Addresses, narrowed by whether they work."""

    def open(self) -> "CalendarAddressQuerySet":
        """Narrow to those that nobody has ended."""
        return self.filter(ended_at__isnull=True)


class CalendarAddress(models.Model):
    """The address of a person's calendar, of which only a digest is kept: it was shown once, as it was made."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="calendar_addresses", db_index=False
    )
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the secret in it")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, help_text="From then on it shows nothing")
    read_at = models.DateTimeField(
        null=True, help_text="When a calendar program last asked, to the hour or so"
    )

    objects = CalendarAddressQuerySet.as_manager()

    class Meta:
        app_label = "jobsearch"
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(ended_at__isnull=True), name="one_calendar_address"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("made_at")),
                name="calendar_address_ends_after_start",
            ),
        ]
        triggers = kept(once=["ended_at"], changing=["read_at"])

    def __str__(self) -> str:
        return f"calendar of {self.user_id}"


class PublishedEvent(models.Model):
    """An event as it last stood in a person's calendar. It says what is new in it, and that it was called off.

    Derived from what it is about, and gone a while after that: nothing is decided by it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    key = models.CharField(max_length=60, help_text="As core/calendar.py has it")
    facts = models.JSONField(help_text="The event's other fields; moments in ISO 8601")
    sequence = models.PositiveIntegerField(default=0, help_text="How often time or place has changed")
    changed_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "jobsearch"
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="event_published_once")]

    def __str__(self) -> str:
        return f"{self.key} of {self.user_id}"
