"""Holidays that coaches add where no calendar is known (DOMAIN §4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import kept

LONGEST = 80


User = settings.AUTH_USER_MODEL


class AddedHoliday(models.Model):
    """A day that is no business day in a place; once taken back, it counts for nothing new."""

    country = models.CharField(max_length=2, help_text="As a student's is kept")
    subdivision = models.CharField(max_length=6, blank=True, help_text="Empty: all of the country")
    day = models.DateField()
    name = models.CharField(max_length=LONGEST)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    taken_back_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)
    taken_back_why = models.TextField(blank=True)

    class Meta:
        ordering = ["day", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "subdivision", "day"],
                condition=Q(taken_back_at__isnull=True),
                name="a_place_has_a_holiday_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=True, taken_back_by__isnull=True, taken_back_why="")
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False) & ~Q(taken_back_why=""),
                name="holiday_taken_back_by_whom_and_why",
            ),
            models.CheckConstraint(condition=~Q(country="") & ~Q(name=""), name="holiday_has_place_and_name"),
        ]
        triggers = kept(once=["taken_back_by", "taken_back_at", "taken_back_why"])

    def __str__(self) -> str:
        return f"{self.name}, {self.day}"

    @property
    def place(self) -> str:
        return place_code(self.country, self.subdivision)


def place_code(country: str, subdivision: str) -> str:
    """Return a place's code, such as "JO-AM", or "JO" for all of the country."""
    return f"{country}-{subdivision}" if subdivision else country
