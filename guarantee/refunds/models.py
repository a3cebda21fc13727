"""What the school owes of a refund, to whom, what was paid of it and when, and which files finance got (DOMAIN §8)."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from core.immutable import Trigger, append_only, kept
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from rules.states import ClaimState, PayerKind

User = settings.AUTH_USER_MODEL
PAYABLE = (ClaimState.DECIDED, ClaimState.SETTLED)  # in these a claim's refund is paid; in no other


def adds_up() -> pgtrigger.Trigger:
    """Return the trigger that refuses shares unless all of a refund's add up to it. They are added in one statement."""
    return Trigger(
        name="adds_up_to_refund",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="added"),
        func="""
            PERFORM FROM guarantee_claim WHERE id IN (
                SELECT claim_id FROM guarantee_owedrefund WHERE id IN (SELECT owed_id FROM added)
            ) ORDER BY id FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT FROM guarantee_owedrefund o WHERE o.id IN (SELECT owed_id FROM added) AND o.amount
                      <> (SELECT sum(s.amount) FROM guarantee_payeeshare s WHERE s.owed_id = o.id)
            ) THEN
                RAISE EXCEPTION 'Shares must add up to the refund' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        """,
    )


def never_too_much() -> pgtrigger.Trigger:
    """Return the trigger that refuses a payment beyond what is owed: to its payee, in all of the claim, and beyond the
    tuition that the student paid.

    The student's row is held first, then the claim's, so that of two payments one comes after the other and sees it.
    What came back does not count; what was paid on earlier decisions of the claim does.
    """
    paid = """
        SELECT coalesce(sum(p.amount), 0) FROM guarantee_refundpayment p
        JOIN guarantee_payeeshare s ON s.id = p.share_id JOIN guarantee_owedrefund o ON o.id = s.owed_id
        JOIN guarantee_claim c ON c.id = o.claim_id
        WHERE NOT EXISTS (SELECT FROM guarantee_returnedpayment r WHERE r.payment_id = p.id)
    """
    return Trigger(
        name="never_too_much",
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        declare=[("owed", "record"), ("claim", "record")],
        func=f"""
            SELECT o.id, o.claim_id, o.amount, s.kind, s.name, s.amount AS share INTO owed
            FROM guarantee_payeeshare s JOIN guarantee_owedrefund o ON o.id = s.owed_id WHERE s.id = NEW.share_id;
            PERFORM FROM people_student
            WHERE id = (SELECT student_id FROM guarantee_claim WHERE id = owed.claim_id) FOR NO KEY UPDATE;
            SELECT c.student_id, c.state INTO claim FROM guarantee_claim c WHERE c.id = owed.claim_id FOR NO KEY UPDATE;
            IF claim.state NOT IN ('decided', 'settled')
                OR EXISTS (SELECT FROM guarantee_owedrefund WHERE claim_id = owed.claim_id AND id > owed.id) THEN
                RAISE EXCEPTION 'Nothing is owed of this refund now' USING ERRCODE = 'check_violation';
            END IF;
            IF ({paid} AND o.claim_id = owed.claim_id AND s.kind = owed.kind
                    AND (s.kind = 'student' OR s.name = owed.name)) > owed.share THEN
                RAISE EXCEPTION 'Never more than a payee is owed' USING ERRCODE = 'check_violation';
            END IF;
            IF ({paid} AND o.claim_id = owed.claim_id) > owed.amount THEN
                RAISE EXCEPTION 'Never more than is owed in all' USING ERRCODE = 'check_violation';
            END IF;
            IF ({paid} AND c.student_id = claim.student_id)
                    > (SELECT tuition_paid FROM people_student WHERE id = claim.student_id) THEN
                RAISE EXCEPTION 'Never more than the tuition that was paid' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        """,  # noqa: S608 # our own text
    )


class OwedRefundQuerySet(models.QuerySet["OwedRefund"]):
    """Refunds, narrowed by whether they are still what is owed."""

    def in_force(self) -> "OwedRefundQuerySet":
        """Return the latest of each claim, where the claim is one whose refund is paid now."""
        later = OwedRefund.objects.filter(claim=OuterRef("claim"), pk__gt=OuterRef("pk"))
        return self.filter(~Exists(later), claim__state__in=PAYABLE)


class OwedRefund(models.Model):
    """What the school owes on a claim since a decision became final: its refund, or nothing where it takes an earlier
    one's back. The latest of a claim counts; what was paid before counts against it."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="owed_refunds")
    final = models.OneToOneField(FinalDecision, on_delete=models.PROTECT, related_name="owed_refund")
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    tuition_paid = models.DecimalField(
        max_digits=10, decimal_places=2, help_text="US dollars, as it was decided by"
    )
    at = models.DateTimeField()

    objects = OwedRefundQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0) & Q(amount__lte=F("tuition_paid")), name="refund_within_tuition"
            )
        ]
        indexes = [models.Index(fields=["claim", "-id"], name="owed_refunds_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.amount} owed"


class PayeeShare(models.Model):
    """The part of a refund that one of those who paid gets."""

    owed = models.ForeignKey(OwedRefund, on_delete=models.PROTECT, related_name="shares")
    kind = models.CharField(max_length=8, choices=PayerKind.choices)
    name = models.CharField(max_length=150)
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["owed", "kind", "name"], name="payee_once"),
            models.UniqueConstraint(
                fields=["owed"], condition=Q(kind=PayerKind.STUDENT), name="one_student_is_paid"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payee_gets_something"),
            models.CheckConstraint(condition=Q(kind__in=PayerKind.values), name="payee_kind_known"),
        ]
        triggers = [*append_only(), adds_up()]

    def __str__(self) -> str:
        return f"{self.amount} to {self.name}"


class FinanceFile(models.Model):
    """A file that finance pays by. It is marked off line by line when it comes back, or taken back before."""

    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_back_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_by__isnull=True, taken_back_at__isnull=True)
                | Q(taken_back_by__isnull=False, taken_back_at__isnull=False),
                name="file_taken_back_by_somebody",
            )
        ]
        triggers = kept(once=["taken_back_by", "taken_back_at"])

    def __str__(self) -> str:
        return f"file {self.pk}"


class FinanceLine(models.Model):
    """A line of such a file: whom to pay how much."""

    file = models.ForeignKey(FinanceFile, on_delete=models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField(help_text="Within the file")
    share = models.ForeignKey(PayeeShare, on_delete=models.PROTECT, related_name="lines")
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="finance_line_numbered"),
            models.UniqueConstraint(fields=["file", "share"], name="finance_line_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="finance_line_of_something"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"line {self.number} of file {self.file_id}"

    @property
    def marked_off(self) -> "RefundPayment | None":
        """The payment by which it was marked off, if it was."""
        return getattr(self, "payment", None)


class RefundPayment(models.Model):
    """A payment of a refund, or of a part of it, with its reference and day."""

    share = models.ForeignKey(PayeeShare, on_delete=models.PROTECT, related_name="payments")
    line = models.OneToOneField(
        FinanceLine,
        null=True,
        on_delete=models.PROTECT,
        related_name="payment",
        help_text="Of the file by which finance paid; empty: recorded by hand",
    )
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    reference = models.CharField(max_length=60)
    paid_on = models.DateField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["share", "reference"], name="payment_reference_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_of_something"),
            models.CheckConstraint(condition=~Q(reference=""), name="payment_has_a_reference"),
        ]
        triggers = [*append_only(), never_too_much()]

    def __str__(self) -> str:
        return f"{self.amount} on {self.paid_on}"

    @property
    def came_back(self) -> "ReturnedPayment | None":
        """That it came back, if it did."""
        return getattr(self, "returned", None)


class ReturnedPayment(models.Model):
    """That a payment came back: it is owed again."""

    payment = models.OneToOneField(RefundPayment, on_delete=models.PROTECT, related_name="returned")
    returned_on = models.DateField()
    why = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"came back on {self.returned_on}"
