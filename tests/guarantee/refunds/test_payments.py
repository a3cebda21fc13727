"""An approved refund is paid in parts, comes back, is paid again: never more than is owed, held by the database."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.refunds import verbs
from guarantee.refunds.models import OwedRefund, PayeeShare, RefundPayment
from guarantee.refunds.to_pay import standing_of, to_pay
from people.students.models import Student
from tests.factories import client_of
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.refunds.owing import DAY, TODAY, D, owing, pay, share_of
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

owing_alice = staged(owing)
REFUSED = r"Cannot|permission denied"


@pytest.fixture
def alice(owing_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return owing_alice


@pytest.fixture
def dora(alice: Scene) -> Client:
    return client_of(alice.dora)


def still(scene: Scene) -> list[Decimal]:
    standing = standing_of(Claim.objects.get(student=scene.student))
    return [line.still for line in standing.lines]


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_an_approval_that_is_final_is_owed_payee_by_payee(alice: Scene) -> None:
    owed = OwedRefund.objects.get()
    assert (owed.amount, owed.at) == (D("15000.00"), ENDED)
    assert [(share.name, share.amount) for share in owed.shares.all()] == [
        ("Alice Moreau", D(5000)), ("Ascent", D(10000))
    ]  # fmt: skip
    assert still(alice) == [D(5000), D(10000)]


def test_a_denial_owes_nothing(db: None, clock: Any) -> None:
    clock.set(ENDED)
    cleo = idle(name="Cleo Park")
    decision_verbs.agree(proposed(cleo), by=cleo.erin, now=ENDED)
    assert not OwedRefund.objects.exists()
    assert to_pay(cleo.dora) == []


def test_in_parts_and_then_there_is_nothing_left(alice: Scene) -> None:
    pay(alice, "1000.50", "A-1")
    assert still(alice) == [D("3999.50"), D(10000)]
    pay(alice, "3999.50", "A-2")
    pay(alice, "10000", "L-1", "lender")
    assert still(alice) == [D(0), D(0)]
    assert to_pay(alice.dora) == []
    assert list(Claim.objects.get().trail.order_by("id").values_list("what", flat=True))[-3:] == ["paid"] * 3


def test_the_same_payment_twice_is_one_and_another_of_its_reference_is_refused(alice: Scene) -> None:
    assert pay(alice, "1000", "A-1") == pay(alice, "1000", " A-1 ")
    with pytest.raises(Refused, match=r"on record already: \$1,000.00 on 5 Sep 2026") as refusal:
        pay(alice, "2000", "A-1")
    assert refusal.value.field == "reference"
    assert OutboxMail.objects.filter(key__startswith="refund-paid").count() == 1


@pytest.mark.parametrize(
    ("amount", "says"),
    [("5000.01", r"Only \$5,000.00 is still to be paid to Alice Moreau"), ("0", "above 0"), ("-1", "above 0"),
     ("0.001", "to the cent")],
)  # fmt: skip
def test_what_cannot_be_paid_is_refused_in_words(alice: Scene, amount: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        pay(alice, amount, "A-1")


def test_a_payee_who_has_all_gets_no_cent_more(alice: Scene) -> None:
    pay(alice, "5000", "A-1")
    with pytest.raises(Refused, match="Nothing is still to be paid to Alice Moreau"):
        pay(alice, "0.01", "A-2")


@pytest.mark.parametrize(
    ("days", "says"),
    [(1, "still to come"), (0, ""), (-1, "owed since 5 Sep 2026")],
    ids=["tomorrow", "today", "before"],
)
def test_the_day_lies_between_the_approval_and_today(alice: Scene, days: int, says: str) -> None:
    share = share_of(alice)
    said: dict[str, Any] = {
        "share": share.pk,
        "amount": D(1),
        "reference": "A-1",
        "paid_on": TODAY + days * DAY,
    }
    if not says:
        verbs.record_payment(share.owed.claim, **said, by=alice.dora, now=ENDED)
        return
    with pytest.raises(Refused, match=says):
        verbs.record_payment(share.owed.claim, **said, by=alice.dora, now=ENDED)


def test_only_an_admin_and_never_for_themself(alice: Scene) -> None:
    share = share_of(alice)
    for by, says in ((alice.bob, "Only an admin"), (alice.student.user, "another admin")):
        with pytest.raises(Refused, match=says):
            verbs.record_payment(
                share.owed.claim, share=share.pk, amount=D(1), reference="A", paid_on=TODAY, by=by, now=ENDED
            )


def test_what_came_back_is_owed_again_and_paid_again(alice: Scene) -> None:
    payment = pay(alice, "5000", "A-1")
    verbs.record_return(payment, returned_on=TODAY, why="The account is closed.", by=alice.erin, now=ENDED)
    assert still(alice) == [D(5000), D(10000)]
    for amount in ("4000", "5000"):
        with pytest.raises(Refused, match="with this reference came back") as refusal:
            pay(alice, amount, "A-1")
        assert refusal.value.field == "reference"
    pay(alice, "5000", "A-2")
    assert still(alice) == [D(0), D(10000)]
    with pytest.raises(Refused, match="came back already"):
        verbs.record_return(payment, returned_on=TODAY, why="Again.", by=alice.erin, now=ENDED)


def test_it_comes_back_after_it_was_paid_and_not_in_days_to_come(alice: Scene) -> None:
    payment = pay(alice, "5000", "A-1")
    for days, says in ((-1, "was paid on 5 Sep 2026"), (1, "still to come")):
        with pytest.raises(Refused, match=says):
            verbs.record_return(payment, returned_on=TODAY + days * DAY, why="No.", by=alice.dora, now=ENDED)


def test_more_than_the_tuition_on_record_by_now_is_refused_in_words(alice: Scene) -> None:
    Student.objects.filter(pk=alice.student.pk).update(tuition_paid="4000.00")
    pay(alice, "3999.99", "A-1")
    with pytest.raises(Refused, match=r"tuition on record is \$4,000.00, and \$3,999.99 of it") as refusal:
        pay(alice, "0.02", "A-2")
    assert refusal.value.field == "amount"
    pay(alice, "0.01", "A-2")


# --- what the database itself refuses --------------------------------------------------------------------------------


def row(share: PayeeShare, amount: str, scene: Scene, reference: str = "raw") -> RefundPayment:
    return RefundPayment.objects.create(
        share=share, amount=D(amount), reference=reference, paid_on=TODAY, by=scene.dora, at=ENDED
    )


def test_never_more_than_a_payee_is_owed_whoever_writes_the_row(alice: Scene) -> None:
    row(share_of(alice), "4999.99", alice)
    row(share_of(alice), "0.01", alice, "the last cent")
    with pytest.raises(IntegrityError, match="Never more than a payee is owed"), transaction.atomic():
        row(share_of(alice), "0.01", alice, "one too many")


def test_never_more_than_the_tuition_that_was_paid(alice: Scene) -> None:
    Student.objects.filter(pk=alice.student.pk).update(tuition_paid="4000.00")
    row(share_of(alice), "4000", alice)
    with pytest.raises(IntegrityError, match="Never more than the tuition"), transaction.atomic():
        row(share_of(alice), "0.01", alice, "one too many")


def test_never_while_the_claim_is_open_again(alice: Scene) -> None:
    Claim.objects.update(state="filed")
    with pytest.raises(IntegrityError, match="Nothing is owed"), transaction.atomic():
        row(share_of(alice), "1", alice)
    assert standing_of(Claim.objects.get()) is None


def test_what_was_paid_before_counts_against_a_later_decision(alice: Scene) -> None:
    """Later 4,000 to Alice and 4,000 to Ascent are owed, and she had 5,000: 3,000 are left in all."""
    pay(alice, "5000", "A-1")
    first = OwedRefund.objects.get()
    decision = first.final.decision
    decision.pk = None
    decision.save()
    final = decision_verbs.FinalDecision.objects.create(decision=decision, at=ENDED)
    later = OwedRefund.objects.create(
        claim=first.claim, final=final, amount=D(8000), tuition_paid=D(15000), at=ENDED
    )
    alices, ascents = PayeeShare.objects.bulk_create(
        PayeeShare(owed=later, kind=kind, name=name, amount=D(4000))
        for kind, name in (("student", "Alice Roy"), ("lender", "Ascent"))
    )
    assert still(alice) == [D(0), D(3000)]
    for share, amount, says in (
        (first.shares.last(), "1", "Nothing is owed"),
        (alices, "0.01", "Never more than a payee is owed"),
        (ascents, "3000.01", "Never more than is owed in all"),
    ):
        with pytest.raises(IntegrityError, match=says), transaction.atomic():
            row(share, amount, alice)
    row(ascents, "3000", alice)


def test_shares_add_up_to_the_refund(alice: Scene) -> None:
    with pytest.raises(IntegrityError, match="add up"), transaction.atomic():
        PayeeShare.objects.create(owed=OwedRefund.objects.get(), kind="grant", name="Good Fund", amount=D(1))


def test_no_refund_above_the_tuition(alice: Scene) -> None:
    owed = OwedRefund.objects.get()
    decision = owed.final.decision
    decision.pk = None
    decision.save()
    final = decision_verbs.FinalDecision.objects.create(decision=decision, at=ENDED)
    with pytest.raises(IntegrityError, match="refund_within_tuition"), transaction.atomic():
        OwedRefund.objects.create(
            claim=owed.claim, final=final, amount=D("15000.01"), tuition_paid=D(15000), at=ENDED
        )


def test_payments_are_only_ever_added(alice: Scene) -> None:
    rows = RefundPayment.objects.filter(pk=pay(alice, "1000", "A-1").pk)
    with pytest.raises(Exception, match=REFUSED), transaction.atomic():
        rows.update(amount="1")
    with pytest.raises(Exception, match=REFUSED), transaction.atomic():
        rows._raw_delete(rows.db)


# --- the pages --------------------------------------------------------------------------------------------------------


def test_what_is_to_pay_since_when_and_by_when(alice: Scene, dora: Client) -> None:
    page = words(dora.get(reverse("guarantee:payments")))
    for text in (
        "1 refund, $15,000.00 to pay",
        "Alice Moreau",
        "Sat 5 Sep",
        "Ascent: $10,000.00",
        "not stated",
    ):
        assert text in page, text
    pay(alice, "5000", "A-1")
    page = words(dora.get(reverse("guarantee:payments")))
    assert "1 refund, $10,000.00 to pay" in page
    pay(alice, "10000", "L-1", "lender")
    assert "No refund is to be paid" in words(dora.get(reverse("guarantee:payments")))


def test_an_admin_records_a_part_and_that_it_came_back(alice: Scene, dora: Client) -> None:
    claim = Claim.objects.get()
    address = reverse("guarantee:claim_payments", args=[claim.pk])
    said = {"share": share_of(alice).pk, "amount": "2000", "reference": "WIRE 7", "paid_on": "2026-09-05"}
    bare = dora.post(address, said | {"reference": "", "amount": "6000"})
    assert bare.status_code == 422
    assert "Write the reference" in words(bare) and 'value="6000"' in words(bare)
    assert "Only $5,000.00 is still to be paid" in words(dora.post(address, said | {"amount": "6000"}))
    page = words(dora.post(address, said, follow=True))
    assert "On record; the student is told." in page
    assert "$13,000.00 is still to be paid" in page
    payment = RefundPayment.objects.get()
    back = reverse("guarantee:payment_return", args=[claim.pk, payment.pk])
    assert "Say why it came back" in words(dora.post(back, {"returned_on": "2026-09-05", "why": ""}))
    page = words(dora.post(back, {"returned_on": "2026-09-05", "why": "Account closed."}, follow=True))
    assert "came back" in page and "Account closed." in page and "$15,000.00 is still to be paid" in page
    assert dora.get(back).status_code == 404


def test_the_student_reads_what_was_paid_when_and_what_is_to_come(alice: Scene, client: Client) -> None:
    client.force_login(alice.student.user)
    page = words(client.get(reverse("guarantee:claim")))
    assert "Nothing yet. You get a mail with each payment." in page
    pay(alice, "2000", "WIRE 7")
    payment = pay(alice, "10000", "L-1", "lender")
    page = words(client.get(reverse("guarantee:claim")))
    for text in (
        "$2,000.00 to you",
        "Sat 5 Sep",
        "WIRE 7",
        "$10,000.00 to Ascent",
        "$3,000.00 is still to be paid",
    ):
        assert text in page, text
    assert "recorded by" not in page
    verbs.record_return(payment, returned_on=TODAY, why="Account closed.", by=alice.dora, now=ENDED)
    page = words(client.get(reverse("guarantee:claim")))
    assert "Account closed." in page and "$13,000.00 is still to be paid" in page


def test_each_payment_is_told_by_mail_without_amounts(alice: Scene) -> None:
    payment = pay(alice, "2000", "WIRE 7")
    verbs.record_return(payment, returned_on=TODAY, why="Account closed.", by=alice.dora, now=ENDED)
    mails = OutboxMail.objects.filter(key__startswith="refund-").order_by("pk")
    assert [mail.to for mail in mails] == [alice.student.user.email] * 2
    reference = Claim.objects.get().reference
    assert [mail.subject for mail in mails] == [
        f"A payment for your claim {reference}", f"A payment for your claim {reference} came back"
    ]  # fmt: skip
    for mail in mails:
        for private in ("2,000", "2000", "WIRE", "Account closed"):
            assert private not in mail.subject + mail.body


def test_ones_own_refund_is_on_nobodys_list(alice: Scene) -> None:
    assert to_pay(alice.student.user) == []
    assert len(to_pay(alice.dora)) == 1
