"""Who paid a student's tuition: what a refund is split over, where the policy says so (DOMAIN §3)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only
from people.models import Student

KINDS = [("student", "the student"), ("lender", "a lender"), ("grant", "a grant")]


class PayersRecord(models.Model):
    """An admin's word on who paid, all of it at once. A later one replaces an earlier one; without any the student
    paid all."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="payers_records")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["student", "-id"], name="payers_records_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"who paid for {self.student_id}"


class TuitionPayer(models.Model):
    """One of those who paid, and how much."""

    record = models.ForeignKey(PayersRecord, on_delete=models.PROTECT, related_name="payers")
    kind = models.CharField(max_length=8, choices=KINDS)
    name = models.CharField(max_length=120)
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["record", "kind", "name"], name="payer_once"),
            models.UniqueConstraint(fields=["record"], condition=Q(kind="student"), name="one_student_pays"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payer_paid_something"),
            models.CheckConstraint(
                condition=Q(kind__in=["student", "lender", "grant"]), name="payer_kind_known"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.name}: {self.amount}"
