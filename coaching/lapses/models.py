"""A lapse: the silent end of a search (DOMAIN §2)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coaching.conversation.models import Message
from commitments.searches.models import Search
from core.immutable import Corrected, kept

CORRECTED_DROP = Corrected(
    what="why a lapse was dropped is corrected",
    table="coaching_lapse",
    corrections="coaching_dropcorrection",
    ref="lapse_id",
    becomes={"cancelled_why": "{c}.cancelled_why", "cancelled_by_id": "{c}.by_id"},
    once="OLD.cancelled_at IS NOT NULL",
)


User = settings.AUTH_USER_MODEL


class LapseQuerySet(models.QuerySet["Lapse"]):
    """Lapses, narrowed by how they stand."""

    def waiting(self) -> "LapseQuerySet":
        """Keep those that wait for a coach’s word: neither dropped nor confirmed."""
        return self.filter(cancelled_at__isnull=True, confirmed_at__isnull=True)


class Lapse(models.Model):
    """A lapse: proposed after silence, confirmed by a coach, cancelled by any reply, reinstated by an admin."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="lapses")
    message = models.ForeignKey(
        Message,
        on_delete=models.PROTECT,
        related_name="lapses",
        help_text="The oldest unanswered",
    )
    proposed_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    cancelled_by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who dropped it or replied; empty: its moment moved, or it was not kept yet",
    )
    superseded = models.BooleanField(
        default=False, db_default=False, help_text="Cancelled since its moment moved; the silence goes on"
    )
    other_way = models.TextField(
        blank=True,
        db_default="",
        help_text="Which other way of reaching the student was tried, such as a call",
    )
    confirmed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    reinstated_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    reinstated_at = models.DateTimeField(null=True)
    reinstated_why = models.TextField(blank=True)
    schools_error = models.BooleanField(default=False, help_text="Then the weeks between are excused")

    objects = LapseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search"],
                condition=Q(cancelled_at__isnull=True, confirmed_at__isnull=True),
                name="one_open_lapse",
            ),
            models.UniqueConstraint(
                fields=["message"], condition=Q(superseded=False), name="one_lapse_per_silence"
            ),
            models.CheckConstraint(
                condition=Q(superseded=False) | Q(cancelled_at__isnull=False), name="superseded_is_cancelled"
            ),
            models.CheckConstraint(
                condition=Q(cancelled_by__isnull=True) | Q(cancelled_at__isnull=False),
                name="who_cancelled_a_lapse",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | ~Q(other_way=""), name="another_way_was_tried"
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(confirmed_at__isnull=True),
                name="lapse_cancelled_or_confirmed",
            ),
        ]
        triggers = kept(
            once=[
                *("cancelled_at", "superseded"),
                *("confirmed_by", "confirmed_at", "other_way"),
                *("reinstated_by", "reinstated_at", "reinstated_why", "schools_error"),
            ],
            changing=["cancelled_why", "cancelled_by"],
        )
        triggers += [CORRECTED_DROP.only("drop_corrected_only")]

    def __str__(self) -> str:
        return f"lapse proposed {self.proposed_at:%Y-%m-%d}"
