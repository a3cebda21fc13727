"""What a coach has set aside: a message that needs no answer, late activities that stay as they are."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import kept
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class AsideKind(models.TextChoices):
    MESSAGE = "message", "message of the student"
    LATE = "late", "late activities of a week or month"


class SetAsideQuerySet(models.QuerySet["SetAside"]):
    """What was set aside, narrowed by whether it still is."""

    def in_force(self) -> "SetAsideQuerySet":
        """Keep those that nobody has undone."""
        return self.filter(undone_at__isnull=True)


class SetAside(models.Model):
    """A coach's word that nothing is to be done about something that waited; a newer one of its kind waits again.

    `number` is that of the newest message, or activity, that the coach had seen.
    """

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="set_aside")
    kind = models.CharField(max_length=8, choices=AsideKind.choices)
    number = models.PositiveBigIntegerField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = SetAsideQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "kind", "number"],
                condition=Q(undone_at__isnull=True),
                name="set_aside_once",
            ),
            models.CheckConstraint(condition=Q(kind__in=AsideKind.values), name="aside_kind_known"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__gte=F("at"), undone_by__isnull=False),
                name="aside_undone_by_somebody",
            ),
        ]
        triggers = kept(once=["undone_at", "undone_by"])

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number} set aside"
