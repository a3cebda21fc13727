"""What a person chose about their mail: which kinds, when, and the hours in which none shall come."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import append_only
from rules.mail_kinds import Timing
from rules.mail_times import MailHours

DEFAULT = MailHours()
HOURS = Q(quiet_from__lte=23, quiet_until__lte=23, daily__lte=23)
OVER_MIDNIGHT = Q(quiet_from__gt=F("quiet_until"))
BETWEEN = Q(daily__gte=F("quiet_until"), daily__lt=F("quiet_from"))
OUTSIDE = Q(daily__lt=F("quiet_from")) | Q(daily__gte=F("quiet_until"))


class ChosenHours(models.Model):
    """The hours of one person, in their zone. Who chose none has `MailHours`' own."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="chosen_hours"
    )
    quiet_from = models.PositiveSmallIntegerField(default=DEFAULT.quiet_from)
    quiet_until = models.PositiveSmallIntegerField(
        default=DEFAULT.quiet_until, help_text="The same as `quiet_from`: never quiet"
    )
    daily = models.PositiveSmallIntegerField(
        default=DEFAULT.daily, help_text="The mail of the day leaves a quarter past this hour"
    )
    changed_at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(condition=HOURS, name="mail_hours_of_a_clock"),
            models.CheckConstraint(
                condition=(OVER_MIDNIGHT & BETWEEN) | (~OVER_MIDNIGHT & OUTSIDE),
                name="mail_of_the_day_is_not_in_quiet_hours",
            ),
        ]

    def __str__(self) -> str:
        return f"quiet from {self.quiet_from} to {self.quiet_until}, daily at {self.daily}"


class MailChoice(models.Model):
    """A choice of when mails of one kind come, if at all. The newest of a person and kind governs; earlier ones stay on
    record.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mail_choices", db_index=False
    )
    kind = models.CharField(max_length=24)
    timing = models.CharField(max_length=8, choices=[(timing.value, timing.value) for timing in Timing])
    by_link = models.BooleanField(
        default=False, help_text="Chosen with a mail's own link, without signing in"
    )
    at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(condition=Q(timing__in=Timing), name="mail_timing_known"),
        ]
        indexes = [models.Index(fields=["user", "kind", "-id"], name="mail_choice_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.kind}: {self.timing}"
