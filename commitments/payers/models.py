"""Who paid a student's tuition: what a refund is split over, where the policy says so (DOMAIN §3)."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import Trigger, append_only
from people.students.models import Student
from rules.states import PayerKind


def adds_up() -> pgtrigger.Trigger:
    """Return the trigger that refuses payers unless all of their record adds up to the tuition paid as it is now.

    Not deferred: payers are recorded as one whole, in one statement. The student's row is held first, so that whoever
    changes the tuition, or adds to the same record, comes before or after. A tuition that changes later leaves the
    record as it is (`payers.queries.stale`).
    """
    return Trigger(
        name="adds_up_to_tuition",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="added"),
        func="""
            PERFORM FROM people_student
            WHERE id IN (SELECT student_id FROM commitments_payersrecord WHERE id IN (SELECT record_id FROM added))
            ORDER BY id FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT FROM commitments_payersrecord r JOIN people_student s ON s.id = r.student_id
                WHERE r.id IN (SELECT record_id FROM added) AND s.tuition_paid
                      <> (SELECT sum(p.amount) FROM commitments_tuitionpayer p WHERE p.record_id = r.id)
            ) THEN
                RAISE EXCEPTION 'What was paid must add up to the tuition paid'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        """,
    )


class PayersRecord(models.Model):
    """An admin's word on who paid, all of it at once. A later record replaces an earlier one; without any the student
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
    kind = models.CharField(max_length=8, choices=PayerKind.choices)
    name = models.CharField(max_length=120)
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["record", "kind", "name"], name="payer_once"),
            models.UniqueConstraint(
                fields=["record"], condition=Q(kind=PayerKind.STUDENT), name="one_student_pays"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payer_paid_something"),
            models.CheckConstraint(condition=Q(kind__in=PayerKind.values), name="payer_kind_known"),
        ]
        triggers = [*append_only(), adds_up()]

    def __str__(self) -> str:
        return f"{self.name}: {self.amount}"
